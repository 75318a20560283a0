import { Icon } from './icon.tsx';
import './row-fold.css';

interface RowFoldProps {
  /** Null for a row with nothing below it: its place stays free. */
  readonly folded: boolean | null;
  readonly onFold: () => void;
}

/** Folds what stands below a row of a tree. For the pointer: the tree itself takes the keys, and names the state. */
export function RowFold({ folded, onFold }: RowFoldProps) {
  if (folded === null) return <span className="row-fold" />;
  return (
    <button
      type="button"
      className="row-fold"
      aria-hidden="true"
      data-folded={folded}
      tabIndex={-1}
      onClick={onFold}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Icon name="chevron" size={14} />
    </button>
  );
}
