import { useId, useState } from 'react';
import type { Task } from '../../core/model/task.ts';
import { runTyped } from '../store/run-command.ts';
import { FieldComplaint } from '../ui/field-complaint.tsx';

interface ParallelBoxProps {
  readonly feature: string;
  readonly task: Task;
  readonly editable: boolean;
}

/** Whether a task is marked `[P]`: it may be worked on beside its neighbours. */
export function ParallelBox({ feature, task, editable }: ParallelBoxProps) {
  const [complaint, setComplaint] = useState<string | null>(null);
  const complaintId = useId();
  const { key, parallel } = task;
  const toggle = async () => {
    const outcome = await runTyped({ type: 'set-parallel', feature, task: key, from: parallel, to: !parallel });
    setComplaint(outcome.complaint);
  };
  return (
    <>
      <label className="parallel-box">
        <input
          type="checkbox"
          checked={parallel}
          disabled={!editable}
          aria-label="Parallel: may run beside its neighbours"
          aria-describedby={complaint === null ? undefined : complaintId}
          onChange={() => void toggle()}
        />
        Beside its neighbours
      </label>
      <FieldComplaint id={complaintId} text={complaint} />
    </>
  );
}
