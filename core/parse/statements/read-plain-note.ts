import type { Operand, Reference } from '../../model/statement.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { KnownNames } from './known-names.ts';
import { mayRelateOrNote } from './order-words.ts';
import type { StatementDraft } from './sentence-reading.ts';

/** `(depends on T005, T007)`: the words of a relation and whole ids, and nothing else in the brackets. */
const plainNote = /\(([Dd]epends on|[Bb]locked by|[Rr]equires|[Nn]eeds|[Aa]fter) (T\d{1,4}(?:, T\d{1,4})*)\)/y;

/** Forms under which the grammar reports these words. */
const forms: Readonly<Record<string, string>> = {
  'depends on': 'note-depends-on',
  'blocked by': 'note-blocked-by',
  requires: 'note-requires',
  needs: 'note-requires',
  after: 'note-after',
};

/** More brackets than this are left to the grammar, which tells so many apart and no more. */
const mostBrackets = 20;

/**
 * Read the one note of a line as most notes are written, without the grammar.
 *
 * @param self
 *   The task that the line speaks of.
 * @returns
 *   What the grammar would read; null where only it can tell.
 */
export function readPlainNote(text: string, range: TextRange, self: Operand, known: KnownNames): StatementDraft | null {
  for (let open = text.indexOf('(', range.start); open >= 0 && open < range.end; open = text.indexOf('(', open + 1)) {
    plainNote.lastIndex = open;
    const found = plainNote.exec(text);
    if (found === null) continue;
    const [whole, words = '', ids = ''] = found;
    const behind = open + whole.length;
    if (behind > range.end || !isPlain(text, range.start, open) || !isPlain(text, behind, range.end)) return null;
    const references = listTasks(ids, behind - 1 - ids.length);
    if (references.some(({ id }) => known.hasPhase(id))) return null;
    const prerequisites = { range: { start: behind - 1 - ids.length, end: behind - 1 }, references };
    const form = forms[words.toLowerCase()] ?? '';
    const noted = { start: open + 1, end: behind - 1 };
    return { meaning: 'depends', form, dependents: self, prerequisites, soft: false, range: noted };
  }
  return null;
}

/** Whether the grammar finds nothing about order in a piece, and nothing in it reaches into the note beside it. */
function isPlain(text: string, start: number, end: number): boolean {
  let brackets = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 40 || code === 123) brackets += 1;
    // `](` and `<!--` hide what follows; words of scripts without spaces are read another way.
    if (code > 127 || code === 60 || (code === 93 && text.charCodeAt(at + 1) === 40)) return false;
  }
  return brackets < mostBrackets && !mayRelateOrNote(text, start, end);
}

function listTasks(ids: string, start: number): (Reference & { readonly type: 'task' })[] {
  let at = start;
  return ids.split(', ').map((id) => {
    const range = { start: at, end: at + id.length };
    at = range.end + 2;
    return { type: 'task', id, range };
  });
}
