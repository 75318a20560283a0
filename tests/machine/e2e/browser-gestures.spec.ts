import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '../../support/e2e.ts';
import { tryPlans } from '../../support/gestures.ts';
import { documentGestures } from './gestures/documents.ts';

for (const [kind, isOne] of [
  ['seeds', (name: string) => name.startsWith('seeds/')],
  ['real documents', (name: string) => name.startsWith('corpus/')],
] as const) {
  test(`gestures change ${kind} as the core plans it and as it was recorded`, async ({ temporaryFolder, openApp }) => {
    test.setTimeout(600_000);
    const documents = Object.entries(documentGestures).filter(([name]) => isOne(name));
    const plans = documents.map(([name, gestures]) => {
      return { name, text: readFileSync(join(process.env.SPECLINE_CORPUS ?? '', name)), gestures };
    });
    await tryPlans(temporaryFolder, openApp, plans);
  });
}
