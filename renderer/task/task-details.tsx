import type { Task } from '../../core/model/task.ts';
import { InlineText } from '../ui/inline-text.tsx';

/** The lines that belong to the task, as they are written. */
export function TaskDetails({ task }: { readonly task: Task }) {
  const { estimate, actual, start, due, assignee, source } = task;
  // What stands above as a fact is not said twice.
  const shown = new Set(
    [estimate, actual, start, due, assignee, source.statusField].flatMap((value) =>
      value === null ? [] : [value.line],
    ),
  );
  const details = task.details.filter(({ line }) => !shown.has(line));
  if (details.length === 0) return null;
  return (
    <section className="inspector-section">
      <h3>Details</h3>
      <ul className="task-details">
        {details.map(({ text, line, field }) => (
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
