import { createWordIndex } from './word-index.ts';

/** Words that make a sentence soft: the order is advised, not required. */
const hedges =
  /\b(?:best (?:[a-z]+ )?(?:done|if|after|once|left)|recommended|recommend|preferably|prefer(?:red|able)?|ideally|suggested|nice to have|benefits? from|optionally|if (?:needed|available|desired|convenient|present|implemented)|(?:may|might|could) (?:depend|need|require|reuse|use|integrate|want|benefit|build|optionally|share)|but (?:should (?:still )?be |is |are |can be |remains? |still |stays? )*(?:fully )?(?:independent(?:ly)?(?! of| from)|testable)|but (?:can|may|could) (?:still |be |also )*(?:developed |built |implemented |worked on |run |proceed |start )*in parallel(?! with)|soft|loosely|typically|usually|logically|conceptually|weakly|in practice)\b|推奨|望 ?ま ?し ?い|推荐|建议|권장/;

/**
 * Words that make a sentence advice about ways of working, not a statement about this plan.
 *
 * `Track A: T003 → T004` puts tasks in a row, whoever takes it.
 */
const advice =
  /^or (?:proceed|work|go|sequentially|in)\b|^(?:ま た は|も し く は|或者?|또는)(?= |$)|優先順位順|按优先级|(?:по|en|em|par|nach) (?:orden |ordem |ordre |порядку )?(?:de )?(?:priori|приоритет)|\b(?:priority order|by priority|order of priority|in priority|priority sequence|if (?:sequential|single|solo|working alone)|(?:developer|dev|engineer|team|agent|person|worker) [a-z0-9]\b|(?:stream|track|lane) [a-z0-9]\b(?!(?: ¶| \([^)]*\))? ?: *(?:§|t\d)[^.;+]*(?:→|->)[^+]*$)|p[0-3](?: stor(?:y|ies)| tasks?)? first|commit|commits|stop and|stop at|deploy after|validate after|rule of thumb|for example)/;

/** Something of this is in each of them: bit 1 for hedges, bit 2 for advice. */
const index = createWordIndex([
  [
    ...'best |recomm|prefer|ideal|sugges|nice |benefit|option|if |may |might |could |but |soft|loose|typic|usual|logic|concept|weak|in pra'.split(
      '|',
    ),
    ...'推望荐建권',
  ],
  'or |priority|by pri|order of|in pri|if |develop|dev |engin|team|agent|person|stream|track|worker|lane|p0|p1|p2|p3|commit|stop |deploy|validate|rule |for exa|ま |も |或|또는|優先|按优先|priorit|приорит'.split(
    '|',
  ),
]);

/** Whether the shape of a clause makes what it states soft. */
export function isHedge(shape: string): boolean {
  return (index(shape, 0, shape.length) & 1) !== 0 && hedges.test(shape);
}

/** Whether the shape of a clause is advice. */
export function isAdvice(shape: string): boolean {
  return (index(shape, 0, shape.length) & 2) !== 0 && advice.test(shape);
}
