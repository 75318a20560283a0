import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createBaselines } from '../../../main/specs/baselines.ts';
import { readCommitted } from '../../../main/specs/read-committed.ts';
import { createInMemoryDataFolder } from '../../support/in-memory-data-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'specline-baseline-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('baselines are kept by feature, newest first, and can be dropped', async () => {
  const baselines = createBaselines(createInMemoryDataFolder(), () => Date.UTC(2026, 10, 21));
  const first = await baselines.save('001-boat', 'Kick-off', { 'a.md': 'one' });
  const second = await baselines.save('001-boat', 'Review', { 'a.md': 'two' });
  await baselines.save('002-dock', 'Other', {});
  expect(await baselines.list('001-boat')).toEqual([second, first]);
  await baselines.drop('001-boat', first.id);
  expect((await baselines.list('001-boat')).map(({ name }) => name)).toEqual(['Review']);
});

test('a file that is damaged holds no baselines, and the next one is kept', async () => {
  const data = createInMemoryDataFolder();
  const baselines = createBaselines(data, () => 0);
  await baselines.save('f', 'One', {});
  for (const name of await data.list('baselines')) await data.write(`baselines/${name}`, '{ "half": ');
  expect(await baselines.list('f')).toEqual([]);
  await baselines.save('f', 'Two', {});
  expect((await baselines.list('f')).map(({ name }) => name)).toEqual(['Two']);
});

test('the last commit gives the texts as they were, whatever the folder says now', async () => {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args]);
  expect(await readCommitted(folder, ['tasks.md'])).toMatchObject({ ok: false });
  git('init', '-q');
  writeFileSync(join(folder, 'tasks.md'), '- [ ] T001 Sand the hull\r\n');
  expect(await readCommitted(folder, ['tasks.md'])).toMatchObject({ ok: false });
  git('add', '.');
  git('-c', 'core.autocrlf=false', 'commit', '-qm', 'Begin');
  writeFileSync(join(folder, 'tasks.md'), 'other');
  expect(await readCommitted(folder, ['tasks.md', 'later.md'])).toMatchObject({
    ok: true,
    name: expect.stringMatching(/^Commit [0-9a-f]{7,}$/),
    texts: { 'tasks.md': '- [ ] T001 Sand the hull\r\n' },
  });
});
