import type { TextEdit } from '../text/text-edit.ts';
import type { EditCommand, EditCommandType } from './edit-command.ts';
import type { EditPlan, Refusal, RefusalCode } from './edit-plan.ts';

/** The command with the given `type`. */
export type CommandOf<Type extends EditCommandType> = Extract<EditCommand, { readonly type: Type }>;

/** The plan that changes nothing: the files say so already. */
export const nothingToDo: EditPlan = { ok: true, files: [], notes: [] };

/** Make a plan of edits in one file; edits that change nothing are left out. */
export function planFile(path: string, edits: readonly TextEdit[], notes: readonly string[] = []): EditPlan {
  const real = edits.filter((edit) => edit.start !== edit.end || edit.newText !== '');
  return { ok: true, files: real.length === 0 ? [] : [{ path, edits: real }], notes };
}

/** Refuse a command. */
export function refuse(code: RefusalCode, message: string, more: Omit<Refusal, 'code' | 'message'> = {}): EditPlan {
  return { ok: false, refusal: { code, message, ...more } };
}

/** Refuse because the task is not, or no longer, in the document. */
export function refuseUnknownTask(key: string, path: string): EditPlan {
  return refuse('unknown-task', `${path} has no task \`${key}\`: it may have been removed or renamed`, { path });
}

/** Refuse because the phase is not, or no longer, in the document. */
export function refuseUnknownPhase(key: string, path: string): EditPlan {
  return refuse('unknown-phase', `${path} has no phase \`${key}\`: it may have been removed or renamed`, { path });
}

/**
 * Refuse because the document says something else than the user saw.
 *
 * @param what
 *   Name of the field for people, as `status of T012`.
 * @param values
 *   What the user saw, what the document says now, what the user wanted; each as it is shown.
 * @param place
 *   Where it stands.
 */
export function refuseChanged(
  what: string,
  values: { readonly base: string; readonly theirs: string; readonly mine: string },
  place: { readonly path: string; readonly line: number },
): EditPlan {
  const { base, theirs, mine } = values;
  const message = `The ${what} is ${quote(theirs)} by now (${place.path}:${place.line}): expected ${quote(base)}`;
  return refuse('changed-on-disk', message, { base, theirs, mine, ...place });
}

/** A value of the document as code in a message: between more back-ticks than it has itself; an empty one in words. */
export function quote(value: string): string {
  if (value === '') return 'empty';
  const longest = Math.max(0, ...(value.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `\`${value}\`` : `${fence} ${value} ${fence}`;
}

/**
 * Replace a piece of a text by another with the smallest edit: what both begin and end with stays.
 *
 * Surrogate pairs are never cut.
 */
export function replaceSlice(text: string, start: number, end: number, newText: string): readonly TextEdit[] {
  const old = text.slice(start, end);
  if (old === newText) return [];
  const shorter = Math.min(old.length, newText.length);
  let head = 0;
  while (head < shorter && old[head] === newText[head]) head += 1;
  if (head > 0 && isHighSurrogate(old.charCodeAt(head - 1))) head -= 1;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === newText[newText.length - 1 - tail]) tail += 1;
  if (tail > 0 && isLowSurrogate(old.charCodeAt(old.length - tail))) tail -= 1;
  return [{ start: start + head, end: end - tail, newText: newText.slice(head, newText.length - tail) }];
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** Refuse to state a second time what a line of the document states. */
export function refuseRepeated(path: string, { task, dependsOn }: CommandOf<'add-dependency'>, line: number): EditPlan {
  return refuse('already-there', `${task} waits for ${dependsOn} already (${path}:${line})`, { path, line });
}
