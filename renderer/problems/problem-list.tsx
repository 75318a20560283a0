import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import type { ProblemCode, ProblemSeverity } from '../../core/model/problem.ts';
import { type LocatedProblem, useProblems } from '../store/derived.ts';
import { useShownFeature } from '../store/shown-feature.ts';
import { changePanels, selectTask, showDialog, showLine, uiStore, useUiState } from '../store/ui-store.ts';
import { Icon } from '../ui/icon.tsx';
import { SplitHandle } from '../ui/split-handle.tsx';
import { WriteClaim } from './write-claim.tsx';
import './problem-list.css';

const severities: readonly ProblemSeverity[] = ['error', 'warning', 'info'];
const severityWords = { error: 'Errors', warning: 'Warnings', info: 'Notes' } as const;
const rowHeightPx = 28;

/** What was found in the shown feature's documents: folded away, or a list under the view. */
export function ProblemList() {
  const { problemsOpen, problemsHeight } = useUiState((ui) => ui.panels);
  if (!problemsOpen) return null;
  return (
    <>
      <SplitHandle
        label="Height of the problems"
        orientation="horizontal"
        size={problemsHeight}
        min={88}
        max={480}
        panelAfter
        onResize={(height) => changePanels({ problemsHeight: height })}
      />
      <section className="problem-list" aria-label="Problems" style={{ height: problemsHeight }}>
        <ProblemHead />
        <ProblemRows />
      </section>
    </>
  );
}

function ProblemHead() {
  const problems = useProblems();
  const shown = useUiState((ui) => ui.problemSeverities);
  return (
    <div className="problem-head">
      <h2>Problems</h2>
      {severities.map((severity) => (
        <button
          key={severity}
          type="button"
          className="problem-filter"
          aria-label={`${severityWords[severity]}: ${problems.filter((problem) => problem.severity === severity).length}`}
          aria-pressed={shown[severity]}
          onClick={() => uiStore.setState({ problemSeverities: { ...shown, [severity]: !shown[severity] } })}
        >
          <SeverityIcon severity={severity} />
          <span className="problem-filter-word">{severityWords[severity]}</span>{' '}
          {problems.filter((problem) => problem.severity === severity).length}
        </button>
      ))}
      <button
        type="button"
        className="icon-button"
        aria-label="Hide problems"
        onClick={() => changePanels({ problemsOpen: false })}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

function ProblemRows() {
  const all = useProblems();
  const shown = useUiState((ui) => ui.problemSeverities);
  const problems = useMemo(() => all.filter(({ severity }) => shown[severity]), [all, shown]);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: problems.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: 6,
    initialRect: { width: 600, height: 200 },
  });
  if (problems.length === 0) {
    return <p className="problem-none">{all.length === 0 ? 'No problems found' : 'All problems are filtered out'}</p>;
  }
  return (
    <div className="problem-rows" ref={scroller}>
      <ul style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const problem = problems[index];
          return (
            problem !== undefined && (
              <li key={index} style={{ height: rowHeightPx, transform: `translateY(${start}px)` }}>
                <ProblemRow problem={problem} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

/** Problems for which there is more to see than their line. */
const knotCodes: ReadonlySet<ProblemCode> = new Set(['cycle', 'contradictory-statements']);

/** The row selects what it is about; its line number goes to the text. */
function ProblemRow({ problem }: { readonly problem: LocatedProblem }) {
  const file = useShownFeature()?.file;
  if (file === undefined) return null;
  const task = file.tasks.find(({ key }) => key === problem.subject);
  const goToLine = () => showLine(problem.path, problem.line);
  return (
    <div className="problem-row">
      <button
        type="button"
        className="problem-message"
        title={problem.message}
        onClick={() => (task === undefined ? goToLine() : selectTask(task.key))}
        onDoubleClick={goToLine}
      >
        <SeverityIcon severity={problem.severity} />
        <span className="visually-hidden">{problem.severity}: </span>
        <span className="ellipsis">{problem.message}</span>
      </button>
      {knotCodes.has(problem.code) && (
        <button type="button" className="link-button problem-line" onClick={() => showDialog({ type: 'knots' })}>
          Resolve…<span className="visually-hidden"> {problem.message}</span>
        </button>
      )}
      <WriteClaim problem={problem} />
      <button type="button" className="link-button problem-line" onClick={goToLine}>
        line {problem.line}
      </button>
    </div>
  );
}

function SeverityIcon({ severity }: { readonly severity: ProblemSeverity }) {
  return (
    <span className="problem-icon" data-severity={severity}>
      <Icon name={severity} size={14} />
    </span>
  );
}
