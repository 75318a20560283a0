import { expect, test } from 'vitest';
import { matchesShortcut, showShortcut } from '../../../renderer/commands/shortcut.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test('Mod is Ctrl, and Cmd on macOS', () => {
  expect(matchesShortcut('Mod+k', press('k', { ctrlKey: true }), 'linux')).toBe(true);
  expect(matchesShortcut('Mod+k', press('k', { ctrlKey: true }), 'darwin')).toBe(false);
  expect(matchesShortcut('Mod+k', press('k', { metaKey: true }), 'darwin')).toBe(true);
});

test('a shortcut is not met with a key more or less', () => {
  expect(matchesShortcut('Mod+z', press('Z', { ctrlKey: true, shiftKey: true }), 'linux')).toBe(false);
  expect(matchesShortcut('j', press('j', { altKey: true }), 'linux')).toBe(false);
  expect(matchesShortcut('Mod+Shift+z', press('Z', { ctrlKey: true, shiftKey: true }), 'linux')).toBe(true);
});

test('a sign is met however the keyboard makes it', () => {
  expect(matchesShortcut('?', press('?', { shiftKey: true }), 'linux')).toBe(true);
  expect(matchesShortcut('+', press('+'), 'linux')).toBe(true);
  expect(matchesShortcut('Mod++', press('+', { ctrlKey: true, shiftKey: true }), 'linux')).toBe(true);
});

test('Space is the key that types a blank', () => {
  expect(matchesShortcut('Space', press(' '), 'win32')).toBe(true);
});

test('keys are shown as they are printed', () => {
  expect(showShortcut('Mod+Shift+z', 'linux')).toEqual(['Ctrl', 'Shift', 'Z']);
  expect(showShortcut('Mod+k', 'darwin')).toEqual(['⌘', 'K']);
  expect(showShortcut('Alt+ArrowDown', 'win32')).toEqual(['Alt', '↓']);
});
