import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordFinder, createWordIndex } from '../../../../core/parse/statements/word-index.ts';

const words = ['depend', ' no ', 'not ', '->', '||', 'relies', '依赖', 'zależ', 'häng', 'до '];
const pattern =
  /depend|(?<![a-zéдо\d_])no(?![a-zéдо\d_])|not(?![a-zéдо\d_])|->|\|\||relies|依赖|zależ|häng|до(?![a-zéдо\d_])/iu;

describe('an index of words', () => {
  it('finds what one expression for all of the words finds, in whatever case', () => {
    const pieces = fc.constantFrom(...words.map((word) => word.trim()), 'No', 'DEPENDS', 'note', 'ZALEŻY', 'T001', '—');
    const gaps = fc.constantFrom('', ' ', '.', '-', '\n', 'é', '依', 'x');
    const text = fc.array(fc.tuple(pieces, gaps)).map((parts) => parts.flat().join(''));
    const find = createWordFinder(words);
    fc.assert(
      fc.property(text, (sample) => {
        expect(find(sample, 0, sample.length)).toBe(pattern.test(sample));
      }),
    );
  });

  it('looks at its piece of the text and at nothing beside it', () => {
    const find = createWordFinder(words);
    expect(find('it depends', 0, 7)).toBe(false);
    expect(find('it depends', 3, 10)).toBe(true);
    expect(find('piano note', 3, 5)).toBe(true);
  });

  it('tells the groups of words apart by their bits', () => {
    const index = createWordIndex([['before', 'prior'], ['after'], ['后']]);
    const read = (text: string) => index(text, 0, text.length);
    expect([read('T1 before T2'), read('after the PRIOR one'), read('完成后'), read('afoot')]).toEqual([1, 3, 4, 0]);
  });
});
