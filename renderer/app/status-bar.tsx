import { runCommandById } from '../commands/command-store.ts';
import { useProblems } from '../store/derived.ts';
import { getPlanner, usePlannerState } from '../store/planner-store.ts';
import { useUiState } from '../store/ui-store.ts';
import { TimerStatus } from '../timer/timer-status.tsx';
import { Icon } from '../ui/icon.tsx';
import './status-bar.css';

const watchWords = {
  watching: 'Watching',
  polling: 'Checking often',
  lost: 'Folder lost',
  off: 'Not watched',
} as const;

const faceWords = { desktop: 'Desktop', browser: 'Browser' } as const;

/** The line at the foot: which folder, whether it is watched, how far the feature is, what undo would do. */
export function StatusBar() {
  const folder = usePlannerState((state) => state.workspace?.folder ?? '');
  const watch = usePlannerState((state) => state.watch);
  const undoLabel = usePlannerState((state) => state.undo.undoLabel);
  const id = useUiState((ui) => ui.feature);
  const feature = usePlannerState((state) => state.workspace?.features.find((candidate) => candidate.id === id));
  const problems = useProblems();
  const { error, warning } = countSeverities(problems);
  return (
    <footer className="status-bar">
      <span className="ellipsis selectable status-folder" title={folder}>
        {folder}
      </span>
      <span className="status-watch" data-state={watch.state} title={watch.message}>
        {watchWords[watch.state]}
      </span>
      <TimerStatus />
      <span className="status-gap" />
      {undoLabel !== null && <span className="ellipsis status-undo">Last change: {undoLabel}</span>}
      {feature !== undefined && (
        <span className="status-count">
          {feature.doneTasks} of {feature.totalTasks} done
        </span>
      )}
      <button
        type="button"
        className="status-problems"
        title="Show or hide problems"
        onClick={() => runCommandById('toggle-problems')}
      >
        <span className="visually-hidden">Problems: </span>
        <Icon name="error" size={13} /> {error}
        <span className="visually-hidden"> errors, </span>
        <Icon name="warning" size={13} /> {warning}
        <span className="visually-hidden"> warnings, </span>
        <Icon name="info" size={13} /> {problems.length - error - warning}
        <span className="visually-hidden"> notes</span>
      </button>
      <span>{faceWords[getPlanner().face]}</span>
    </footer>
  );
}

function countSeverities(problems: ReturnType<typeof useProblems>) {
  let error = 0;
  let warning = 0;
  for (const { severity } of problems) {
    if (severity === 'error') error += 1;
    else if (severity === 'warning') warning += 1;
  }
  return { error, warning };
}
