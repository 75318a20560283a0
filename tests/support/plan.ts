import type { Dependency, DependencyOrigin, PhaseDependency } from '../../core/model/dependency.ts';
import type { Duration } from '../../core/model/duration.ts';
import { emptySpecFile } from '../../core/model/empty-spec-file.ts';
import type { Phase } from '../../core/model/phase.ts';
import type { SpecFile } from '../../core/model/spec-file.ts';
import type { Sourced, Task, TaskStatus } from '../../core/model/task.ts';

/** What a test says of a task; all else is plain. */
export interface TaskSketch {
  readonly key: string;
  readonly title?: string;
  readonly minutes?: number;
  readonly phase?: string;
  readonly parent?: string;
  readonly status?: TaskStatus;
  readonly stories?: readonly string[];
  readonly paths?: readonly string[];
}

export interface PhaseSketch {
  readonly key: string;
  readonly minutes?: number;
}

const nowhere = { start: 0, end: 0 };

/** A file with the given tasks and phases, as if read from a text. */
export function planOf(tasks: readonly TaskSketch[], phases: readonly PhaseSketch[] = []): SpecFile {
  return {
    ...emptySpecFile,
    path: 'plan/tasks.md',
    kind: 'spec-kit',
    title: 'Plan',
    phases: phases.map(phaseOf),
    tasks: tasks.map(taskOf),
  };
}

/** Dependencies from `B>A` (B depends on A). */
export function dependenciesOf(pairs: string, origin: DependencyOrigin = 'stated'): Dependency[] {
  return pairs
    .split(/\s+/)
    .filter((pair) => pair !== '')
    .map((pair, index) => {
      const [task = '', dependsOn = ''] = pair.split('>');
      return { task, dependsOn, origin, line: index + 1, soft: false, redundant: false, statements: [], range: null };
    });
}

/** Phase dependencies from `build>setup` (phase `build` waits for phase `setup`). */
export function phaseDependenciesOf(pairs: string, origin: 'phase' | 'stated' = 'phase'): PhaseDependency[] {
  return dependenciesOf(pairs).map(({ task, dependsOn, ...rest }) => ({ ...rest, phase: task, dependsOn, origin }));
}

function taskOf(sketch: TaskSketch, index: number): Task {
  const status = sketch.status ?? 'todo';
  return {
    key: sketch.key,
    id: sketch.key,
    ids: [sketch.key],
    title: sketch.title ?? `Task ${sketch.key}`,
    form: 'checkbox',
    line: index + 1,
    path: 'plan/tasks.md',
    phase: sketch.phase ?? null,
    group: null,
    parent: sketch.parent ?? null,
    status,
    mark: status === 'done' ? 'x' : ' ',
    parallel: false,
    stories: sketch.stories ?? [],
    priority: null,
    tdd: null,
    labels: [],
    paths: (sketch.paths ?? []).map((path) => ({ path, range: nowhere, isFile: true })),
    estimate: minutesOf(sketch.minutes),
    actual: null,
    start: null,
    due: null,
    assignee: null,
    details: [],
    source: {
      lineRange: nowhere,
      blockRange: nowhere,
      indent: '',
      bulletRange: null,
      markRange: null,
      idRange: null,
      titleRange: nowhere,
      statusField: null,
      phaseField: null,
    },
  };
}

function phaseOf(sketch: PhaseSketch, index: number): Phase {
  return {
    key: sketch.key,
    number: null,
    title: sketch.key,
    line: index + 1,
    headingLevel: 2,
    priority: null,
    stories: [],
    tails: [],
    estimate: minutesOf(sketch.minutes),
    goal: null,
    independentTest: null,
    checkpoints: [],
    fields: [],
    statusLine: null,
    headingRange: nowhere,
    titleRange: nowhere,
    blockRange: nowhere,
  };
}

function minutesOf(minutes: number | undefined): Sourced<Duration> | null {
  if (minutes === undefined) return null;
  return {
    value: { minutes, lowMinutes: minutes, highMinutes: minutes },
    range: nowhere,
    line: 1,
    form: 'field',
  };
}
