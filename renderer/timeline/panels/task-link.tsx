import { selectTask } from '../../store/ui-store.ts';
import { InlineText } from '../../ui/inline-text.tsx';

interface TaskLinkProps {
  readonly taskKey: string;
  /** Null for a task without an id: its title is the link. */
  readonly id: string | null;
  readonly title: string;
}

/** Names a task, and selects it. */
export function TaskLink({ taskKey, id, title }: TaskLinkProps) {
  return (
    <>
      <button type="button" className="link-button" onClick={() => selectTask(taskKey)}>
        {id ?? <InlineText text={title} />}
      </button>
      {id !== null && (
        <>
          {' '}
          <InlineText text={title} />
        </>
      )}
    </>
  );
}
