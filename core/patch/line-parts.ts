import type { Task } from '../model/task.ts';
import { matchWords } from '../text/match-words.ts';
import { getText, type PatchWorkspace } from './patch-workspace.ts';
import { listLineLabels } from './task-line.ts';

/** The task whose id is written as one of that depth is: `4. Bake` may stand beside `4.1 Knead`, without a dot. */
export function findIdSample({ file }: PatchWorkspace, sample: Task, id: string): Task {
  const depthOf = (words: string | null): number => words?.replace(/\.$/, '').split('.').length ?? 0;
  const depth = depthOf(id);
  if (depthOf(sample.id) === depth || sample.source.idRange === null) return sample;
  const alike = file.tasks.filter((task) => task.form === sample.form && isIdBehindBox(task) && task.ids.length < 2);
  return (
    alike.find((task) => depthOf(task.id) === depth) ??
    (depth > 1 ? alike.find((task) => depthOf(task.id) > 1) : undefined) ??
    sample
  );
}

/** Not `3. [ ] Title`, where the list's number is the id. */
function isIdBehindBox({ source: { idRange, markRange } }: Task): boolean {
  return idRange !== null && markRange !== null && idRange.start > markRange.start;
}

/**
 * Take a task line apart, without its labels, emoji and title.
 *
 * ```
 * - [x] **T012**: [P] [US1] **Create the store**
 * ^^^^^^ bullet, with an open box
 *       ^^    ^^^^ idOpening, idClosing
 *                           ^^ titleOpening        ^^ titleClosing
 * ```
 */
export function readLineParts(workspace: PatchWorkspace, sample: Task) {
  const text = getText(workspace, sample.path);
  const { lineRange, bulletRange, markRange, idRange, titleRange, indent } = sample.source;
  const bulletFrom = bulletRange?.start ?? lineRange.start + indent.length;
  // `3. [ ] Title`: the list's number is the id.
  if (idRange !== null && markRange !== null && idRange.start < markRange.start) {
    const boxEnd = /^\][ \t]*/.exec(text.slice(markRange.end))?.[0] ?? '] ';
    const idClosing = `${text.slice(idRange.end, markRange.start)} ${boxEnd}`;
    return {
      bullet: text.slice(bulletFrom, idRange.start),
      idOpening: '',
      idClosing,
      titleOpening: '',
      titleClosing: '',
    };
  }
  const box = markRange === null ? '' : `${text.slice(bulletFrom, markRange.start)} `;
  const afterMark = markRange?.end ?? bulletFrom;
  const opening = text.slice(afterMark, idRange?.start ?? afterMark).replace(/^\]\\?\*(?=[ \t])/, ']');
  // `- [ ]* 2.2`: optional is what the one task is.
  const boxEnd = /^\][ \t]*/.exec(opening)?.[0] ?? matchWords(/^\][ \t]*/, text.slice(afterMark));
  const idOpening = idRange === null ? '' : keepMarkup(opening.slice(boxEnd.length));
  const firstLabel = listLineLabels(text, sample)[0]?.start ?? Number.POSITIVE_INFINITY;
  const between = idRange === null ? '' : text.slice(idRange.end, Math.min(firstLabel, titleRange.start));
  const tail = text.slice(titleRange.end, lineRange.end);
  const opened = matchWords(/\*\*|__/, idOpening);
  const isOpen = opened !== '' && !between.includes(opened);
  const closesTitle = isOpen && tail.startsWith(opened);
  // `**G002 · GATE** - Ovens are hot`: the emphasis of a new one ends behind its id.
  const closing = isOpen && !closesTitle ? opened : '';
  return {
    bullet: box + boxEnd,
    idOpening,
    idClosing: closing + (keepMarkup(between) || (idRange === null ? '' : ' ')),
    titleOpening: '',
    titleClosing: closesTitle ? opened : '',
  };
}

/** Signs around an id, without emoji and words that belong to the one task. */
export function keepMarkup(between: string): string {
  // `[api] [P]` as code, and [RF-10]: labels belong to the one task.
  const bare = between.replace(/(?<=\s)(?:`[^`]*`|\[[^\]]*\])\s?/g, '');
  return bare.replace(/[^*_`~:：.)\]\s—–-]+\s?/g, '').replace(/~~/g, '');
}
