import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '../../support/e2e.ts';
import { tryPlans } from '../../support/gestures.ts';
import { documentGestures } from './gestures/documents.ts';

const documents = Object.entries(documentGestures);

for (const group of [documents.slice(0, 7), documents.slice(7)]) {
  test(`gestures change real documents as the core plans it and as it was recorded, from ${group[0]?.[0]} on`, async ({
    temporaryFolder,
    openApp,
  }) => {
    test.setTimeout(600_000);
    const plans = group.map(([name, gestures]) => {
      return { name, text: readFileSync(join(process.env.SPECLINE_CORPUS ?? '', name)), gestures };
    });
    await tryPlans(temporaryFolder, openApp, plans);
  });
}
