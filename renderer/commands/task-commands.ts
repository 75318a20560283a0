import { getSelectedTask } from '../store/shown-feature.ts';
import { toggleTask } from '../store/task-commands.ts';
import { changePanels, selectTask, uiStore } from '../store/ui-store.ts';
import type { Command } from './command.ts';
import { statusCommands } from './status-commands.ts';
import { structureCommands } from './structure-commands.ts';

const hasTask = () => getSelectedTask() !== null;

/** Commands on the selected task. */
export const taskCommands: readonly Command[] = [
  {
    id: 'toggle-task',
    title: 'Tick or untick task',
    category: 'Task',
    shortcuts: ['x', 'Space'],
    isEnabled: hasTask,
    run: () => {
      const task = getSelectedTask();
      if (task !== null) toggleTask(task);
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
  ...statusCommands,
  ...structureCommands,
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
