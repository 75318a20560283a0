import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dialectGestures } from '../../e2e/gestures/dialects.ts';
import { test } from '../../support/e2e.ts';
import { tryPlans } from '../../support/gestures.ts';
import { documentGestures } from './gestures/documents.ts';

/** One gesture of so many is tried on each document, another one on the next; without the setting all are. */
const part = Number(process.env.SPECLINE_PART ?? 1);

const plans = [
  ...Object.entries(dialectGestures).map(([name, gestures]) => {
    return { name, gestures, file: `tests/fixtures/parse/${name}/input.md` };
  }),
  ...Object.entries(documentGestures).map(([name, gestures]) => {
    return { name, gestures, file: join(process.env.SPECLINE_CORPUS ?? '', name) };
  }),
];

for (const [row, { name, gestures, file }] of plans.entries()) {
  test(`each gesture changes ${name} as the core plans it and as it was recorded`, async ({
    temporaryFolder,
    openApp,
  }) => {
    test.setTimeout(300_000);
    const tried = gestures.filter((_, at) => (at + row) % part === 0);
    await tryPlans(temporaryFolder, openApp, [{ name, text: readFileSync(file), gestures: tried }]);
  });
}
