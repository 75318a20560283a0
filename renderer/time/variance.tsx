import { formatDuration } from '../../core/model/format-duration.ts';

interface VarianceProps {
  /** Actual minus estimate; null when one of them is missing. */
  readonly minutes: number | null;
  readonly percent: number | null;
  /** Whether the work is finished; before that, less time than estimated says nothing yet. */
  readonly finished: boolean;
}

/** Over or under the estimate, said by its sign as well as by its colour. */
export function Variance({ minutes, percent, finished }: VarianceProps) {
  if (minutes === null) return <NoFigure />;
  const sign = minutes > 0 ? '+' : '';
  return (
    <span className="variance" data-over={minutes > 0} data-under={minutes < 0 && finished} data-open={!finished}>
      {sign}
      {formatDuration(minutes)}
      {percent !== null && (
        <span className="variance-percent">
          {' '}
          {sign}
          {Math.round(percent)} %
        </span>
      )}
      {!finished && minutes < 0 && <span className="variance-so-far"> so far</span>}
    </span>
  );
}

/** In place of a figure that nothing states. */
export function NoFigure() {
  return (
    <span className="time-none">
      <span className="time-none-sign">–</span>
      <span className="visually-hidden">not stated</span>
    </span>
  );
}
