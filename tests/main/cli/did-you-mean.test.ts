import { expect, test } from 'vitest';
import { didYouMean, formatSuggestion } from '../../../main/cli/did-you-mean.ts';

test('the nearest spellings come first', () => {
  expect(didYouMean('shwo', ['edit', 'show', 'serve'])).toEqual(['show']);
  expect(didYouMean('T0012', ['T001', 'T012', 'T050'])).toEqual(['T001', 'T012']);
});

test('what is far from everything suggests nothing', () => {
  expect(didYouMean('deploy', ['edit', 'show', 'serve'])).toEqual([]);
  expect(formatSuggestion([])).toBe('');
});

test('suggestions are named in one sentence', () => {
  expect(formatSuggestion(['show'])).toBe(' Did you mean "show"?');
  expect(formatSuggestion(['T001', 'T012', 'T021'])).toBe(' Did you mean "T001", "T012" or "T021"?');
});
