import { timerCommands } from '../timer/timer-commands.ts';
import { appCommands } from './app-commands.ts';
import { registerCommands } from './command-store.ts';

/** Once at start. */
export function setupCommands(): void {
  registerCommands([...appCommands, ...timerCommands]);
}
