import { listLines, readLineEnding } from '../text/line-map.ts';
import { toTimeLogPath } from '../time/time-log-path.ts';
import type { EditPlan } from './edit-plan.ts';
import type { PatchWorkspace } from './patch-workspace.ts';
import { nothingToDo, planFile } from './plan-result.ts';

/** Where git looks for it, at the top of the opened folder. */
export const gitAttributesPath = '.gitattributes';

/**
 * Plan the line that lets git merge two people's time logs without a conflict.
 *
 * ```
 * time-log.md merge=union
 * ```
 *
 * Nothing is to do where some line already says how the log is merged.
 */
export function planUnionLine({ file, texts }: PatchWorkspace): EditPlan {
  const text = texts[gitAttributesPath] ?? '';
  const path = toTimeLogPath(file.path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const says = listLines(text).some((line) => {
    const [pattern = '', ...attributes] = text.slice(line.start, line.end).trim().split(/\s+/);
    return pattern.endsWith(name) && attributes.some((attribute) => /^(-|!)?merge\b/.test(attribute));
  });
  if (says) return nothingToDo;
  const newline = text === '' ? '\n' : readLineEnding(text).ending;
  const gap = text === '' || /[\r\n]$/.test(text) ? '' : newline;
  const newText = `${gap}${name} merge=union${newline}`;
  return planFile(gitAttributesPath, [{ start: text.length, end: text.length, newText }]);
}
