import { expect, test } from 'vitest';
import { type CorpusDocument, hasCorpus, pickPart, readCorpus } from '../../support/corpus.ts';
import { countPlanned, createEditTally, describeTally, type EditTally, tryEdits } from '../../support/try-edits.ts';
import { textVariants, variantNames } from '../../support/vary-text.ts';

/** Every command is tried on this many tasks and phases of each document, spread over it; ticks on all tasks. */
const sampleSize = Number(process.env.SPECLINE_SAMPLE ?? 2);

test.runIf(hasCorpus)(
  'every command touches only lines that it names, and its inverse gives back identical bytes',
  () => {
    const tally = createEditTally();
    for (const document of pickDocuments()) tryEdits(tally, document, sampleSize);
    report(tally);
    expect([...tally.guarded, ...tally.failures]).toEqual([]);
  },
);

test.runIf(hasCorpus)(
  'so it does with other line endings, marks, ends and indents, each document in one of them',
  () => {
    const tally = createEditTally();
    for (const [at, { name, text }] of pickDocuments().entries()) {
      const variant = variantNames[at % variantNames.length] ?? 'CRLF';
      tryEdits(tally, { name: `${name} (${variant})`, text: textVariants[variant](text) }, 1);
    }
    report(tally);
    expect([...tally.guarded, ...tally.failures]).toEqual([]);
  },
);

/** All documents; fewer where the environment names some (`SPECLINE_ONLY`) or each nth (`SPECLINE_PART`). */
function pickDocuments(): readonly CorpusDocument[] {
  const only = process.env.SPECLINE_ONLY;
  return pickPart(readCorpus()).filter(({ name }) => only === undefined || new RegExp(only).test(name));
}

function report(tally: EditTally): void {
  console.log(describeTally(tally).join('\n'));
  console.log(`${countPlanned(tally)} edits planned, ${tally.guarded.length} held back by the check before writing`);
  const asked = process.env.SPECLINE_REFUSALS;
  if (asked !== undefined) console.log(tally.refusals.filter((refusal) => new RegExp(asked).test(refusal)).join('\n'));
}
