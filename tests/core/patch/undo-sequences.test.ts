import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SpecFile } from '../../../core/model/spec-file.ts';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { checkEdit } from '../../../core/patch/check-edit.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import { invertEdit } from '../../../core/patch/invert-edit.ts';
import { buildNextWorkspace, type PatchWorkspace } from '../../../core/patch/patch-workspace.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';

const path = 'f/tasks.md';
const feature = 'f';
const text = `# Tasks: Puppet Theatre

## Phase 1: Stage

- [ ] T001 Build the stage
  - [ ] T002 Cut the boards
- [x] T003 [P] Sew the curtain (2h)

## Phase 2: Puppets

- [ ] T004 [US1] Carve the king (depends on T001, T003)
  - **Estimated Time**: 3 hours
- [ ] T005 [P] [US1] Carve the queen
- [ ] T006 Write the play

## Dependencies

- T004-T005 before T006
`;

/** What a step of a sequence does, with numbers that choose the tasks. */
const step = fc.record({ kind: fc.nat(11), a: fc.nat(20), b: fc.nat(20) });

test('any sequence of commands, taken back one by one, gives back identical bytes', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 8 }),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      (steps, ending, isOpen) => {
        const start = (isOpen ? text.trimEnd() : text).replaceAll('\n', ending);
        let workspace: PatchWorkspace = { file: parseSpecFile(path, start), texts: { [path]: start } };
        const undo: EditCommand[] = [];
        for (const { kind, a, b } of steps) {
          const command = chooseCommand(workspace.file, kind, a, b);
          const plan = planEdit(workspace, command);
          if (!plan.ok) continue;
          const next = buildNextWorkspace(workspace, plan.files);
          expect(checkEdit(workspace.file, next.file, command)).toBeNull();
          undo.push(invertEdit(command, workspace, plan));
          workspace = next;
        }
        for (const command of undo.toReversed()) {
          const plan = planEdit(workspace, command);
          if (!plan.ok) throw new Error(plan.refusal.message);
          workspace = buildNextWorkspace(workspace, plan.files);
        }
        expect(workspace.texts[path]).toBe(start);
      },
    ),
    {
      numRuns: 15,
      // An estimate behind `stage`, then another title.
      examples: [
        [
          [
            { kind: 2, a: 0, b: 1 },
            { kind: 1, a: 0, b: 0 },
          ],
          '\n',
          false,
        ],
      ],
    },
  );
});

function chooseCommand(file: SpecFile, kind: number, a: number, b: number): EditCommand {
  const task = file.tasks[a % file.tasks.length];
  const other = file.tasks[b % file.tasks.length];
  const phase = file.phases[b % file.phases.length];
  if (task === undefined || other === undefined || phase === undefined) {
    return { type: 'append-decision', feature, date: '2026-01-01', title: 'Rest', text: '' };
  }
  const on = { feature, task: task.key };
  const commands: readonly EditCommand[] = [
    { type: 'set-status', ...on, from: task.status, to: task.status === 'done' ? 'todo' : 'done' },
    { type: 'set-title', ...on, from: task.title, to: `Paint scene ${b}` },
    { type: 'set-estimate', ...on, from: task.estimate?.value.minutes ?? null, to: b === 0 ? null : b * 15 },
    { type: 'set-parallel', ...on, from: task.parallel, to: !task.parallel },
    { type: 'add-task', feature, place: { after: other.key }, title: `Light scene ${a}` },
    { type: 'add-task', feature, place: { under: other.key }, title: `Light scene ${a}` },
    { type: 'remove-task', ...on, title: task.title },
    { type: 'move-task', ...on, place: b % 2 === 0 ? { before: other.key } : { into: phase.key } },
    { type: 'indent-task', ...on },
    { type: 'outdent-task', ...on },
    { type: 'add-dependency', ...on, dependsOn: other.key },
    { type: 'renumber', feature, mode: b % 2 === 0 ? 'all' : 'gaps' },
  ];
  return commands[kind % commands.length] ?? { type: 'indent-task', ...on };
}
