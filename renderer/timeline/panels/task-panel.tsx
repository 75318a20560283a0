import { formatDuration } from '../../../core/model/format-duration.ts';
import { parseDuration } from '../../../core/model/parse-duration.ts';
import type { Phase } from '../../../core/model/phase.ts';
import type { Task } from '../../../core/model/task.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import { nameKey } from '../../store/name-key.ts';
import { useSelectedKey } from '../../store/shown-feature.ts';
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
      {/* Another task, or another value from outside, starts the fields anew. */}
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
  const estimate = task.estimate?.value.minutes ?? null;
  const date = (type: 'set-start' | 'set-due', from: string | null) => (typed: string) => {
    const to = typed === '' ? null : typed;
    if (to !== from) void applyEdit({ type, feature, task: key, from, to });
  };
  const assign = (typed: string) => {
    const from = task.assignee?.value ?? null;
    const to = typed.trim() === '' ? null : typed.trim();
    if (to !== from) void applyEdit({ type: 'set-assignee', feature, task: key, from, to });
  };
  return (
    <>
      <LengthField
        name="Estimate"
        minutes={estimate}
        editable={editable}
        toCommand={(to) => ({ type: 'set-estimate', feature, task: key, from: estimate, to })}
      />
      <TypedField
        name="Not before"
        type="date"
        value={task.start?.value ?? ''}
        editable={editable}
        onSave={date('set-start', task.start?.value ?? null)}
      />
      <TypedField
        name="Due"
        type="date"
        value={task.due?.value ?? ''}
        editable={editable}
        onSave={date('set-due', task.due?.value ?? null)}
      />
      <TypedField name="Assignee" type="text" value={task.assignee?.value ?? ''} editable={editable} onSave={assign} />
    </>
  );
}

function PhaseField({ phase, feature, editable }: { phase: Phase; feature: string; editable: boolean }) {
  const minutes = phase.estimate?.value.minutes ?? null;
  return (
    <LengthField
      name={`Stated for phase ${phase.number ?? phase.title}`}
      minutes={minutes}
      editable={editable}
      toCommand={(to) => ({ type: 'set-phase-estimate', feature, phase: phase.key, from: minutes, to })}
    />
  );
}

interface LengthFieldProps {
  readonly name: string;
  readonly minutes: number | null;
  readonly editable: boolean;
  readonly toCommand: (to: number | null) => EditCommand;
}

/** A length of work: `2h`, `1h 30m`, `3 days`, a bare number of hours; what cannot be read is left as it was. */
function LengthField({ name, minutes, editable, toCommand }: LengthFieldProps) {
  const save = (typed: string) => {
    const read = parseDuration(typed, undefined, 'hour');
    const to = read.type === 'duration' ? Math.round(read.duration.minutes) : null;
    if (to !== minutes && (to !== null || typed.trim() === '')) void applyEdit(toCommand(to));
  };
  return (
    <TypedField
      name={name}
      type="text"
      value={minutes === null ? '' : formatDuration(minutes)}
      editable={editable}
      onSave={save}
    />
  );
}

interface TypedFieldProps {
  readonly name: string;
  readonly type: 'text' | 'date';
  readonly value: string;
  readonly editable: boolean;
  readonly onSave: (typed: string) => void;
}

/** Saved by Enter, and when the field is left; Escape puts the value back. */
function TypedField({ name, type, value, editable, onSave }: TypedFieldProps) {
  return (
    <label className="timeline-field">
      {name}
      <input
        key={value}
        className="text-input"
        type={type}
        defaultValue={value}
        disabled={!editable}
        onBlur={({ target }) => {
          if (target.value !== value) onSave(target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.value = value;
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </label>
  );
}
