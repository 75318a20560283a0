import type { TextRange } from '../../text/text-range.ts';
import type { KnownNames } from './known-names.ts';
import type { BareNumbers } from './read-mention.ts';
import { isMetaLabel } from './section-kind.ts';

const arrows = /→|⇒|➜|[-=─]{1,2}>/;
const number = /\d+(?:\.\d+)*[a-z]?/g;
/** Numbers and the signs between them, and nothing else. */
const numbersOnly =
  /^[\s*_`]*#?\d+(?:\.\d+)*[a-z]?(?:[\s*_`]*(?:→|⇒|➜|[-=─]{1,2}>|[,/+&‖]|\|\||and)[\s*_`]*#?\d+(?:\.\d+)*[a-z]?)+[\s*_`.]*$/;
/** `3 depends on 2`, `Tasks 4, 5 before 6` */
const numbersRelated =
  /^[\s*_`]*(?:tasks?\s+)?#?\d+(?:(?:\s*[,/+&]\s*|\s+and\s+)#?\d+)*\s+(?:depends? on|requires?|needs?|after|waits? for|is blocked by|blocked by|before|blocks)\s+(?:tasks?\s+)?#?\d+(?:(?:\s*[,/+&]\s*|\s+and\s+)#?\d+)*[\s*_`.]*$/i;

/**
 * Tell how the numbers of a line in a section about order are meant, where tasks or phases are numbered plainly:
 * `1 → 4 → 5`, `Critical path: 1 → 2, 3 (types first)`, `Phases: 1 → 2`.
 *
 * @returns
 *   `tasks` or `phases` where nothing but such numbers stands in the line, and all of them are known; else `dotted`.
 */
export function findBareNumbers(text: string, range: TextRange, known: KnownNames): BareNumbers {
  if (range.end - range.start > 300) return 'dotted';
  const words = text.slice(range.start, range.end).replace(/\([^()]*\)|（[^（）]*）/g, ' ');
  const colon = Math.max(words.lastIndexOf(':'), words.lastIndexOf('：'));
  const label = words.slice(0, Math.max(0, colon));
  const rest = words.slice(colon + 1);
  if (/\d/.test(label) || !((arrows.test(rest) && numbersOnly.test(rest)) || numbersRelated.test(rest)))
    return 'dotted';
  const named = rest.match(number) ?? [];
  if (/^\W*(?:phases?|stages?|阶段|フェーズ)\b/i.test(label)) return named.every(known.hasPhase) ? 'phases' : 'dotted';
  const isAbout = colon < 0 || isMetaLabel(label.replace(/[*_`]/g, ''));
  return isAbout && named.every(known.isOneTask) ? 'tasks' : 'dotted';
}
