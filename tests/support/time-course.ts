import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { startServer } from './browser-target.ts';
import { expect } from './e2e.ts';
import { showView } from './main-job.ts';

interface CoursePlace {
  readonly browser: Browser;
  /** The tasks file, in a feature's folder. */
  readonly tasks: string;
  /** Where Specline keeps its own. */
  readonly data: string;
}

/** What stands in the files at each step, and what was exported; entry ids are written as `#`. */
export interface TimeCourse {
  readonly stopped: { readonly tasks: string; readonly log: string };
  readonly edited: { readonly tasks: string; readonly log: string };
  readonly csv: string;
}

/**
 * A timer from its start over a crash to a report: started ninety minutes ago, killed with the whole app, recovered an
 * hour later and kept until it was last seen, corrected to two hours, exported.
 *
 * @param words
 *   What the task is found by: its id or title.
 */
export async function runTimeCourse({ browser, tasks, data }: CoursePlace, words: string): Promise<TimeCourse> {
  const folder = join(tasks, '..');
  const first = await startServer([folder], { SPECLINE_DATA: data });
  const page = await openPage(browser, first.url);
  await showView(page, 'Tasks');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Shift+T');
  await page.getByLabel('When did the work begin?').fill('90');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('timer')).toContainText('1:30:0');
  first.process.kill('SIGKILL');
  await page.context().close();
  await letAnHourPass(data);

  const second = await startServer([folder], { SPECLINE_DATA: data });
  const again = await openPage(browser, second.url);
  await expect(again.getByText(/^Running on .* since .*, last seen /)).toBeVisible();
  await again.getByRole('button', { name: /^Keep until/ }).click();
  const read = async () => ({ tasks: await readFile(tasks, 'utf8'), log: await readLog(tasks) });
  await expect.poll(() => readLog(tasks)).toContain('1h 30m');
  const stopped = await read();

  await showView(again, 'Time');
  await again.getByRole('button', { name: 'Entries', exact: true }).click();
  await again.getByRole('button', { name: /^Change 1h 30m on/ }).click();
  const dialog = again.getByRole('dialog');
  await dialog.getByPlaceholder('1h30').fill('2h');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => readLog(tasks)).toContain('| 2h |');
  const edited = await read();

  await again.getByRole('button', { name: 'Report', exact: true }).click();
  await again.getByLabel('Format').selectOption('csv');
  const download = again.waitForEvent('download');
  await again.getByRole('button', { name: 'Save…' }).click();
  const csv = await readFile(await (await download).path(), 'utf8');
  await again.context().close();
  await second.stop();
  return { stopped, edited, csv };
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(url);
  await page.getByRole('tab', { name: 'Tasks', exact: true }).waitFor();
  return page;
}

/** Everything in the journal was an hour earlier. */
async function letAnHourPass(data: string): Promise<void> {
  const journal = join(data, 'timer/journal.jsonl');
  const text = await readFile(journal, 'utf8');
  const earlier = text.replace(/"(at|startedAtMs)":(\d+)/g, (_, name, ms) => `"${name}":${Number(ms) - 3_600_000}`);
  await writeFile(journal, earlier);
}

/** The log with what differs from run to run made alike: ids, and the day and clock of now. */
async function readLog(tasks: string): Promise<string> {
  const log = await readFile(join(tasks, '..', 'time-log.md'), 'utf8').catch(() => '');
  return log
    .replace(/e:\w+/g, 'e:#')
    .replace(/^\| \d{4}-\d\d-\d\d \|/gm, '| DAY |')
    .replace(/\| \d\d:\d\d \| \d\d:\d\d \|/g, '| FROM | TO |');
}
