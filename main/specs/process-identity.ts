import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import * as v from 'valibot';
import { readErrorCode } from './system-error.ts';

const schema = v.object({
  host: v.string(),
  pid: v.number(),
  start: v.nullable(v.string()),
  token: v.string(),
});

/** Who holds something. The start time tells a process from a later one with the same pid. */
export type ProcessIdentity = v.InferOutput<typeof schema>;

/** When this process started: it never changes, and every lock asks for it. */
let ownStart: string | null = null;

/** Name this process, with a token that nothing else has. */
export function createIdentity(): ProcessIdentity {
  const token = randomBytes(8).toString('hex');
  ownStart ??= readProcessStart(process.pid);
  return { host: hostname(), pid: process.pid, start: ownStart, token };
}

/** Read an identity back; null when the text is none. */
export function parseIdentity(text: string): ProcessIdentity | null {
  try {
    return v.parse(schema, JSON.parse(text));
  } catch {
    return null;
  }
}

/** Whether the process runs; null when it is on another machine and nobody here can know. */
export function isAlive(identity: ProcessIdentity): boolean | null {
  if (identity.host !== hostname()) return null;
  if (!isProcessAlive(identity.pid)) return false;
  const start = readProcessStart(identity.pid);
  return start === null || identity.start === null || start === identity.start;
}

/** Whether some process has this pid. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return readErrorCode(error) === 'EPERM';
  }
}

/** Field 22 of `/proc/<pid>/stat`; null where there is no /proc. The name in field 2 may hold blanks and brackets. */
function readProcessStart(pid: number): string | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`).toString('latin1');
    return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
