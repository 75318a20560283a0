import type { Task } from '../../../core/model/task.ts';
import type { TaskPlace, WithRangeDecision } from '../../../core/patch/edit-command.ts';
import type { EditInput, EditReading, EditVerb } from './edit-verb.ts';
import { asCommand, asUsage, withPhase, withTask } from './reading.ts';

const besideOptions = ['before', 'after', 'under'] as const;
const placeOptions = [...besideOptions, 'into'] as const;

/** Verbs that change which tasks there are, where they stand, and which ids they have. */
export const structureVerbs: readonly EditVerb[] = [
  {
    name: 'move',
    usage: 'TASK --before OTHER | --after OTHER | --into PHASE | --under OTHER',
    minWords: 1,
    maxWords: 1,
    options: [...placeOptions, 'group'],
    read: (input) =>
      withTask(input, input.words[0], (task, notes) =>
        readPlace(input, (place) =>
          asCommand({ type: 'move-task', feature: input.feature, task: task.key, place }, notes),
        ),
      ),
  },
  stepVerb('indent', 'indent-task'),
  stepVerb('outdent', 'outdent-task'),
  {
    name: 'add-task',
    usage: '[PHASE] "title"',
    minWords: 1,
    maxWords: 2,
    options: [...besideOptions, 'id', 'group', 'depends-on'],
    read: (input) =>
      readNewPlace(input, (place) => {
        const title = input.words.at(-1) ?? '';
        if (title.trim() === '') return asUsage('the title is empty: expected the words of the new task');
        const { id } = input.options;
        return withTasks(input, splitList(input.options['depends-on']), (tasks) =>
          asCommand({
            type: 'add-task',
            feature: input.feature,
            place,
            title,
            ...(id === undefined ? {} : { id }),
            ...(tasks.length === 0 ? {} : { dependsOn: tasks.map(({ key }) => key) }),
          }),
        );
      }),
  },
  {
    name: 'remove-task',
    usage: 'TASK',
    minWords: 1,
    maxWords: 1,
    options: ['ranges'],
    read: (input) =>
      withRanges(input, (ranges) =>
        withTask(input, input.words[0], ({ key, title }, notes) =>
          asCommand({ type: 'remove-task', feature: input.feature, task: key, title, ...ranges }, notes),
        ),
      ),
  },
  {
    name: 'rename-id',
    usage: 'TASK NEW-ID',
    minWords: 2,
    maxWords: 2,
    options: ['ranges'],
    read: (input) => {
      const to = input.words[1] ?? '';
      if (!/^\S+$/.test(to)) return asUsage(`cannot use the id "${to}": expected one word such as T042`);
      return withRanges(input, (ranges) =>
        withTask(input, input.words[0], (task, notes) =>
          asCommand({ type: 'rename-id', feature: input.feature, task: task.key, to, ...ranges }, notes),
        ),
      );
    },
  },
  {
    name: 'renumber',
    usage: '[gaps|all]',
    minWords: 0,
    maxWords: 1,
    options: ['ranges'],
    read: (input) => {
      const [mode = 'gaps'] = input.words;
      if (mode !== 'gaps' && mode !== 'all') return asUsage(`cannot renumber "${mode}": expected gaps or all`);
      return withRanges(input, (ranges) => asCommand({ type: 'renumber', feature: input.feature, mode, ...ranges }));
    },
  },
];

function stepVerb(name: string, type: 'indent-task' | 'outdent-task'): EditVerb {
  return {
    name,
    usage: 'TASK',
    minWords: 1,
    maxWords: 1,
    read: (input) =>
      withTask(input, input.words[0], (task, notes) =>
        asCommand({ type, feature: input.feature, task: task.key }, notes),
      ),
  };
}

function readPlace(input: EditInput, read: (place: TaskPlace) => EditReading): EditReading {
  const given = placeOptions.filter((option) => input.options[option] !== undefined);
  const [option, other] = given;
  if (option === undefined || other !== undefined) {
    const found =
      other === undefined ? 'no place is given' : `${given.map((name) => `--${name}`).join(' and ')} are given`;
    return asUsage(`${found}: expected one of --before, --after, --into and --under`);
  }
  const { group } = input.options;
  if (group !== undefined && option !== 'into') return asUsage(`--group goes with --into only, not with --${option}`);
  const name = input.options[option];
  if (option !== 'into') return readBeside(input, option, read);
  return withPhase(input, name, ({ key }) => read({ into: key, ...(group === undefined ? {} : { group }) }));
}

/** Where a new task goes: at the end of a phase, beside a task, or at the end of a document that has no phases. */
function readNewPlace(input: EditInput, read: (place: TaskPlace) => EditReading): EditReading {
  const { words, file, options } = input;
  const [option, other] = besideOptions.filter((name) => options[name] !== undefined);
  const { group } = options;
  if (other !== undefined) return asUsage(`--${option} and --${other} are given: expected one of them`);
  if (words.length === 2) {
    if (option !== undefined) return asUsage(`a phase and --${option} are given: expected one of them`);
    return withPhase(input, words[0], ({ key }) => read({ into: key, ...(group === undefined ? {} : { group }) }));
  }
  if (group !== undefined) return asUsage('--group goes with a phase: expected PHASE "title"');
  if (option !== undefined) return readBeside(input, option, read);
  const last = file.tasks.findLast(({ parent }) => parent === null);
  if (file.phases.length > 0 || last === undefined) {
    return asUsage('no place is given: expected PHASE "title", or one of --before, --after and --under');
  }
  return read({ after: last.key });
}

function readBeside(
  input: EditInput,
  option: (typeof besideOptions)[number],
  read: (place: TaskPlace) => EditReading,
): EditReading {
  return withTask(input, input.options[option], ({ key }) =>
    read(option === 'before' ? { before: key } : option === 'after' ? { after: key } : { under: key }),
  );
}

/** What to do with ranges of ids that would cover other tasks than before. */
function withRanges({ options }: EditInput, read: (decision: WithRangeDecision) => EditReading): EditReading {
  const { ranges } = options;
  if (ranges === undefined) return read({});
  if (ranges === 'list-ids' || ranges === 'keep-ends') return read({ ranges });
  return asUsage(`cannot read --ranges "${ranges}": expected list-ids or keep-ends`);
}

function withTasks(
  input: EditInput,
  names: readonly string[],
  read: (tasks: readonly Task[]) => EditReading,
): EditReading {
  const [name, ...rest] = names;
  if (name === undefined) return read([]);
  return withTask(input, name, (task) => withTasks(input, rest, (tasks) => read([task, ...tasks])));
}

function splitList(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
