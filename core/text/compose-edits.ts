import { orderEdits, type TextEdit } from './text-edit.ts';

/** A piece of the newest text: a slice of the first one, or words that are new. */
type Piece = { readonly start: number; readonly end: number } | { readonly words: string };

/**
 * Make one list of edits of two that follow each other.
 *
 * @param length
 *   Length of the text that `first` refers to.
 * @param first
 *   Edits of that text, in any order, none overlapping.
 * @param second
 *   Edits of the text that `first` makes.
 * @returns
 *   Edits of the first text that make the last one, in order.
 */
export function composeEdits(length: number, first: readonly TextEdit[], second: readonly TextEdit[]): TextEdit[] {
  const pieces = cutPieces(cutPieces([{ start: 0, end: length }], first), second);
  const edits: TextEdit[] = [];
  let position = 0;
  let words = '';
  const flush = (end: number): void => {
    if (end > position || words !== '') edits.push({ start: position, end, newText: words });
    words = '';
  };
  for (const piece of pieces) {
    if ('words' in piece) words += piece.words;
    else {
      flush(piece.start);
      position = piece.end;
    }
  }
  flush(length);
  return edits;
}

function cutPieces(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const result: Piece[] = [];
  let index = 0;
  let offset = 0;
  let rest = pieces[0];
  /** Pass over `count` characters of the old pieces, keeping them or not. */
  const pass = (count: number, isKept: boolean): void => {
    let left = count;
    while (left > 0 && rest !== undefined) {
      const size = lengthOf(rest);
      const taken = Math.min(left, size);
      if (isKept && taken > 0) result.push(slicePiece(rest, 0, taken));
      rest = taken === size ? pieces[index + 1] : slicePiece(rest, taken, size);
      if (taken === size) index += 1;
      left -= taken;
    }
    offset += count;
  };
  for (const edit of orderEdits(edits)) {
    pass(edit.start - offset, true);
    pass(edit.end - edit.start, false);
    if (edit.newText !== '') result.push({ words: edit.newText });
  }
  while (rest !== undefined) {
    if (lengthOf(rest) > 0) result.push(rest);
    index += 1;
    rest = pieces[index];
  }
  return result;
}

function lengthOf(piece: Piece): number {
  return 'words' in piece ? piece.words.length : piece.end - piece.start;
}

function slicePiece(piece: Piece, from: number, to: number): Piece {
  if ('words' in piece) return { words: piece.words.slice(from, to) };
  return { start: piece.start + from, end: piece.start + to };
}
