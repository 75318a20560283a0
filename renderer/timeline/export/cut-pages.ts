import type { OutlineRow } from '../../store/build-outline.ts';

/** What one sheet of A4 across holds, legibly. */
const rowsPerPage = 38;

/** Cut rows into sheets; one that begins within a phase says the phase again. */
export function cutPages(rows: readonly OutlineRow[]): readonly (readonly OutlineRow[])[] {
  const pages: OutlineRow[][] = [];
  let page: OutlineRow[] = [];
  let phase: OutlineRow | null = null;
  for (const row of rows) {
    if (page.length === 0) {
      pages.push(page);
      if (row.type !== 'phase' && phase !== null && row.depth > phase.depth) page.push(phase);
    }
    if (row.type === 'phase') phase = row;
    page.push(row);
    if (page.length >= rowsPerPage) page = [];
  }
  return pages.length === 0 ? [[]] : pages;
}
