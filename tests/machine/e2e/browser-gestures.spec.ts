import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '../../support/e2e.ts';
import { tryPlans } from '../../support/gestures.ts';
import { documentGestures } from './gestures/documents.ts';

test('gestures change the seeds and real documents as the core plans it and as it was recorded', async ({
  temporaryFolder,
  openApp,
}) => {
  test.setTimeout(600_000);
  const plans = Object.entries(documentGestures).map(([name, gestures]) => {
    return { name, text: readFileSync(join(process.env.SPECLINE_CORPUS ?? '', name)), gestures };
  });
  await tryPlans(temporaryFolder, openApp, plans);
});
