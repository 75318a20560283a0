import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { rereadSpecFile } from '../../../core/parse/reread/reread-spec-file.ts';
import { applyTextEdits } from '../../../core/text/text-edit.ts';
import { taskChanges, toTaskEdit } from '../../support/change-task.ts';
import { hasCorpus, part, readCorpus } from '../../support/corpus.ts';

const path = 'specs/a/tasks.md';

test.runIf(hasCorpus)('reading the lines of a changed task gives what reading all of a real document gives', () => {
  let tried = 0;
  let reread = 0;
  const wrong: string[] = [];
  for (const [at, { name, text }] of readCorpus().entries()) {
    // A change in a very large text tells no more than one in a small one, and takes long to hold against the whole.
    if (at % part !== 0 || text.length > 300_000) continue;
    const file = parseSpecFile(path, text);
    for (const change of fc.sample(taskChanges, { numRuns: 12, seed: at })) {
      const edit = toTaskEdit(file, text, change);
      if (edit === null) continue;
      tried += 1;
      const after = applyTextEdits(text, [edit]);
      const read = rereadSpecFile({ file, before: text, after, replaced: edit });
      if (read === null) continue;
      reread += 1;
      if (JSON.stringify(read) !== JSON.stringify(parseSpecFile(path, after)))
        wrong.push(`${name} ${JSON.stringify(edit)}`);
    }
  }
  console.log(`${reread} of ${tried} changes were read from the lines of their task`);
  expect(wrong).toEqual([]);
  expect(reread).toBeGreaterThan(tried / 10);
});
