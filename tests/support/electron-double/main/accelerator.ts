const modifiers = /^(Command|Cmd|Control|Ctrl|CommandOrControl|CmdOrCtrl|Alt|Option|AltGr|Shift|Super|Meta)$/;
const keys =
  /^([0-9A-Z)!@#$%^&*(:;+=<,_>.?/~`{\][|\\}"-]|F([1-9]|1\d|2[0-4])|Plus|Space|Tab|Backspace|Delete|Insert|Return|Enter|Up|Down|Left|Right|Home|End|PageUp|PageDown|Escape|Esc)$/;

/** Electron throws for a key that it does not know, but only when the menu is shown: here it throws at once. */
export function assertAccelerator(accelerator: string): void {
  const parts = accelerator.split('+');
  const key = parts.at(-1) ?? '';
  if (!parts.slice(0, -1).every((part) => modifiers.test(part)) || !keys.test(key)) {
    throw new TypeError(`\`${accelerator}\` is no accelerator`);
  }
}

export function isSameAccelerator(one: string, other: string): boolean {
  return normalize(one) === normalize(other);
}

function normalize(accelerator: string): string {
  const mod = process.platform === 'darwin' ? 'Cmd' : 'Ctrl';
  const parts = accelerator.replace(/CommandOrControl|CmdOrCtrl/, mod).split('+');
  return [...parts.slice(0, -1).sort(), parts.at(-1)].join('+');
}
