import * as v from 'valibot';
import { defaultSettings } from '../../preload/default-settings.ts';
import type { Failure, RecentFolder, Settings } from '../../preload/planner-data.ts';
import { mostSavedViews, savedViewSchema } from '../../preload/saved-view-schema.ts';
import type { DataFolder } from './data-folder.ts';
import { describeSystemError } from './system-error.ts';

/** Each value by itself falls back to the default: one bad value does not lose the others. */
const schema = v.object({
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), defaultSettings.theme),
  hiddenOrigins: v.fallback(v.array(v.string()), []),
  showRedundant: v.fallback(v.boolean(), false),
  hoursPerDay: v.fallback(v.pipe(v.number(), v.gtValue(0), v.maxValue(24)), defaultSettings.hoursPerDay),
  daysPerWeek: v.fallback(v.pipe(v.number(), v.gtValue(0), v.maxValue(7)), defaultSettings.daysPerWeek),
  workingDays: v.fallback(
    v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6))), v.minLength(1)),
    [...defaultSettings.workingDays],
  ),
  holidays: v.fallback(v.array(v.pipe(v.string(), v.isoDate())), []),
  defaultEstimateMinutes: v.fallback(
    v.pipe(v.number(), v.gtValue(0), v.maxValue(60 * 1000)),
    defaultSettings.defaultEstimateMinutes,
  ),
  savedViews: v.fallback(v.pipe(v.array(savedViewSchema), v.maxLength(mostSavedViews)), []),
  idleMinutes: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(24 * 60)), defaultSettings.idleMinutes),
  remindsToLog: v.fallback(v.boolean(), defaultSettings.remindsToLog),
});

const settingsFile = 'settings.json';
const recentFile = 'recent-folders.json';
const maxRecent = 20;

/** Read the settings; what is missing or makes no sense is as by default. */
export async function readSettings(data: DataFolder): Promise<Settings> {
  return v.parse(schema, { ...toRecord(await readJson(data, settingsFile)) });
}

/** Change some settings; the others stay as any process last wrote them. A full disk keeps all as they were, and is told. */
export async function writeSettings(data: DataFolder, change: Partial<Settings>): Promise<Settings | Failure> {
  try {
    return await withLock(data, settingsFile, async () => {
      const next = v.parse(schema, { ...(await readSettings(data)), ...change });
      await data.write(settingsFile, JSON.stringify(next, null, 2));
      return next;
    });
  } catch (error) {
    return { ok: false, code: 'save-failed', message: `Cannot keep the settings: ${describeSystemError(error)}` };
  }
}

const recentSchema = v.object({ path: v.string(), name: v.string(), openedAt: v.string() });

/** Folders and files that were opened, the last first. */
export async function readRecentFolders(data: DataFolder): Promise<readonly RecentFolder[]> {
  const value = await readJson(data, recentFile);
  return Array.isArray(value) ? value.flatMap((item) => (v.is(recentSchema, item) ? [item] : [])) : [];
}

/** Put a folder at the front of those opened. */
export async function noteRecentFolder(data: DataFolder, folder: RecentFolder): Promise<void> {
  await withLock(data, recentFile, async () => {
    const others = (await readRecentFolders(data)).filter(({ path }) => path !== folder.path);
    await data.write(recentFile, JSON.stringify([folder, ...others].slice(0, maxRecent), null, 2));
  });
}

async function withLock<Result>(data: DataFolder, name: string, work: () => Promise<Result>): Promise<Result> {
  const lock = await data.lock(name);
  if (!lock.ok) throw new Error(lock.message);
  try {
    return await work();
  } finally {
    await lock.release();
  }
}

async function readJson(data: DataFolder, name: string): Promise<unknown> {
  try {
    return JSON.parse((await data.read(name)) ?? 'null');
  } catch {
    return null;
  }
}

function toRecord(value: unknown): object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
