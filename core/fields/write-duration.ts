/** How a text writes a unit: the word for one, and for several; whether a blank stands before it. */
interface UnitWords {
  readonly one: string;
  readonly many: string;
  readonly gap: string;
}

interface DurationStyle {
  readonly prefix: string;
  readonly unit: 'm' | 'h' | 'd' | 'w';
  readonly words: UnitWords;
  readonly isCompact: boolean;
  readonly isDecimal: boolean;
}

const minutesPerUnit = { m: 1, h: 60, d: 480, w: 2400 } as const;

/** Words for each unit in the families that documents use; the first of a row is the one for exactly one. */
const unitFamilies: readonly Readonly<Record<DurationStyle['unit'], readonly [string, string]>>[] = [
  { m: ['m', 'm'], h: ['h', 'h'], d: ['d', 'd'], w: ['w', 'w'] },
  { m: ['min', 'min'], h: ['hour', 'hours'], d: ['day', 'days'], w: ['week', 'weeks'] },
  { m: ['minute', 'minutes'], h: ['hour', 'hours'], d: ['day', 'days'], w: ['week', 'weeks'] },
  { m: ['min', 'mins'], h: ['hr', 'hrs'], d: ['day', 'days'], w: ['week', 'weeks'] },
  { m: ['分钟', '分钟'], h: ['小时', '小时'], d: ['天', '天'], w: ['周', '周'] },
  { m: ['分鐘', '分鐘'], h: ['小時', '小時'], d: ['天', '天'], w: ['週', '週'] },
  { m: ['分', '分'], h: ['時間', '時間'], d: ['日', '日'], w: ['週間', '週間'] },
  { m: ['분', '분'], h: ['시간', '시간'], d: ['일', '일'], w: ['주', '주'] },
  { m: ['minuto', 'minutos'], h: ['hora', 'horas'], d: ['dia', 'dias'], w: ['semana', 'semanas'] },
  { m: ['minuto', 'minutos'], h: ['hora', 'horas'], d: ['día', 'días'], w: ['semana', 'semanas'] },
  { m: ['min', 'min'], h: ['heure', 'heures'], d: ['jour', 'jours'], w: ['semaine', 'semaines'] },
  { m: ['Min', 'Min'], h: ['Std', 'Std'], d: ['Tag', 'Tage'], w: ['Woche', 'Wochen'] },
  { m: ['Minute', 'Minuten'], h: ['Stunde', 'Stunden'], d: ['Tag', 'Tage'], w: ['Woche', 'Wochen'] },
  { m: ['мин', 'мин'], h: ['ч', 'ч'], d: ['дн', 'дн'], w: ['нед', 'нед'] },
];

/**
 * Write a duration as an example writes one: `2 hours` makes `3 hours`, `1.5h` makes `3h`, `~30 min` makes `~45 min`.
 *
 * What cannot be said exactly in the example's unit takes a smaller one of the same family, so that reading the
 * result gives the same minutes.
 *
 * @param minutes
 *   Whole minutes, zero or more.
 * @param example
 *   A value of the same document; a placeholder such as `[X hours]` will do; empty for `2h`, `1h 30m`.
 */
export function writeDuration(minutes: number, example = ''): string {
  // **Estimated Hours**: 6
  if (/^\s*\d+(?:\.\d+)?\s*$/.test(example) && Number.isInteger((minutes / 60) * 100)) return trimNumber(minutes / 60);
  const style = readDurationStyle(example);
  if (style === null) return writeCompact(minutes);
  return style.prefix + writeInStyle(minutes, style);
}

function writeInStyle(minutes: number, style: DurationStyle): string {
  for (const unit of unitsFrom(style.unit)) {
    const count = minutes / minutesPerUnit[unit];
    const isExact =
      unit === 'm' ||
      (Number.isInteger(count * 100) && (count >= 1 || minutes === 0 || (style.isDecimal && count > 0)));
    if (!isExact) continue;
    if (unit === 'm' && minutes > 60) break;
    if (style.isCompact && !style.isDecimal && !Number.isInteger(count)) continue;
    return writeCount(count, findWords(style, unit));
  }
  if (style.isCompact) return writeCompact(minutes);
  const hours = Math.floor(minutes / 60);
  const rest = minutes - hours * 60;
  if (hours === 0) return writeCount(rest, findWords(style, 'm'));
  const whole = writeCount(hours, findWords(style, 'h'));
  return rest === 0 ? whole : `${whole} ${writeCount(rest, findWords(style, 'm'))}`;
}

function writeCount(count: number, words: UnitWords): string {
  return trimNumber(count) + words.gap + (count === 1 ? words.one : words.many);
}

function writeCompact(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes - hours * 60;
  if (hours === 0) return `${rest}m`;
  return rest === 0 ? `${hours}h` : `${hours}h ${rest}m`;
}

/** Read the first number with a unit; a placeholder letter counts as a number. */
function readDurationStyle(example: string): DurationStyle | null {
  // ~2 hours   1.5h   [X hours]   [X] hours   3-5 天
  const match = /([~≈约]\s*)?(\d+(?:[.,]\d+)?|\[?[XYZN]\]?)(?:\s*[-–~]\s*\d+(?:\.\d+)?)?(\s*)(\p{Letter}+)/u.exec(
    example,
  );
  const written = match?.[4];
  if (match === null || written === undefined) return null;
  // German nouns have a capital, `2 H` has one for no reason.
  const word = unitFamilies.some((family) => Object.values(family).flat().includes(written))
    ? written
    : written.toLowerCase();
  for (const family of unitFamilies) {
    for (const unit of ['m', 'h', 'd', 'w'] as const) {
      const [one, many] = family[unit];
      if (word !== one && word !== many) continue;
      // `2 hr` of a text that writes one word for any number
      const isUnchanging = word === one && one !== many && /^(?:0|[2-9]|1\d)/.test(match[2] ?? '');
      const parts = isUnchanging ? { one, many: one } : { one, many };
      const gap = match[3] ?? '';
      return {
        prefix: match[1] ?? '',
        unit,
        words: { ...parts, gap },
        isCompact: one.length === 1 && gap === '',
        isDecimal: /^\d+[.,]\d/.test(match[2] ?? ''),
      };
    }
  }
  return null;
}

function findWords(style: DurationStyle, unit: DurationStyle['unit']): UnitWords {
  if (unit === style.unit) return style.words;
  const family = unitFamilies.find(
    (row) => row[style.unit][0] === style.words.one && [row[style.unit][1], style.words.one].includes(style.words.many),
  );
  // `45min`: hours beside it are `3h`, not `3hours`.
  const isTight = style.words.gap === '' && unit !== 'm' && /^[a-z]{2}/.test(style.words.one);
  const [one, many] = isTight || family === undefined ? [unit, unit] : family[unit];
  return { one, many, gap: style.words.gap };
}

/** The unit itself and all smaller ones. */
function unitsFrom(unit: DurationStyle['unit']): readonly DurationStyle['unit'][] {
  const all = ['w', 'd', 'h', 'm'] as const;
  return all.slice(all.indexOf(unit));
}

function trimNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}
