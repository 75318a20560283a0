import { remember } from '../../text/remember.ts';

/**
 * What a section is about, as far as order is concerned.
 *
 * - `dependency`: everything in it is read, what is not understood is a problem.
 * - `parallel`: what may run side by side, and orders between ids.
 * - `rules`: how tasks of a story follow each other in general; orders between ids only.
 * - `plan`: phases and their tasks.
 * - `silent`: strategy, staffing, priorities, notes: states nothing, unless a bold title in it says otherwise.
 * - `template`: how such documents are made: states nothing at all.
 * - `other`: orders between ids only.
 */
export type SectionKind = 'dependency' | 'parallel' | 'rules' | 'plan' | 'silent' | 'template' | 'other';

/** Headings by what they say, first match wins. */
const kinds: readonly (readonly [SectionKind, RegExp])[] = [
  // ### Within Each User Story
  [
    'rules',
    /^within (?:each|a|every)\b|^within[- ](?:phases?|stor(?:y|ies))\b(?! \d)|task ordering rules|general rules/i,
  ],
  // ## Parallelization Rules
  ['parallel', /^paralleli[sz]ation rules|^parallel(?:ism)? rules/i],
  // ## Dependency Rules
  ['dependency', /^(?:dependency|dependencies|ordering|sequencing) rules$/i],
  // ## Task Generation Rules
  ['template', /task generation|execution flow|\brules?\b|^format\b|path conventions|template|how to use/i],
  // ## Parallel Example: User Story 1
  ['parallel', /parallel|concurren|并行|並行|並列|병렬|paralel|równoleg/i],
  // ## Dependencies & Execution Order
  [
    'dependency',
    /dependenc|depends|prerequisite|execution (?:order|graph)|completion order|critical path|blocking|blockers|sequenc|task order|task graph|story order|phase order|ordering|dependência|dependencia|dépendance|abhängigkeit|dipendenz|afhankelijkhe|bağımlılık|phụ thuộc|zależno|зависим|依赖|依存|前置|执行顺序|実行順|順序|顺序|의존|순서/i,
  ],
  // ## Implementation Strategy
  [
    'silent',
    /strateg|mvp|increment|deliver|staffing|team|developer|milestone|rollout|release|deploy|guideline|next steps|notes?\b|learning|validation|checklist|criteria|definition of done|summary|overview|rollback|risk|progress|status|tracking|metrics|estimat|timeline|schedule|effort|changelog|history|reuse analysis|references?\b|legend|conventions|out of scope|lessons|策略|备注|注意|总结|風險|リスク|まとめ|estratégia|notas/i,
  ],
];

/** Classify a heading by its words. */
export const findSectionKind = remember((title) => kinds.find(([, words]) => words.test(title))?.[0] ?? null);

/** Labels such as `**Critical Path**:` that say what follows but are not its subject. */
const metaLabel =
  /^(?:\W|\b(?:the|a|key|priority|main|task|tasks|phase|story|stories|linearized|longest|overall|suggested|proposed|strict|hard|execution|completion|critical|path|chain|order|ordering|sequence|sequences|sequential|sequentially|dependency|dependencies|dependents|graph|flow|note|notes|important|warning|summary|rule|rules|rationale|reason|why|blocking|blockers?|blocked|gates?|entry|exit|purpose|prerequisite|prerequisites|constraint|constraints|and|of|for|within|across|between|example|reminder|external|internal|cross-story|cross-phase|intra-phase|inter-phase|same-file|same|file|files|edges?|relationships?|serial|linear|tdd|must|start|requires?|depends on|关键路径|关键|路径|依赖关系|依赖|顺序|说明|注意|依存関係|順序)\b|[关键路径依赖系顺序说明注意])+$/iu;

export const isMetaLabel = remember((label) => metaLabel.test(label));

/** Labels of lines that say how to check, ship or staff something: they state no order. */
const silentLabel =
  /^\W*(?:checkpoint|independent test|verification|verify|rollback|acceptance|goal|story goal|tests?:|test criteria|independent test criteria|mvp|rationale|strategy|suggested mvp|developer|dev|team|week|day|sprint|estimated|estimate|duration|time|output|deliverables?|format|single developer|multiple developers|with multiple|incremental|validation|why)\b/i;

export const isSilentLabel = remember((label) => silentLabel.test(label));

/** Headings of lists in which each step waits for the one before it: `### Critical Path (Must Complete in Order)`. */
const orderedTitle =
  /\b(?:in|strict) (?:this |the following |strict |given |listed )?(?:order|sequence)\b|\bstrict(?:ly)? (?:order(?:ed)?|sequential)\b|\bone after (?:the other|another)\b/i;

export const isOrderedTitle = remember((title) => orderedTitle.test(title) && !/\b(?:any|no|priority)\b/i.test(title));

/** Headings and labels whose orders are advice: `### Recommended Execution Order`, `Suggested sequence:`. */
const adviceLabel =
  /\b(?:recommended|suggested|proposed|preferred|best|optimal|ideal|recomendad[oa]|sugerid[oa])\b|推荐|建议|推奨|권장|추천/i;

export const isAdviceLabel = remember((label) => adviceLabel.test(label));
