import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acquireLock, acquireLocks } from '../../../main/specs/file-lock.ts';

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
  expect(locks).toMatchObject({ ok: false, code: 'save-failed' });
});
