import type { CliWorld, ExitCode } from './cli-world.ts';

/** Say what is wrong with how a verb was called, and where its help is. */
export function reportUsage(world: CliWorld, verb: string, message: string): ExitCode {
  world.printError(`specline ${verb}: ${message}\nSee: specline ${verb} --help\n`);
  return 2;
}
