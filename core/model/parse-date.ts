/** A day, and where it stands in the words that were read. */
export interface FoundDate {
  /** ISO date. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const isoForm = /(?<!\d)(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)日?/;
/** `Dec 20, 2026`, `December 20th 2026` */
const monthFirst = new RegExp(`(?<!\\p{L})${month}[ \\t]+(\\d{1,2})(?:st|nd|rd|th)?,?[ \\t]+(\\d{4})(?!\\d)`, 'iu');
/** `20 Dec 2026`, `20. December 2026` */
const dayFirst = new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.)?[ \\t]+${month},?[ \\t]+(\\d{4})(?!\\d)`, 'iu');
/** `20.12.2026`: with full stops the day comes first everywhere. */
const dotted = /(?<![\p{L}\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/u;

/**
 * Read a day such as `2026-12-01`, `Dec 1, 2026` or `1.12.2026`, and check that the calendar has it. Numbers with strokes
 * (`1/12/2026`) mean different days in different countries, and are none.
 *
 * @returns
 *   The day as ISO date; null when the words name no day (`2026-02-30`, `next week`).
 */
export function parseDate(words: string): string | null {
  return findDate(words)?.value ?? null;
}

/** Find the day that words name, and where. */
export function findDate(words: string): FoundDate | null {
  const iso = isoForm.exec(words);
  if (iso !== null) return toDate(iso, iso[1], Number(iso[2]), iso[3]);
  const named = monthFirst.exec(words);
  if (named !== null) return toDate(named, named[3], toMonth(named[1]), named[2]);
  const plain = dayFirst.exec(words);
  if (plain !== null) return toDate(plain, plain[3], toMonth(plain[2]), plain[1]);
  const numbers = dotted.exec(words);
  return numbers === null ? null : toDate(numbers, numbers[3], Number(numbers[2]), numbers[1]);
}

function toMonth(name = ''): number {
  return monthNames.indexOf(name.toLowerCase()) + 1;
}

function toDate(match: RegExpExecArray, year = '', monthNumber = 0, dayWords = ''): FoundDate | null {
  const day = Number(dayWords);
  if (monthNumber < 1 || monthNumber > 12 || day < 1 || day > daysIn(Number(year), monthNumber)) return null;
  const value = `${year}-${String(monthNumber).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { value, start: match.index, end: match.index + match[0].length };
}

function daysIn(year: number, monthNumber: number): number {
  if (monthNumber === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(monthNumber) ? 30 : 31;
}
