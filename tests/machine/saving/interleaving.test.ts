import * as fc from 'fast-check';
import { test } from 'vitest';
import { happenings, playHappenings } from '../../support/interleaving.ts';

test('in 10,000 courses of events no accepted edit and no line of another program is lost', async () => {
  await fc.assert(fc.asyncProperty(happenings, playHappenings), { numRuns: 10_000 });
});
