import { type FocusEvent, type KeyboardEvent, useRef } from 'react';
import type { OutlineRow } from '../store/build-outline.ts';
import { stepTask } from '../store/move-task.ts';
import { readMoveKey } from './read-move-key.ts';

/** Keys that move the active task. */
export interface MoveKeys {
  /** Take a key; false for one that is not the list's. */
  takeKey(event: KeyboardEvent, row: OutlineRow | undefined, editable: boolean): boolean;
  /** Whether Tab changes a level now, and does not move the focus on. */
  isTabTaken(): boolean;
  /** A row was chosen: Tab changes its level from now on. */
  chooseRow(): void;
  /** The focus came in: Tab moves on until a row is chosen, so that nobody who passes by changes the file. */
  onFocus(event: FocusEvent): void;
}

/** Alt with the arrows always; Tab and Shift+Tab once a row was chosen with an arrow or a click, until Escape. */
export function useMoveKeys(): MoveKeys {
  const isTabTaken = useRef(false);
  return {
    takeKey(event, row, editable) {
      const step = readMoveKey(event, isTabTaken.current);
      if (event.key === 'Escape') isTabTaken.current = false;
      else if (event.key.startsWith('Arrow')) isTabTaken.current = true;
      if (step === null || (event.key === 'Tab' && (row?.type !== 'task' || !editable))) return false;
      event.preventDefault();
      if (row?.type === 'task' && editable) stepTask(row.task, step);
      return true;
    },
    isTabTaken: () => isTabTaken.current,
    chooseRow() {
      isTabTaken.current = true;
    },
    onFocus({ currentTarget, relatedTarget }) {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) isTabTaken.current = false;
    },
  };
}
