import type { TimeLog } from '../../../core/time/time-log.ts';
import { showLine } from '../../store/ui-store.ts';
import { Icon } from '../../ui/icon.tsx';

interface LogTroublesProps {
  readonly log: TimeLog;
  /** Entries that run into another one. */
  readonly overlaps: number;
}

/** Rows of the log that cannot be read, stand twice, or are left of a merge. All of them stay in the file. */
export function LogTroubles({ log, overlaps }: LogTroublesProps) {
  const { problems, repeated, path } = log;
  if (problems.length === 0 && repeated.length === 0 && overlaps === 0) return null;
  return (
    <ul className="log-troubles" aria-label="What is to be looked at">
      {problems.map(({ line, message }) => (
        <li key={`${line} ${message}`}>
          <Icon name="warning" size={14} />
          <span className="selectable">{message.replace(`${path}:${line} `, '').replace(/^has/, 'A row has')}</span>
          <button type="button" className="link-button" onClick={() => showLine(path, line)}>
            line {line}
          </button>
        </li>
      ))}
      {repeated.length > 0 && (
        <li>
          <Icon name="info" size={14} />
          <span>
            {repeated.length === 1 ? 'One row stands twice' : `${repeated.length} rows stand more than once`} and counts
            once (line {repeated.map(({ line }) => line).join(', ')}).
          </span>
        </li>
      )}
      {overlaps > 0 && (
        <li>
          <Icon name="info" size={14} />
          <span>{overlaps} entries overlap in time; each counts whole.</span>
        </li>
      )}
    </ul>
  );
}
