import { expect, test } from 'vitest';
import { readMoveKey } from '../../../renderer/reorder/read-move-key.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', true>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('Alt with an arrow moves, whoever has Tab', () => {
  expect(readMoveKey(press('ArrowUp', { altKey: true }), false)).toBe('up');
  expect(readMoveKey(press('ArrowDown', { altKey: true }), false)).toBe('down');
  expect(readMoveKey(press('ArrowRight', { altKey: true }), true)).toBe('in');
  expect(readMoveKey(press('ArrowLeft', { altKey: true }), true)).toBe('out');
  expect(readMoveKey(press('ArrowUp'), true)).toBeNull();
});

test('Tab changes the level only where the list has taken it', () => {
  expect(readMoveKey(press('Tab'), false)).toBeNull();
  expect(readMoveKey(press('Tab'), true)).toBe('in');
  expect(readMoveKey(press('Tab', { shiftKey: true }), true)).toBe('out');
  expect(readMoveKey(press('Tab', { ctrlKey: true }), true)).toBeNull();
});
