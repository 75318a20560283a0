// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { HistoryEntry, HistoryVersion } from '../../../preload/planner-data.ts';
import { runCommandById } from '../../../renderer/commands/command-store.ts';
import { createInMemoryPlanner } from '../../support/in-memory-planner.ts';
import { click, find, listNames, renderApp, settle } from '../../support/render-app.ts';

const path = '001-oven/tasks.md';
const text = '# Tasks: Oven\n\n- [x] T001 Order bricks\n';
const entries: readonly HistoryEntry[] = [
  { id: 'b/0', at: '2026-11-21T09:30:00.000Z', path, label: 'Set T001 to done', kind: 'edit' },
  { id: 'a/0', at: '2026-11-20T08:00:00.000Z', path, label: 'Changed by another program', kind: 'outside' },
];

async function open() {
  const asked: unknown[] = [];
  const planner = {
    ...createInMemoryPlanner({ [path]: text }),
    listHistory: async (only: string | null) => {
      asked.push(only);
      return entries;
    },
    readHistoryVersion: async (id: string): Promise<HistoryVersion> => {
      const entry = entries.find((other) => other.id === id) ?? entries[0];
      if (entry === undefined) throw new Error(id);
      const lines = [{ kind: 'added', text: `- [x] T001 ${entry.label}` } as const];
      return { ok: true, entry, text, diff: { path, diff: '', hunks: [{ oldStart: 1, newStart: 1, lines }] } };
    },
    restoreVersion: async (id: string) => {
      asked.push(id);
      return { ok: true as const, changed: true, notes: [] };
    },
  };
  await renderApp(planner);
  runCommandById('show-history');
  await settle();
  return asked;
}

test('each change is listed with its file, and the last one shows its lines', async () => {
  await open();
  expect(listNames('.history-list button')).toEqual([
    expect.stringMatching(/^Set T001 to done.* · Specline · 001-oven/),
    expect.stringMatching(/^Changed by another program.* · Another program · 001-oven/),
  ]);
  expect(find('.history-version').textContent).toContain('+ - [x] T001 Set T001 to done');
});

test('another change shows its own lines, and can be restored', async () => {
  const asked = await open();
  await click(find('.history-list li:nth-child(2) button'));
  await settle();
  expect(find('.history-version').textContent).toContain('T001 Changed by another program');
  await click(find('.history-version .button'));
  await settle();
  expect(asked).toEqual([null, 'a/0']);
  expect(document.querySelector('.history-dialog')).toBeNull();
});

test('it can be narrowed to the shown file', async () => {
  const asked = await open();
  await click(find('.history-head input'));
  await settle();
  expect(asked).toEqual([null, path]);
});
