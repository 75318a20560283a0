import { checkEdit } from './check-edit.ts';
import { shortenToIds } from './cut-statement.ts';
import type { EditPlan } from './edit-plan.ts';
import { isFixed } from './fixed-statement.ts';
import { buildNextWorkspace, getText, type PatchWorkspace } from './patch-workspace.ts';
import { type CommandOf, planFile, refuse, refuseChanged, replaceSlice } from './plan-result.ts';
import { removeStatement } from './remove-statement.ts';

/** Plan other words for a statement about order, or none: then it goes with the bullet or brackets that hold only it. */
export function planRewriteStatement(workspace: PatchWorkspace, command: CommandOf<'rewrite-statement'>): EditPlan {
  const { file } = workspace;
  if (file.kind === 'backlog') {
    return refuse('not-expressible', 'Dependencies of one-file-a-task folders stand in the front matter', {
      path: file.path,
    });
  }
  const text = getText(workspace, file.path);
  const alike = file.statements.filter((statement) => statement.text === command.from);
  const statement = alike.find((other) => other.line === command.line) ?? (alike.length === 1 ? alike[0] : undefined);
  if (statement === undefined) {
    const theirs = file.statements.find((other) => other.line === command.line)?.text ?? '';
    const place = { path: file.path, line: command.line };
    return refuseChanged('statement', { base: command.from, theirs, mine: command.to }, place);
  }
  if (/[\r\n]/.test(command.to)) {
    const place = { path: file.path, line: statement.line };
    return refuse('invalid-value', 'A statement stands on one line', place);
  }
  if (isFixed(statement) && command.to.trim() === '') {
    const place = { path: file.path, line: statement.line };
    return refuse('not-expressible', 'A drawing and what stands above a line are changed in the document', place);
  }
  if (command.to.trim() === '') {
    const cuts = [statement, shortenToIds(statement)].flatMap((one) => one ?? []);
    const edits = cuts.map((cut) => [removeStatement(file, text, cut)]);
    const isGood = (edit: (typeof edits)[number]): boolean =>
      checkEdit(file, buildNextWorkspace(workspace, [{ path: file.path, edits: edit }]).file, command) === null;
    return planFile(file.path, edits.find(isGood) ?? edits[0] ?? []);
  }
  const { start, end } = statement.range;
  return planFile(file.path, replaceSlice(text, start, end, command.to));
}
