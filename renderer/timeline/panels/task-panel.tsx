import { type ReactNode, useId } from 'react';
import { formatDuration } from '../../../core/model/format-duration.ts';
import { parseDuration } from '../../../core/model/parse-duration.ts';
import type { Phase } from '../../../core/model/phase.ts';
import type { Task } from '../../../core/model/task.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import { TaskValueInput } from '../../fields/task-value-input.tsx';
import { taskValues } from '../../fields/task-values.ts';
import { nameKey } from '../../store/name-key.ts';
import { useSelectedKey } from '../../store/shown-feature.ts';
import { TypedInput } from '../../ui/typed-input.tsx';
import { applyTyped } from '../edit/apply-edit.ts';
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
  return (
    <>
      <LengthField
        name="Estimate"
        minutes={task.estimate?.value.minutes ?? null}
        editable={editable}
        toCommand={(to, from) => ({ type: 'set-estimate', feature, task: key, from, to })}
      />
      {(['start', 'due', 'assignee'] as const).map((name) => (
        <LabelledField key={name} name={taskValues[name].label}>
          {(id) => (
            <TaskValueInput
              name={name}
              id={id}
              feature={feature}
              task={task}
              editable={editable}
              onCommand={applyTyped}
            />
          )}
        </LabelledField>
      ))}
    </>
  );
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

/** A length of work: `2h`, `1h 30m`, `3 days`, a bare number of hours; of what cannot be read it is said so. */
function LengthField({ name, minutes, editable, toCommand }: LengthFieldProps) {
  const save = (typed: string, from: number | null) => {
    const read = parseDuration(typed, undefined, 'hour');
    const to = read.type === 'duration' ? Math.round(read.duration.minutes) : null;
    if (to === null && typed.trim() !== '') {
      return `“${typed}” is no length of work: expected such as 2h, 1h 30m or 3 days.`;
    }
    return to === from ? null : applyTyped(toCommand(to, from));
  };
  return (
    <LabelledField name={name}>
      {(id) => (
        <TypedInput
          id={id}
          type="text"
          className="text-input"
          value={minutes}
          show={showLength}
          editable={editable}
          onSave={save}
        />
      )}
    </LabelledField>
  );
}

function showLength(minutes: number | null): string {
  return minutes === null ? '' : formatDuration(minutes);
}

interface LabelledFieldProps {
  readonly name: string;
  /** The field, with the id that the label names. */
  readonly children: (id: string) => ReactNode;
}

function LabelledField({ name, children }: LabelledFieldProps) {
  const id = useId();
  return (
    <div className="timeline-field">
      <label htmlFor={id}>{name}</label>
      {children(id)}
    </div>
  );
}
