import type { Phase } from '../../../core/model/phase.ts';
import type { Task } from '../../../core/model/task.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import { findPhase, findTask, findTaskOrPhase, type Named } from '../find-named.ts';
import type { EditInput, EditReading } from './edit-verb.ts';

type Failed = Extract<EditReading, { ok: false }>;

/** The command was read. */
export function asCommand(command: EditCommand, notes: readonly string[] = []): EditReading {
  return { ok: true, command, notes };
}

/** The verb was called with a value that it does not take. */
export function asUsage(message: string): Failed {
  return { ok: false, kind: 'usage', code: 'invalid-value', message };
}

/** Go on with the task that a word names. */
export function withTask(
  { file }: EditInput,
  name: string | undefined,
  read: (task: Task, notes: readonly string[]) => EditReading,
): EditReading {
  return withNamed(findTask(file.tasks, name ?? ''), 'unknown-task', read);
}

/** Go on with the phase that a word names. */
export function withPhase(
  { file }: EditInput,
  name: string | undefined,
  read: (phase: Phase) => EditReading,
): EditReading {
  return withNamed(findPhase(file.phases, name ?? ''), 'unknown-phase', read);
}

/** Go on with the task or phase that a word names. */
export function withTaskOrPhase(
  { file }: EditInput,
  name: string | undefined,
  read: (named: Task | Phase, notes: readonly string[]) => EditReading,
): EditReading {
  return withNamed(findTaskOrPhase(file.tasks, file.phases, name ?? ''), 'unknown-task', read);
}

function withNamed<Value>(
  named: Named<Value>,
  code: Failed['code'],
  read: (value: Value, notes: readonly string[]) => EditReading,
): EditReading {
  if (named.ok) return read(named.value, named.notes);
  return { ok: false, kind: 'refusal', code, message: named.message };
}
