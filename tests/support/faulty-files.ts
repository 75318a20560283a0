import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

type Calls = typeof fs;
/** A system call as this process makes it, by name. */
type CallName = {
  [Name in keyof Calls]: Calls[Name] extends (...args: never[]) => unknown ? Name : never;
}[keyof Calls];

/** Make a system error as Node throws it. */
export function createSystemError(code: string): Error {
  return Object.assign(new Error(`${code}: made up`), { code });
}

/**
 * Let system calls of this process do something else, for the time of one piece of work.
 *
 * @param faults
 *   By name of the call: what to do instead, given how often it was called before, what does the real thing, and its
 *   arguments.
 */
export async function withFaults<Result>(
  faults: Partial<Record<CallName, (count: number, real: () => unknown, ...args: readonly unknown[]) => unknown>>,
  work: () => Promise<Result>,
): Promise<Result> {
  const calls = fs as unknown as Record<string, (...args: unknown[]) => unknown>;
  const before = new Map<string, (...args: unknown[]) => unknown>();
  for (const [name, fault] of Object.entries(faults)) {
    const real = calls[name];
    if (real === undefined || fault === undefined) continue;
    before.set(name, real);
    let count = 0;
    calls[name] = (...args) => {
      count += 1;
      return fault(count - 1, () => real(...args), ...args);
    };
  }
  syncBuiltinESMExports();
  try {
    return await work();
  } finally {
    for (const [name, real] of before) calls[name] = real;
    syncBuiltinESMExports();
  }
}
