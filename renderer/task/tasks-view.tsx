import { useShownFeature } from '../store/shown-feature.ts';

export function TasksView() {
  const feature = useShownFeature();
  return (
    <ul>
      {feature?.file.tasks.map((task) => (
        <li key={task.key}>{task.title}</li>
      ))}
    </ul>
  );
}
