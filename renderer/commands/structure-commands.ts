import type { Task } from '../../core/model/task.ts';
import type { EditCommand } from '../../core/patch/edit-command.ts';
import { addDependencies, addLinkedTask } from '../proposal/link-commands.ts';
import { openProposal } from '../proposal/proposal-store.ts';
import { askForTask } from '../store/add-task.ts';
import { copyText } from '../store/copy-text.ts';
import { stepTask } from '../store/move-task.ts';
import { nameKey } from '../store/name-key.ts';
import { runCommand } from '../store/run-command.ts';
import { getSelectedTask, getShownFeature } from '../store/shown-feature.ts';
import type { MoveStep } from '../store/step-place.ts';
import { getChosen, showDialog, uiStore } from '../store/ui-store.ts';
import type { Command } from './command.ts';

const canEdit = () => getSelectedTask() !== null && getShownFeature()?.file.editable === true;

/** Where its place in the list is seen, or what follows from it. */
const canMove = () => canEdit() && ['tasks', 'graph'].includes(uiStore.getState().view);

const hasSeveral = () => canEdit() && getChosen().length > 1;

const moves: Readonly<Record<MoveStep, Pick<Command, 'title' | 'shortcuts'>>> = {
  up: { title: 'Move task up', shortcuts: ['Alt+ArrowUp'] },
  down: { title: 'Move task down', shortcuts: ['Alt+ArrowDown'] },
  in: { title: 'Make task a subtask of the one above', shortcuts: ['Alt+ArrowRight'] },
  out: { title: 'Take subtask out of its task', shortcuts: ['Alt+ArrowLeft'] },
};

/** Commands that change where the selected task stands, and what it waits for. */
export const structureCommands: readonly Command[] = [
  onTask(
    'add-dependency',
    'Add dependency…',
    canEdit,
    ({ key }) => showDialog({ type: 'link', question: { kind: 'add', task: key } }),
    'd',
  ),
  onTask('wait-for-chosen', 'Let it wait for the others that are chosen', hasSeveral, (task) => connect(task, true)),
  onTask('chosen-wait', 'Let the others that are chosen wait for it', hasSeveral, (task) => connect(task, false)),
  onTask('add-task-after', 'New task after this one…', canEdit, (task) =>
    askForTask(`New task after ${nameOf(task)}`, { after: task.key }),
  ),
  onTask('add-dependent-task', 'New task that waits for this one…', canEdit, addDependentTask),
  onTask('add-subtask', 'New subtask…', canEdit, (task) =>
    askForTask(`New subtask of ${nameOf(task)}`, { under: task.key }),
  ),
  ...(['up', 'down', 'in', 'out'] as const).map(
    (step): Command => ({
      ...onTask(`move-task-${step}`, '', canMove, (task) => stepTask(task, step)),
      ...moves[step],
    }),
  ),
  onTask('toggle-parallel', 'Mark as parallel, or not', canEdit, (task) => {
    const { key, parallel } = task;
    change((feature) => ({ type: 'set-parallel', feature, task: key, from: parallel, to: !parallel }));
  }),
  onTask(
    'copy-task',
    'Copy id and title',
    () => getSelectedTask() !== null,
    (task) => {
      void copyText(`${task.id ?? ''} ${task.title}`.trim());
    },
  ),
  onTask('remove-task', 'Remove task…', canEdit, removeTask),
];

function onTask(
  id: string,
  title: string,
  isEnabled: () => boolean,
  run: (task: Task) => void,
  shortcut?: string,
): Command {
  return {
    id,
    title,
    category: 'Task',
    ...(shortcut === undefined ? {} : { shortcuts: [shortcut] }),
    isEnabled,
    run: () => {
      const task = getSelectedTask();
      if (task !== null) run(task);
    },
  };
}

function nameOf(task: Task): string {
  const file = getShownFeature()?.file;
  return file === undefined ? task.key : nameKey(file, task.key);
}

function change(toCommand: (feature: string) => EditCommand): void {
  const feature = getShownFeature();
  if (feature !== null) void runCommand(toCommand(feature.id));
}

/** Connect the selected task with the others that are chosen, as one change. */
function connect(task: Task, isWaiting: boolean): void {
  const feature = getShownFeature();
  if (feature === null) return;
  const chosen = new Set(getChosen());
  // As the file lists them, in whichever order they were chosen.
  const others = feature.file.tasks.flatMap(({ key }) => (chosen.has(key) && key !== task.key ? [key] : []));
  const names = others.map((key) => nameKey(feature.file, key)).join(', ');
  const pairs = others.map((key) =>
    isWaiting ? { task: task.key, dependsOn: key } : { task: key, dependsOn: task.key },
  );
  openProposal({
    title: isWaiting
      ? `${nameOf(task)} waits for ${names}`
      : `${names} ${others.length === 1 ? 'waits' : 'wait'} for ${nameOf(task)}`,
    command: addDependencies(feature.id, pairs),
    at: null,
  });
}

function addDependentTask(task: Task): void {
  const feature = getShownFeature();
  if (feature === null) return;
  const title = `New task that waits for ${nameOf(task)}`;
  showDialog({
    type: 'ask-text',
    title,
    label: 'What is to be done',
    text: '',
    action: 'Preview',
    onAnswer: (words) =>
      openProposal({
        title: `${title}: “${words}”`,
        command: addLinkedTask(feature.id, task.key, 'before', words, null),
        at: null,
      }),
  });
}

function removeTask(task: Task): void {
  const feature = getShownFeature();
  if (feature === null) return;
  openProposal({
    title: `Remove ${nameOf(task)}`,
    command: { type: 'remove-task', feature: feature.id, task: task.key, title: task.title },
    at: null,
  });
}
