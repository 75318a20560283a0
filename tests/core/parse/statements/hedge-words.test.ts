import { expect, test } from 'vitest';
import { isAdvice, isHedge } from '../../../../core/parse/statements/hedge-words.ts';

test.each(
  'best done after §|best if § is done|recommended after §|we recommend §|preferably after §|prefer § first|preferred|preferable|ideally after §|suggested|nice to have|§ benefits from §|optionally after §|if needed|if available|if implemented|may depend on §|might need §|could reuse §|but should be independently testable|but is testable|but still independent|soft|loosely after §|typically after §|usually § first|logically after §|conceptually after §|weakly|in practice § first|推奨|望 ま し い|推荐 § 后|建议|권장'.split(
    '|',
  ),
)('"%s" makes what is stated soft', (shape) => {
  expect(isHedge(shape)).toBe(true);
});

test.each(
  'or proceed by hand|priority order|by priority|order of priority|in priority|the priority sequence|if sequential|if solo|developer a does §|dev 1|engineer b|team a|agent 2|person c|stream 1|track b|worker 3|lane 2|p1 first|p2 stories first|then commit|commits|stop and test|stop at §|deploy after §|validate after §|rule of thumb|for example §'.split(
    '|',
  ),
)('"%s" is advice', (shape) => {
  expect(isAdvice(shape)).toBe(true);
});

test('plain orders are neither', () => {
  for (const shape of ['§ depends on §', 'tests ¶ before implementation', 'developers wait', 'both are required']) {
    expect([isHedge(shape), isAdvice(shape)]).toEqual([false, false]);
  }
});
