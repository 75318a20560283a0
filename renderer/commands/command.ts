/** Where a command is listed. */
export type CommandCategory = 'File' | 'Edit' | 'Task' | 'Phase' | 'View' | 'Go' | 'Graph' | 'Help';

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
  /** Whether it makes sense now; absent is always. Where it does not, it is listed nowhere. */
  readonly isEnabled?: () => boolean;
  /** Why it cannot be done now, said where it is listed; null when it can. */
  readonly whyNot?: () => string | null;
  readonly run: () => void | Promise<void>;
}

export function isEnabled(command: Command): boolean {
  return isListed(command) && findReason(command) === null;
}

/** Whether it is shown, be it with the reason why it cannot be done. */
export function isListed(command: Command): boolean {
  return command.isEnabled?.() ?? true;
}

export function findReason(command: Command): string | null {
  return command.whyNot?.() ?? null;
}
