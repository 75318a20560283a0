// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { changeSettings } from '../../../renderer/store/change-settings.ts';
import { plannerStore } from '../../../renderer/store/planner-store.ts';
import { uiStore } from '../../../renderer/store/ui-store.ts';
import { createInMemoryPlanner } from '../../support/in-memory-planner.ts';
import { renderApp, settle } from '../../support/render-app.ts';

/** The app over a planner that takes its time to keep settings. */
async function openSlowly() {
  const planner = createInMemoryPlanner({ '001-oven/tasks.md': '- [ ] T001 Order bricks\n' });
  const write = planner.writeSettings;
  planner.writeSettings = async (change) => {
    await Promise.resolve();
    await Promise.resolve();
    return write(change);
  };
  await renderApp(planner, { view: 'tasks' });
  return planner;
}

test('two quick changes of one list are both kept', async () => {
  await openSlowly();
  const hide = (origin: 'stated' | 'order') =>
    changeSettings(({ hiddenOrigins }) => ({ hiddenOrigins: [...hiddenOrigins, origin] }));
  await Promise.all([hide('stated'), hide('order')]);
  await settle();
  expect(plannerStore.getState().settings.hiddenOrigins).toEqual(['stated', 'order']);
});

test('a change that cannot be kept is told, and the next one is made all the same', async () => {
  const planner = await openSlowly();
  const write = planner.writeSettings;
  planner.writeSettings = async () => {
    planner.writeSettings = write;
    throw new Error('gone');
  };
  const lost = changeSettings({ showRedundant: true });
  const kept = changeSettings({ theme: 'dark' });
  await expect(lost).rejects.toThrow('gone');
  await kept;
  await settle();
  expect(plannerStore.getState().settings.theme).toBe('dark');
  planner.writeSettings = async () => ({ ok: false, code: 'io', message: 'The disk is full' }) as never;
  expect(await changeSettings({ showRedundant: true })).toBe(false);
  expect(JSON.stringify(uiStore.getState())).toContain('The disk is full');
});
