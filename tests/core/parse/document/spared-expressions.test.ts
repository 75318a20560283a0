import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';
import { importThoroughReader } from '../../../support/import-thorough-reader.ts';

const thorough = await importThoroughReader();
const path = 'specs/001-oven/tasks.md';

function listFixtures(set: string, name: string): readonly string[] {
  const folder = new URL(`../../../fixtures/${set}/`, import.meta.url);
  return readdirSync(folder).map((each) => readFileSync(new URL(`${each}/${name}`, folder), 'utf8'));
}

const fixtures = [...listFixtures('parse', 'input.md'), ...listFixtures('statements', 'tasks.md')];

test('the signs of lines that spare expressions hide nothing in any fixture', () => {
  for (const text of fixtures) expect(parseSpecFile(path, text)).toEqual(thorough.parseSpecFile(path, text));
});

/** What stands in lines of tasks, and what is easily taken for it. */
const pieces =
  'Bake |the loaf|, |; |. | - |— |-|.|=|:|: |::| \t|| | |· |← |T001|T002a|[P]|[US1]|(P1)|(2h)|(est. 1h)|est:2h|est=2h|due 2026-12-24|@due(2026-12-24)|@kim|@owner:kim|Owner: Kim|~2h|#bug|blocked by T001|depends on T001|(after T001)|{deps: T001}|`est: 2h`|`a/b.ts`|src/a-1.ts|001-oven|**|*|_|~~|<!-- x -->|✅|⏱️ 2 h|（2h）|：|，|â†’|→|1.|30 min|- 30m|. Est: 1h|, 2h'.split(
    '|',
  );
const starts = ['- [ ] ', '- [x] T003 ', '  - ', '1. [ ] ', '## Phase 1: ', '### ', '', '| ', '> ', '**Estimate**: '];
const line = fc
  .tuple(fc.constantFrom(...starts), fc.array(fc.constantFrom(...pieces), { maxLength: 7 }))
  .chain(([start, words]) => fc.constantFrom('', ' ').map((gap) => start + words.join(gap)));

test('the signs of lines that spare expressions hide nothing in lines put together at random', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const text = lines.join('\n');
      expect(parseSpecFile(path, text)).toEqual(thorough.parseSpecFile(path, text));
    }),
    { numRuns: 600 },
  );
});
