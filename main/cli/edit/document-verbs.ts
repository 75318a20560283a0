import type { PhasePlace } from '../../../core/patch/edit-command.ts';
import type { EditInput, EditReading, EditVerb } from './edit-verb.ts';
import { readDate, readLine, readMinutes } from './read-values.ts';
import { asCommand, asUsage, withPhase } from './reading.ts';

/** Verbs about phases, checklist items and the header of the document. */
export const documentVerbs: readonly EditVerb[] = [
  checkVerb('check', true),
  checkVerb('uncheck', false),
  {
    name: 'add-phase',
    usage: '"title" [--before PHASE | --after PHASE]',
    minWords: 1,
    maxWords: 1,
    options: ['before', 'after'],
    read: (input) =>
      readPhasePlace(input, (place) =>
        asCommand({
          type: 'add-phase',
          feature: input.feature,
          place: place ?? { last: true },
          title: input.words[0] ?? '',
        }),
      ),
  },
  {
    name: 'rename-phase',
    usage: 'PHASE "new title"',
    minWords: 2,
    maxWords: 2,
    read: (input) =>
      withPhase(input, input.words[0], ({ key, title }) =>
        asCommand({ type: 'rename-phase', feature: input.feature, phase: key, from: title, to: input.words[1] ?? '' }),
      ),
  },
  {
    name: 'move-phase',
    usage: 'PHASE --before OTHER | --after OTHER',
    minWords: 1,
    maxWords: 1,
    options: ['before', 'after'],
    read: (input) =>
      withPhase(input, input.words[0], ({ key }) =>
        readPhasePlace(input, (place) =>
          place === null
            ? asUsage('no place is given: expected --before PHASE or --after PHASE')
            : asCommand({ type: 'move-phase', feature: input.feature, phase: key, place }),
        ),
      ),
  },
  {
    name: 'set-phase-estimate',
    usage: 'PHASE 3d',
    minWords: 2,
    maxWords: 2,
    read: (input) => {
      const minutes = readMinutes(input.words[1] ?? '');
      if (!minutes.ok) return asUsage(minutes.message);
      return withPhase(input, input.words[0], ({ key, estimate }) =>
        asCommand({
          type: 'set-phase-estimate',
          feature: input.feature,
          phase: key,
          from: estimate?.value.minutes ?? null,
          to: minutes.value,
        }),
      );
    },
  },
  {
    name: 'set-phase-status',
    usage: 'PHASE "choice"',
    minWords: 2,
    maxWords: 2,
    read: (input) =>
      withPhase(input, input.words[0], ({ key, statusLine }) =>
        asCommand({
          type: 'set-phase-status',
          feature: input.feature,
          phase: key,
          from: statusLine?.chosen ?? null,
          to: toValue(input.words[1] ?? ''),
        }),
      ),
  },
  {
    name: 'set-header',
    usage: 'NAME "value"',
    minWords: 2,
    maxWords: 2,
    read: ({ feature, file, words: [name = '', value = ''] }) => {
      const field = file.header.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
      return asCommand({
        type: 'set-header',
        feature,
        name: field?.name ?? name,
        from: field?.value ?? null,
        to: toValue(value),
      });
    },
  },
  {
    name: 'set-claim',
    usage: 'LINE 14h|30',
    minWords: 2,
    maxWords: 2,
    read: (input) => {
      const line = readLine(input.words[0] ?? '');
      if (!line.ok) return asUsage(line.message);
      const [claim] = input.file.claims.filter((candidate) => candidate.line === line.value);
      if (claim === undefined) return refuseValue(`line ${line.value} states no figure about the plan`);
      const { what, count, minutes } = claim;
      const to = count === null ? readMinutes(input.words[1] ?? '') : readLine(input.words[1] ?? '');
      if (!to.ok || to.value === null) {
        const expected = count === null ? 'a length of work such as 14h' : 'a number of tasks';
        return asUsage(`cannot state "${input.words[1]}" as ${what.replaceAll('-', ' ')}: expected ${expected}`);
      }
      const from = minutes ?? count ?? 0;
      return asCommand({ type: 'set-claim', feature: input.feature, what, line: line.value, from, to: to.value });
    },
  },
  {
    name: 'append-decision',
    usage: '"title" ["text"] [--date 2026-12-01]',
    minWords: 1,
    maxWords: 2,
    options: ['date'],
    read: ({ feature, words: [title = '', text = ''], options, today }) => {
      const date = readDate(options.date ?? today);
      if (!date.ok) return asUsage(date.message);
      return asCommand({ type: 'append-decision', feature, date: date.value ?? today, title, text });
    },
  },
  {
    name: 'add-union-line',
    usage: '',
    minWords: 0,
    maxWords: 0,
    read: ({ feature }) => asCommand({ type: 'add-union-line', feature }),
  },
  {
    name: 'add-tracking',
    usage: '',
    minWords: 0,
    maxWords: 0,
    read: ({ feature }) => asCommand({ type: 'add-tracking', feature }),
  },
];

function refuseValue(message: string): EditReading {
  return { ok: false, kind: 'refusal', code: 'invalid-value', message };
}

function checkVerb(name: string, to: boolean): EditVerb {
  return {
    name,
    usage: 'LINE',
    minWords: 1,
    maxWords: 1,
    read: ({ feature, file, words: [word = ''] }) => {
      const read = readLine(word);
      if (!read.ok) return asUsage(read.message);
      const line = read.value;
      const item = file.checklists.flatMap(({ items }) => items).find((candidate) => candidate.line === line);
      if (item) return asCommand({ type: 'set-checked', feature, line, text: item.text, from: item.checked, to });
      const task = file.tasks.find((candidate) => candidate.line === line);
      const hint = task ? `: it is the task ${task.key}; use set-status` : '';
      const message = `line ${line} holds no checklist item${hint}`;
      return refuseValue(message);
    },
  };
}

function readPhasePlace(input: EditInput, read: (place: PhasePlace | null) => EditReading): EditReading {
  const { before, after } = input.options;
  if (before !== undefined && after !== undefined)
    return asUsage('--before and --after are given: expected one of them');
  if (before !== undefined) return withPhase(input, before, ({ key }) => read({ before: key }));
  if (after !== undefined) return withPhase(input, after, ({ key }) => read({ after: key }));
  return read(null);
}

function toValue(word: string): string | null {
  return word === '' || word.toLowerCase() === 'none' ? null : word;
}
