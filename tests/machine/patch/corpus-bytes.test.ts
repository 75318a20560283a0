import { expect, test } from 'vitest';
import { hasCorpus, readCorpus } from '../../support/corpus.ts';
import { countPlanned, createEditTally, describeTally, tryEdits } from '../../support/try-edits.ts';

/** Every command is tried on this many tasks and phases of each document, spread over it; ticks on all tasks. */
const sampleSize = Number(process.env.SPECLINE_SAMPLE ?? 2);

test.runIf(hasCorpus)('every command that applies, then its inverse, gives back identical bytes', () => {
  const tally = createEditTally();
  const only = process.env.SPECLINE_ONLY;
  const part = Number(process.env.SPECLINE_PART ?? 1);
  for (const [at, document] of readCorpus().entries()) {
    if (at % part !== 0 || (only !== undefined && !new RegExp(only).test(document.name))) continue;
    tryEdits(tally, document, sampleSize);
  }
  console.log(describeTally(tally).join('\n'));
  const shown = Number(process.env.SPECLINE_SHOW ?? 20);
  console.log(`${countPlanned(tally)} edits planned, ${tally.guarded.length} held back by the check before writing`);
  console.log([...tally.failures.slice(0, shown), ...tally.guarded.slice(0, shown)].join('\n'));
  const asked = process.env.SPECLINE_REFUSALS;
  if (asked !== undefined) console.log(tally.refusals.filter((refusal) => new RegExp(asked).test(refusal)).join('\n'));
  expect(tally.guarded.length).toBe(0);
  expect(tally.failures.length).toBe(0);
});
