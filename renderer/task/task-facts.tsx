import type { ReactNode } from 'react';
import type { Duration } from '../../core/model/duration.ts';
import { formatDuration } from '../../core/model/format-duration.ts';
import type { Sourced, Task } from '../../core/model/task.ts';
import type { FeatureState } from '../../preload/planner-data.ts';
import { useSchedule, useTotals } from '../store/derived.ts';
import { changeEstimate } from '../store/task-commands.ts';
import { selectTask, showLine, uiStore, useUiState } from '../store/ui-store.ts';
import { InlineText } from '../ui/inline-text.tsx';
import { statusWords } from '../ui/status-box.tsx';
import { EstimateInput } from './estimate-input.tsx';

/** Name and value of each thing that the task's line and details state. */
export function TaskFacts({ feature, task }: { readonly feature: FeatureState; readonly task: Task }) {
  const { file } = feature;
  const phase = file.phases.find(({ key }) => key === task.phase);
  const parent = file.tasks.find(({ key }) => key === task.parent);
  const total = useTotals()?.tasks.find(({ key }) => key === task.key);
  const planned = useSchedule()?.tasks.find(({ key }) => key === task.key);
  const mixed = task.status === 'other' || task.status === 'in-progress' || task.status === 'skipped';
  return (
    <dl className="task-facts">
      <Fact name="Status">
        {statusWords[task.status]}
        {mixed && task.mark !== null && <code> [{task.mark}]</code>}
      </Fact>
      <Fact name="Line">
        <button
          type="button"
          className="link-button"
          title="Show in the document (G)"
          onClick={() => showLine(task.path, task.line)}
        >
          {task.path}:{task.line}
        </button>
      </Fact>
      {phase !== undefined && (
        <Fact name="Phase">
          {phase.number !== null && `${phase.number} · `}
          <InlineText text={phase.title} />
        </Fact>
      )}
      {task.group !== null && (
        <Fact name="Group">
          <InlineText text={task.group} />
        </Fact>
      )}
      {parent !== undefined && (
        <Fact name="Part of">
          <button type="button" className="link-button" onClick={() => selectTask(parent.key)}>
            {parent.id ?? ''} <InlineText text={parent.title} />
          </button>
        </Fact>
      )}
      {(task.stories.length > 0 || task.parallel || task.labels.length > 0 || task.priority !== null) && (
        <Fact name="Labels">
          <TaskTags task={task} />
        </Fact>
      )}
      {task.paths.length > 0 && (
        <Fact name="Files">
          {task.paths.map(({ path, range }) => (
            <code key={range.start} className="task-path selectable">
              {path}
            </code>
          ))}
        </Fact>
      )}
      <Fact name="Estimate">
        <EstimateFact task={task} editable={file.editable} />
      </Fact>
      {total?.actualMinutes != null && <Fact name="Actual">{formatDuration(total.actualMinutes)}</Fact>}
      {total?.varianceMinutes != null && (
        <Fact name="Variance">
          {total.varianceMinutes > 0 ? '+' : ''}
          {formatDuration(total.varianceMinutes)}
          {total.variancePercent != null &&
            ` (${total.variancePercent > 0 ? '+' : ''}${Math.round(total.variancePercent)} %)`}
          {task.status !== 'done' && total.varianceMinutes < 0 && ' so far'}
        </Fact>
      )}
      {planned !== undefined && !planned.summary && (
        <Fact name="Float">
          {planned.critical
            ? 'None: on the critical path'
            : `${formatDuration(planned.totalFloatMinutes)} before the end moves`}
        </Fact>
      )}
      <StatedFact name="Start" value={task.start} />
      <StatedFact name="Due" value={task.due} />
      <StatedFact name="Assignee" value={task.assignee} />
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function StatedFact({ name, value }: { readonly name: string; readonly value: Sourced<string> | null }) {
  return value === null ? null : <Fact name={name}>{value.value}</Fact>;
}

function TaskTags({ task }: { readonly task: Task }) {
  const known = new Set([...task.stories, 'P']);
  return (
    <span className="task-tags">
      {task.parallel && <span className="tag">Parallel</span>}
      {task.stories.map((story) => (
        <span key={story} className="tag">
          {story}
        </span>
      ))}
      {task.priority !== null && <span className="tag">{task.priority}</span>}
      {task.labels
        .filter(({ text }) => !known.has(text))
        .map(({ text, range }) => (
          <span key={range.start} className="tag">
            {text}
          </span>
        ))}
    </span>
  );
}

function EstimateFact({ task, editable }: { readonly task: Task; readonly editable: boolean }) {
  const editing = useUiState((ui) => ui.editing === 'estimate');
  const edit = (field: 'estimate' | null) => uiStore.setState({ editing: field });
  if (editing && editable) {
    return (
      <EstimateInput
        minutes={task.estimate?.value.minutes ?? null}
        onDone={() => edit(null)}
        onSave={(minutes, seen) => void changeEstimate(task, minutes, seen)}
      />
    );
  }
  const text = task.estimate === null ? 'Not estimated' : showDuration(task.estimate.value);
  if (!editable) return text;
  return (
    <button type="button" className="link-button" title="Change (E)" onClick={() => edit('estimate')}>
      {text}
    </button>
  );
}

/** A range shows both of its ends. */
function showDuration({ minutes, lowMinutes, highMinutes }: Duration): string {
  if (lowMinutes === highMinutes) return formatDuration(minutes);
  return `${formatDuration(lowMinutes)} – ${formatDuration(highMinutes)}`;
}
