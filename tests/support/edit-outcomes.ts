import { checkEdit } from '../../core/patch/check-edit.ts';
import { describeCommand } from '../../core/patch/describe-command.ts';
import type { EditCommand } from '../../core/patch/edit-command.ts';
import type { EditPlan, Refusal } from '../../core/patch/edit-plan.ts';
import { invertEdit } from '../../core/patch/invert-edit.ts';
import { buildNextWorkspace, type PatchWorkspace } from '../../core/patch/patch-workspace.ts';
import { planEdit } from '../../core/patch/plan-edit.ts';
import { describeChange } from './describe-change.ts';

/** A command as it is written down, and the lines below it that say what it comes to. */
export interface RecordedEdit {
  readonly written: string;
  readonly command: EditCommand;
  readonly outcome: readonly string[];
}

/**
 * Read commands and what they come to, a block each.
 *
 * ```
 * set-status {"task":"T001","from":"todo","to":"done"}
 *   Set T001 to done
 *   7:4 -" " +"x"
 * ```
 */
export function readRecordedEdits(text: string): readonly RecordedEdit[] {
  return text
    .trimEnd()
    .split('\n\n')
    .map((block) => {
      const [written = '', ...lines] = block.split('\n');
      const cut = written.indexOf(' ');
      const command = { type: written.slice(0, cut), feature: 'f', ...JSON.parse(written.slice(cut)) } as EditCommand;
      return { written, command, outcome: lines.map((line) => line.trimStart()) };
    });
}

/** Write commands and what they come to, as they are read. */
export function writeRecordedEdits(edits: readonly Pick<RecordedEdit, 'written' | 'outcome'>[]): string {
  const blocks = edits.map(({ written, outcome }) => [written, ...outcome.map((line) => `  ${line}`)].join('\n'));
  return `${blocks.join('\n\n')}\n`;
}

/** What a command comes to: its name for people, changed lines by file, notes; or the refusal with all it offers. */
export function describeOutcome(workspace: PatchWorkspace, command: EditCommand): readonly string[] {
  return describePlan(workspace, command).flatMap((line) => line.split('\n').map((part) => part.trimStart()));
}

function describePlan(workspace: PatchWorkspace, command: EditCommand): readonly string[] {
  const label = describeCommand(command);
  const plan = planEdit(workspace, command);
  if (!plan.ok) return [label, ...describeRefusal(plan.refusal)];
  const next = buildNextWorkspace(workspace, plan.files);
  const changes = plan.files.flatMap(({ path }) => {
    const lines = describeChange(workspace.texts[path] ?? '', next.texts[path] ?? '');
    return path === workspace.file.path ? lines : lines.map((line) => `${path} ${line}`);
  });
  const key = plan.key === undefined ? [] : [`key ${plan.key}`];
  const notes = plan.notes.map((note) => `note ${note}`);
  return [label, ...changes, ...key, ...notes, ...findDamage(workspace, command, plan, next)];
}

/** What must never be so: another change than the one asked for, or one that cannot be taken back to the byte. */
function findDamage(
  workspace: PatchWorkspace,
  command: EditCommand,
  plan: Extract<EditPlan, { ok: true }>,
  next: PatchWorkspace,
): readonly string[] {
  const complaint = checkEdit(workspace.file, next.file, command);
  const back = planEdit(next, invertEdit(command, workspace, plan));
  const again = back.ok ? buildNextWorkspace(next, back.files).texts : null;
  return [
    ...(complaint === null ? [] : [`DAMAGE ${JSON.stringify(complaint)}`]),
    ...(JSON.stringify(again) === JSON.stringify(workspace.texts) ? [] : ['NOT TAKEN BACK']),
  ];
}

function describeRefusal(refusal: Refusal): readonly string[] {
  const { code, message, path, line, base, theirs, mine, cycle, offers = [], decisions = [] } = refusal;
  return [
    `${code} at ${path ?? '?'}:${line ?? '?'}: ${message}`,
    ...(base === undefined ? [] : [`base ${base}, theirs ${theirs}, mine ${mine}`]),
    ...(cycle === undefined ? [] : [`cycle ${cycle.join(' → ')}`]),
    ...offers.flatMap(({ label, commands, alsoLifts }) => [
      `offer ${label}${alsoLifts.length === 0 ? '' : ` (also lifts ${alsoLifts.join(', ')})`}`,
      ...commands.map((command) => `  ${JSON.stringify(command)}`),
    ]),
    ...decisions.map(
      (decision) => `decide ${decision.path}:${decision.line} ${decision.text}: ${decision.listed} or ${decision.kept}`,
    ),
  ];
}
