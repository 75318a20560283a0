type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export type Platform = 'linux' | 'darwin' | 'win32';

/** Whether a key press is what a shortcut such as `Mod+Shift+k`, `Space` or `?` asks for. */
export function matchesShortcut(shortcut: string, press: KeyPress, platform: Platform): boolean {
  const parts = splitShortcut(shortcut);
  const mod = platform === 'darwin' ? press.metaKey : press.ctrlKey;
  const other = platform === 'darwin' ? press.ctrlKey : press.metaKey;
  if (mod !== parts.mod || other || press.altKey !== parts.alt) return false;
  // A sign such as `?` or `+` already says whether Shift is held, and that differs between keyboards.
  const isSign = parts.key.length === 1 && parts.key.toLowerCase() === parts.key.toUpperCase();
  if (!isSign && press.shiftKey !== parts.shift) return false;
  const key = press.key === ' ' ? 'Space' : press.key;
  return key.toLowerCase() === parts.key.toLowerCase();
}

/** The keys of a shortcut as they are printed on the keyboard, in order. */
export function showShortcut(shortcut: string, platform: Platform): readonly string[] {
  const { mod, alt, shift, key } = splitShortcut(shortcut);
  const mac = platform === 'darwin';
  const arrows: Readonly<Record<string, string>> = {
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
    Escape: 'Esc',
    ContextMenu: '☰',
  };
  return [
    ...(mod ? [mac ? '⌘' : 'Ctrl'] : []),
    ...(alt ? [mac ? '⌥' : 'Alt'] : []),
    ...(shift ? [mac ? '⇧' : 'Shift'] : []),
    arrows[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  ];
}

function splitShortcut(shortcut: string) {
  const parts = shortcut === '+' ? ['+'] : shortcut.split('+');
  // `Mod++` ends with an empty part: the key is the plus sign.
  const last = parts[parts.length - 1] ?? '';
  return {
    mod: parts.includes('Mod'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
    key: last === '' ? '+' : last,
  };
}
