import type { TaskStatus } from '../../core/model/task.ts';
import './status-box.css';

interface StatusBoxProps {
  readonly status: TaskStatus;
  /** As written; shown where it is neither a tick nor empty. */
  readonly mark: string | null;
  /** What it ticks, for screen readers. */
  readonly label: string;
  readonly disabled?: boolean;
  /** False inside a list that moves focus by itself. */
  readonly focusable?: boolean;
  readonly onToggle: () => void;
}

/** The words for a status, as shown to people. */
export const statusWords: Readonly<Record<TaskStatus, string>> = {
  todo: 'To do',
  'in-progress': 'In progress',
  done: 'Done',
  skipped: 'Skipped',
  other: 'Other mark',
};

/** A checkbox that also shows the marks that are neither ticked nor empty. */
export function StatusBox({ status, mark, label, disabled = false, focusable = true, onToggle }: StatusBoxProps) {
  const mixed = status !== 'done' && status !== 'todo';
  const title = mixed && mark !== null ? `${statusWords[status]} [${mark}]` : statusWords[status];
  return (
    <span
      className="status-box"
      data-status={status}
      data-mark={mixed ? showMark(status, mark) : undefined}
      title={title}
    >
      <input
        type="checkbox"
        checked={status === 'done'}
        ref={(input) => {
          if (input !== null) input.indeterminate = mixed;
        }}
        aria-label={label}
        disabled={disabled}
        tabIndex={focusable ? 0 : -1}
        onClick={(event) => event.stopPropagation()}
        onChange={onToggle}
      />
    </span>
  );
}

function showMark(status: TaskStatus, mark: string | null): string {
  const written = mark?.trim() ?? '';
  if (written !== '') return [...written].slice(0, 1).join('');
  return status === 'in-progress' ? '•' : '–';
}
