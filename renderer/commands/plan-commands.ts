import type { Task } from '../../core/model/task.ts';
import type { EditCommand } from '../../core/patch/edit-command.ts';
import { openProposal } from '../proposal/proposal-store.ts';
import { nameKey } from '../store/name-key.ts';
import { getSelectedTask, getShownFeature } from '../store/shown-feature.ts';
import { showDialog } from '../store/ui-store.ts';
import { askForPhase } from './ask-for-phase.ts';
import type { Command } from './command.ts';
import { whyNotEdit, whyNotTask } from './why-not.ts';

/** Commands on the ids of tasks, and on the plan as a whole. Each shows what it would change before it is done. */
export const planCommands: readonly Command[] = [
  {
    id: 'change-id',
    title: 'Change id…',
    category: 'Task',
    whyNot: () => whyNotTask() ?? whyNotId(),
    run: () => {
      const task = getSelectedTask();
      if (task !== null) askForId(task);
    },
  },
  {
    id: 'renumber-all',
    title: 'Renumber tasks…',
    category: 'Edit',
    whyNot: () => whyNotEdit() ?? whyNotIds(),
    run: () => renumber('Number the tasks in the order of the file', 'all'),
  },
  {
    id: 'renumber-gaps',
    title: 'Close gaps in ids…',
    category: 'Edit',
    whyNot: () => whyNotEdit() ?? whyNotIds(),
    run: () => renumber('Close the gaps in the ids', 'gaps'),
  },
  {
    id: 'add-phase',
    title: 'Add phase…',
    category: 'Phase',
    whyNot: () => whyNotEdit() ?? whyNotParts(),
    run: () => askForPhase('New phase at the end', { last: true }),
  },
  {
    id: 'add-decision',
    title: 'Add decision…',
    category: 'Edit',
    whyNot: () => whyNotEdit() ?? whyNotParts(),
    run: () => showDialog({ type: 'add-decision' }),
  },
];

function whyNotId(): string | null {
  const file = getShownFeature()?.file;
  const task = getSelectedTask();
  if (file === undefined || task === null) return null;
  if (file.kind === 'backlog') return 'The id is the name of its file too';
  if (task.id === null) return `${nameKey(file, task.key)} has no id`;
  return task.ids.length > 1 ? `${task.id} stands for several ids` : null;
}

function whyNotIds(): string | null {
  const file = getShownFeature()?.file;
  if (file?.kind === 'backlog') return 'Ids are the names of files too';
  return file?.tasks.some(({ id }) => id !== null) === true ? null : 'No task has an id';
}

function whyNotParts(): string | null {
  return getShownFeature()?.file.kind === 'backlog' ? 'A folder of one file a task has none' : null;
}

function askForId(task: Task): void {
  const feature = getShownFeature();
  if (feature === null || task.id === null) return;
  const name = nameKey(feature.file, task.key);
  showDialog({
    type: 'ask-text',
    title: `Another id for ${name}`,
    label: 'Id',
    text: task.id,
    action: 'Preview',
    onAnswer: (to) =>
      openProposal({
        title: `${name} becomes ${to}`,
        command: { type: 'rename-id', feature: feature.id, task: task.key, to },
        at: null,
      }),
  });
}

function renumber(title: string, mode: Extract<EditCommand, { readonly type: 'renumber' }>['mode']): void {
  const feature = getShownFeature();
  if (feature === null) return;
  openProposal({ title, command: { type: 'renumber', feature: feature.id, mode }, at: null });
}
