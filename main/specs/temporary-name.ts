import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

/**
 * Names of the files that a save makes for a moment beside its target.
 *
 * ```
 * .tasks.md.specline-9f3a-4711-0c1d2e3f4a5b6c7d.tmp
 *  ^^^^^^^^ target    ^^^^ host ^^^^ pid            ^^^ `tmp`: new text; `old`: second link to the old file
 * ```
 */
const pattern = /^\.(.+)\.specline-([0-9a-f]{4})-([0-9]+)-[0-9a-f]{16}\.(tmp|old)$/;

const hostTag = createHash('sha256').update(hostname()).digest('hex').slice(0, 4);

export interface TemporaryName {
  readonly target: string;
  readonly isThisHost: boolean;
  readonly pid: number;
  readonly kind: 'tmp' | 'old';
}

/** Make the pair of names for one save of a file called `target`. */
export function createTemporaryNames(target: string): { readonly temporary: string; readonly link: string } {
  // Names of 255 bytes are the limit of most file systems; the target's own is only there for people and recovery.
  const stem = `.${target.slice(0, 60)}.specline-${hostTag}-${process.pid}-${randomBytes(8).toString('hex')}`;
  return { temporary: `${stem}.tmp`, link: `${stem}.old` };
}

/** Whether a file of this name was made by a save and is no document. */
export function isTemporaryName(name: string): boolean {
  return pattern.test(name);
}

/** Read back what a temporary name says; null for any other name. */
export function parseTemporaryName(name: string): TemporaryName | null {
  const [, target, host, pid, kind] = pattern.exec(name) ?? [];
  if (target === undefined || pid === undefined) return null;
  return { target, isThisHost: host === hostTag, pid: Number(pid), kind: kind === 'old' ? 'old' : 'tmp' };
}
