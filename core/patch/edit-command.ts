import type { TaskStatus } from '../model/task.ts';
import type { TimeEntry } from '../time/time-entry.ts';

/** What every command names: the feature that it changes. */
interface OnFeature {
  /** Feature id. */
  readonly feature: string;
}

/** A command about one task, addressed by its key as the user saw it. */
interface OnTask extends OnFeature {
  readonly task: string;
}

/**
 * What to do with ranges such as `T004-T007` that would cover other tasks than before: write out the ids that they
 * meant, or keep the ends and let them cover what lies between. Without it such a command is refused with
 * `needs-decision`.
 */
export interface WithRangeDecision {
  readonly ranges?: 'list-ids' | 'keep-ends';
}

/** What a row of the time log is known by. */
export interface LogMark {
  /** ISO date of the row. */
  readonly date: string;
  /** Short and random. */
  readonly id: string;
}

/** Where a task goes. `into` appends to a phase (or to a group in it); `under` makes it the last subtask. */
export type TaskPlace =
  | { readonly before: string }
  | { readonly after: string }
  | { readonly into: string; readonly group?: string }
  | { readonly under: string };

/** Where a phase goes. */
export type PhasePlace = { readonly before: string } | { readonly after: string } | { readonly last: true };

/** `task` waits for `dependsOn`. Either may be a phase key: then all of its tasks are meant. */
export interface DependencyPair {
  readonly task: string;
  readonly dependsOn: string;
}

/** A row of the time log as the user saw it, and as it shall be; null takes it out. */
export interface LogChange {
  /** `line` finds a row without an id. */
  readonly from: TimeEntry & { readonly line: number };
  readonly to: TimeEntry | null;
}

/**
 * A change that somebody asks for, as plain data. `from` is the value that the user saw: when the file says
 * otherwise by now, the command is refused with `changed-on-disk`. Swapping `from` and `to` takes it back.
 */
export type EditCommand =
  /** Tick, untick, or give another mark. */
  | (OnTask & { readonly type: 'set-status'; readonly from: TaskStatus; readonly to: TaskStatus })
  | (OnTask & { readonly type: 'set-title'; readonly from: string; readonly to: string })
  /** Minutes; null clears it. */
  | (OnTask & { readonly type: 'set-estimate'; readonly from: number | null; readonly to: number | null })
  /** Minutes; null clears it. `log` marks the row that keeps the time log in step, where it has rows of the task. */
  | (OnTask & {
      readonly type: 'set-actual';
      readonly from: number | null;
      readonly to: number | null;
      readonly log?: LogMark;
    })
  | (OnTask & { readonly type: 'set-parallel'; readonly from: boolean; readonly to: boolean })
  /** Story labels such as `US1`, in order. */
  | (OnTask & { readonly type: 'set-stories'; readonly from: readonly string[]; readonly to: readonly string[] })
  /** ISO date `2026-12-01`; null clears it. */
  | (OnTask & { readonly type: 'set-due'; readonly from: string | null; readonly to: string | null })
  /** "Not before": ISO date; null clears it. */
  | (OnTask & { readonly type: 'set-start'; readonly from: string | null; readonly to: string | null })
  | (OnTask & { readonly type: 'set-assignee'; readonly from: string | null; readonly to: string | null })
  /** The new task gets the next free id in the file's own form unless `id` is given. */
  | (OnFeature & {
      readonly type: 'add-task';
      readonly place: TaskPlace;
      readonly title: string;
      readonly id?: string;
      readonly dependsOn?: readonly string[];
    })
  /** With its details and subtasks; `title` is what the user saw. References to it are rewritten. */
  | (OnTask & WithRangeDecision & { readonly type: 'remove-task'; readonly title: string })
  /** With all its lines. */
  | (OnTask & { readonly type: 'move-task'; readonly place: TaskPlace })
  | (OnTask & { readonly type: 'indent-task' })
  | (OnTask & { readonly type: 'outdent-task' })
  | (OnFeature & DependencyPair & { readonly type: 'add-dependency' })
  | (OnFeature & DependencyPair & { readonly type: 'remove-dependency' })
  | (OnFeature & DependencyPair & { readonly type: 'retarget-dependency'; readonly to: DependencyPair })
  | (OnFeature & { readonly type: 'add-phase'; readonly place: PhasePlace; readonly title: string })
  | (OnFeature & { readonly type: 'rename-phase'; readonly phase: string; readonly from: string; readonly to: string })
  | (OnFeature & { readonly type: 'move-phase'; readonly phase: string; readonly place: PhasePlace })
  | (OnFeature & {
      readonly type: 'set-phase-estimate';
      readonly phase: string;
      readonly from: number | null;
      readonly to: number | null;
    })
  /** One of the choices of the phase's status line; null for none chosen. */
  | (OnFeature & {
      readonly type: 'set-phase-status';
      readonly phase: string;
      readonly from: string | null;
      readonly to: string | null;
    })
  /**
   * Append a row to the time log, and keep the task's Actual Time in step. `id` marks the row, `idBefore` the row that
   * carries over a time that was written by hand before there was a log; both are short, random and unlike.
   */
  | (OnTask & {
      readonly type: 'log-time';
      /** ISO date on which the work began. */
      readonly date: string;
      /** Local `09:10`; for people. */
      readonly start: string | null;
      readonly end: string | null;
      readonly minutes: number;
      readonly note: string;
      readonly id: string;
      readonly idBefore: string;
    })
  /** Correct, move, split, merge or remove rows of the time log; `added` rows go to its end. */
  | (OnFeature & {
      readonly type: 'change-log';
      readonly label: string;
      readonly changes: readonly LogChange[];
      readonly added: readonly TimeEntry[];
    })
  /** Tell git, in `.gitattributes` of the folder, to keep both sides' rows when it merges time logs. */
  | (OnFeature & { readonly type: 'add-union-line' })
  /** A `### Time Tracking` block with what the tasks and the log come to, for a document that has none. */
  | (OnFeature & { readonly type: 'add-tracking' })
  | (OnFeature & {
      readonly type: 'set-checked';
      readonly line: number;
      readonly text: string;
      readonly from: boolean;
      readonly to: boolean;
    })
  | (OnFeature & {
      readonly type: 'set-header';
      readonly name: string;
      readonly from: string | null;
      readonly to: string | null;
    })
  /** A figure that the document states about the whole plan (a claim): minutes, or a number of tasks. */
  | (OnFeature & {
      readonly type: 'set-claim';
      readonly what: string;
      readonly line: number;
      readonly from: number;
      readonly to: number;
    })
  | (OnFeature & {
      readonly type: 'append-decision';
      readonly date: string;
      readonly title: string;
      readonly text: string;
    })
  /** Number the tasks in file order (`all`), or close the gaps only; every reference follows. */
  | (OnFeature & WithRangeDecision & { readonly type: 'renumber'; readonly mode: 'all' | 'gaps' })
  /** Give one task another id; every reference follows. */
  | (OnTask & WithRangeDecision & { readonly type: 'rename-id'; readonly to: string })
  /** Put other words in the place of a sentence, bullet or note about order; empty words take it out. */
  | (OnFeature & {
      readonly type: 'rewrite-statement';
      readonly line: number;
      readonly from: string;
      readonly to: string;
    })
  /** State what a phase waits for, in place of the default; an empty list states that it waits for nothing. */
  | (OnFeature & {
      readonly type: 'set-phase-dependencies';
      readonly phase: string;
      readonly to: readonly string[];
    })
  /** Several commands as one change and one undo step, planned one after the other. */
  | (OnFeature & { readonly type: 'batch'; readonly label: string; readonly commands: readonly EditCommand[] })
  /** Take back edits exactly: each slice must still say `from`, wherever it has moved to by edits elsewhere. */
  | (OnFeature & {
      readonly type: 'revert';
      readonly label: string;
      readonly files: readonly {
        readonly path: string;
        /** Text that the slices refer to. */
        readonly after: string;
        readonly edits: readonly { readonly start: number; readonly from: string; readonly to: string }[];
        /** The change made the file: it goes when nothing is left in it. */
        readonly made?: boolean | undefined;
      }[];
    });

export type EditCommandType = EditCommand['type'];
