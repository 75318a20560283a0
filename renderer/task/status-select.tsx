import { type KeyboardEvent, useId, useState } from 'react';
import type { Task, TaskStatus } from '../../core/model/task.ts';
import { chooseStatus } from '../store/task-commands.ts';
import { FieldComplaint } from '../ui/field-complaint.tsx';
import { statusWords } from '../ui/status-box.tsx';

/** What can be chosen: any other mark means what its file says, and only stands as it is. */
const choices = ['todo', 'in-progress', 'done', 'skipped'] as const satisfies readonly TaskStatus[];

/** How far a task is, as a choice. */
export function StatusSelect({ task, editable }: { readonly task: Task; readonly editable: boolean }) {
  const [complaint, setComplaint] = useState<string | null>(null);
  const complaintId = useId();
  const { status, mark } = task;
  const choose = async (name: string) => {
    const to = choices.find((choice) => choice === name);
    if (to !== undefined) setComplaint(await chooseStatus(task, to));
  };
  return (
    <>
      <select
        aria-label="Status"
        className="text-input"
        disabled={!editable}
        aria-invalid={complaint !== null}
        aria-describedby={complaint === null ? undefined : complaintId}
        value={status}
        onChange={(event) => void choose(event.target.value)}
        onKeyDown={openByArrow}
      >
        {status === 'other' && <option value="other">{mark === null ? statusWords.other : `Marked [${mark}]`}</option>}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice === status && isUnusual(task) ? `${statusWords[choice]} [${mark}]` : statusWords[choice]}
          </option>
        ))}
      </select>
      <FieldComplaint id={complaintId} text={complaint} />
    </>
  );
}

/** A mark that is neither a tick nor empty is shown as it is written. */
function isUnusual({ status, mark }: Task): boolean {
  return mark !== null && mark.trim() !== '' && status !== 'done' && status !== 'todo';
}

/** Arrows open the choices: on a closed one each of them would be a change of the file on the way to the meant one. */
function openByArrow(event: KeyboardEvent<HTMLSelectElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  event.currentTarget.showPicker?.();
}
