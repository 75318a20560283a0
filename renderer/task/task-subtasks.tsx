import type { Task } from '../../core/model/task.ts';
import type { FeatureState } from '../../preload/planner-data.ts';
import { toggleTask } from '../store/task-commands.ts';
import { selectTask } from '../store/ui-store.ts';
import { InlineText } from '../ui/inline-text.tsx';
import { StatusBox } from '../ui/status-box.tsx';

/** The tasks directly below the selected one. */
export function TaskSubtasks({ feature, task }: { readonly feature: FeatureState; readonly task: Task }) {
  const subtasks = feature.file.tasks.filter(({ parent }) => parent === task.key);
  if (subtasks.length === 0) return null;
  return (
    <section className="inspector-section">
      <h3>
        Subtasks <span>{subtasks.length}</span>
      </h3>
      <ul>
        {subtasks.map((subtask) => (
          <li key={subtask.key} className="inspector-box-row">
            <StatusBox
              status={subtask.status}
              mark={subtask.mark}
              label={`${subtask.id ?? ''} ${subtask.title}`.trim()}
              disabled={!feature.file.editable}
              onToggle={() => toggleTask(subtask)}
            />
            <button type="button" className="inspector-box-text" onClick={() => selectTask(subtask.key)}>
              {subtask.id !== null && <span className="task-link-id">{subtask.id} </span>}
              <InlineText text={subtask.title} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
