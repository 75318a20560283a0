import { useMemo } from 'react';
import type { BuiltDependencies } from '../../../core/graph/build-dependencies.ts';
import type { SpecFile } from '../../../core/model/spec-file.ts';
import type { Task } from '../../../core/model/task.ts';
import type { WorkAxis } from '../../../core/schedule/calendar/work-axis.ts';
import { listAssignees, type Worker } from '../../../core/schedule/crew.ts';
import { type PlannedNetwork, planNetwork, type ScheduleOptions } from '../../../core/schedule/planned-network.ts';
import type { Schedule } from '../../../core/schedule/schedule.ts';
import { type TaskShift, timeSchedule } from '../../../core/schedule/time-schedule.ts';
import type { FeatureState, Settings } from '../../../preload/planner-data.ts';
import { getDependencies, getScheduleOptions } from '../../store/derived.ts';
import { usePlannerState } from '../../store/planner-store.ts';
import { readToday } from '../../store/today.ts';
import { type BarDrag, type CrewChoice, type TimelineState, useTimelineState } from '../timeline-store.ts';
import { tryCommands } from './try-commands.ts';

/** All that the timeline draws from. */
export interface TimelinePlan {
  /** The document as it is, or as the sandbox would make it. */
  readonly file: SpecFile;
  readonly dependencies: BuiltDependencies;
  readonly axis: WorkAxis;
  readonly today: string;
  readonly planned: PlannedNetwork;
  /** As planned, without what a hand is doing. */
  readonly base: Schedule;
  /** With what a hand is doing. */
  readonly schedule: Schedule;
  /** Commands of the sandbox that no longer fit the document. */
  readonly misfits: number;
}

/** The plan with what a hand is doing, and the same without it: that one stays the same object while a bar is dragged. */
export interface TimelinePlans {
  readonly plan: TimelinePlan;
  readonly settled: TimelinePlan;
}

export function useTimelinePlan(feature: FeatureState): TimelinePlans {
  const settings = usePlannerState((state) => state.settings);
  const sandbox = useTimelineState((state) => state.sandbox);
  const basis = useTimelineState((state) => state.basis);
  const crew = useTimelineState((state) => state.crew);
  const paces = useTimelineState((state) => state.paces);
  const drag = useTimelineState((state) => state.drag);
  const commands = sandbox?.feature === feature.id ? sandbox.commands : null;
  const tried = useMemo(() => (commands === null ? null : tryCommands(feature, commands)), [feature, commands]);
  const file = tried?.file ?? feature.file;
  const misfits = tried?.misfits ?? 0;
  const prepared = useMemo(
    () => preparePlan(file, settings, { basis, crew, paces }),
    [file, settings, basis, crew, paces],
  );
  const schedule = useMemo(() => timeDrag(prepared, drag), [prepared, drag]);
  const settled = useMemo(() => ({ ...prepared, schedule: prepared.base, misfits }), [prepared, misfits]);
  return useMemo(() => {
    return { settled, plan: schedule === settled.schedule ? settled : { ...settled, schedule } };
  }, [settled, schedule]);
}

type PlanChoices = Pick<TimelineState, 'basis' | 'crew' | 'paces'>;

/** Schedule a document as the timeline is set to look at it. */
export function preparePlan(
  file: SpecFile,
  settings: Settings,
  choices: PlanChoices,
): Omit<TimelinePlan, 'schedule' | 'misfits'> {
  const today = readToday();
  const start = file.plannedStart?.value ?? today;
  const isLeft = choices.basis === 'left';
  const base = getScheduleOptions(settings, isLeft && start < today ? today : start);
  const people = findPeople(file.tasks, choices);
  const options: ScheduleOptions = { ...base, all: !isLeft, ...(people === null ? {} : { people }) };
  const dependencies = getDependencies(file);
  const planned = planNetwork(file, dependencies, options);
  const axis = base.axis;
  if (axis === undefined) throw new Error('The options of the settings have an axis.');
  return { file, dependencies, axis, today, planned, base: timeSchedule(planned) };
}

/** Who works, of a choice; null without a limit. */
export function findPeople(
  tasks: readonly Task[],
  { crew, paces }: Pick<PlanChoices, 'crew' | 'paces'>,
): number | readonly Worker[] | null {
  if (crew === 'unlimited') return null;
  if (crew !== 'assignees') return crew;
  return listAssignees(tasks).map(({ name }) => ({ name, pace: paces[name] ?? 1 }));
}

export function nameCrew(crew: CrewChoice): string {
  if (crew === 'unlimited') return 'As many people as needed';
  if (crew === 'assignees') return 'The assigned people';
  return crew === 1 ? '1 person' : `${crew} people`;
}

function timeDrag(prepared: Omit<TimelinePlan, 'schedule' | 'misfits'>, drag: BarDrag | null): Schedule {
  if (drag === null || drag.type === 'link') return prepared.base;
  const { planned, file, dependencies } = prepared;
  if (drag.type === 'phase') {
    const phases = file.phases.map((phase) => (phase.key === drag.key ? withEstimate(phase, drag.minutes) : phase));
    return timeSchedule(planNetwork({ ...file, phases }, dependencies, planned.options));
  }
  const shift: TaskShift = drag.type === 'resize' ? { minutes: drag.minutes } : { notBeforeMinutes: drag.minutes };
  return timeSchedule(planned, new Map([[drag.key, shift]]));
}

function withEstimate(phase: SpecFile['phases'][number], minutes: number): SpecFile['phases'][number] {
  const value = { minutes, lowMinutes: minutes, highMinutes: minutes };
  const { estimate } = phase;
  if (estimate !== null) return { ...phase, estimate: { ...estimate, value } };
  return { ...phase, estimate: { value, line: phase.line, range: phase.headingRange, form: 'field' } };
}
