import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { SpecFile } from '../../core/model/spec-file.ts';
import { buildOutline, listParents, listVisibleRows, type OutlineRow } from './build-outline.ts';
import { moveInOutline } from './move-in-outline.ts';
import { useSelectedKey, useShownFeature } from './shown-feature.ts';
import { toggleChecklistItem, toggleTask } from './task-commands.ts';
import { selectTask, toggleFolded, useUiState } from './ui-store.ts';

/** The outline of the shown feature as a tree on screen: what is folded, which row is active, what keys do. */
export interface OutlineTree {
  /** Rows that no folded row hides. */
  readonly rows: readonly OutlineRow[];
  /** Index of the active row; -1 for none. */
  readonly activeIndex: number;
  isFolded(row: OutlineRow): boolean;
  fold(row: OutlineRow): void;
  /** Make a row the active one; a task is selected by it in all views. */
  activate(row: OutlineRow | undefined): void;
  /** Take a key that a tree knows; false for others. */
  takeKey(event: KeyboardEvent): boolean;
}

const noRows: readonly OutlineRow[] = [];

/**
 * @param isShown
 *   Which rows the view has at all; the same function every time.
 * @param tried
 *   What is shown in place of the document, while something is tried out.
 */
export function useOutline(isShown: (row: OutlineRow) => boolean, tried: SpecFile | null = null): OutlineTree {
  const feature = useShownFeature();
  const file = tried ?? feature?.file ?? null;
  const folded = useUiState((ui) => ui.folded);
  const [active, setActive] = useState<string | null>(null);
  const id = feature?.id ?? '';
  const all = useMemo(() => (file === null ? noRows : buildOutline(file).filter(isShown)), [file, isShown]);
  const rows = useMemo(() => listVisibleRows(all, (row) => `${id}/${row.id}` in folded), [all, folded, id]);
  const activeIndex = rows.findIndex((row) => row.id === active);
  useRevealedSelection(all, setActive);

  const isFolded = (row: OutlineRow) => `${id}/${row.id}` in folded;
  const fold = (row: OutlineRow) => toggleFolded(`${id}/${row.id}`);
  const activate = (row: OutlineRow | undefined) => {
    if (row === undefined) return;
    setActive(row.id);
    if (row.type === 'task') selectTask(row.task.key);
  };
  const takeKey = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const row = rows[activeIndex];
    const move = moveInOutline(rows, activeIndex, event.key, row !== undefined && isFolded(row));
    if (move === 'fold' && row !== undefined) fold(row);
    else if (typeof move === 'number') activate(rows[move]);
    else if ((event.key === ' ' || event.key === 'x') && row?.type === 'task') toggleTask(row.task);
    else if ((event.key === ' ' || event.key === 'x') && row?.type === 'item') void toggleChecklistItem(row.item);
    else return false;
    event.preventDefault();
    return true;
  };
  return { rows, activeIndex, isFolded, fold, activate, takeKey };
}

/** A task chosen elsewhere becomes the active row, and what hides it unfolds: once, as folding by hand must last. */
function useRevealedSelection(all: readonly OutlineRow[], setActive: (row: string) => void): void {
  const feature = useShownFeature();
  const selected = useSelectedKey();
  const folded = useUiState((ui) => ui.folded);
  const revealed = useRef<string | null>(null);
  const id = feature?.id ?? '';
  useEffect(() => {
    const wanted = selected === null || all.length === 0 ? null : `${id} ${selected}`;
    if (revealed.current === wanted) return;
    revealed.current = wanted;
    if (wanted === null) return;
    const row = `task ${selected}`;
    setActive(row);
    const index = all.findIndex((candidate) => candidate.id === row);
    for (const parent of listParents(all, index)) {
      if (`${id}/${parent.id}` in folded) toggleFolded(`${id}/${parent.id}`);
    }
  }, [selected, id, all, folded, setActive]);
}
