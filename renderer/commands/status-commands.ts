import type { Task, TaskStatus } from '../../core/model/task.ts';
import type { EditCommand } from '../../core/patch/edit-command.ts';
import { openProposal } from '../proposal/proposal-store.ts';
import { nameKey } from '../store/name-key.ts';
import { getShownFeature } from '../store/shown-feature.ts';
import { setStatus } from '../store/task-commands.ts';
import { getChosen } from '../store/ui-store.ts';
import { statusWords } from '../ui/status-box.tsx';
import type { Command } from './command.ts';
import { whyNotTask } from './why-not.ts';

/** Commands that give the chosen tasks a status: one at once, several after a look at their lines. */
export const statusCommands: readonly Command[] = [
  onStatus('todo', null),
  onStatus('in-progress', 'p'),
  onStatus('done', null),
  onStatus('skipped', 's'),
];

function onStatus(to: TaskStatus, shortcut: string | null): Command {
  return {
    id: `set-${to}`,
    title: `Set to ${statusWords[to].toLowerCase()}`,
    category: 'Task',
    ...(shortcut === null ? {} : { shortcuts: [shortcut] }),
    whyNot: () => whyNotTask() ?? whyNotStatus(to),
    run: () => change(to),
  };
}

function whyNotStatus(to: TaskStatus): string | null {
  const tasks = listChosen();
  const file = getShownFeature()?.file;
  const [first] = tasks;
  if (file === undefined || first === undefined || tasks.some(({ status }) => status !== to)) return null;
  const words = statusWords[to].toLowerCase();
  return tasks.length === 1 ? `${nameKey(file, first.key)} is ${words} already` : `All of them are ${words} already`;
}

function change(to: TaskStatus): void {
  const feature = getShownFeature();
  const tasks = listChosen().filter(({ status }) => status !== to);
  const [first] = tasks;
  if (feature === null || first === undefined) return;
  if (tasks.length === 1) {
    setStatus(first, to);
    return;
  }
  const names = tasks.map(({ key }) => nameKey(feature.file, key)).join(', ');
  const title = `Set ${names} to ${statusWords[to].toLowerCase()}`;
  const commands = tasks.map(
    ({ key, status }): EditCommand => ({ type: 'set-status', feature: feature.id, task: key, from: status, to }),
  );
  openProposal({ title, command: { type: 'batch', feature: feature.id, label: title, commands }, at: null });
}

/** As the file lists them. */
function listChosen(): readonly Task[] {
  const chosen = new Set(getChosen());
  return getShownFeature()?.file.tasks.filter(({ key }) => chosen.has(key)) ?? [];
}
