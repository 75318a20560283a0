import { formatDuration } from '../../core/model/format-duration.ts';
import type { LogChange } from '../../core/patch/edit-command.ts';
import type { LoggedEntry, TimeEntry } from '../../core/time/time-entry.ts';
import { runCommand } from './run-command.ts';
import { getShownFeature } from './shown-feature.ts';

/** Log time on a task of the shown feature. */
export async function addEntry(entry: Omit<TimeEntry, 'id'>): Promise<boolean> {
  const feature = getShownFeature();
  if (feature === null) return false;
  const ids = { id: createEntryId(), idBefore: createEntryId() };
  return await runCommand({ type: 'log-time', feature: feature.id, ...entry, ...ids });
}

/** Make an entry say something else. */
export async function changeEntry(entry: LoggedEntry, to: Omit<TimeEntry, 'id'>): Promise<boolean> {
  return await changeLog(`Change ${nameEntry(entry)}`, [{ from: toFrom(entry), to: toEntry({ ...to, id: entry.id }) }]);
}

/** Give entries to another task, all as one change. */
export async function giveEntries(entries: readonly LoggedEntry[], task: string): Promise<boolean> {
  const count = entries.length === 1 ? 'an entry' : `${entries.length} entries`;
  return await changeLog(
    `Give ${count} to ${task}`,
    entries.map((entry) => ({ from: toFrom(entry), to: toEntry({ ...entry, task }) })),
  );
}

export async function removeEntries(entries: readonly LoggedEntry[]): Promise<boolean> {
  const [first] = entries;
  if (first === undefined) return false;
  const label = entries.length === 1 ? `Remove ${nameEntry(first)}` : `Remove ${entries.length} entries`;
  return await changeLog(
    label,
    entries.map((entry) => ({ from: toFrom(entry), to: null })),
  );
}

/** Cut an entry in two: the second part gets so many minutes, and another task where one is given. */
export async function splitEntry(entry: LoggedEntry, parts: readonly [TimeEntry, TimeEntry]): Promise<boolean> {
  const [first, second] = parts;
  return await changeLog(
    `Split ${nameEntry(entry)}`,
    [{ from: toFrom(entry), to: toEntry(first) }],
    [toEntry({ ...second, id: createEntryId() })],
  );
}

/** Make one entry of several: the first says what all of them said, the others go. */
export async function mergeEntries(entries: readonly LoggedEntry[], merged: TimeEntry): Promise<boolean> {
  const [first, ...others] = entries;
  if (first === undefined) return false;
  return await changeLog(`Merge ${entries.length} entries on ${first.task}`, [
    { from: toFrom(first), to: toEntry({ ...merged, id: first.id }) },
    ...others.map((entry) => ({ from: toFrom(entry), to: null })),
  ]);
}

async function changeLog(
  label: string,
  changes: readonly LogChange[],
  added: readonly TimeEntry[] = [],
): Promise<boolean> {
  const feature = getShownFeature();
  if (feature === null) return false;
  return await runCommand({ type: 'change-log', feature: feature.id, label, changes, added });
}

function toFrom({ id, date, task, start, end, minutes, note, line }: LoggedEntry): LogChange['from'] {
  return { id, date, task, start, end, minutes, note, line };
}

/** What a row says, and nothing of where it stands. */
function toEntry({ id, date, task, start, end, minutes, note }: TimeEntry): TimeEntry {
  return { id, date, task, start, end, minutes, note };
}

function nameEntry({ minutes, task }: TimeEntry): string {
  return `${formatDuration(minutes)} on ${task}`;
}

/** Six letters and digits, unlike any other of the same log. */
export function createEntryId(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
  const random = crypto.getRandomValues(new Uint32Array(6));
  return [...random].map((number) => letters[number % letters.length]).join('');
}
