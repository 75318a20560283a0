import type { CliWorld } from './cli-world.ts';

/** Print one object: indented, as people look at it too. */
export function printJson(world: CliWorld, value: object): void {
  world.print(`${JSON.stringify(value, null, 2)}\n`);
}
