import type { TimeTotals } from '../../core/time/time-totals.ts';

/** The figures that tables are sorted by. */
export type SortFigure = 'estimateMinutes' | 'actualMinutes' | 'varianceMinutes' | 'remainingMinutes';

export interface SortOrder {
  readonly figure: SortFigure;
  readonly descending: boolean;
}

/** The order after a press on a column: largest first, then smallest first, then as in the document. */
export function stepOrder(order: SortOrder | null, figure: SortFigure): SortOrder | null {
  if (order?.figure !== figure) return { figure, descending: true };
  return order.descending ? { figure, descending: false } : null;
}

/** Sort rows by a figure; those without it come last, equal ones stay in their order. */
export function sortByFigure<Row>(
  rows: readonly Row[],
  totalsOf: (row: Row) => TimeTotals,
  order: SortOrder | null,
): readonly Row[] {
  if (order === null) return rows;
  const sign = order.descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [x, y] = [totalsOf(a)[order.figure], totalsOf(b)[order.figure]];
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
    return (x - y) * sign;
  });
}
