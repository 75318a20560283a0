import { type SortFigure, type SortOrder, stepOrder } from './sort-rows.ts';

interface SortHeaderProps {
  readonly name: string;
  readonly figure: SortFigure;
  readonly order: SortOrder | null;
  readonly onSort: (order: SortOrder | null) => void;
}

/** The head of a column that sorts the table. */
export function SortHeader({ name, figure, order, onSort }: SortHeaderProps) {
  const isSorted = order?.figure === figure;
  const direction = !isSorted ? 'none' : order.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" aria-sort={direction}>
      <button type="button" className="time-sort" onClick={() => onSort(stepOrder(order, figure))}>
        {name}
        <span aria-hidden="true">{direction === 'none' ? '' : direction === 'descending' ? ' ↓' : ' ↑'}</span>
      </button>
    </th>
  );
}
