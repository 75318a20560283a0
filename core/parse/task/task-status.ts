import { readStatusWords } from '../../fields/status.ts';
import type { SpecKind } from '../../model/spec-file.ts';
import type { TaskStatus } from '../../model/task.ts';

/** A line of the document that says what a mark means. */
export interface LegendEntry {
  readonly mark: string;
  readonly text: string;
  readonly line: number;
}

/**
 * Tell what a mark means.
 *
 * `[ ]` and `[x]` mean the same everywhere; other marks mean what the document's legend says, else what
 * its family says (Kiro: `[-]` in progress), else what a sign plainly shows (`✅`, `⏳`).
 */
export function statusOfMark(mark: string, legend: readonly LegendEntry[], kind: SpecKind): TaskStatus {
  const sign = mark.trim();
  if (sign === '') return 'todo';
  if (sign === 'x' || sign === 'X') return 'done';
  if (/^[xX×✓✔✅☑]\u{fe0f}?$/u.test(sign)) return 'done';
  const entry = legend.find((candidate) => candidate.mark.trim() === sign);
  const stated = entry ? readStatusWords(entry.text) : null;
  if (stated) return stated;
  if (kind === 'kiro' && sign === '-') return 'in-progress';
  if (/^[⏳🔄🚧]\u{fe0f}?$/u.test(sign)) return 'in-progress';
  return 'other';
}

/** `**Skipped** — …`, `SKIPPED - …`, `(DROPPED: …)`, `**Superseded**`: a verdict set off from the words of the task. */
const verdict =
  /^[\s*_]*([Ss]kipped|SKIPPED|[Dd]ropped|DROPPED|[Cc]ancell?ed|CANCELL?ED|[Dd]eclined|DECLINED|[Ss]uperseded|SUPERSEDED|[Oo]bsolete|OBSOLETE|[Rr]emoved|REMOVED|[Rr]everted|REVERTED|[Aa]bandoned|ABANDONED|[Dd]eferred|DEFERRED|[Pp]ostponed|POSTPONED|[Pp]artial(?:ly)?|PARTIAL(?:LY)?)\b(?=[\s*_]*(?:[—–:.(-]|$))|(?:\*\*|[(（])(SKIPPED|DROPPED|CANCELL?ED|DECLINED|SUPERSEDED|OBSOLETE|REMOVED|REVERTED|ABANDONED|DEFERRED|POSTPONED|PARTIAL)\b|\*\*(Skipped|Dropped|Cancell?ed|Declined|Superseded|Obsolete|Removed|Reverted|Abandoned|Deferred|Postponed|Partial)\b|\b(SKIPPED|DROPPED|CANCELL?ED|DECLINED|SUPERSEDED|DEFERRED) [—–-]|[(（]((?:skipped|dropped|cancell?ed|declined|superseded|obsolete|removed|reverted|abandoned|deferred|postponed))[)）]/u;

/**
 * Tell the status of a task whose mark nobody explains: `[~] T003 **Skipped** — redundant` explains it itself.
 *
 * @param words
 *   Title of the task, with its emphasis.
 */
export function statusOfVerdict(words: string): TaskStatus {
  const found = verdict
    .exec(words)
    ?.slice(1)
    .find((word) => word !== undefined);
  return found === undefined ? 'other' : (readStatusWords(found) ?? 'other');
}

const dropped =
  /\b(?:REMOVED?|SUPERSEDED?|OBSOLETE|DROPPED?|CANCELL?ED|REVERTED|DEPRECATED|SKIPPED?|N\/A|WON'?T DO|NOT NEEDED|NO LONGER NEEDED|MERGED INTO|MOVED TO|REPLACED)\b/i;

/** Tell whether a struck-through task says that it was given up. */
export function isStruckOut(struck: boolean, outside: string): boolean {
  return struck && dropped.test(outside);
}

/** A mark in the words of a heading: `✅`, `🚧`, `(COMPLETE)`. */
export function statusOfSigns(words: string): TaskStatus | null {
  if (/✅|☑|✔|\((?:complete[d]?|done)\)|\bCOMPLETED?\b|\bDONE\b/u.test(words)) return 'done';
  if (/🚧|🔄|🟡|\bIN PROGRESS\b/u.test(words)) return 'in-progress';
  if (/⏭|🚫|\bSKIPPED\b|\bREMOVED\b|\bSUPERSEDED\b/u.test(words)) return 'skipped';
  if (/⏸|\bDEFERRED\b|\bBLOCKED\b/u.test(words)) return 'other';
  return null;
}
