import type { SpecFile } from '../../model/spec-file.ts';
import { toDayNumber, toIsoDate } from '../calendar/day-number.ts';
import type { WorkAxis } from '../calendar/work-axis.ts';
import type { Schedule } from '../schedule.ts';

interface CalendarEntry {
  readonly uid: string;
  readonly date: string;
  readonly title: string;
}

/**
 * Write due dates and milestones as an iCalendar file (RFC 5545) of whole days, without times or zones.
 *
 * @param feature
 *   Id of the feature: part of each entry's own name, so that a second import renews the first.
 * @param stamp
 *   Moment of writing, as `20261121T090000Z`.
 */
export function toScheduleIcs(
  file: SpecFile,
  schedule: Schedule,
  axis: WorkAxis,
  { feature, stamp }: { readonly feature: string; readonly stamp: string },
): string {
  const entries = [...listDues(file, feature), ...listMilestones(file, schedule, axis, feature)];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Specline//Timeline//EN',
    ...entries.flatMap(({ uid, date, title }) => [
      'BEGIN:VEVENT',
      `UID:${escapeText(uid)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${toIsoDate(toDayNumber(date) + 1).replaceAll('-', '')}`,
      `SUMMARY:${escapeText(title)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function listDues(file: SpecFile, feature: string): CalendarEntry[] {
  return file.tasks.flatMap(({ key, id, title, due }) =>
    due === null
      ? []
      : [
          {
            uid: `${feature}/${key}/due@specline`,
            date: due.value,
            title: `Due: ${id === null ? '' : `${id} `}${title}`,
          },
        ],
  );
}

function listMilestones(file: SpecFile, schedule: Schedule, axis: WorkAxis, feature: string): CalendarEntry[] {
  const finishes = new Map<string, number>();
  const phaseOf = new Map(file.tasks.map(({ key, phase }) => [key, phase]));
  for (const { key, finishMinutes } of schedule.tasks) {
    const phase = phaseOf.get(key);
    if (phase != null) finishes.set(phase, Math.max(finishes.get(phase) ?? 0, finishMinutes));
  }
  return file.phases.flatMap(({ key, title, checkpoints }) => {
    const finish = finishes.get(key);
    const last = checkpoints.at(-1);
    if (finish === undefined || last === undefined) return [];
    const date = axis.dateOf(finish, 'finish');
    return [{ uid: `${feature}/${key}/checkpoint@specline`, date, title: `${title}: ${last.text}` }];
  });
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

/** Lines hold 75 octets; what is longer goes on after a line break and a blank. Characters are never cut. */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > 74) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** Octets of a character in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
