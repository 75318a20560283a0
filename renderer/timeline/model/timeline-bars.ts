import type { SpecFile } from '../../../core/model/spec-file.ts';
import type { Schedule, ScheduledTask } from '../../../core/schedule/schedule.ts';
import type { OutlineRow } from '../../store/build-outline.ts';

/** From when to when something runs, in minutes of work from the start. */
export interface Span {
  readonly startMinutes: number;
  readonly finishMinutes: number;
}

/** What is drawn: a bar for each task and for each phase that has one. */
export interface TimelineBars {
  readonly tasks: ReadonlyMap<string, ScheduledTask>;
  readonly phases: ReadonlyMap<string, Span>;
  readonly groups: ReadonlyMap<string, Span>;
}

/** Spans of tasks by key, and of phases and groups from their first start to their last finish. */
export function findTimelineBars(file: SpecFile, schedule: Schedule): TimelineBars {
  const tasks = new Map(schedule.tasks.map((task) => [task.key, task]));
  const phases = new Map<string, Span>();
  const groups = new Map<string, Span>();
  for (const { key, phase, group } of file.tasks) {
    const span = tasks.get(key);
    if (span === undefined) continue;
    if (phase !== null) widen(phases, phase, span);
    if (group !== null) widen(groups, groupSpanKey(phase, group), span);
  }
  return { tasks, phases, groups };
}

/** From when to when a row runs; null for one that has no bar. */
export function findRowSpan(row: OutlineRow, bars: TimelineBars): Span | null {
  switch (row.type) {
    case 'phase':
      return bars.phases.get(row.phase.key) ?? null;
    case 'group':
      return bars.groups.get(groupSpanKey(row.group.phase, row.group.title)) ?? null;
    case 'task':
      return bars.tasks.get(row.task.key) ?? null;
    default:
      return null;
  }
}

function groupSpanKey(phase: string | null, group: string): string {
  return `${phase ?? ''}\n${group}`;
}

function widen(spans: Map<string, Span>, key: string, { startMinutes, finishMinutes }: Span): void {
  const held = spans.get(key);
  spans.set(key, {
    startMinutes: Math.min(startMinutes, held?.startMinutes ?? startMinutes),
    finishMinutes: Math.max(finishMinutes, held?.finishMinutes ?? finishMinutes),
  });
}
