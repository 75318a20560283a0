import type { Task } from '../../core/model/task.ts';
import { InlineText } from '../ui/inline-text.tsx';

/** The lines that belong to the task, as they are written. */
export function TaskDetails({ task }: { readonly task: Task }) {
  if (task.details.length === 0) return null;
  return (
    <section className="inspector-section">
      <h3>Details</h3>
      <ul className="task-details">
        {task.details.map(({ text, line, field }) => (
          <li key={line} className="selectable">
            {field === null ? (
              <InlineText text={text} />
            ) : (
              <>
                <span className="task-detail-name">{field.name}</span> <InlineText text={field.value} />
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
