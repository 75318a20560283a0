import { type MoveStep, stepTask } from '../store/move-task.ts';
import { getSelectedTask, getShownFeature } from '../store/shown-feature.ts';
import { toggleTask } from '../store/task-commands.ts';
import { changePanels, selectTask, uiStore } from '../store/ui-store.ts';
import type { Command } from './command.ts';

const hasTask = () => getSelectedTask() !== null;

/** Where its place in the list is seen, or what follows from it. */
const canMove = () =>
  hasTask() && getShownFeature()?.file.editable === true && ['tasks', 'graph'].includes(uiStore.getState().view);

const moves: Readonly<Record<MoveStep, Pick<Command, 'title' | 'shortcuts'>>> = {
  up: { title: 'Move task up', shortcuts: ['Alt+ArrowUp'] },
  down: { title: 'Move task down', shortcuts: ['Alt+ArrowDown'] },
  in: { title: 'Make task a subtask of the one above', shortcuts: ['Alt+ArrowRight'] },
  out: { title: 'Take subtask out of its task', shortcuts: ['Alt+ArrowLeft'] },
};

/** Commands on the selected task. */
export const taskCommands: readonly Command[] = [
  {
    id: 'toggle-task',
    title: 'Tick or untick task',
    category: 'Task',
    shortcuts: ['x', 'Space'],
    isEnabled: hasTask,
    run: async () => {
      const task = getSelectedTask();
      if (task !== null) await toggleTask(task);
    },
  },
  {
    id: 'rename-task',
    title: 'Rename task',
    category: 'Task',
    shortcuts: ['F2'],
    isEnabled: hasTask,
    run: () => editInInspector('title'),
  },
  {
    id: 'edit-estimate',
    title: 'Change estimate',
    category: 'Task',
    shortcuts: ['e'],
    isEnabled: hasTask,
    run: () => editInInspector('estimate'),
  },
  ...(['up', 'down', 'in', 'out'] as const).map(
    (step): Command => ({
      id: `move-task-${step}`,
      ...moves[step],
      category: 'Task',
      isEnabled: canMove,
      run: async () => {
        const task = getSelectedTask();
        if (task !== null) await stepTask(task, step);
      },
    }),
  ),
  {
    id: 'clear-selection',
    title: 'Select nothing',
    category: 'Task',
    shortcuts: ['Escape'],
    isEnabled: hasTask,
    run: () => selectTask(null),
  },
];

/** Open the inspector with one of its values in edit. */
function editInInspector(field: 'title' | 'estimate'): void {
  changePanels({ inspectorOpen: true });
  uiStore.setState({ editing: field });
}
