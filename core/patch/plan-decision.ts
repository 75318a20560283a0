import { findLineEnd, findLineStart, insertLines, isBlankLine, skipLineEndingBack } from '../text/line-surgery.ts';
import { matchWords } from '../text/match-words.ts';
import { isCalendarDate } from '../time/is-calendar-date.ts';
import type { EditPlan } from './edit-plan.ts';
import { getText, type PatchWorkspace } from './patch-workspace.ts';
import { type CommandOf, planFile, refuse } from './plan-result.ts';

/**
 * Plan one more entry of the blockers and decisions log, in the form of the entry before it.
 *
 * A document without such a log gets one at its end.
 */
export function planDecision(workspace: PatchWorkspace, command: CommandOf<'append-decision'>): EditPlan {
  const { file } = workspace;
  const { date, title } = command;
  if (file.kind === 'backlog') {
    return refuse('not-expressible', 'A folder of one file a task has no log of decisions', { path: file.path });
  }
  const text = getText(workspace, file.path);
  if (!isCalendarDate(date))
    return refuse('invalid-value', `\`${date}\` is no date: expected one like 2026-12-01`, { path: file.path });
  if (title.trim() === '' || /[\r\n]/.test(title + command.text)) {
    return refuse('invalid-value', 'An entry of the log needs a title, and stands on one line', { path: file.path });
  }
  const entry = `**${date}** - ${title.trim()}${command.text.trim() === '' ? '' : `: ${command.text.trim()}`}`;
  if (file.decisionsLog === null) {
    const titleAt = file.titleRange?.start ?? -1;
    const owner = file.tasks.find(
      (task) => titleAt >= task.source.lineRange.start && titleAt <= task.source.lineRange.end,
    );
    if (owner !== undefined) {
      return refuse('not-expressible', 'The document is about one task alone: it has no log of decisions', {
        path: file.path,
      });
    }
    const lines = ['', '## Blockers & Decisions Log', '', entry];
    const needsBlank = text !== '' && !isBlankLine(text, findLineStart(text, Math.max(0, text.length - 1)));
    return planFile(file.path, [insertLines(text, text.length, needsBlank ? lines : lines.slice(1), file.lineEnding)]);
  }
  const at = file.decisionsLog.insertAt;
  const before = findLineStart(text, skipLineEndingBack(text, at));
  const previous = text.slice(before, findLineEnd(text, before));
  // `- **[DATE]** - …` has a bullet; `**[DATE]** - …  ` a hard break.
  const bullet = matchWords(/^[ \t]*[-*+][ \t]+(?=\*\*)/, previous);
  const isEntry = /^[ \t]*(?:[-*+][ \t]+)?\*\*\[?[\w-]+/.test(previous);
  const hardBreak = isEntry ? matchWords(/ {2,}$/, previous) : '';
  const lines = isEntry || previous.trim() === '' ? [bullet + entry + hardBreak] : ['', entry];
  return planFile(file.path, [insertLines(text, at, lines, file.lineEnding)]);
}
