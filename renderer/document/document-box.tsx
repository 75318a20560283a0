import type { FeatureState } from '../../preload/planner-data.ts';
import { toggleChecklistItem, toggleTask } from '../store/task-commands.ts';
import { StatusBox } from '../ui/status-box.tsx';

interface DocumentBoxProps {
  readonly feature: FeatureState;
  readonly path: string;
  readonly line: number;
  readonly checked: boolean;
}

/** A checkbox of a document: it ticks where it is a task or checklist item that is known, else it only shows. */
export function DocumentBox({ feature, path, line, checked }: DocumentBoxProps) {
  const { file } = feature;
  const task = file.tasks.find((candidate) => candidate.line === line && candidate.path === path);
  const item =
    path === file.path ? file.checklists.flatMap(({ items }) => items).find((other) => other.line === line) : undefined;
  const toggle = () => {
    if (task !== undefined) toggleTask(task);
    else if (item !== undefined) void toggleChecklistItem(item);
  };
  return (
    <StatusBox
      status={task?.status ?? (checked ? 'done' : 'todo')}
      mark={task?.mark ?? null}
      label={task === undefined ? (item?.text ?? 'Done') : `${task.id ?? ''} ${task.title}`.trim()}
      disabled={!file.editable || (task === undefined && item === undefined)}
      onToggle={toggle}
    />
  );
}
