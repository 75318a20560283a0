import { writeDuration } from '../fields/write-duration.ts';
import type { SpecFile } from '../model/spec-file.ts';
import { findLineStart, insertLines } from '../text/line-surgery.ts';
import { buildFeatureTotals } from '../time/build-feature-totals.ts';
import { parseTimeLog } from '../time/parse-time-log.ts';
import { toTimeLogPath } from '../time/time-log-path.ts';
import { computeVariance } from '../time/time-totals.ts';
import type { EditPlan } from './edit-plan.ts';
import { getText, type PatchWorkspace } from './patch-workspace.ts';
import { nothingToDo, planFile, refuse } from './plan-result.ts';
import { writeVariance } from './plan-time-tracking.ts';

/**
 * Plan a Time Tracking block for a document that has none; from then on it is kept in step with the log.
 *
 * ```
 * ## Time Tracking
 *
 * - **Estimated Total**: 12h
 * - **Actual Time**: 9h 30m
 * - **Variance**: -2h 30m (-21%)
 * ```
 *
 * It goes to the end of a section about progress, where there is one, else to the end of the document. A figure that is
 * not known yet is a placeholder, which the first estimate or entry fills.
 */
export function planAddTracking(workspace: PatchWorkspace): EditPlan {
  const { file, texts } = workspace;
  if (file.timeTracking !== null) return nothingToDo;
  if (texts[file.path] === undefined) {
    return refuse('not-expressible', `${file.path} is a folder of tasks: there is no document for such a block`);
  }
  const text = getText(workspace, file.path);
  const log = toTimeLogPath(file.path);
  const totals = buildFeatureTotals(file, parseTimeLog(log, texts[log] ?? '').entries);
  const { estimateMinutes, actualMinutes } = totals;
  const example = findExample(file, text);
  const { varianceMinutes, variancePercent } = computeVariance(estimateMinutes, actualMinutes);
  const figure = (minutes: number | null) =>
    minutes === null ? '[X hours]' : writeDuration(Math.round(Math.max(0, minutes)), example);
  const { at, level } = findPlace(file, text);
  const block = [
    `${'#'.repeat(level)} Time Tracking`,
    '',
    `- **Estimated Total**: ${figure(estimateMinutes)}`,
    `- **Actual Time**: ${figure(actualMinutes)}`,
    `- **Variance**: ${varianceMinutes === null ? '[X hours]' : writeVariance(varianceMinutes, variancePercent, example)}`,
  ];
  const isApart = at === 0 || /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(0, at));
  const before = isApart ? block : ['', ...block];
  const lines = at < text.length ? [...before, ''] : before;
  return planFile(file.path, [insertLines(text, at, lines, file.lineEnding)]);
}

/** How the document writes a length, as its first estimate shows it. */
function findExample(file: SpecFile, text: string): string {
  const shown = file.tasks.find((task) => task.path === file.path && task.estimate !== null)?.estimate;
  return shown ? text.slice(shown.range.start, shown.range.end) : '';
}

function findPlace({ sections }: SpecFile, text: string): { readonly at: number; readonly level: number } {
  const progress = sections.findIndex(({ title }) => /^\W*(?:progress|tracking|进度|進捗)/iu.test(title));
  const section = sections[progress];
  const top = sections.some(({ level }) => level === 2) ? 2 : 1;
  if (section === undefined) return { at: text.length, level: top };
  const next = sections.slice(progress + 1).find(({ level }) => level <= section.level);
  if (next === undefined) return { at: text.length, level: Math.min(6, section.level + 1) };
  return { at: skipRule(text, next.headingRange.start), level: Math.min(6, section.level + 1) };
}

/** `---` before a heading belongs to it. */
function skipRule(text: string, headingStart: number): number {
  const rule = /(?:^|\r\n|\n|\r)((?:---+|\*\*\*+|___+)[ \t]*(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))*)$/.exec(
    text.slice(0, headingStart),
  );
  return findLineStart(text, rule ? headingStart - (rule[1]?.length ?? 0) : headingStart);
}
