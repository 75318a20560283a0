import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Task } from '../../core/model/task.ts';
import { DragCard } from '../reorder/drag-card.tsx';
import { DropLine } from '../reorder/drop-line.tsx';
import { useReorder } from '../reorder/reorder-store.ts';
import { findGap, offsetOfGap } from '../reorder/row-gaps.ts';
import { useMoveKeys } from '../reorder/use-move-keys.ts';
import { useRowDrag } from '../reorder/use-row-drag.ts';
import { useProblems } from '../store/derived.ts';
import { moveTask } from '../store/move-task.ts';
import { useShownFeature } from '../store/shown-feature.ts';
import { useKeysInTurn } from '../store/use-keys-in-turn.ts';
import { useOutline } from '../store/use-outline.ts';
import { NoTasks } from '../ui/no-tasks.tsx';
import { OutlineRowView } from './outline-row.tsx';
import './tasks-view.css';

const showAll = () => true;

/** Above the first row, as in `tasks-view.css`. */
const listPaddingPx = 8;

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

  const moveKeys = useMoveKeys();
  const startDrag = useRowDrag(tree, {
    feature,
    rows,
    findGap: (clientY) => findGap(virtual, clientY - (tree.current?.getBoundingClientRect().top ?? 0) - listPaddingPx),
    move: moveTask,
  });
  const dragged = useDraggedKeys(feature?.file.tasks ?? noTasks);

  useEffect(() => {
    if (activeIndex !== -1) virtual.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, virtual]);

  const actOnKey = (event: KeyboardEvent) => {
    const row = rows[activeIndex];
    if (moveKeys.takeKey(event, row, feature?.file.editable === true)) return;
    if (outline.takeKey(event)) return;
    const field = event.key === 'F2' ? 'title' : event.key === 'e' ? 'estimate' : null;
    if (field === null || row?.type !== 'task' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (feature?.file.editable === true) setEditing({ row: row.id, field });
  };

  const onKeyDown = useKeysInTurn(actOnKey, (event) => event.key !== 'Tab' || moveKeys.isTabTaken());

  if (feature === null) return null;
  if (rows.length === 0) return <NoTasks file={feature.file} />;
  return (
    <div
      ref={tree}
      className="tasks-view"
      role="tree"
      aria-label="Tasks"
      aria-describedby="tasks-keys"
      data-dragging={dragged.size > 0 || undefined}
      tabIndex={0}
      aria-activedescendant={activeIndex === -1 ? undefined : `row-${activeIndex}`}
      onKeyDown={editing === null ? onKeyDown : undefined}
      onFocus={(event) => {
        moveKeys.onFocus(event);
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
              dragged={row.type === 'task' && dragged.has(row.task.key)}
              hasProblem={row.type === 'task' && problemKeys.has(row.task.key)}
              onActivate={() => {
                outline.activate(row);
                tree.current?.focus({ preventScroll: true });
                moveKeys.chooseRow();
              }}
              onPress={(event) => startDrag(event, row)}
              onFold={() => outline.fold(row)}
              onEdit={(field) => {
                setEditing(field === null || !feature.file.editable ? null : { row: row.id, field });
                if (field === null) tree.current?.focus();
              }}
            />
          );
        })}
        <DropLine offsetOf={(gap) => offsetOfGap(virtual, gap)} />
      </div>
      <p id="tasks-keys" hidden>
        Alt with the up and down arrows moves a task, with the right and left arrows it changes its level. After an
        arrow key, Tab and Shift+Tab change its level too; Escape gives Tab back.
      </p>
      <DragCard file={feature.file} />
    </div>
  );
}

const noTasks: readonly Task[] = [];

/** The dragged task and all below it. */
function useDraggedKeys(tasks: readonly Task[]): ReadonlySet<string> {
  const key = useReorder((reorder) => reorder?.task ?? null);
  return useMemo(() => {
    const keys = new Set(key === null ? [] : [key]);
    if (key !== null) for (const task of tasks) if (task.parent !== null && keys.has(task.parent)) keys.add(task.key);
    return keys;
  }, [key, tasks]);
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
