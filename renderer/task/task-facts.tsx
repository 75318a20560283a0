import type { ReactNode } from 'react';
import type { Duration } from '../../core/model/duration.ts';
import { formatDuration } from '../../core/model/format-duration.ts';
import type { Task } from '../../core/model/task.ts';
import type { FeatureState } from '../../preload/planner-data.ts';
import { TaskValueInput } from '../fields/task-value-input.tsx';
import { type TaskValueName, taskValues } from '../fields/task-values.ts';
import { useSchedule, useTotals } from '../store/derived.ts';
import { runTyped } from '../store/run-command.ts';
import { changeEstimate } from '../store/task-commands.ts';
import { selectTask, showLine, uiStore, useUiState } from '../store/ui-store.ts';
import { InlineText } from '../ui/inline-text.tsx';
import { EstimateInput } from './estimate-input.tsx';
import { ParallelBox } from './parallel-box.tsx';
import { StatusSelect } from './status-select.tsx';

/** Name and value of each thing that the task's line and details state; most of them are changed in place. */
export function TaskFacts({ feature, task }: { readonly feature: FeatureState; readonly task: Task }) {
  const { file } = feature;
  const phase = file.phases.find(({ key }) => key === task.phase);
  const parent = file.tasks.find(({ key }) => key === task.parent);
  const total = useTotals()?.tasks.find(({ key }) => key === task.key);
  const planned = useSchedule()?.tasks.find(({ key }) => key === task.key);
  // Only such a line carries labels of stories.
  const hasLine = task.form === 'checkbox' || task.form === 'heading';
  const labels = listOtherLabels(task, hasLine);
  return (
    <dl className="task-facts">
      <Fact name="Status">
        <StatusSelect task={task} editable={file.editable} />
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
      {hasLine && <TypedFact feature={feature} task={task} name="stories" />}
      {task.form !== 'document' && (
        <Fact name="Parallel">
          <ParallelBox feature={feature.id} task={task} editable={file.editable} />
        </Fact>
      )}
      {labels.length > 0 && (
        <Fact name="Labels">
          <span className="task-tags">
            {labels.map((label) => (
              <span key={label} className="tag">
                {label}
              </span>
            ))}
          </span>
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
      <TypedFact feature={feature} task={task} name="start" />
      <TypedFact feature={feature} task={task} name="due" />
      <TypedFact feature={feature} task={task} name="assignee" />
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

interface TypedFactProps {
  readonly feature: FeatureState;
  readonly task: Task;
  readonly name: TaskValueName;
}

function TypedFact({ feature, task, name }: TypedFactProps) {
  const { label } = taskValues[name];
  return (
    <Fact name={label}>
      <TaskValueInput
        name={name}
        label={label}
        feature={feature.id}
        task={task}
        editable={feature.file.editable}
        onCommand={async (command) => (await runTyped(command)).complaint}
      />
    </Fact>
  );
}

/** Those that are no stories and no `[P]`, where these have fields of their own. */
function listOtherLabels({ stories, priority, labels }: Task, hasStories: boolean): readonly string[] {
  const known = new Set([...stories, 'P']);
  const texts = labels.map(({ text }) => text).filter((text) => !known.has(text));
  return [...new Set([...(hasStories ? [] : stories), ...(priority === null ? [] : [priority]), ...texts])];
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
