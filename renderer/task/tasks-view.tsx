import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useProblems } from '../store/derived.ts';
import { useSelectedKey, useShownFeature } from '../store/shown-feature.ts';
import { toggleChecklistItem, toggleTask } from '../store/task-commands.ts';
import { selectTask, toggleFolded, useUiState } from '../store/ui-store.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { buildOutline, listParents, listVisibleRows, type OutlineRow } from './build-outline.ts';
import { moveInOutline } from './move-in-outline.ts';
import { OutlineRowView } from './outline-row.tsx';
import './tasks-view.css';

const noRows: readonly OutlineRow[] = [];

/**
 * The plan as an outline with checkboxes.
 *
 * The tree itself holds the focus and names its active row, so that rows may come and go while it scrolls.
 */
export function TasksView() {
  const feature = useShownFeature();
  const selected = useSelectedKey();
  const folded = useUiState((ui) => ui.folded);
  const [active, setActive] = useState<string | null>(null);
  const [editing, setEditing] = useState<{ readonly row: string; readonly field: 'title' | 'estimate' } | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const revealed = useRef<string | null>(null);
  const id = feature?.id ?? '';
  const all = useMemo(() => (feature === null ? noRows : buildOutline(feature.file)), [feature]);
  const rows = useMemo(() => listVisibleRows(all, (row) => `${id}/${row.id}` in folded), [all, folded, id]);
  const problemKeys = useProblemKeys();
  const activeIndex = rows.findIndex((row) => row.id === active);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => tree.current,
    getItemKey: (index) => rows[index]?.id ?? index,
    estimateSize: () => 30,
    overscan: 10,
    initialRect: { width: 800, height: 800 },
  });

  // A task chosen elsewhere becomes the active row, and what hides it unfolds: once, as folding by hand must last.
  useEffect(() => {
    const wanted = selected === null || all.length === 0 ? null : `${id} ${selected}`;
    if (revealed.current === wanted) return;
    revealed.current = wanted;
    if (wanted === null) return;
    const rowId = `task ${selected}`;
    setActive(rowId);
    const index = all.findIndex((row) => row.id === rowId);
    for (const parent of listParents(all, index)) {
      if (`${id}/${parent.id}` in folded) toggleFolded(`${id}/${parent.id}`);
    }
  }, [selected, id, all, folded]);

  useEffect(() => {
    if (activeIndex !== -1) virtual.scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, virtual]);

  const activate = (row: OutlineRow | undefined) => {
    if (row === undefined) return;
    setActive(row.id);
    if (row.type === 'task') selectTask(row.task.key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== null || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[activeIndex];
    const isFolded = row !== undefined && `${id}/${row.id}` in folded;
    const move = moveInOutline(rows, activeIndex, event.key, isFolded);
    if (move === 'fold' && row !== undefined) toggleFolded(`${id}/${row.id}`);
    else if (typeof move === 'number') activate(rows[move]);
    else if (event.key === ' ' || event.key === 'x') toggleRow(row);
    else if (event.key === 'F2' && row?.type === 'task') setEditing({ row: row.id, field: 'title' });
    else if (event.key === 'e' && row?.type === 'task') setEditing({ row: row.id, field: 'estimate' });
    else return;
    event.preventDefault();
  };

  if (feature === null) return null;
  if (rows.length === 0) {
    return (
      <EmptyState title="No tasks yet">
        <p>
          <code>{feature.file.path}</code> has no checkbox, heading or table row that is a task.
        </p>
      </EmptyState>
    );
  }
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
        if (activeIndex === -1) activate(rows[0]);
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
              folded={`${id}/${row.id}` in folded}
              active={index === activeIndex}
              editable={feature.file.editable}
              editing={editing?.row === row.id ? editing.field : null}
              hasProblem={row.type === 'task' && problemKeys.has(row.task.key)}
              onActivate={() => {
                activate(row);
                tree.current?.focus({ preventScroll: true });
              }}
              onFold={() => toggleFolded(`${id}/${row.id}`)}
              onEdit={(field) => {
                setEditing(field === null ? null : { row: row.id, field });
                if (field === null) tree.current?.focus();
              }}
            />
          );
        })}
      </div>
    </div>
  );
}

function toggleRow(row: OutlineRow | undefined): void {
  if (row?.type === 'task') void toggleTask(row.task);
  else if (row?.type === 'item') void toggleChecklistItem(row.item);
}

function useProblemKeys(): ReadonlySet<string> {
  const problems = useProblems();
  return useMemo(
    () =>
      new Set(problems.flatMap(({ subject, severity }) => (subject !== null && severity !== 'info' ? [subject] : []))),
    [problems],
  );
}
