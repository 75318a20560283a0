import { readFieldLine } from '../../fields/field-line.ts';
import { findFieldSpec } from '../../fields/index.ts';
import type { Detail, Field } from '../../model/task.ts';
import { repairText } from '../../text/text-view.ts';
import type { Document, DocumentLine, RowLine } from '../document/document.ts';
import { sign } from '../document/signs.ts';
import { viewWords } from '../document/view-words.ts';
import { findOrderField } from '../statements/field-names.ts';

const none: readonly never[] = [];

/** Read the detail lines of one task from the lines that belong to it. */
export function readDetails(document: Document, lines: readonly DocumentLine[]): readonly Detail[] {
  if (lines.length === 0) return none;
  const details: Detail[] = [];
  for (const line of lines)
    details.push(...readDetail(document, line, isOfNumbered(document, line, lines[0]?.line ?? 0)));
  return details;
}

/**
 * `- Estimate: 3 days` below `2. **Overloads** (later)`, an item of a list within the task: said of that item alone.
 *
 * @param first
 *   First line that belongs to the task.
 */
function isOfNumbered(document: Document, line: DocumentLine, first: number): boolean {
  if (line.kind !== 'item' || line.item < 0 || (line.signs & sign.colon) === 0) return false;
  const owner = document.lines[line.item];
  if (owner?.kind !== 'item' || owner.number === null || owner.line < first || owner.box !== null) return false;
  return !/[:：][*_ \t]*$/.test(document.text.slice(owner.contentStart, owner.contentEnd));
}

/** A line as one detail; one a field where it holds several. Blank lines, code and comments are none. */
function readDetail(document: Document, line: DocumentLine, isOfOther: boolean): readonly Detail[] {
  if (line.kind !== 'text' && line.kind !== 'item' && line.kind !== 'quote' && line.kind !== 'row') return none;
  if (line.kind === 'row' && line.role === 'delimiter') return none;
  const range = { start: line.contentStart, end: line.contentEnd };
  const { text } = viewWords(document.text, range.start, range.end, line.signs);
  if (isOfOther) return [{ text, line: line.line, range, field: null }];
  const fields = line.kind === 'row' ? readRowField(document, line) : readLineFields(document, line);
  if (fields.length === 0) return [{ text, line: line.line, range, field: null }];
  return fields.map((field, index) => {
    const start = index === 0 ? range.start : field.nameRange.start;
    return {
      text: index === 0 ? text : `${field.name}: ${field.value}`,
      line: line.line,
      range: { start, end: range.end },
      field,
    };
  });
}

/** The named values of a line. */
export function readLineFields(document: Document, line: DocumentLine): readonly Field[] {
  if ((line.signs & sign.colon) === 0 || (line.kind !== 'text' && line.kind !== 'item')) return none;
  const range = { start: line.contentStart, end: line.contentEnd };
  return readFieldLine(document.text, range, { start: line.start, end: line.end }, line.line);
}

/** `| **Status** | In progress |` in a table of two columns, where the name is one of a task's fields. */
export function readRowField(document: Document, line: RowLine): readonly Field[] {
  const [first, valueRange] = line.cells;
  if (line.cells.length !== 2 || !first || !valueRange || line.role === 'delimiter') return none;
  const words = document.text.slice(first.start, first.end);
  const name = words.replace(/^[*_`]+|[*_`:：]+$/g, '');
  if (name === '' || (findFieldSpec(name) === null && findOrderField(name) === null)) return none;
  const start = first.start + words.indexOf(name);
  return [
    {
      name: repairText(name),
      value: repairText(document.text.slice(valueRange.start, valueRange.end)),
      line: line.line,
      nameRange: { start, end: start + name.length },
      valueRange,
      lineRange: { start: line.start, end: line.end },
    },
  ];
}
