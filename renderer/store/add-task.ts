import type { TaskPlace } from '../../core/patch/edit-command.ts';
import { runCommand } from './run-command.ts';
import { getShownFeature } from './shown-feature.ts';
import { showDialog } from './ui-store.ts';

/** Ask for the title of a new task, and write it at a place. */
export function askForTask(title: string, place: TaskPlace): void {
  const feature = getShownFeature();
  if (feature === null) return;
  showDialog({
    type: 'ask-text',
    title,
    label: 'What is to be done',
    text: '',
    action: 'Add',
    onAnswer: (words) => void runCommand({ type: 'add-task', feature: feature.id, place, title: words }),
  });
}
