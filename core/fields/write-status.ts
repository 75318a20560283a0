import type { SpecFile } from '../model/spec-file.ts';
import type { TaskStatus } from '../model/task.ts';

/** Words that documents use for a status, as a whole value or behind an emoji. First is what we would write. */
const statusWords: Readonly<Record<Exclude<TaskStatus, 'other'>, readonly string[]>> = {
  todo: ['Not Started', 'Todo', 'To Do', 'Pending', 'Open', 'Planned', 'Backlog', 'Ready', '未开始', '未着手', 'Pendente'],
  'in-progress': ['In Progress', 'Doing', 'Started', 'Active', 'WIP', '进行中', '進行中', 'Em andamento'],
  done: ['Complete', 'Completed', 'Done', 'Finished', 'Closed', '已完成', '完成', '完了', 'Concluído'],
  skipped: ['Skipped', 'Cancelled', 'Canceled', 'Dropped', 'Declined', "Won't Do"],
};

const statusEmojis: Readonly<Record<Exclude<TaskStatus, 'other'>, readonly string[]>> = {
  todo: ['⬜', '☐', '⏳', '🔲', '⚪', '📋'],
  'in-progress': ['🟡', '🔄', '🚧', '⏳'],
  done: ['✅', '✔️', '☑️', '🟢'],
  skipped: ['⏭️', '❌', '🚫'],
};

/**
 * The tick that the file uses: `X` where most of its ticked boxes have it, else `x`.
 *
 * @param file
 *   Tasks and checklists are counted alike.
 */
export function readTickMark(file: SpecFile): 'x' | 'X' {
  let small = 0;
  let capital = 0;
  const count = (mark: string | null): void => {
    if (mark === 'x') small += 1;
    else if (mark === 'X') capital += 1;
  };
  for (const task of file.tasks) count(task.mark);
  for (const list of file.checklists) for (const item of list.items) count(item.mark);
  return capital > small ? 'X' : 'x';
}

/**
 * The mark to put between a box's brackets for a status.
 *
 * @returns
 *   Null when neither the file's own boxes, its legend, nor its family has a mark for it.
 */
export function writeStatusMark(file: SpecFile, status: TaskStatus): string | null {
  if (status === 'todo') return ' ';
  if (status === 'done') return readTickMark(file);
  if (status === 'other') return null;
  const used = file.tasks.find((task) => task.status === status && isUnusual(task.mark));
  if (used?.mark != null) return used.mark;
  // > - [~] = in progress
  const explained = file.legend.find((entry) => isUnusual(entry.mark) && namesStatus(entry.text, status));
  if (explained !== undefined) return explained.mark;
  return file.kind === 'kiro' && status === 'in-progress' ? '-' : null;
}

/**
 * The words of a status line or cell for a status, in the file's own vocabulary.
 *
 * ```
 * **Status**: ✅ Complete
 *             ^^^^^^^^^^ current
 * ```
 *
 * @param current
 *   What stands there now; its emoji style, its case, or its list of choices are kept to.
 * @param status
 *   What to say.
 * @param samples
 *   Values that other tasks of the file have for that very status, in file order.
 * @returns
 *   Null for `other`, which has no words of its own.
 */
export function writeStatusWords(current: string, status: TaskStatus, samples: readonly string[]): string | null {
  if (status === 'other') return null;
  // Not Started | In Progress | Complete
  const choice = current
    .split('|')
    .map((part) => part.trim())
    .find((part) => current.includes('|') && namesStatus(part, status));
  if (choice !== undefined) return choice;
  const sample = samples.find((value) => !value.includes('|') && value.trim() !== '');
  if (sample !== undefined) return sample.trim();
  const word = keepCase(current, statusWords[status][0] ?? status);
  const emoji = /^\p{Extended_Pictographic}/u.test(current.trim()) ? `${statusEmojis[status][0]} ` : '';
  const hasWord = /\p{Letter}/u.test(current) || current.trim() === '';
  return hasWord ? emoji + word : emoji.trim();
}

/** Whether words (or an emoji) such as `✅ Complete` speak of a status. */
function namesStatus(text: string, status: Exclude<TaskStatus, 'other'>): boolean {
  const lower = text.toLowerCase();
  const isNegated = /\bnot\b|\bun|\bin-?complete/u.test(lower);
  if (status === 'done' && isNegated) return false;
  if (status === 'in-progress' && /\bnot started\b/u.test(lower)) return false;
  const hasWord = statusWords[status].some((word) => lower.includes(word.toLowerCase()));
  return hasWord || (!/\p{Letter}/u.test(text) && statusEmojis[status].some((emoji) => text.includes(emoji)));
}

function isUnusual(mark: string | null): boolean {
  return mark !== null && mark.trim() !== '' && mark !== 'x' && mark !== 'X';
}

/** `todo` asks for `complete`, `TODO` for `COMPLETE`, `in_progress` for `not_started`. */
function keepCase(current: string, word: string): string {
  const letters = current.replace(/[^\p{Letter}_\s]/gu, '').trim();
  const spaced = letters.includes('_') ? word.replace(/ /g, '_') : word;
  if (letters === '') return spaced;
  if (letters === letters.toLowerCase()) return spaced.toLowerCase();
  return letters.length > 1 && letters === letters.toUpperCase() ? spaced.toUpperCase() : spaced;
}
