import type { Phase } from '../model/phase.ts';
import { findLineStart } from '../text/line-surgery.ts';
import { getText, type PatchWorkspace } from './patch-workspace.ts';

/** Write the lines of a phase's heading with the next free number, as those of its neighbours are. */
export function writePhaseHeading(
  workspace: PatchWorkspace,
  neighbour: Phase | null,
  title: string,
): readonly string[] {
  return underline(workspace, writeHeading(workspace, neighbour, title));
}

/** Whether a heading says nothing but its number: `## Phase 1`, `## Wave 1`. */
export function isNumberAlone({ number, title }: Phase): boolean {
  return number !== null && /^\p{Letter}+[ \t]+/u.test(title) && title.replace(/^\p{Letter}+[ \t]+/u, '') === number;
}

/** `## Phase 4: Title`, with the level, the word and the sign of the neighbour's heading. */
function writeHeading(workspace: PatchWorkspace, neighbour: Phase | null, title: string): string {
  const { file } = workspace;
  const text = getText(workspace, file.path);
  const numbers = file.phases.flatMap((phase) => (phase.number === null ? [] : [phase.number]));
  const sample = neighbour ?? file.phases.at(-1);
  if (sample === undefined) return `## Phase 1: ${title}`;
  const opening = text.slice(findLineStart(text, sample.headingRange.start), sample.titleRange.start);
  if (sample.number === null) return opening + title;
  const number = findNextNumber(numbers, sample.number);
  const at = opening.lastIndexOf(sample.number);
  if (at >= 0) return opening.slice(0, at) + number + opening.slice(at + sample.number.length) + title;
  return isNumberAlone(sample)
    ? `${opening}${sample.title.slice(0, -sample.number.length)}${number}: ${title}`
    : opening + title;
}

/** With dashes below it, where those make the headings of the file. */
function underline({ file, texts }: PatchWorkspace, heading: string): readonly string[] {
  const sample = file.phases.at(-1)?.headingRange ?? { start: 0, end: 0 };
  const [, sign] = /[\r\n][ \t]*([-=])\1+[ \t]*$/.exec((texts[file.path] ?? '').slice(sample.start, sample.end)) ?? [];
  return sign === undefined ? [heading] : [heading, sign.repeat(Math.max(heading.length, 4))];
}

/** As many as phases are counted so. */
const romans = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ');

/** `3.6` behind `3.5`, where that is free; else behind the highest of the same kind: `C` of `B`, `3c` of `3b`, `III` of `II`. */
function findNextNumber(numbers: readonly string[], near: string): string {
  if (romans.includes(near) && numbers.includes('I') && !numbers.includes('H')) {
    const last = Math.max(...numbers.map((number) => romans.indexOf(number)));
    return romans[last + 1] ?? String(numbers.length + 1);
  }
  const [, whole = '', letter] = /^([\d.]*)([A-Y])$/i.exec(near) ?? [];
  if (letter !== undefined) {
    const alike = numbers.filter((number) => number.startsWith(whole) && /^[A-Y]$/i.test(number.slice(whole.length)));
    const codes = alike.map((number) => number.charCodeAt(whole.length));
    return whole + String.fromCharCode(Math.max(...codes) + 1);
  }
  if (!/\d$/.test(near)) return String(numbers.length + 1);
  const head = near.replace(/\d+$/, '');
  const taken = numbers.filter((number) => number.startsWith(head)).map((number) => number.slice(head.length));
  const values = taken.filter((tail) => /^\d+$/.test(tail)).map(Number);
  const next = Number(near.slice(head.length)) + 1;
  return head + String(values.includes(next) ? Math.max(...values) + 1 : next);
}
