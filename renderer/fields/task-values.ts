import type { Task } from '../../core/model/task.ts';
import type { EditCommand } from '../../core/patch/edit-command.ts';

/** Values of a task that are typed as they are shown. */
export type TaskValueName = 'start' | 'due' | 'assignee' | 'stories';

/** How one of them is shown, and what typing another one asks for. */
export interface TaskValue {
  readonly label: string;
  readonly type: 'text' | 'date';
  readonly placeholder: string;
  readonly show: (task: Task) => string;
  /** `from` and `to` are texts as `show` gives them; an empty one is no value. */
  readonly toCommand: (on: OnTask, from: string, to: string) => EditCommand;
}

interface OnTask {
  readonly feature: string;
  readonly task: string;
}

/** One row a value: the inspector and the timeline's panel offer the same. */
export const taskValues: Readonly<Record<TaskValueName, TaskValue>> = {
  start: {
    label: 'Not before',
    type: 'date',
    placeholder: '',
    show: ({ start }) => start?.value ?? '',
    toCommand: (on, from, to) => ({ ...on, type: 'set-start', from: from || null, to: to || null }),
  },
  due: {
    label: 'Due',
    type: 'date',
    placeholder: '',
    show: ({ due }) => due?.value ?? '',
    toCommand: (on, from, to) => ({ ...on, type: 'set-due', from: from || null, to: to || null }),
  },
  assignee: {
    label: 'Assignee',
    type: 'text',
    placeholder: 'Nobody',
    show: ({ assignee }) => assignee?.value ?? '',
    toCommand: (on, from, to) => ({ ...on, type: 'set-assignee', from: from || null, to: to || null }),
  },
  stories: {
    label: 'Stories',
    type: 'text',
    placeholder: 'US1, US2',
    show: ({ stories }) => stories.join(', '),
    toCommand: (on, from, to) => ({ ...on, type: 'set-stories', from: splitStories(from), to: splitStories(to) }),
  },
};

/** `US1, us2 [US3]` as people type labels: capitals and brackets are the file's matter. */
function splitStories(text: string): readonly string[] {
  const words = text.split(/[\s,;[\]]+/).filter((word) => word !== '');
  return [...new Set(words.map((word) => word.replace(/^us(?=\d)/, 'US')))];
}

/**
 * Give the command for what was typed.
 *
 * @returns
 *   Null where it says the same.
 */
export function readTaskValue(name: TaskValueName, on: OnTask, from: string, typed: string): EditCommand | null {
  const command = taskValues[name].toCommand(on, from, typed.trim());
  const isSame = 'from' in command && 'to' in command && String(command.from) === String(command.to);
  return isSame ? null : command;
}
