import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useProblems } from '../store/derived.ts';
import { useShownFeature } from '../store/shown-feature.ts';
import { useOutline } from '../store/use-outline.ts';
import { NoTasks } from '../ui/no-tasks.tsx';
import { OutlineRowView } from './outline-row.tsx';
import './tasks-view.css';

const showAll = () => true;

/**
 * The plan as an outline with checkboxes.
 *
 * The tree itself holds the focus and names its active row, so that rows may come and go while it scrolls.
 */
export function TasksView() {
  const feature = useShownFeature();
  const outline = useOutline(showAll);
  const { rows, activeIndex } = outline;
  const [editing, setEditing] = useState<{ readonly row: string; readonly field: 'title' | 'estimate' } | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const problemKeys = useProblemKeys();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => tree.current,
    getItemKey: (index) => rows[index]?.id ?? index,
    estimateSize: () => 30,
    overscan: 10,
    initialRect: { width: 800, height: 800 },
  });

  useEffect(() => {
    if (activeIndex !== -1) virtual.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, virtual]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== null || outline.takeKey(event)) return;
    const row = rows[activeIndex];
    const field = event.key === 'F2' ? 'title' : event.key === 'e' ? 'estimate' : null;
    if (field === null || row?.type !== 'task' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (feature?.file.editable === true) setEditing({ row: row.id, field });
  };

  if (feature === null) return null;
  if (rows.length === 0) return <NoTasks file={feature.file} />;
  return (
    <div
      ref={tree}
      className="tasks-view"
      role="tree"
      aria-label="Tasks"
      tabIndex={0}
      aria-activedescendant={activeIndex === -1 ? undefined : `row-${activeIndex}`}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (activeIndex === -1) outline.activate(rows[0]);
      }}
    >
      <div role="presentation" className="tasks-rows" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <OutlineRowView
              key={key}
              row={row}
              index={index}
              offsetPx={start}
              measure={virtual.measureElement}
              folded={outline.isFolded(row)}
              active={index === activeIndex}
              editable={feature.file.editable}
              editing={editing?.row === row.id ? editing.field : null}
              hasProblem={row.type === 'task' && problemKeys.has(row.task.key)}
              onActivate={() => {
                outline.activate(row);
                tree.current?.focus({ preventScroll: true });
              }}
              onFold={() => outline.fold(row)}
              onEdit={(field) => {
                setEditing(field === null || !feature.file.editable ? null : { row: row.id, field });
                if (field === null) tree.current?.focus();
              }}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Tasks about which there is more to say than a note. */
function useProblemKeys(): ReadonlySet<string> {
  const problems = useProblems();
  return useMemo(
    () =>
      new Set(problems.flatMap(({ subject, severity }) => (subject !== null && severity !== 'info' ? [subject] : []))),
    [problems],
  );
}
