import { randomBytes } from 'node:crypto';
import type { EditCommand } from '../../core/patch/edit-command.ts';
import type { Failure, KeptEdit } from '../../preload/planner-data.ts';
import type { DataFolder } from './data-folder.ts';

/** Edits that could not be saved: kept until they are retried with success or dropped. */
export interface KeptEdits {
  list(): readonly KeptEdit[];
  load(): Promise<void>;
  /** The same edit is kept once, with its last reason. */
  keep(command: EditCommand, label: string, failure: Failure): Promise<void>;
  /** An edit was carried out after all: it is kept no longer. */
  settle(command: EditCommand): Promise<void>;
  drop(id: string): Promise<void>;
}

const file = 'kept-edits.json';

/** Keep edits in a data folder; where that cannot be written either (a full disk), in memory. */
export function createKeptEdits(data: DataFolder, now: () => number, onChange: () => void): KeptEdits {
  let edits: readonly KeptEdit[] = [];
  const change = async (next: readonly KeptEdit[]) => {
    edits = next;
    onChange();
    // The disk that could not take the edit may not take the note either: it stays in memory, on screen.
    await data.write(file, JSON.stringify(edits)).catch(() => undefined);
  };
  return {
    list: () => edits,
    load: async () => {
      edits = parseEdits(await data.read(file).catch(() => null));
    },
    keep: async (command, label, failure) => {
      const id = randomBytes(8).toString('hex');
      const at = new Date(now()).toISOString();
      const others = edits.filter((edit) => !isSame(edit.command, command));
      await change([...others, { id, at, path: failure.path ?? '', label, reason: failure.message, command }]);
    },
    settle: async (command) => {
      const others = edits.filter((edit) => !isSame(edit.command, command));
      if (others.length < edits.length) await change(others);
    },
    drop: (id) => change(edits.filter((edit) => edit.id !== id)),
  };
}

/** Whether two commands ask for the same; what a row of the time log would be known by says nothing of that. */
function isSame(a: EditCommand, b: EditCommand): boolean {
  const [one, other] = [a, b].map((command) => JSON.stringify({ ...command, log: undefined }));
  return one === other;
}

function parseEdits(text: string | null): readonly KeptEdit[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(isKeptEdit) : [];
  } catch {
    return [];
  }
}

/** Written by us alone: the shape is checked as far as a list of them needs. */
function isKeptEdit(value: unknown): value is KeptEdit {
  if (typeof value !== 'object' || value === null) return false;
  const command: unknown = Reflect.get(value, 'command');
  const hasWords = ['id', 'at', 'path', 'label', 'reason'].every(
    (name) => typeof Reflect.get(value, name) === 'string',
  );
  return hasWords && typeof command === 'object' && command !== null && 'type' in command;
}
