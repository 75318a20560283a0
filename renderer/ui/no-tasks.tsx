import type { SpecFile } from '../../core/model/spec-file.ts';
import { EmptyState } from './empty-state.tsx';

/** In place of a plan without tasks: it has none, or it could not be read. */
export function NoTasks({ file }: { readonly file: SpecFile }) {
  const fault = file.editable ? undefined : file.problems.find(({ severity }) => severity === 'error');
  if (fault !== undefined) {
    return (
      <EmptyState title="This plan cannot be read">
        <p className="selectable">{fault.message}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No tasks yet">
      <p className="selectable">
        <code>{file.path}</code> has no checkbox, heading or table row that is a task. It is watched: a task that
        appears in it is shown at once.
      </p>
    </EmptyState>
  );
}
