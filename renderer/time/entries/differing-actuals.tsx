import { formatDuration } from '../../../core/model/format-duration.ts';
import type { DifferingActual } from '../../../core/time/check-log.ts';
import { runCommand } from '../../store/run-command.ts';
import { Icon } from '../../ui/icon.tsx';

interface DifferingListProps {
  readonly feature: string;
  readonly differing: readonly DifferingActual[];
}

/** Tasks whose Actual Time a hand has changed since it was logged: which of the two figures holds is chosen here. */
export function DifferingList({ feature, differing }: DifferingListProps) {
  if (differing.length === 0) return null;
  return (
    <ul className="log-troubles" aria-label="Actual times that differ from their entries">
      {differing.map(({ task, statedMinutes, loggedMinutes }) => {
        const [stated, logged] = [formatDuration(statedMinutes), formatDuration(loggedMinutes)];
        const set = (to: number) =>
          void runCommand({ type: 'set-actual', feature, task: task.key, from: statedMinutes, to });
        return (
          <li key={task.key}>
            <Icon name="info" size={14} />
            <span className="ellipsis">
              {task.key} states {stated}, its entries add up to {logged}.
            </span>
            <button
              type="button"
              className="button"
              title="Add an entry for the difference"
              onClick={() => set(statedMinutes)}
            >
              Keep {stated}
            </button>
            <button
              type="button"
              className="button"
              title="Write the sum of the entries into the document"
              disabled={loggedMinutes < 0}
              onClick={() => set(Math.round(loggedMinutes))}
            >
              Take {logged}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
