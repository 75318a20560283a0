import type { CliWorld, ExitCode } from './cli-world.ts';

/** One verb of the command line. Its code is loaded when it is run, so that each call pays for one verb only. */
export interface Verb {
  readonly name: string;
  /** `show [path] [--json]`, as in the overview. */
  readonly usage: string;
  readonly summary: string;
  /** Text of `specline VERB --help` below the usage line. */
  readonly details: string;
  load(): Promise<(args: readonly string[], world: CliWorld) => Promise<ExitCode>>;
}

const pathDetails = `  path   a folder with specs/ or .specify/specs in it, the specs folder itself, a feature's
         folder, or a tasks file of any name. Without it: the folder you are in.`;

/** Every verb, in the order of the overview. */
export const verbs: readonly Verb[] = [
  {
    name: 'show',
    usage: 'show [path] [--json]',
    summary: 'features, phases, tasks, dependencies, problems',
    details: `${pathDetails}
  --json one object with everything that was read

  Exit 1 when a problem of severity "error" was found (a cycle, a file that is not UTF-8, …).`,
    load: async () => (await import('./show/run-show.ts')).runShow,
  },
  {
    name: 'edit',
    usage: 'edit PATH VERB … [--dry-run] [--json]',
    summary: 'change one thing in a feature, and not one other byte',
    details: `  PATH   one feature: its folder or its tasks file

  set-status TASK todo|in-progress|done|skipped
  set-title TASK "new title"
  set-estimate TASK 2h          30m, 1h30m, 1.5h, 2d; "none" clears it
  set-actual TASK 1h30m
  set-due TASK 2026-12-01       an ISO date; "none" clears it
  set-start TASK 2026-11-20
  set-assignee TASK "name"
  set-parallel TASK on|off
  set-stories TASK US1 US2      none at all clears them
  add-dependency TASK DEPENDS-ON
  remove-dependency TASK DEPENDS-ON
  retarget-dependency TASK DEPENDS-ON --to OTHER | --task OTHER
  set-phase-dependencies PHASE OTHER … | none
  rewrite-statement LINE "other words"   a sentence about order, by its line; "" takes it out
  move TASK --before OTHER | --after OTHER | --into "Phase 4" | --under OTHER
  indent TASK | outdent TASK
  add-task "Phase 3" "title" [--depends-on T001,T002] [--id T099]
  add-task "title" --before OTHER | --after OTHER | --under OTHER    no phase or place: at the end of a plan without phases
  remove-task TASK
  rename-id TASK NEW-ID
  renumber [gaps|all]
  check LINE | uncheck LINE     a checklist item, by its line
  add-phase "title" [--before PHASE | --after PHASE]
  rename-phase PHASE "new title"
  move-phase PHASE --before OTHER | --after OTHER
  set-phase-estimate PHASE 3d
  set-phase-status PHASE "choice"
  set-header NAME "value"
  set-claim LINE 14h            a figure that the document states about the plan
  append-decision "title" ["text"] [--date 2026-12-01]
  add-tracking                  a Time Tracking block, kept in step from then on
  add-union-line                let git keep both sides' rows when it merges time logs

  A task is named by its key: its id, "T006~2" for the second T006 of a file, or the slug of its title.
  A phase is named by its number, its key or its title.

  --dry-run  print what would change as a unified diff; write nothing
  --json     print the result as one object
  --ranges list-ids|keep-ends
             with remove-task, rename-id and renumber: what to do with a range such as T004-T007 that would
             cover other tasks than before

  Exit 1 when the change was refused; the reason stands on stderr.`,
    load: async () => (await import('./edit/run-edit.ts')).runEdit,
  },
  {
    name: 'schedule',
    usage: 'schedule [path] [--json] [--people N] [--without ORIGIN] [--all]',
    summary: 'critical path, floats, waves',
    details: `${pathDetails}
  --json            one object with every task's start, finish and floats, in minutes of work
  --people N        plan for N people; without it for as many as needed
  --without ORIGIN  leave out dependencies of an origin: stated, phase, order, file, tdd, reuse
  --all             count done tasks as planned instead of as no time

  The default estimate and the working calendar are those of the app's settings.

  Exit 1 when tasks wait for each other in a cycle: they are left out and named.`,
    load: async () => (await import('./schedule/run-schedule.ts')).runSchedule,
  },
  {
    name: 'time',
    usage: 'time [path] [--json|--csv] [--from D --to D]',
    summary: 'estimated, actual, variance',
    details: `${pathDetails}
  --json    one object with the totals of features, phases and tasks, and the rows of the time log
  --csv     a row a task, for a spreadsheet
  --from D  count work logged on that day (2026-11-20) or later
  --to D    count work logged on that day or before`,
    load: async () => (await import('./time/run-time.ts')).runTime,
  },
  {
    name: 'log',
    usage: 'log PATH TASK 1h30m [--date D] [--note "…"]',
    summary: 'add worked time to the time log',
    details: `  PATH        one feature: its folder or its tasks file
  TASK        its key or id
  1h30m       also 90m, 1.5h, or a span of the clock such as 9:10-10:40
  --date D    the day it was done (2026-11-20); today without it
  --note "…"  a few words
  --dry-run   print what would change as a unified diff; write nothing
  --json      print the result as one object

  Appends a row to the time log beside the tasks file, makes that file where there is none, and keeps the
  task's Actual Time in step.`,
    load: async () => (await import('./log/run-log.ts')).runLog,
  },
  {
    name: 'timer',
    usage: 'timer start|switch|stop|status|back|cancel|retry …',
    summary: 'the one timer that windows and terminals share',
    details: `  start PATH TASK   time a task of one feature; a timer that runs is stopped and its time logged
    --ago 12        it began 12 minutes ago; also 1h30m, or 9:10 of today
    --wait          stay, keep the timer's signs of life, and log at Ctrl+C
  switch PATH TASK  the same, only while a timer runs
  stop              log the time
    --note "…"      a few words for the row
    --keep          time that no Specline saw counts
    --discard       it does not
  status [--json]   what runs since when, and what waits to be logged
  back              take the last switch back: the task before goes on, with the time of both
  cancel            end the timer and log nothing
  retry [TASK]      log what could not be logged, or only what waits on one task
    --on OTHER      it was for another task of the same feature, as where the first is gone
    --drop          let it go: nothing is logged

  The timer runs on without this process; time counts by itself while a window, a page or --wait is there to see it.
  Exit 1 when stop needs an answer first, or a log cannot be written: its time then waits.`,
    load: async () => (await import('./timer/run-timer.ts')).runTimer,
  },
  {
    name: 'serve',
    usage: 'serve [folder|--last] [--port N] [--no-open]',
    summary: 'the planner in a browser on this machine',
    details: `  folder    what to open, as the path of show
  --port N  port on 127.0.0.1; any free one without it
  --no-open print the address only
  --last    open what was open last; the first time, the sample folder

  The printed address works once, in one browser. The page stops with this process (Ctrl+C).`,
    load: async () => (await import('./serve/run-serve.ts')).runServe,
  },
];
