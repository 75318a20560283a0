/** Where a command is listed. */
export type CommandCategory = 'File' | 'Edit' | 'Task' | 'View' | 'Go' | 'Graph' | 'Help';

/**
 * Something that a person can ask for: one object for menu, key and palette.
 *
 * A shortcut is written `Mod+Shift+K`: `Mod` is Cmd on macOS and Ctrl elsewhere, the last part is
 * `KeyboardEvent.key` (letters in lower case).
 */
export interface Command {
  /** Also the name by which the application menu asks for it. */
  readonly id: string;
  readonly title: string;
  readonly category: CommandCategory;
  readonly shortcuts?: readonly string[];
  /** Whether it makes sense now; absent is always. */
  readonly isEnabled?: () => boolean;
  readonly run: () => void | Promise<void>;
}

export function isEnabled(command: Command): boolean {
  return command.isEnabled?.() ?? true;
}
