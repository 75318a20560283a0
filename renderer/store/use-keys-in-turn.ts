import { type KeyboardEvent, useRef } from 'react';
import { flushSync } from 'react-dom';
import { inTurn, isChanging } from './edit-turns.ts';

/**
 * Let a list take keys in the order in which they were pressed: those that come while a change is being saved are
 * meant for the list as it will be, and wait for it.
 *
 * @param act
 *   Do what a key asks for, in the list as it is drawn.
 * @param isOurs
 *   Whether a key may be kept from the page before it is known what it does.
 */
export function useKeysInTurn(
  act: (event: KeyboardEvent) => void,
  isOurs: (event: KeyboardEvent) => boolean,
): (event: KeyboardEvent) => void {
  const latest = useRef(act);
  latest.current = act;
  return (event) => {
    const isHeld = isChanging() && listKeys.has(event.key) && !event.ctrlKey && !event.metaKey && isOurs(event);
    if (!isHeld) return act(event);
    event.preventDefault();
    inTurn(() => {
      // Draw what has come, so that the key meets the list of now.
      flushSync(() => {});
      flushSync(() => latest.current(event));
    });
  };
}

const listKeys = new Set([
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'],
  ...['Enter', ' ', 'x', 'Tab', 'F2', 'e'],
]);
