import { type Platform, showShortcut } from './shortcut.ts';

/** A shortcut as keys. */
export function ShortcutKeys({ shortcut, platform }: { readonly shortcut: string; readonly platform: Platform }) {
  return (
    <span className="shortcut-keys">
      {showShortcut(shortcut, platform).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
