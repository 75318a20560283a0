import * as fc from 'fast-check';
import { test } from 'vitest';
import { happenings, playHappenings } from '../../support/interleaving.ts';

test('no accepted edit and no line of another program is lost, whatever happens in between', async () => {
  await fc.assert(fc.asyncProperty(happenings, playHappenings), { numRuns: 60 });
});
