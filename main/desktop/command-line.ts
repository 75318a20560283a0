import { app } from 'electron';
import { createProcessWorld } from '../cli/process-world.ts';
import { runCli } from '../cli/run-cli.ts';
import { verbs } from '../cli/verbs.ts';

/**
 * Answer a verb of the command line (`specline show specs --json`) in the terminal, without a window.
 *
 * @returns
 *   False when no verb was typed: the app starts as usual.
 */
export function answerCommandLine(typed: readonly string[]): boolean {
  if (!verbs.some(({ name }) => name === typed[0])) return false;
  void runCli(typed, createProcessWorld()).then((code) => app.exit(code));
  return true;
}
