import type { SpecFile } from '../../model/spec-file.ts';
import type { WorkAxis } from '../calendar/work-axis.ts';
import type { Schedule } from '../schedule.ts';

const columns = [
  'key',
  'title',
  'phase',
  'status',
  'startDate',
  'finishDate',
  'startMinutes',
  'finishMinutes',
  'durationMinutes',
  'estimated',
  'totalFloatMinutes',
  'freeFloatMinutes',
  'critical',
  'notBefore',
  'due',
  'assignee',
  'worker',
] as const;

/** Write a schedule as comma-separated values (RFC 4180), a line a task, for spreadsheets. */
export function toScheduleCsv(file: SpecFile, schedule: Schedule, axis: WorkAxis): string {
  const tasks = new Map(file.tasks.map((task) => [task.key, task]));
  const rows = schedule.tasks.map((planned) => {
    const task = tasks.get(planned.key);
    return [
      planned.key,
      task?.title ?? '',
      task?.phase ?? '',
      task?.status ?? '',
      axis.dateOf(planned.startMinutes, 'start'),
      axis.dateOf(planned.finishMinutes, 'finish'),
      planned.startMinutes,
      planned.finishMinutes,
      planned.durationMinutes,
      planned.estimated,
      planned.totalFloatMinutes,
      planned.freeFloatMinutes,
      planned.critical,
      task?.start?.value ?? '',
      task?.due?.value ?? '',
      task?.assignee?.value ?? '',
      planned.worker ?? '',
    ];
  });
  return [columns, ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

/** A text that a spreadsheet would take for a formula gets a quote before it. */
function writeCell(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  const safe = /^[=+\-@\t]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
