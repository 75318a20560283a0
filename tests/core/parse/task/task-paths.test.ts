import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSigns } from '../../../../core/parse/document/signs.ts';
import { pathsOf } from '../../../../core/parse/task/task-paths.ts';
import { viewText } from '../../../../core/text/text-view.ts';

const pathsIn = (words: string) =>
  pathsOf(viewText(words, 0, words.length), findSigns(words, 0, words.length)).map(({ path, range }) => {
    expect(words.slice(range.start, range.end)).toContain(path);
    return path;
  });

test('paths are found behind many plain words, in back-ticks, links and at the end of a sentence', () => {
  expect(pathsIn('Weigh the flour of the day in src/oven/scale.ts and `docs/flour list.md`.')).toEqual([
    'src/oven/scale.ts',
  ]);
  expect(pathsIn('See [the scale](docs/scale.md), then Makefile, `Makefile` and ./src/oven.ts:12-20.')).toEqual([
    'docs/scale.md',
    'Makefile',
    'src/oven.ts',
  ]);
});

test('versions, scopes, addresses and products are no paths', () => {
  expect(pathsIn('Use node.js 1.2.3 with @oven/scale of https://oven.example/a.html and etc.')).toEqual([]);
});

test('words between blanks, which are read without the expression, name the paths that it finds between tabs', () => {
  const pieces =
    'src/ oven .ts .md .. / // ./ scale-1 ( ) , ; : ` [ ] { } * + @ ~ é Makefile Dockerfile 1.2 XXX -v e.g.';
  const word = fc.array(fc.constantFrom(...pieces.split(' ')), { maxLength: 6 }).map((parts) => parts.join(''));
  const read = (words: string) =>
    pathsOf(viewText(words, 0, words.length), findSigns(words, 0, words.length)).map(({ path, range, isFile }) => ({
      path,
      start: range.start,
      isFile,
    }));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (words) => {
      expect(read(` ${words.join(' ')}`)).toEqual(read(`\t${words.join('\t')}`));
    }),
    { numRuns: 500 },
  );
});
