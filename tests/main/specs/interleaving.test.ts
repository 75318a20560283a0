import * as fc from 'fast-check';
import { test } from 'vitest';
import { happenings, playHappenings } from '../../support/interleaving.ts';

// The machine tests play 10,000 of them.
test('no accepted edit and no line of another program is lost, whatever happens in between', {
  timeout: 60_000,
}, async () => {
  await fc.assert(fc.asyncProperty(happenings, playHappenings), { numRuns: 20 });
});
