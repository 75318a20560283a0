import type { Language } from '../model/language.ts';
import type { SpecFile } from '../model/spec-file.ts';
import type { TaskStatus } from '../model/task.ts';
import { readStatusWords } from './status.ts';

type WrittenStatus = Exclude<TaskStatus, 'other'>;

/** What is written for a status where the document shows no words for it. */
const plainWords: Readonly<Record<Language, Readonly<Record<WrittenStatus, string>>>> = {
  en: { todo: 'Not Started', 'in-progress': 'In Progress', done: 'Complete', skipped: 'Skipped' },
  zh: { todo: '未开始', 'in-progress': '进行中', done: '已完成', skipped: '已取消' },
  'zh-Hant': { todo: '未開始', 'in-progress': '進行中', done: '已完成', skipped: '已取消' },
  ja: { todo: '未着手', 'in-progress': '進行中', done: '完了', skipped: '中止' },
  ko: { todo: '대기', 'in-progress': '진행 중', done: '완료', skipped: '취소' },
  ru: { todo: 'Не начато', 'in-progress': 'В работе', done: 'Готово', skipped: 'Отменено' },
  es: { todo: 'Pendiente', 'in-progress': 'En curso', done: 'Completado', skipped: 'Cancelado' },
  pt: { todo: 'Pendente', 'in-progress': 'Em andamento', done: 'Concluído', skipped: 'Cancelado' },
  fr: { todo: 'À faire', 'in-progress': 'En cours', done: 'Terminé', skipped: 'Annulé' },
  de: { todo: 'Offen', 'in-progress': 'In Arbeit', done: 'Erledigt', skipped: 'Abgebrochen' },
  it: { todo: 'Da fare', 'in-progress': 'In corso', done: 'Completato', skipped: 'Annullato' },
};

const signs: Readonly<Record<WrittenStatus, string>> = {
  todo: '⬜',
  'in-progress': '🟡',
  done: '✅',
  skipped: '⏭️',
};

/** Words of an English template, which a plan in another language may have too. */
const englishStatus = /\b(?:not started|pending|to ?do|open|in progress|started|done|completed?|skipped|draft)\b/i;

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
  const explained = file.legend.find((entry) => isUnusual(entry.mark) && readStatusWords(entry.text) === status);
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
 *   What stands there now; its sign, its case, or its list of choices are kept to.
 * @param status
 *   What to say.
 * @param samples
 *   Values that other tasks of the file have for that very status, in file order.
 * @param language
 *   Language of the file, for words that it does not have yet.
 * @returns
 *   Null for `other`, which has no words of its own.
 */
export function writeStatusWords(
  current: string,
  status: TaskStatus,
  samples: readonly string[],
  language: Language = 'en',
): string | null {
  if (status === 'other') return null;
  // Not Started | In Progress | Complete
  const choice = current
    .split('|')
    .map((part) => part.trim())
    .find((part) => current.includes('|') && readStatusWords(part) === status);
  if (choice !== undefined) return choice;
  // `**Status**: [ ]`
  const box = /^(`?)\[[ xX]\](`?)$/.exec(current.trim());
  if (box !== null && (status === 'done' || status === 'todo')) {
    return `${box[1] ?? ''}[${status === 'done' ? 'x' : ' '}]${box[2] ?? ''}`;
  }
  const hasWords = /\p{Letter}/u.test(current) || current.trim() === '';
  const isAlike = (value: string): boolean => hasWords || !/\p{Letter}/u.test(value);
  const hasSign = startsWithSign(current);
  const fitting = samples.filter((value) => value.length < 40 && value.trim() !== '' && isAlike(value));
  const sample = fitting.find((value) => startsWithSign(value) === hasSign) ?? fitting[0];
  if (sample !== undefined) return sample.trim();
  if (/^[☐☑☒]/u.test(current.trim())) return status === 'done' ? '☑' : status === 'todo' ? '☐' : signs[status];
  const written = englishStatus.test(current) ? 'en' : language;
  const words = plainWords[written][status];
  const sign = signs[status];
  if (!hasWords) return sign;
  return hasSign ? `${sign} ${keepCase(current, words, written)}` : keepCase(current, words, written);
}

/** `✅ Complete` */
function startsWithSign(value: string): boolean {
  return /^\p{Extended_Pictographic}/u.test(value.trim());
}

function isUnusual(mark: string | null): boolean {
  return mark !== null && mark.trim() !== '' && mark !== 'x' && mark !== 'X';
}

/** `todo` asks for `complete`, `TODO` for `COMPLETE`, `in_progress` for `not_started`, `InProgress` for `NotStarted`. */
function keepCase(current: string, words: string, language: Language): string {
  const letters = current.replace(/[^\p{Letter}_\s]/gu, '').trim();
  const sign = /\p{L}([_-])\p{L}/u.exec(current)?.[1] ?? (/^\p{Lu}\p{Ll}+\p{Lu}/u.test(letters) ? '' : ' ');
  const spaced = words.replaceAll(' ', sign);
  if (letters === '') return spaced;
  if (letters === letters.toLowerCase() && /[a-z]/.test(letters)) {
    // In German nouns keep their capital: `in Arbeit`.
    return language === 'de' ? spaced.charAt(0).toLowerCase() + spaced.slice(1) : spaced.toLowerCase();
  }
  return letters.length > 1 && letters === letters.toUpperCase() && /[A-Z]/.test(letters)
    ? spaced.toUpperCase()
    : spaced;
}
