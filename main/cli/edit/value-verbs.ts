import type { Task, TaskStatus } from '../../../core/model/task.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import type { EditVerb } from './edit-verb.ts';
import { type ReadValue, readDate, readMinutes, readSwitch } from './read-values.ts';
import { asCommand, asUsage, withTask } from './reading.ts';

const statuses: readonly TaskStatus[] = ['todo', 'in-progress', 'done', 'skipped'];

/** Verbs that give one value of one task: `set-status T012 done`. */
export const valueVerbs: readonly EditVerb[] = [
  setter('set-status', statuses.join('|'), readStatus, (onTask, task, to) => ({
    type: 'set-status',
    ...onTask,
    from: task.status,
    to,
  })),
  setter('set-title', '"new title"', readText, (onTask, task, to) => ({
    type: 'set-title',
    ...onTask,
    from: task.title,
    to,
  })),
  setter('set-estimate', '2h', readMinutes, (onTask, task, to) => ({
    type: 'set-estimate',
    ...onTask,
    from: task.estimate?.value.minutes ?? null,
    to,
  })),
  setter('set-actual', '1h30m', readMinutes, (onTask, task, to) => ({
    type: 'set-actual',
    ...onTask,
    from: task.actual?.value.minutes ?? null,
    to,
  })),
  setter('set-due', '2026-12-01', readDate, (onTask, task, to) => ({
    type: 'set-due',
    ...onTask,
    from: task.due?.value ?? null,
    to,
  })),
  setter('set-start', '2026-11-20', readDate, (onTask, task, to) => ({
    type: 'set-start',
    ...onTask,
    from: task.start?.value ?? null,
    to,
  })),
  setter('set-assignee', '"name"', readName, (onTask, task, to) => ({
    type: 'set-assignee',
    ...onTask,
    from: task.assignee?.value ?? null,
    to,
  })),
  setter('set-parallel', 'on|off', readSwitch, (onTask, task, to) => ({
    type: 'set-parallel',
    ...onTask,
    from: task.parallel,
    to,
  })),
  {
    name: 'set-stories',
    usage: 'TASK [US1 …]',
    minWords: 1,
    maxWords: 20,
    read: (input) =>
      withTask(input, input.words[0], (task, notes) => {
        const to = input.words.slice(1).flatMap((word) => word.split(',').filter(Boolean));
        return asCommand(
          { type: 'set-stories', feature: input.feature, task: task.key, from: task.stories, to },
          notes,
        );
      }),
  },
];

/** A verb of the form `VERB TASK VALUE`. */
function setter<Value>(
  name: string,
  valueUsage: string,
  readValue: (word: string) => ReadValue<Value>,
  toCommand: (onTask: { readonly feature: string; readonly task: string }, task: Task, to: Value) => EditCommand,
): EditVerb {
  return {
    name,
    usage: `TASK ${valueUsage}`,
    minWords: 2,
    maxWords: 2,
    read: (input) => {
      const value = readValue(input.words[1] ?? '');
      if (!value.ok) return asUsage(value.message);
      return withTask(input, input.words[0], (task, notes) =>
        asCommand(toCommand({ feature: input.feature, task: task.key }, task, value.value), notes),
      );
    },
  };
}

function readStatus(word: string): ReadValue<TaskStatus> {
  const status = statuses.find((candidate) => candidate === word.toLowerCase());
  if (status) return { ok: true, value: status };
  return { ok: false, message: `cannot read the status "${word}": expected ${statuses.join(', ')}` };
}

function readText(word: string): ReadValue<string> {
  if (word.trim() !== '' && !/[\r\n]/.test(word)) return { ok: true, value: word };
  return { ok: false, message: `cannot use the title ${JSON.stringify(word)}: expected one line that is not empty` };
}

function readName(word: string): ReadValue<string | null> {
  return { ok: true, value: word === '' || word.toLowerCase() === 'none' ? null : word };
}
