import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acquireLock, acquireLocks } from '../../../main/specs/file-lock.ts';
import { createSystemError, withFaults } from '../../support/faulty-files.ts';

let folder = '';
let path = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'specline-lock-'));
  path = join(folder, 'tasks.lock');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a lock stands as a file while it is held, and leaves nothing', async () => {
  const lock = await acquireLock(path, 'tasks.md');
  expect(readdirSync(folder)).toEqual(['tasks.lock']);
  if (lock.ok) await lock.release();
  expect(readdirSync(folder)).toEqual([]);
});

test('users in one process take turns in the order asked', async () => {
  const order: number[] = [];
  await Promise.all(
    [1, 2, 3, 4].map(async (number) => {
      const lock = await acquireLock(path, 'tasks.md');
      order.push(number);
      await Promise.resolve();
      if (lock.ok) await lock.release();
    }),
  );
  expect(order).toEqual([1, 2, 3, 4]);
});

test('a lock of a process that has ended is taken over', async () => {
  const ended = spawnSync(process.execPath, ['-e', '']).pid;
  writeFileSync(path, JSON.stringify({ host: hostname(), pid: ended, start: '1', token: 'dead' }));
  const lock = await acquireLock(path, 'tasks.md', 2000);
  expect(lock.ok).toBe(true);
  expect(readdirSync(folder)).toEqual(['tasks.lock']);
});

test('a lock that this process could not remove, or an earlier one with its pid, is taken over', async () => {
  writeFileSync(path, JSON.stringify({ host: hostname(), pid: process.pid, start: '1', token: 'earlier' }));
  const lock = await acquireLock(path, 'tasks.md', 2000);
  expect(lock.ok).toBe(true);
});

test('who waits too long is told who holds the lock', async () => {
  writeFileSync(path, JSON.stringify({ host: hostname(), pid: process.ppid, start: null, token: 'held' }));
  const lock = await acquireLock(path, '/specs/tasks.md', 30);
  expect(lock).toMatchObject({ ok: false, code: 'locked' });
  if (!lock.ok) expect(lock.message).toContain(`/specs/tasks.md: process ${process.ppid}`);
  expect(existsSync(path)).toBe(true);
});

test('a lock of another machine is respected while it is fresh', async () => {
  writeFileSync(path, JSON.stringify({ host: 'elsewhere', pid: 1, start: null, token: 'far' }));
  const lock = await acquireLock(path, 'tasks.md', 30);
  expect(lock.ok ? '' : lock.message).toContain('process 1 on elsewhere');
});

test('several locks are taken all or none', async () => {
  const second = join(folder, 'z.lock');
  writeFileSync(second, JSON.stringify({ host: hostname(), pid: process.ppid, start: null, token: 'held' }));
  const locks = await acquireLocks(
    [
      { path: second, what: 'z.md' },
      { path, what: 'tasks.md' },
    ],
    30,
  );
  expect(locks.ok).toBe(false);
  expect(readdirSync(folder)).toEqual(['z.lock']);
});

test('a folder that cannot hold locks is a failure with its reason', async () => {
  const locks = await acquireLocks([{ path: join(folder, 'none', 'a.lock'), what: 'a.md' }]);
  expect(locks).toMatchObject({
    ok: false,
    code: 'save-failed',
    message: expect.stringMatching(/^Cannot lock a\.md \(.*a\.lock\): .*ENOENT/),
  });
});

const ageBy = (seconds: number) => {
  const at = Date.now() / 1000 - seconds;
  utimesSync(path, at, at);
};

test('a lock of another machine is taken over when it is older than half a minute', async () => {
  writeFileSync(path, JSON.stringify({ host: 'elsewhere', pid: 1, start: null, token: 'far' }));
  ageBy(29);
  expect((await acquireLock(path, 'tasks.md', 30)).ok).toBe(false);
  ageBy(31);
  expect((await acquireLock(path, 'tasks.md', 500)).ok).toBe(true);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ host: hostname(), pid: process.pid });
  expect(readdirSync(folder)).toEqual(['tasks.lock']);
});

test('a lock that says nothing is taken over when it is two seconds old', async () => {
  writeFileSync(path, '');
  ageBy(1);
  expect((await acquireLock(path, 'tasks.md', 30)).ok).toBe(false);
  ageBy(3);
  expect((await acquireLock(path, 'tasks.md', 500)).ok).toBe(true);
});

test('without hard links the lock is made by its name, and keeps others out all the same', async () => {
  const link = () => {
    throw createSystemError('EPERM');
  };
  await withFaults({ linkSync: link }, async () => {
    const lock = await acquireLock(path, 'tasks.md');
    expect(readdirSync(folder)).toEqual(['tasks.lock']);
    rmSync(path);
    writeFileSync(path, JSON.stringify({ host: hostname(), pid: process.ppid, start: null, token: 'held' }));
    if (lock.ok) await lock.release();
    writeFileSync(path, JSON.stringify({ host: hostname(), pid: process.ppid, start: null, token: 'held' }));
    expect((await acquireLock(path, 'tasks.md', 30)).ok).toBe(false);
  });
});

test.each(['ENOENT', 'ENOSPC'])('a lock that cannot be written is a failure at once: %s', async (code) => {
  const link = () => {
    throw createSystemError(code);
  };
  await withFaults({ linkSync: link }, async () => {
    await expect(acquireLock(path, 'tasks.md', 30)).rejects.toThrow(code);
  });
  expect(readdirSync(folder)).toEqual([]);
  const again = await acquireLock(path, 'tasks.md', 30);
  expect(again.ok).toBe(true);
});

test('who waits for an earlier change of the same process is told so in the end, and the next one is not kept out', async () => {
  const first = await acquireLock(path, 'tasks.md');
  const second = await acquireLock(path, 'tasks.md', 20);
  expect(second).toEqual({
    ok: false,
    code: 'locked',
    message: 'Cannot change tasks.md: an earlier change of it has not ended for 0.02 s',
  });
  if (first.ok) await first.release();
  const third = await acquireLock(path, 'tasks.md', 500);
  expect(third.ok).toBe(true);
  if (third.ok) await third.release();
  expect(readdirSync(folder)).toEqual([]);
});

test('the same lock asked for twice is taken once, and all are let go', async () => {
  const second = { path: join(folder, 'z.lock'), what: 'z.md' };
  const locks = await acquireLocks([second, { path, what: 'tasks.md' }, second]);
  expect(readdirSync(folder)).toEqual(['tasks.lock', 'z.lock']);
  if (locks.ok) await locks.release();
  expect(readdirSync(folder)).toEqual([]);
});

test('a lock file that cannot be removed is known as left behind', async () => {
  const lock = await acquireLock(path, 'tasks.md');
  const remove = () => {
    throw createSystemError('EACCES');
  };
  await withFaults({ rmSync: remove }, async () => {
    if (lock.ok) await lock.release();
  });
  expect(existsSync(path)).toBe(true);
  const again = await acquireLock(path, 'tasks.md', 500);
  expect(again.ok).toBe(true);
});

test('locks are taken in the order of their paths, however they are asked for, so that nobody waits in a circle', async () => {
  const taken: string[] = [];
  const paths = ['c', 'a', 'd', 'b'].map((name) => ({ path: join(folder, `${name}.lock`), what: name }));
  const link = (_: number, real: () => unknown, _from: unknown, to: unknown) => {
    taken.push(String(to).slice(-6, -5));
    return real();
  };
  const locks = await withFaults({ linkSync: link }, () => acquireLocks(paths));
  expect(taken).toEqual(['a', 'b', 'c', 'd']);
  if (locks.ok) await locks.release();
});
