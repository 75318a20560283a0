import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dialectGestures } from '../../e2e/gestures/dialects.ts';
import { pickPart } from '../../support/corpus.ts';
import { test } from '../../support/e2e.ts';
import { tryPlans } from '../../support/gestures.ts';
import { documentGestures } from './gestures/documents.ts';

const plans = [
  ...Object.entries(dialectGestures).map(([name, gestures]) => {
    return { name, gestures, file: `tests/fixtures/parse/${name}/input.md` };
  }),
  ...Object.entries(documentGestures).map(([name, gestures]) => {
    return { name, gestures, file: join(process.env.SPECLINE_CORPUS ?? '', name) };
  }),
];

/** Opening a page costs as much as several gestures: so many documents share one. */
const together = 4;

for (let first = 0; first < plans.length; first += together) {
  const tried = plans.slice(first, first + together).map(({ name, gestures, file }, at) => ({
    name,
    file,
    gestures: pickPart(gestures, first + at),
  }));
  const names = tried.map(({ name }) => name.replace(/^corpus\//, ''));
  test(`each gesture changes ${names.join(', ')} as the core plans it and as it was recorded`, async ({
    temporaryFolder,
    openApp,
  }) => {
    test.setTimeout(900_000);
    await tryPlans(
      temporaryFolder,
      openApp,
      tried.map(({ file, ...plan }) => ({ ...plan, text: readFileSync(file) })),
    );
  });
}
