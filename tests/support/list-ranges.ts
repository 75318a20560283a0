import type { SpecFile } from '../../core/model/spec-file.ts';
import type { TextRange } from '../../core/text/text-range.ts';
import { repairText } from '../../core/text/text-view.ts';

/** A range of a file, and the words that it must slice to (null when only its place can be checked). */
export interface ClaimedRange {
  readonly what: string;
  readonly range: TextRange;
  readonly words: string | null;
}

/** List every range of a file with the words that it claims. */
export function listRanges(file: SpecFile): ClaimedRange[] {
  const ranges: ClaimedRange[] = [];
  const add = (what: string, range: TextRange | null | undefined, words: string | null = null) => {
    if (range) ranges.push({ what, range, words });
  };
  add('title', file.titleRange, file.title);
  for (const field of file.header) {
    add('header name', field.nameRange, field.name);
    add('header value', field.valueRange, field.value);
  }
  for (const section of file.sections) add('section', section.blockRange);
  for (const fence of file.fences) add('fence', fence.range);
  for (const phase of file.phases) {
    add(`${phase.key} title`, phase.titleRange, phase.title);
    add(`${phase.key} heading`, phase.headingRange);
    add(`${phase.key} block`, phase.blockRange);
    add(`${phase.key} estimate`, phase.estimate?.range);
    for (const field of phase.fields) add(`${phase.key} field`, field.valueRange, field.value);
  }
  for (const task of file.tasks) {
    const { source, key } = task;
    add(`${key} line`, source.lineRange);
    add(`${key} block`, source.blockRange);
    // A lone `**` is taken out of a title; its range keeps it. In a cell a bar is escaped.
    const title = task.form === 'table-row' ? task.title.replaceAll('|', '\\|') : task.title;
    add(`${key} title`, source.titleRange, title);
    add(`${key} mark`, source.markRange, task.mark);
    if (task.source.idRange && task.form !== 'document') add(`${key} id`, source.idRange, task.id);
    for (const label of task.labels) add(`${key} label`, label.range);
    for (const path of task.paths) add(`${key} path`, path.range);
    for (const detail of task.details) {
      add(`${key} detail`, detail.range);
      add(`${key} value`, detail.field?.valueRange, detail.field?.value ?? null);
      add(`${key} name`, detail.field?.nameRange, detail.field?.name ?? null);
    }
    for (const sourced of [task.estimate, task.actual, task.start, task.due]) add(`${key} sourced`, sourced?.range);
    add(`${key} assignee`, task.assignee?.range, task.assignee?.value ?? null);
  }
  for (const item of file.checklists.flatMap((list) => list.items)) {
    add('item', item.textRange, item.text);
    add('item mark', item.markRange, item.mark);
  }
  for (const claim of file.claims) add('claim', claim.range);
  for (const reference of file.featureReferences) add('feature', reference.range, reference.name);
  for (const problem of file.problems) add(`problem ${problem.code}`, problem.range);
  for (const statement of file.statements) add('statement', statement.range);
  return ranges;
}

/** Find the ranges that leave the text or slice to other words than they claim. */
export function findWrongRanges(file: SpecFile, text: string): string[] {
  return listRanges(file).flatMap(({ what, range, words }) => {
    const { start, end } = range;
    if (!(start >= 0 && start <= end && end <= text.length)) return [`${what}: ${start}-${end} leaves the text`];
    const found = repairText(text.slice(start, end));
    const same =
      words === null || found === words || found.replace('**', '') === words || found.trimEnd() === words.trimEnd();
    return same ? [] : [`${what}: says ${JSON.stringify(found)}, claims ${JSON.stringify(words)}`];
  });
}
