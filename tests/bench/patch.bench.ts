import { parseSpecFile } from '../../core/parse/parse-spec-file.ts';
import type { EditCommand } from '../../core/patch/edit-command.ts';
import { planEdit } from '../../core/patch/plan-edit.ts';
import { applyTextEdits } from '../../core/text/text-edit.ts';

/**
 * Planning and applying a command on a document of 20,000 tasks, beside parsing it once. Run: `npm run bench -- patch`.
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
];
for (const command of commands) {
  const start = performance.now();
  const plan = planEdit({ file, texts: { [path]: text } }, command);
  const planMs = performance.now() - start;
  const edits = plan.ok ? (plan.files[0]?.edits ?? []) : [];
  const applying = performance.now();
  applyTextEdits(text, edits);
  const applyMs = performance.now() - applying;
  console.log(
    `  ${command.type.padEnd(14)} plan ${planMs.toFixed(1)} ms, apply ${applyMs.toFixed(2)} ms, ${edits.length} edits`,
  );
}
