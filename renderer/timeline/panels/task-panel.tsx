import { useId } from 'react';
import { formatDuration } from '../../../core/model/format-duration.ts';
import { parseDuration } from '../../../core/model/parse-duration.ts';
import type { Phase } from '../../../core/model/phase.ts';
import type { Task } from '../../../core/model/task.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import { nameKey } from '../../store/name-key.ts';
import { useSelectedKey } from '../../store/shown-feature.ts';
import { showNotice } from '../../store/ui-store.ts';
import { TypedInput } from '../../ui/typed-input.tsx';
import { applyEdit } from '../edit/apply-edit.ts';
import type { TimelinePlan } from '../model/use-timeline-plan.ts';
import { TimelinePanelFrame } from './timeline-panel.tsx';

interface TaskPanelProps {
  readonly plan: TimelinePlan;
  readonly feature: string;
}

/** What hands change on bars, to be typed: of the selected task, and of the phase that it stands in. */
export function TaskPanel({ plan, feature }: TaskPanelProps) {
  const selected = useSelectedKey();
  const { file } = plan;
  const task = file.tasks.find(({ key }) => key === selected);
  if (task === undefined) {
    return (
      <TimelinePanelFrame title="Times">
        <p className="faint">Select a task to type its estimate and its dates.</p>
      </TimelinePanelFrame>
    );
  }
  const phase = file.phases.find(({ key }) => key === task.phase);
  return (
    <TimelinePanelFrame title={`Times of ${nameKey(file, task.key)}`}>
      {/* Another task starts the fields anew. */}
      <div className="what-if-parts" key={task.key}>
        <TaskFields task={task} feature={feature} editable={file.editable} />
        {phase !== undefined && <PhaseField phase={phase} feature={feature} editable={file.editable} />}
      </div>
    </TimelinePanelFrame>
  );
}

interface TaskFieldsProps {
  readonly task: Task;
  readonly feature: string;
  readonly editable: boolean;
}

function TaskFields({ task, feature, editable }: TaskFieldsProps) {
  const { key } = task;
  const date = (type: 'set-start' | 'set-due') => (typed: string, from: string | null) =>
    applyEdit({ type, feature, task: key, from, to: typed === '' ? null : typed });
  const assign = (typed: string, from: string | null) => {
    const to = typed.trim() === '' ? null : typed.trim();
    return to === from ? undefined : applyEdit({ type: 'set-assignee', feature, task: key, from, to });
  };
  return (
    <>
      <LengthField
        name="Estimate"
        minutes={task.estimate?.value.minutes ?? null}
        editable={editable}
        toCommand={(to, from) => ({ type: 'set-estimate', feature, task: key, from, to })}
      />
      <TypedField
        name="Not before"
        type="date"
        value={task.start?.value ?? null}
        show={showText}
        editable={editable}
        onSave={date('set-start')}
      />
      <TypedField
        name="Due"
        type="date"
        value={task.due?.value ?? null}
        show={showText}
        editable={editable}
        onSave={date('set-due')}
      />
      <TypedField
        name="Assignee"
        type="text"
        value={task.assignee?.value ?? null}
        show={showText}
        editable={editable}
        onSave={assign}
      />
    </>
  );
}

function showText(value: string | null): string {
  return value ?? '';
}

function PhaseField({ phase, feature, editable }: { phase: Phase; feature: string; editable: boolean }) {
  return (
    <LengthField
      name={`Stated for phase ${phase.number ?? phase.title}`}
      minutes={phase.estimate?.value.minutes ?? null}
      editable={editable}
      toCommand={(to, from) => ({ type: 'set-phase-estimate', feature, phase: phase.key, from, to })}
    />
  );
}

interface LengthFieldProps {
  readonly name: string;
  readonly minutes: number | null;
  readonly editable: boolean;
  readonly toCommand: (to: number | null, from: number | null) => EditCommand;
}

/** A length of work: `2h`, `1h 30m`, `3 days`, a bare number of hours; what cannot be read is left as it was. */
function LengthField({ name, minutes, editable, toCommand }: LengthFieldProps) {
  const save = (typed: string, from: number | null) => {
    const read = parseDuration(typed, undefined, 'hour');
    const to = read.type === 'duration' ? Math.round(read.duration.minutes) : null;
    if (to === null && typed.trim() !== '') {
      showNotice('error', `“${typed}” is no length of work: expected such as 2h, 1h 30m or 3 days.`);
      return undefined;
    }
    return to === from ? undefined : applyEdit(toCommand(to, from));
  };
  return <TypedField name={name} type="text" value={minutes} show={showLength} editable={editable} onSave={save} />;
}

function showLength(minutes: number | null): string {
  return minutes === null ? '' : formatDuration(minutes);
}

interface TypedFieldProps<Value> {
  readonly name: string;
  readonly type: 'text' | 'date';
  readonly value: Value;
  readonly show: (value: Value) => string;
  readonly editable: boolean;
  readonly onSave: (typed: string, seen: Value) => Promise<void> | undefined;
}

function TypedField<Value>({ name, ...field }: TypedFieldProps<Value>) {
  const id = useId();
  return (
    <label className="timeline-field" htmlFor={id}>
      {name}
      <TypedInput {...field} id={id} className="text-input" />
    </label>
  );
}
