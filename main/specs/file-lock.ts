import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createIdentity, isAlive, type ProcessIdentity, parseIdentity } from './process-identity.ts';
import type { LockResult } from './spec-folder.ts';
import { describeSystemError, readErrorCode } from './system-error.ts';
import { createTemporaryNames } from './temporary-name.ts';

/** A save takes milliseconds: who waits longer than this shall be told. */
const defaultWaitMs = 10_000;
/** A lock of another machine (a shared home folder) is taken over when it is this old. */
const foreignLockMs = 30_000;
/** A lock file without readable content, on a file system where it cannot be made in one step. */
const emptyLockMs = 2_000;

/** Who waits longer than this tries more often than newcomers do. */
const patienceMs = 1_000;
/** A lock that is taken again at once leaves no gap for those who wait. */
const againMs = 5;

/** When this process gave up a lock last, by its path. */
const releasedAt = new Map<string, number>();

/** Tokens of the lock files that this process holds: one of ours that is not among them was left behind. */
const heldTokens = new Set<string>();

/** Turns inside this process, so that at most one of its users contends for the file. */
const turns = new Map<string, Promise<void>>();

/**
 * Take a lock that other processes see, waiting for its holder. A dead holder's lock is taken over.
 *
 * @param path
 *   File that stands for the lock; made now and removed by `release`.
 * @param what
 *   What is locked, for the message.
 */
export async function acquireLock(path: string, what: string, waitMs = defaultWaitMs): Promise<LockResult> {
  const deadline = performance.now() + waitMs;
  const before = turns.get(path) ?? Promise.resolve();
  let endTurn = () => {};
  const turn = new Promise<void>((resolve) => {
    endTurn = resolve;
  });
  const chain = before.then(() => turn);
  turns.set(path, chain);
  const leave = () => {
    endTurn();
    if (turns.get(path) === chain) turns.delete(path);
  };
  const inTime = await Promise.race([before.then(() => true), sleep(waitMs, false, { ref: false })]);
  if (!inTime) {
    void before.then(leave);
    return {
      ok: false,
      code: 'locked',
      message: `Cannot change ${what}: an earlier change of it has not ended for ${waitMs / 1000} s`,
    };
  }
  try {
    const identity = createIdentity();
    // Others may be waiting: without a pause the one who works fastest would keep them out for good.
    if (performance.now() - (releasedAt.get(path) ?? -againMs) < againMs) await sleep(2);
    const holder = await waitForFile(path, identity, deadline);
    if (holder !== null) {
      leave();
      const who = `process ${holder.pid}${holder.host === identity.host ? '' : ` on ${holder.host}`}`;
      return {
        ok: false,
        code: 'locked',
        message: `Cannot change ${what}: ${who} has held its lock (${path}) for ${waitMs / 1000} s`,
      };
    }
    const release = async () => {
      await letGo(path, identity);
      releasedAt.set(path, performance.now());
      leave();
    };
    return { ok: true, release };
  } catch (error) {
    leave();
    throw error;
  }
}

/** @returns null when the file is ours, else who holds it after the deadline. */
async function waitForFile(path: string, self: ProcessIdentity, deadline: number): Promise<ProcessIdentity | null> {
  const started = performance.now();
  for (let attempt = 0; ; attempt += 1) {
    // Who waits only looks: a file made in vain at each try would keep the disk from the one who saves.
    const holder = attempt === 0 ? 'gone' : await readHolder(path);
    if (holder === 'gone') {
      if (!tryCreate(path, self)) continue;
      heldTokens.add(self.token);
      return null;
    }
    if (holder.dead) {
      await removeDead(path, holder.identity, deadline);
      continue;
    }
    if (performance.now() > deadline) return holder.identity;
    // Short and uneven pauses: most locks are held for a few milliseconds.
    const isPatient = performance.now() - started > patienceMs;
    await sleep(1 + Math.random() * (isPatient ? 2 : Math.min(20, 2 + attempt)));
  }
}

/** Make the file with its content in one step: written under another name, then linked. */
function tryCreate(path: string, self: ProcessIdentity): boolean {
  // A handful of bytes and no flush: sooner done than handed to another thread.
  const temporary = join(dirname(path), createTemporaryNames(basename(path)).temporary);
  try {
    writeFileSync(temporary, JSON.stringify(self), { flag: 'wx' });
    linkSync(temporary, path);
    return true;
  } catch (error) {
    const code = readErrorCode(error);
    if (code === 'EEXIST') return false;
    if (code === 'ENOENT' || code === 'ENOSPC') throw error;
    return tryCreateWithoutLink(path, self);
  } finally {
    removeQuietly(temporary);
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // No lock by its name, and taken away at a later start.
  }
}

/** Give a lock file up. One that cannot be removed is known as left behind by its token. */
async function letGo(path: string, { token }: ProcessIdentity): Promise<void> {
  removeQuietly(path);
  heldTokens.delete(token);
}

function tryCreateWithoutLink(path: string, self: ProcessIdentity): boolean {
  try {
    writeFileSync(path, JSON.stringify(self), { flag: 'wx' });
    return true;
  } catch (error) {
    if (readErrorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

type Holder = { readonly dead: boolean; readonly identity: ProcessIdentity };

async function readHolder(path: string): Promise<Holder | 'gone'> {
  try {
    const identity = parseIdentity(readFileSync(path, 'utf8'));
    const alive = identity === null ? null : isAlive(identity) && !isLeftByUs(identity);
    if (identity !== null && alive !== null) return { dead: !alive, identity };
    const ageMs = Date.now() - (await stat(path)).mtimeMs;
    if (identity !== null) return { dead: ageMs > foreignLockMs, identity };
    return { dead: ageMs > emptyLockMs, identity: { host: '', pid: 0, start: null, token: 'empty' } };
  } catch (error) {
    if (readErrorCode(error) === 'ENOENT') return 'gone';
    throw error;
  }
}

function isLeftByUs({ host, pid, token }: ProcessIdentity): boolean {
  return host === hostname() && pid === process.pid && !heldTokens.has(token);
}

/**
 * Remove a dead holder's lock. Two waiters may have seen the same dead holder, and the later one must not remove the
 * lock that the earlier one has taken by then: so only who holds the lock "path.token" may remove "path" with `token`.
 */
async function removeDead(path: string, dead: ProcessIdentity, deadline: number): Promise<void> {
  const guard = `${path}.${dead.token}`;
  const self = createIdentity();
  if ((await waitForFile(guard, self, deadline)) !== null) return;
  try {
    const now = await readHolder(path);
    if (now !== 'gone' && now.dead && now.identity.token === dead.token) await unlink(path);
  } finally {
    await letGo(guard, self);
  }
}

/** Take several locks in one order for all processes, so that none waits for another in a circle. */
export async function acquireLocks(
  locks: readonly { readonly path: string; readonly what: string }[],
  waitMs = defaultWaitMs,
): Promise<LockResult> {
  const held: (() => Promise<void>)[] = [];
  const releaseAll = async () => {
    for (const release of held.reverse()) await release();
  };
  const unique = new Map(locks.map((lock) => [lock.path, lock]));
  const ordered = [...unique.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, what } of ordered) {
    const result = await acquireLock(path, what, waitMs).catch(
      (error: unknown): LockResult => ({
        ok: false,
        code: 'save-failed',
        message: `Cannot lock ${what} (${path}): ${describeSystemError(error)}`,
      }),
    );
    if (!result.ok) {
      await releaseAll();
      return result;
    }
    held.push(result.release);
  }
  return { ok: true, release: releaseAll };
}
