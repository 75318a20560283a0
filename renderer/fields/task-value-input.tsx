import type { Task } from '../../core/model/task.ts';
import type { EditCommand } from '../../core/patch/edit-command.ts';
import { TypedInput } from '../ui/typed-input.tsx';
import { readTaskValue, type TaskValueName, taskValues } from './task-values.ts';

interface TaskValueInputProps {
  readonly name: TaskValueName;
  readonly feature: string;
  readonly task: Task;
  readonly editable: boolean;
  /** Names the field where no label with its `id` does. */
  readonly label?: string;
  readonly id?: string;
  /** Carries the change out; the answer is what is to be said below the field. */
  readonly onCommand: (command: EditCommand) => Promise<string | null>;
}

/** A date, name or labels of a task, to be typed where they are shown. */
export function TaskValueInput({ name, feature, task, onCommand, ...field }: TaskValueInputProps) {
  const { type, placeholder, show } = taskValues[name];
  const save = (typed: string, seen: string) => {
    const command = readTaskValue(name, { feature, task: task.key }, seen, typed);
    return command === null ? null : onCommand(command);
  };
  return (
    <TypedInput
      {...field}
      type={type}
      placeholder={placeholder}
      className="text-input"
      value={show(task)}
      show={(text) => text}
      onSave={save}
    />
  );
}
