import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chooseStart } from '../../../main/specs/choose-start.ts';
import { getSampleFolder, prepareSampleFolder } from '../../../main/specs/sample-folder.ts';
import { createSteeredSession } from '../../support/stub-session.ts';

const source = join(import.meta.dirname, '..', '..', '..', 'assets', 'sample-specs');
const tasksFile = join('001-lending-desk', 'tasks.md');
let dataFolder = '';

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'specline-sample-'));
});
afterEach(() => rmSync(dataFolder, { recursive: true }));

describe('the sample folder', () => {
  it('is a copy of the app’s sample, byte for byte, in the data folder', () => {
    const folder = prepareSampleFolder(source, dataFolder);
    expect(folder).toBe(getSampleFolder(dataFolder));
    const list = (of: string) => readdirSync(of, { recursive: true }).sort();
    expect(list(folder)).toEqual(list(source));
    expect(readFileSync(join(folder, tasksFile))).toEqual(readFileSync(join(source, tasksFile)));
  });

  it('is left as the user has edited it, and leaves nothing else behind', () => {
    const folder = prepareSampleFolder(source, dataFolder);
    writeFileSync(join(folder, tasksFile), '- [x] T001 Mine\n');
    prepareSampleFolder(source, dataFolder);
    expect(readFileSync(join(folder, tasksFile), 'utf8')).toBe('- [x] T001 Mine\n');
    expect(readdirSync(join(dataFolder, 'sample'))).toEqual(['specs']);
  });
});

describe('what a start without a name opens', () => {
  const startWith = (paths: readonly string[]) => {
    const recent = paths.map((path) => ({ path, name: 'specs', openedAt: '2026-03-02T09:00:00Z' }));
    const { session } = createSteeredSession({ listRecentFolders: async () => recent });
    return chooseStart(session, source, dataFolder);
  };

  it('is the sample at the first start', async () => {
    expect(await startWith([])).toBe(getSampleFolder(dataFolder));
  });

  it('is the folder that was open last and is still there', async () => {
    expect(await startWith([join(dataFolder, 'gone'), dataFolder])).toBe(dataFolder);
  });
});
