import './progress-bar.css';

/** How much is done, as a thin bar; the numbers stand beside it, so it is hidden from screen readers. */
export function ProgressBar({ done, total }: { readonly done: number; readonly total: number }) {
  const percent = total === 0 ? 0 : (done / total) * 100;
  return (
    <span className="progress-bar" aria-hidden="true" data-complete={total > 0 && done === total}>
      <span style={{ width: `${percent}%` }} />
    </span>
  );
}
