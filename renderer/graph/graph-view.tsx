import { useSelectedKey, useShownFeature } from '../store/shown-feature.ts';
import { selectTask } from '../store/ui-store.ts';

/** The tasks of the shown feature. */
export function GraphView() {
  const feature = useShownFeature();
  const selected = useSelectedKey();
  return (
    <ul>
      {feature?.file.tasks.map((task) => (
        <li key={task.key}>
          <button type="button" aria-pressed={task.key === selected} onClick={() => selectTask(task.key)}>
            {task.id} {task.title}
          </button>
        </li>
      ))}
    </ul>
  );
}
