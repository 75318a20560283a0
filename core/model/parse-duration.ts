import type { Duration } from './duration.ts';

/** How much work a day and a week hold. */
export interface WorkUnits {
  readonly hoursPerDay: number;
  readonly daysPerWeek: number;
}

/** Eight hours a day, five days a week. */
export const defaultWorkUnits: WorkUnits = { hoursPerDay: 8, daysPerWeek: 5 };

/**
 * What the words of an estimate come to.
 *
 * - `duration`: time; `start` and `end` are indexes of the words that say it.
 * - `none`: left open, as in `[X hours]`, `TBD`, `—` or nothing at all.
 * - `other`: a size that is no time, as in `~450 lines`, `Medium`, `Day 1`.
 * - `unreadable`: nonsense, as in `-3h` or `3 dayz`.
 */
export type DurationReading =
  | { readonly type: 'duration'; readonly duration: Duration; readonly start: number; readonly end: number }
  | { readonly type: 'none' }
  | { readonly type: 'other' }
  | { readonly type: 'unreadable' };

type Unit = 'minute' | 'hour' | 'day' | 'week' | 'month';

/** Words for units, longest first within a language. */
const unitWords: readonly (readonly [Unit, string])[] = [
  ['minute', 'minutes?|mins?|minutos?|minuten|minuti|минут[аы]?|мин|минуты|分钟|分鐘|分間|分|분|m'],
  [
    'hour',
    'hours?|hrs?|horas?|heures?|stunden?|std|ore|godzin[ya]?|godz|часов|часа|час|ч|小时|小時|個小時|时|時間|시간|h',
  ],
  [
    'day',
    'days?|días?|dias?|jours?|tage?n?|giorni|giorno|dni|dzień|дней|дня|день|дн|个工作日|個工作日|工作日|人天|人日|天|日間|日|일|pd|md|d',
  ],
  ['week', 'weeks?|wks?|semanas?|semaines?|wochen?|settiman[ae]|tygodni[ea]?|недел[ияь]|недель|нед|周|週間|週|주|w'],
  ['month', 'months?|mes(?:es)?|mois|monate?n?|месяц(?:а|ев)?|个月|個月|ヶ月|か月|개월'],
];

const units = new RegExp(
  `^[ \\t\\u00a0]*-?[ \\t]*(?:person|man|dev|developer|engineer|working|work|ideal)?[- ]?(?:${unitWords.map(([, words]) => `(${words})`).join('|')})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])`,
  'iu',
);

const numberPattern = /(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?|[½¼¾])(?![\d.,]*e\d)/iu;
const number = `(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?(?:[ \\t]*½)?|[½¼¾]|\\d+/\\d+)`;
const quantity = new RegExp(
  `^(${number})(?:([ \\t]*(?:-|–|—|~|～|〜|至|到|to|a|bis)[ \\t]*)[~≈约]?[ \\t]*(${number}))?`,
  'iu',
);

/** Words of a value that was left open. */
const openValue =
  /^(?:\[[^\]]*\]|<[^>]*>|\{[^}]*\}|tbd|tba|tbc|n\/?a|none|todo|unknown|unset|pending|not (?:yet )?(?:estimated|set|started|tracked)|to be (?:determined|estimated|tracked)|[-–—_?.…]+|无|待定|未定|なし|-)(?:[ \t]*(?:hours?|days?|h|d|[([].*))?$/iu;
/** Sizes that are no time, and times that are a place in a calendar. */
const otherSize =
  /\b(?:lines?|loc|points?|pts?|sp|files?|tests?|subtasks?|tasks?|steps?|commits?|prs?|tokens?|words?|chars?|sprints?|iterations?|phases?|stories|story)\b|^(?:~[ \t]*)?(?:day|days|week|weeks|sprint|phase|q\d|month)[ \t]*\d|^(?:xxs|xs|s|m|l|xl|xxl|small|medium|large|low|high|trivial|minor|major|moderate|easy|hard|simple|complex|minimal|quick|short|long|ongoing|continuous|低|中|高|小|大)(?![\p{L}])|^(?:media|alta|baixa|média|baja|p\d|t\+)/iu;

/**
 * Read a duration from the words of an estimate or an actual.
 *
 * Reads `2h`, `1.5 hours`, `1,5 h`, `90 min`, `1h 30m`, `2h30m`, `~30 min`, `2-3 hours` (low, high and
 * their mean), `3 days`, `1 week`, `2小时`, `4-5時間`, `2-3 horas`; words behind it are left alone.
 *
 * @param words
 *   The value, without the name of its field.
 * @param workUnits
 *   What a day and a week count.
 * @param bareUnit
 *   Unit of a number without one, as in `**Estimated Hours**: 6`; null when a bare number says nothing.
 */
export function parseDuration(
  words: string,
  workUnits: WorkUnits = defaultWorkUnits,
  bareUnit: 'hour' | 'minute' | 'day' | null = null,
): DurationReading {
  const head = words.slice(0, 200);
  const trimmed = head
    .trim()
    .replace(/^[*_`]+|[*_`]+$/g, '')
    .trim();
  if (trimmed === '' || openValue.test(trimmed)) return { type: 'none' };
  const lead =
    /^[\s*_`(（]*(?:约|約|大约|ca\.?|circa|approximately|approx\.?|about|around|est\.?|estimated|up to|max|total|<|>|≤|≥|±|~|≈|～|〜)*[ \t:：]*(?:~|≈)?[ \t]*/iu.exec(
      head,
    )?.[0].length ?? 0;
  const read = readParts(head, lead, workUnits, bareUnit);
  if (read) return read;
  // `M (3-5 days)`, `Medium, about 2 hours`: a size with its time behind it.
  if (otherSize.test(trimmed)) {
    const inner = /[(（][~≈约]?[ \t]*(?=\d)/u.exec(head);
    const inside = inner ? readParts(head, inner.index + inner[0].length, workUnits, null) : null;
    return inside ?? { type: 'other' };
  }
  if (
    /^[-−]\s*\d|\d\s*(?:e\d+)|\bnan\b|\binfinity\b/iu.test(trimmed) ||
    /^[~≈]?\d+(?:[.,]\d+)?[ \t]*\p{L}+$/u.test(trimmed)
  ) {
    return { type: 'unreadable' };
  }
  return numberPattern.test(trimmed) && /^[~≈]?\d/.test(trimmed) ? { type: 'unreadable' } : { type: 'other' };
}

/** `1h 30m` is a sum of parts; `2-3 hours` one part with two ends. */
function readParts(
  words: string,
  from: number,
  workUnits: WorkUnits,
  bareUnit: Unit | null,
): Extract<DurationReading, { type: 'duration' }> | null {
  let at = from;
  let low = 0;
  let high = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (let part = 0; part < 4; part += 1) {
    const gap = part === 0 ? '' : (/^[ \t]*(?:and|,|und|e|y|и)?[ \t]*/iu.exec(words.slice(at))?.[0] ?? '');
    const found = quantity.exec(words.slice(at + gap.length));
    if (!found?.[1]) break;
    const start = at + gap.length + found[0].length;
    const unit = units.exec(words.slice(start));
    const name =
      unitOf(unit) ?? (part === 0 ? bareUnit : isMinutesOfHour(words, at, found[1], smallest) ? 'minute' : null);
    if (name === null) break;
    const minutes = minutesOf(name, workUnits);
    // `1h 30m` goes from large to small; anything else is another value.
    if (minutes >= smallest) break;
    smallest = minutes;
    const first = toNumber(found[1]);
    const second = found[3] === undefined ? first : toNumber(found[3]);
    low += Math.min(first, second) * minutes;
    high += Math.max(first, second) * minutes;
    at = start + (unit?.[0].length ?? 0);
    if (found[3] !== undefined || unit === null) break;
  }
  if (at === from || !Number.isFinite(high) || high > 1e8) return null;
  const mixed = readRangeEnd(words, at, low, workUnits);
  if (mixed) return { type: 'duration', duration: range(low, mixed.minutes), start: from, end: mixed.end };
  return { type: 'duration', duration: range(low, high), start: from, end: at };
}

/** `1h30`: two figures right behind the hours. */
function isMinutesOfHour(words: string, at: number, figures: string, smallest: number): boolean {
  return (
    smallest === 60 &&
    /^[0-5]\d$/.test(figures) &&
    words.startsWith(figures, at) &&
    !/^[:.,]?\d/.test(words.slice(at + 2))
  );
}

/** `30m-1h`, `2h – 3h`, `30 min to 1 hour`: both ends have their unit. */
function readRangeEnd(
  words: string,
  at: number,
  low: number,
  workUnits: WorkUnits,
): { minutes: number; end: number } | null {
  const sign = /^[ \t]*(?:-|–|—|~|～|〜|to|至|到)[ \t]*(?=[~≈]?\d)[~≈]?/iu.exec(words.slice(at));
  if (!sign) return null;
  const start = at + sign[0].length;
  const found = quantity.exec(words.slice(start));
  const unit = found ? units.exec(words.slice(start + found[0].length)) : null;
  const name = unitOf(unit);
  if (!found?.[1] || !unit || name === null || found[3] !== undefined) return null;
  const minutes = toNumber(found[1]) * minutesOf(name, workUnits);
  return minutes > low ? { minutes, end: start + found[0].length + unit[0].length } : null;
}

function unitOf(match: RegExpExecArray | null): Unit | null {
  if (!match) return null;
  const index = match.slice(1).findIndex((word) => word !== undefined);
  return unitWords[index]?.[0] ?? null;
}

function minutesOf(unit: Unit, { hoursPerDay, daysPerWeek }: WorkUnits): number {
  const day = hoursPerDay * 60;
  return { minute: 1, hour: 60, day, week: day * daysPerWeek, month: day * daysPerWeek * 4 }[unit];
}

function toNumber(written: string): number {
  const fractions: Record<string, number> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };
  const half = /^(\d+)[ \t]*½$/.exec(written);
  if (half) return Number(half[1]) + 0.5;
  const ratio = /^(\d+)\/(\d+)$/.exec(written);
  if (ratio) return Number(ratio[1]) / Number(ratio[2]);
  if (/^\d{1,3}(?:,\d{3})+/.test(written)) return Number(written.replaceAll(',', ''));
  return fractions[written] ?? Number(written.replace(',', '.'));
}

function range(lowMinutes: number, highMinutes: number): Duration {
  const [low, high] = [Math.round(lowMinutes), Math.round(highMinutes)];
  return { minutes: Math.round((lowMinutes + highMinutes) / 2), lowMinutes: low, highMinutes: high };
}
