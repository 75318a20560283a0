import type { EditInput, EditReading, EditVerb } from './edit-verb.ts';
import { readLine } from './read-values.ts';
import { asCommand, asUsage, withPhase, withTaskOrPhase } from './reading.ts';

/** Verbs about what waits for what, and the sentences that say so. */
export const orderVerbs: readonly EditVerb[] = [
  dependencyVerb('add-dependency'),
  dependencyVerb('remove-dependency'),
  {
    name: 'retarget-dependency',
    usage: 'TASK DEPENDS-ON [--to OTHER] [--task OTHER-TASK]',
    minWords: 2,
    maxWords: 2,
    options: ['to', 'task'],
    read: (input) => {
      const { to, task: other } = input.options;
      if (to === undefined && other === undefined) {
        return asUsage(
          'no other end is given: expected --to OTHER for what it waits for, or --task OTHER for what waits',
        );
      }
      return withPair(input, input.words, (pair, notes) =>
        withPair(input, [other ?? pair.task, to ?? pair.dependsOn], (next) =>
          asCommand({ type: 'retarget-dependency', feature: input.feature, ...pair, to: next }, notes),
        ),
      );
    },
  },
  {
    name: 'set-phase-dependencies',
    usage: 'PHASE OTHER … | none',
    minWords: 2,
    maxWords: 50,
    read: (input) => {
      const [name, ...others] = input.words;
      const isNone = others.length === 1 && others[0]?.toLowerCase() === 'none';
      return withPhase(input, name, ({ key }) =>
        withPhases(input, isNone ? [] : others, (to) =>
          asCommand({ type: 'set-phase-dependencies', feature: input.feature, phase: key, to }),
        ),
      );
    },
  },
  {
    name: 'rewrite-statement',
    usage: 'LINE "other words" [--from "words"]',
    minWords: 2,
    maxWords: 2,
    options: ['from'],
    read: (input) => {
      const line = readLine(input.words[0] ?? '');
      if (!line.ok) return asUsage(line.message);
      const there = input.file.statements.filter((statement) => statement.line === line.value);
      const given = input.options.from;
      const words = [...new Set(there.map(({ text }) => text))];
      const from = given ?? words[0];
      if (from === undefined) return refuseValue(`line ${line.value} states no order`);
      if (given === undefined && words.length > 1) {
        return asUsage(`line ${line.value} holds several statements: expected --from with one of ${quoteAll(words)}`);
      }
      const to = input.words[1] ?? '';
      return asCommand({ type: 'rewrite-statement', feature: input.feature, line: line.value, from, to });
    },
  },
];

function dependencyVerb(type: 'add-dependency' | 'remove-dependency'): EditVerb {
  return {
    name: type,
    usage: 'TASK DEPENDS-ON',
    minWords: 2,
    maxWords: 2,
    read: (input) =>
      withPair(input, input.words, (pair, notes) => asCommand({ type, feature: input.feature, ...pair }, notes)),
  };
}

/** Go on with the two tasks or phases that words name. */
function withPair(
  input: EditInput,
  [task, dependsOn]: readonly string[],
  read: (pair: { readonly task: string; readonly dependsOn: string }, notes: readonly string[]) => EditReading,
): EditReading {
  return withTaskOrPhase(input, task, (waiting, notes) =>
    withTaskOrPhase(input, dependsOn, (awaited, moreNotes) =>
      read({ task: waiting.key, dependsOn: awaited.key }, [...notes, ...moreNotes]),
    ),
  );
}

function withPhases(
  input: EditInput,
  [name, ...rest]: readonly string[],
  read: (keys: readonly string[]) => EditReading,
): EditReading {
  if (name === undefined) return read([]);
  return withPhase(input, name, ({ key }) => withPhases(input, rest, (keys) => read([key, ...keys])));
}

function refuseValue(message: string): EditReading {
  return { ok: false, kind: 'refusal', code: 'invalid-value', message };
}

function quoteAll(words: readonly string[]): string {
  return words.map((word) => JSON.stringify(word)).join(', ');
}
