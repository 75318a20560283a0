import type { MoveStep } from '../store/step-place.ts';

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const altKeys: Readonly<Record<string, MoveStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/**
 * What a key asks for in the list: Alt with an arrow moves a task, Tab and Shift+Tab change its level.
 *
 * @param isTabTaken
 *   Whether Tab is the list's; else it moves the focus on, as everywhere.
 */
export function readMoveKey(press: KeyPress, isTabTaken: boolean): MoveStep | null {
  if (press.ctrlKey || press.metaKey) return null;
  if (press.key === 'Tab') return !isTabTaken || press.altKey ? null : press.shiftKey ? 'out' : 'in';
  return press.altKey && !press.shiftKey ? (altKeys[press.key] ?? null) : null;
}
