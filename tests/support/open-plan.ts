import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** The app on a folder with one plan. */
export interface OpenPlan {
  readonly page: Page;
  readonly file: string;
  /** What the file says now. */
  readonly read: () => Promise<string>;
}

/** Write a plan into a folder of the test and open it. */
export async function openPlan(
  temporaryFolder: string,
  openApp: (path: string) => Promise<Page>,
  text: string,
): Promise<OpenPlan> {
  const folder = join(temporaryFolder, 'specs');
  const file = join(folder, '001-plan/tasks.md');
  await mkdir(join(folder, '001-plan'), { recursive: true });
  await writeFile(file, text);
  const page = await openApp(folder);
  return { page, file, read: () => readFile(file, 'utf8') };
}
