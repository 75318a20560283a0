import { addDays } from './days.ts';
import type { ReportEntry } from './report-entry.ts';

/** RFC 5545 folds lines longer than this. */
const longestLineOctets = 75;

/**
 * Write entries as an iCalendar file (RFC 5545), an event each. Times are local without a zone, as in the log; an entry
 * without a start stands on its whole day. Rows that take time away are no events.
 *
 * @param stamp
 *   Moment of writing in UTC, `20261120T091000Z`.
 */
export function writeCalendar(entries: readonly ReportEntry[], stamp: string): string {
  const counts = new Map<string, number>();
  const events = entries
    .filter(({ reportedMinutes }) => reportedMinutes > 0)
    .flatMap((entry) => {
      const name = entry.id ?? `${entry.date}-${entry.task}`;
      const count = (counts.get(`${entry.feature} ${name}`) ?? 0) + 1;
      counts.set(`${entry.feature} ${name}`, count);
      return writeEvent(entry, `${name}${count === 1 ? '' : `-${count}`}`, stamp);
    });
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Specline//Time log//EN', ...events, 'END:VCALENDAR'];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function writeEvent(entry: ReportEntry, name: string, stamp: string): readonly string[] {
  const { feature, task, title, note, date, start, reportedMinutes } = entry;
  const uid = `${feature}-${name}`.replace(/[^\w.-]+/g, '-');
  const clock = /^(\d{1,2}):(\d{2})$/.exec(start ?? '');
  const day = date.replaceAll('-', '');
  const when =
    clock === null
      ? [`DTSTART;VALUE=DATE:${day}`, `DTEND;VALUE=DATE:${addDays(date, 1).replaceAll('-', '')}`]
      : [
          `DTSTART:${day}T${(clock[1] ?? '').padStart(2, '0')}${clock[2]}00`,
          `DURATION:PT${Math.round(reportedMinutes)}M`,
        ];
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@specline`,
    `DTSTAMP:${stamp}`,
    ...when,
    `SUMMARY:${escapeText(title === '' || title === task ? task : `${task} ${title}`)}`,
    ...(note === '' ? [] : [`DESCRIPTION:${escapeText(note)}`]),
    'END:VEVENT',
  ];
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\n|\r/g, '\\n');
}

/** Lines are measured in octets of UTF-8, and no character is cut. */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const sign of line) {
    const size = countOctets(sign.codePointAt(0) ?? 0);
    if (octets + size > longestLineOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += sign;
    octets += size;
  }
  return folded;
}

function countOctets(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
