/**
 * What the command line answers with: 0 fine; 1 a finding of severity `error` or a refusal; 2 wrong usage, or a
 * path that cannot be read.
 */
export type ExitCode = 0 | 1 | 2;

/** What a verb needs of the process, lent as arguments so that tests run verbs without one. */
export interface CliWorld {
  /** Where relative paths start: the folder in which the user typed the command. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Data: stdout. */
  print(text: string): void;
  /** Errors and remarks: stderr. */
  printError(text: string): void;
  /** The present moment, in milliseconds since the epoch. */
  now(): number;
  /** Resolves when the user or the system asks the process to end. */
  untilStopped(): Promise<void>;
}
