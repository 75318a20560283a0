import { listParents, type OutlineRow } from './build-outline.ts';

/**
 * What a key does in the outline, as in every tree: arrows move, Right and Left unfold and fold, or go to the
 * first child and to the parent.
 *
 * @returns
 *   Index of the row to go to; `fold` to fold or unfold the row; null when the key means nothing here.
 */
export function moveInOutline(
  rows: readonly OutlineRow[],
  index: number,
  key: string,
  isFolded: boolean,
): number | 'fold' | null {
  const row = rows[index];
  const last = rows.length - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, index + 1);
    case 'ArrowUp':
      return Math.max(0, index - 1);
    case 'PageDown':
      return Math.min(last, index + pageRows);
    case 'PageUp':
      return Math.max(0, index - pageRows);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowRight':
      if (row === undefined || !row.hasChildren) return null;
      return isFolded ? 'fold' : index + 1;
    case 'ArrowLeft': {
      if (row === undefined) return null;
      if (row.hasChildren && !isFolded) return 'fold';
      const parent = listParents(rows, index)[0];
      return parent === undefined ? null : rows.indexOf(parent);
    }
    case 'Enter':
      return row?.hasChildren === true ? 'fold' : null;
    default:
      return null;
  }
}

/** About a screen of a small window. */
const pageRows = 12;
