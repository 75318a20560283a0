import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The user's own copy of the sample, so that it can be edited like any other folder. */
export function getSampleFolder(dataFolder: string): string {
  return join(dataFolder, 'sample', 'specs');
}

/**
 * Make the user's copy of the sample, unless it is there.
 *
 * @param source
 *   `assets/sample-specs` of the app. It may lie in an asar archive, where only plain reads work.
 * @returns
 *   The copy's folder.
 */
export function prepareSampleFolder(source: string, dataFolder: string): string {
  const folder = getSampleFolder(dataFolder);
  if (existsSync(folder)) return folder;
  const temporary = `${folder}.${process.pid}.tmp`;
  rmSync(temporary, { recursive: true, force: true });
  copyFolder(source, temporary);
  try {
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    // Another process of ours made it in the meantime.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

function copyFolder(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory()) copyFolder(join(from, entry.name), join(to, entry.name));
    else writeFileSync(join(to, entry.name), readFileSync(join(from, entry.name)));
  }
}
