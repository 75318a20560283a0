import type { TimerCommand } from '../../../core/time/timer/timer-command.ts';
import type { CommandResult } from '../../../preload/planner-data.ts';
import type { PlannerSession } from '../../specs/planner-session.ts';
import type { CliWorld, ExitCode } from '../cli-world.ts';

/** Ask the timer for something; a refusal and notes are printed. */
export async function askTimer(
  session: PlannerSession,
  world: CliWorld,
  verb: string,
  command: TimerCommand,
): Promise<ExitCode> {
  const result = await session.calls.runTimer(command);
  if (!result.ok) return refuseTimer(world, verb, explain(result));
  for (const note of result.notes) world.printError(`${note}\n`);
  return 0;
}

/** Say why nothing was done. */
export function refuseTimer(world: CliWorld, verb: string, message: string): ExitCode {
  world.printError(`specline timer ${verb}: ${message}\n`);
  return 1;
}

function explain(result: Extract<CommandResult, { ok: false }>): string {
  if ('refusal' in result) return result.refusal.message;
  if (result.code !== 'needs-answer') return result.message;
  return `${result.message}, with specline timer stop --keep or --discard`;
}
