import { writeDuration } from '../fields/write-duration.ts';
import { parseDuration } from '../model/parse-duration.ts';
import type { Claim } from '../model/spec-file.ts';
import type { TextRange } from '../text/text-range.ts';
import type { EditPlan } from './edit-plan.ts';
import { buildNextWorkspace, getText, type PatchWorkspace } from './patch-workspace.ts';
import { type CommandOf, nothingToDo, planFile, refuse, refuseChanged, replaceSlice } from './plan-result.ts';

/** Plan another figure in the place of one that the document states about the whole plan. */
export function planClaim(workspace: PatchWorkspace, command: CommandOf<'set-claim'>): EditPlan {
  const { file } = workspace;
  const place = { path: file.path, line: command.line };
  const isMeant = (claim: Claim): boolean => claim.line === command.line && claim.what === command.what;
  const claim = file.claims.find(isMeant);
  if (claim === undefined) {
    return refuse('invalid-value', `Line ${command.line} states no ${command.what.replaceAll('-', ' ')}`, place);
  }
  if (!Number.isInteger(command.to) || command.to < 0) {
    return refuse('invalid-value', `Cannot state \`${command.to}\`: expected a whole number, zero or more`, place);
  }
  const present = claim.minutes ?? claim.count ?? 0;
  if (present === command.to) return nothingToDo;
  if (present !== command.from) {
    const values = { base: String(command.from), theirs: String(present), mine: String(command.to) };
    return refuseChanged(`figure of line ${command.line}`, values, place);
  }
  const text = getText(workspace, file.path);
  const figure = findFigure(text, claim) ?? claim.range;
  const old = text.slice(figure.start, figure.end);
  const written = claim.count === null ? writeDuration(command.to, old) : String(command.to);
  const edits = replaceSlice(text, figure.start, figure.end, written);
  const next = buildNextWorkspace(workspace, [{ path: file.path, edits }]).file.claims.find(isMeant);
  if ((next?.minutes ?? next?.count) !== command.to) {
    return refuse('not-expressible', `\`${old}\` cannot say ${command.to} in its own way`, place);
  }
  return planFile(file.path, edits);
}

/** Where the figure itself stands in the words of a claim. */
function findFigure(text: string, { what, count, range }: Claim): TextRange | null {
  const words = text.slice(range.start, range.end);
  if (count !== null) {
    // Max 25-30 tasks
    //        ^^
    const digits = /\d+(?=\D*$)/.exec(words.replace(/tasks?.*$/isu, '')) ?? /\d+/.exec(words);
    return digits === null ? null : placeOf(range, digits.index, digits[0].length);
  }
  // ~8.5 hours (vs ~14.5 hours sequential)
  //                ^^^^^^^^^^
  const versus = what === 'sequential-total' ? /\bvs\.?[ \t]*/iu.exec(words) : null;
  const from = versus === null ? 0 : versus.index + versus[0].length;
  const reading = parseDuration(words.slice(from));
  if (reading.type !== 'duration') return null;
  return placeOf(range, from + reading.start, reading.end - reading.start);
}

function placeOf({ start }: TextRange, at: number, length: number): TextRange {
  return { start: start + at, end: start + at + length };
}
