import { StickyForm, StickyForms } from '../document/sticky-form.ts';

/** `- [ ]* 1.1 Optional`, `- [ ]\* 10. Optional`: Kiro's optional tasks. */
export const optionalStar = new StickyForm('\\*', /\\?\*(?=[ \t])[ \t]*/y);

/** `- [X] - [X] T001`: a second box. */
export const secondBoxes = new StickyForms([
  new StickyForm('-*+[', /(?:[-*+][ \t]+)?\[([ xX~-])\][ \t]+(?=[-*+]|\*{0,2}T-?\d|\d+\.)/y),
  new StickyForm('-*+', /[-*+][ \t]+\[([ xX~-])\][ \t]+/y),
]);

/** `✅ T001`, `🔴 **T001**`: emoji before or behind the id. */
export const emojis = new StickyForm('✅', /(?:\p{Extended_Pictographic}\u{fe0f}?[ \t]*)+/uy);

/** What an id is wrapped in: `**T001**`, `` `T001` ``, `[T001]`. */
export const opening = new StickyForm(
  '~*_`[ \t✅',
  /(?:~~|\*\*|__|`|\[|[ \t])*(?:\p{Extended_Pictographic}\u{fe0f}?[ \t]*)?/uy,
);

/** `**T001**:`, `` `T001` ``, `[T001]`, `**T001:** `: what closes it. */
export const closing = new StickyForm('.:)~*_`]：', /[.:：)]?(?:~~|\*\*|__|`|\])*/y);

/** `[T001]`, `[Task 1.2]`: an id where labels stand. */
export const bracketedId = new StickyForm('[', /\[(?:T-?\d|(?:TASK|Task)[- ]?\d)[\w.-]*\]/y);

/** `(tasks/t001.md)` behind `[T001]`. */
export const address = new StickyForm('(', /\([^()\s]*\)/y);

/** `T001: `, `T001 - `, `T001 | `: blanks behind an id, with one sign among them. */
export const gapAfterId = new StickyForm(' \t:.)|-—', /[ \t]*(?:[:：.)|]|[—–-](?=[ \t]))?[ \t]*/y);

/** `[P]: `, `[US1] - `: blanks behind a label, with one sign among them. */
export const gapAfterLabel = new StickyForm(' \t:-—', /[ \t]*(?:[:：]|[—–-](?=[ \t]))?[ \t]*/y);

/** `[3h] `, `(~30m) ` before a title. */
export const leadingTime = new StickyForm(
  '[(',
  /[[(]~?\d+(?:[.,]\d+)?[ \t]?(?:h|hrs?|hours?|m|mins?|minutes?)[\])](?=[ \t])/iy,
);

/** Labels, in the order in which their forms are tried. */
export const labelForms = new StickyForms([
  // `[P]` `[US1]` `` `[P]` `` `[after [T001]]`
  new StickyForm(
    '`[',
    /`?\[([^\][\n`]{1,60}|[^\][\n`]*\[[^\][\n]*\][^\][\n`]*)\]`?(?![(:\p{L}\p{N}]|\[(?!(?:US|HU|P|S)\d|P\]|[A-Z]+\]|[A-Z]{2,5}-\d+\]))/uy,
  ),
  // `### T003 [P]: Words`, `[BE]: Words`
  new StickyForm('[', /\[(?:P|(?:US|HU)\d+[a-z]?|P\d|[A-Z]{2,10})\](?=[:：][ \t])/uy),
  // `**[US1]**`
  new StickyForm('*', /\*\*\[(?:P|US\d[^\]*\n]{0,20}|(?:User )?Story[^\]*\n]{1,20})\]\*\*/uy),
  // `(P)` `(P1)` `(stretch)`
  new StickyForm('(', /\((?:P\d?|P\d[^()\n]{0,12}|[Ss]tretch|[Oo]ptional)\)(?=[ \t]|$)/y),
  // `Task 2 (AC: 1, 3): Words`
  new StickyForm('(', /\(AC:?[ \t]*#?\d[^()\n]{0,40}\)(?=[:：][ \t])/y),
  // `@test-case:009`
  new StickyForm('@', /@[\w.-]+:[\w.:-]+(?=[ \t]|$)/y),
]);
