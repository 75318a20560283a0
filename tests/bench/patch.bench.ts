import { parseSpecFile } from '../../core/parse/parse-spec-file.ts';
import { checkEdit } from '../../core/patch/check-edit.ts';
import type { EditCommand } from '../../core/patch/edit-command.ts';
import { buildNextWorkspace } from '../../core/patch/patch-workspace.ts';
import { planEdit } from '../../core/patch/plan-edit.ts';
import { applyTextEdits } from '../../core/text/text-edit.ts';

/**
 * Planning, applying, reading and checking a command on a document of 20,000 tasks, beside reading it once. Run: `npm run bench -- patch`.
 */
const path = 'f/tasks.md';
const phases = Array.from({ length: 400 }, (_, phase) => {
  const tasks = Array.from({ length: 50 }, (__, task) => {
    const id = `T${String(phase * 50 + task + 1).padStart(5, '0')}`;
    return `- [ ] ${id} [US${phase % 9}] Bake loaf ${task} of batch ${phase} in src/batch-${phase}/loaf-${task}.ts`;
  });
  return `## Phase ${phase + 1}: Batch ${phase}\n\n${tasks.join('\n')}\n`;
});
const text = `# Tasks: A very large bakery\n\n${phases.join('\n')}`;
const started = performance.now();
const file = parseSpecFile(path, text);
console.log(
  `${file.tasks.length} tasks, ${(text.length / 1_000_000).toFixed(1)} MB, parsed in ${(performance.now() - started).toFixed(0)} ms`,
);

const task = file.tasks[10_000];
const on = { feature: 'f', task: task?.key ?? '' };
const commands: readonly EditCommand[] = [
  { type: 'set-status', ...on, from: 'todo', to: 'done' },
  { type: 'set-estimate', ...on, from: null, to: 90 },
  { type: 'set-parallel', ...on, from: false, to: true },
  { type: 'move-task', ...on, place: { into: 'phase-3' } },
  { type: 'set-title', ...on, from: task?.title ?? '', to: 'Bake rolls' },
  { type: 'set-stories', ...on, from: task?.stories ?? [], to: ['US1'] },
  {
    type: 'add-dependency',
    feature: 'f',
    task: file.tasks[10_020]?.key ?? '',
    dependsOn: file.tasks[10_005]?.key ?? '',
  },
  { type: 'rename-id', ...on, to: 'T99999' },
];

/** Milliseconds of processor time. */
function measure<Result>(run: () => Result): readonly [number, Result] {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return [(user + system) / 1000, result];
}

/** Each command is carried out this often, each time on a workspace that nothing was read of; the middle counts. */
const rounds = 5;

for (const command of commands) {
  const runs = Array.from({ length: rounds }, () => carryOut(command));
  const [plan, apply, read, check] = ['plan', 'apply', 'read', 'check'].map((step) =>
    middle(runs.map((run) => run[step] ?? 0)),
  );
  console.log(
    `  ${command.type.padEnd(15)} plan ${plan} ms, apply ${apply} ms, read ${read} ms, check ${check} ms, ${runs[0]?.edits} edits`,
  );
}

function carryOut(command: EditCommand): Readonly<Record<string, number>> {
  const workspace = { file, texts: { [path]: text } };
  const [plan, planned] = measure(() => planEdit(workspace, command));
  const files = planned.ok ? planned.files : [];
  const edits = files[0]?.edits ?? [];
  const [apply] = measure(() => applyTextEdits(text, edits));
  // Planners that read their plan back leave the model that the commit reads anyway.
  const [read, next] = measure(() => buildNextWorkspace(workspace, files));
  const [check] = measure(() => checkEdit(file, next.file, command));
  return { plan, apply, read, check, edits: edits.length };
}

function middle(values: readonly number[]): string {
  return (values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0).toFixed(0);
}
