import { readFieldLine } from '../../fields/field-line.ts';
import type { Detail, Field } from '../../model/task.ts';
import type { Document, DocumentLine } from '../document/document.ts';
import { sign } from '../document/signs.ts';
import { viewWords } from '../document/view-words.ts';

const none: readonly never[] = [];

/** Read the detail lines of one task from the lines that belong to it. */
export function readDetails(document: Document, lines: readonly DocumentLine[]): readonly Detail[] {
  return lines.length === 0 ? none : lines.flatMap((line) => readDetail(document, line));
}

/** A line as one detail; one a field where it holds several. Blank lines, code and comments are none. */
function readDetail(document: Document, line: DocumentLine): Detail[] {
  if (line.kind !== 'text' && line.kind !== 'item' && line.kind !== 'quote' && line.kind !== 'row') return [];
  if (line.kind === 'row' && line.role === 'delimiter') return [];
  const range = { start: line.contentStart, end: line.contentEnd };
  const { text } = viewWords(document.text, range.start, range.end, line.signs);
  const fields = readLineFields(document, line);
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
