import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { hasCorpus, readCorpus } from '../../support/corpus.ts';
import { importThoroughReader } from '../../support/import-thorough-reader.ts';

test.runIf(hasCorpus)('the signs of lines that spare expressions hide nothing in a real document', async () => {
  const part = Number(process.env.SPECLINE_PART ?? 1);
  const thorough = await importThoroughReader();
  const wrong: string[] = [];
  for (const [at, { name, text }] of readCorpus().entries()) {
    if (at % part !== 0 || text.length > 300_000) continue;
    const [read, whole] = [parseSpecFile(name, text), thorough.parseSpecFile(name, text)];
    if (JSON.stringify(read) !== JSON.stringify(whole)) wrong.push(name);
  }
  expect(wrong).toEqual([]);
});
