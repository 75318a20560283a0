/** Times of one task, in minutes of work from the start. */
export interface ScheduledTask {
  readonly key: string;
  readonly startMinutes: number;
  readonly finishMinutes: number;
  /** Of a summary: the span of its subtasks. */
  readonly durationMinutes: number;
  /** Whether the documents estimate this very task; else the minutes are a share or the default. */
  readonly estimated: boolean;
  /** How far it can slip without moving the finish or missing a deadline; negative when a deadline is missed. */
  readonly totalFloatMinutes: number;
  /** How far it can slip without moving any other task. */
  readonly freeFloatMinutes: number;
  /** With unlimited people, and without moving the finish. */
  readonly latestStartMinutes: number;
  readonly latestFinishMinutes: number;
  /** It has no total float. */
  readonly critical: boolean;
  /** It spans subtasks and is no work of its own. */
  readonly summary: boolean;
  /** Who does it, where people are limited; null for nobody in particular. */
  readonly worker: string | null;
}

/** What one person of a limited crew has to do. */
export interface WorkerLoad {
  readonly name: string;
  readonly taskCount: number;
  /** Minutes of work, at a full day's pace. */
  readonly workMinutes: number;
}

/**
 * When each task of a feature can be done.
 *
 * Floats, `critical`, `criticalPath` and `waves` are those of unlimited people; a number of people changes starts,
 * finishes and `finishMinutes` only.
 */
export interface Schedule {
  /** One longest chain of work, first task first; finished tasks left out. */
  readonly criticalPath: readonly string[];
  readonly criticalPathMinutes: number;
  /** What one person needs for everything. */
  readonly sequentialMinutes: number;
  readonly finishMinutes: number;
  /** Finishes when every range of an estimate takes its low or its high end. */
  readonly lowFinishMinutes: number;
  readonly highFinishMinutes: number;
  /** No plan with this many people can finish earlier; equal to `finishMinutes` without a limit. */
  readonly lowerBoundMinutes: number;
  /** Tasks that can run side by side: each waits for tasks of earlier waves only. */
  readonly waves: readonly (readonly string[])[];
  /** In file order; tasks of cycles are missing. */
  readonly tasks: readonly ScheduledTask[];
  /** Keys of tasks that wait for each other, and therefore cannot be scheduled. */
  readonly cycles: readonly (readonly string[])[];
  /** Empty without a limit. */
  readonly workers: readonly WorkerLoad[];
}
