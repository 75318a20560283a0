import { useSelectedTask } from '../store/shown-feature.ts';

export function Inspector({ width }: { readonly width: number }) {
  const task = useSelectedTask();
  return (
    <aside aria-label="Selected task" style={{ width }}>
      {task?.title}
    </aside>
  );
}
