import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/desktop-test.ts';
import type { DoubleApp } from '../support/electron-double/launch-double.ts';

/** Start the timer on the first task of the sample. */
async function startTimer(page: Page, agoMinutes: number): Promise<void> {
  await page.getByRole('option', { name: /Lending Desk/ }).click();
  await page.evaluate(async (ago) => {
    const door = window.plannerDoor;
    const state = await door?.readWorkspace();
    const feature = state?.workspace?.features[0]?.id ?? '';
    const opened = await door?.openFeature(feature);
    const task = opened?.ok ? (opened.file.tasks[0]?.key ?? '') : '';
    await door?.runTimer({ type: 'start', feature, task, agoMinutes: ago });
  }, agoMinutes);
}

const readTrays = async (app: DoubleApp) => (await app.app.readLog()).trays;

test('the tray shows the running timer, and stops it', async ({ desktop }) => {
  const specs = await desktop.copySpecs('garden');
  const app = await desktop.launch({ args: [specs] });
  const { page } = await app.waitForWindow();
  expect(await readTrays(app)).toEqual([]);
  await startTimer(page, 12);
  await expect.poll(async () => (await readTrays(app))[0]?.toolTip).toMatch(/^T001 12m/);
  expect((await readTrays(app))[0]?.title).toMatch(/^T001 12m/);
  await app.app.clickTray('Stop and Log');
  await expect.poll(() => readTrays(app)).toEqual([]);
  await expect.poll(() => readLog(specs)).toContain('| 12m |');
});

async function readLog(specs: string): Promise<string> {
  return await readFile(join(specs, '001-lending-desk', 'time-log.md'), 'utf8').catch(() => '');
}

test('the small window stays above the others, shows the time, and stops the timer', async ({ desktop }) => {
  const specs = await desktop.copySpecs('garden');
  const app = await desktop.launch({ args: [specs] });
  const { page } = await app.waitForWindow();
  await startTimer(page, 3);
  await expect.poll(async () => (await readTrays(app)).length).toBe(1);
  await app.app.clickTray('Small Timer Window');
  const small = await app.waitForWindow(2);
  expect(await app.app.readWindow(small.id)).toMatchObject({ alwaysOnTop: true, title: 'Timer — Specline' });
  await expect(small.page.getByRole('timer')).toHaveText(/^3:\d\d$/);
  await small.page.getByRole('button', { name: 'Stop timer: T001' }).click();
  await expect(small.page.getByText('No timer runs')).toBeVisible();
  await expect.poll(() => readLog(specs)).toContain('| 3m |');
});

test('sleep is asked for on the return, in the window and as a notification', async ({ desktop }) => {
  const app = await desktop.launch({ args: [await desktop.copySpecs('garden')] });
  const { page } = await app.waitForWindow();
  await startTimer(page, 20);
  await expect(page.getByRole('timer')).toBeVisible();
  await app.app.setPower('suspend');
  await app.app.setPower('resume');
  await expect(page.getByText(/The computer slept/)).toBeVisible();
  await expect.poll(async () => (await app.app.readLog()).notifications[0]?.title).toMatch(/^T001: what about/);
  await page.getByRole('button', { name: /^Stop at/ }).click();
  await expect(page.getByRole('timer')).toHaveCount(0);
});

test('minutes without input are asked for when somebody is back', async ({ desktop }) => {
  test.setTimeout(120_000);
  const app = await desktop.launch({ args: [await desktop.copySpecs('garden')] });
  const { page } = await app.waitForWindow();
  await startTimer(page, 40);
  await app.app.setIdle(25 * 60);
  await expect.poll(() => readAway(page), { timeout: 40_000 }).toMatchObject({ reason: 'idle', open: true });
  await app.app.setIdle(0);
  await expect(page.getByText(/No input for 25m/)).toBeVisible({ timeout: 40_000 });
  await page.getByRole('button', { name: /^Discard 25m/ }).click();
  await expect(page.getByRole('timer')).toContainText(/^T0011[45]:\d\d/);
});

async function readAway(page: Page) {
  return await page.evaluate(async () => (await window.plannerDoor?.readTimer())?.running?.away ?? null);
}

test('a timer that was running when the app was killed goes on at the next start', async ({ desktop }) => {
  const specs = await desktop.copySpecs('garden');
  const first = await desktop.launch({ args: [specs] });
  await startTimer((await first.waitForWindow()).page, 30);
  await expect.poll(async () => (await readTrays(first)).length).toBe(1);
  await first.kill();
  const again = await desktop.launch({ args: [specs] });
  const { page } = await again.waitForWindow();
  await expect(page.getByRole('timer')).toContainText(/^T00130:/);
});
