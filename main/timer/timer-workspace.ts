import type { EditCommand } from '../../core/patch/edit-command.ts';
import { parseTimeLog } from '../../core/time/parse-time-log.ts';
import { toTimeLogPath } from '../../core/time/time-log-path.ts';
import { followTimedTask } from '../../core/time/timer/follow-task.ts';
import type { TimedTask } from '../../core/time/timer/timer-state.ts';
import type { CommandResult } from '../../preload/planner-data.ts';
import { toRequest } from '../specs/command-request.ts';
import { commitCommand } from '../specs/commit-command.ts';
import type { OpenWorkspace } from '../specs/open-workspace.ts';
import type { PlannerSession } from '../specs/planner-session.ts';
import type { TimerWorkspace } from './session-timer.ts';
import { toLogCommand } from './to-log-command.ts';

export interface TimerWorkspaceOptions {
  /** The workspace of the session; null while none is open. */
  getOpen(): OpenWorkspace | null;
  /** A session for the time of one change in another workspace. */
  openOther(): PlannerSession;
}

/** Reach tasks and logs for the timer: in the open workspace, and in any other that a timer was started in. */
export function createTimerWorkspace({ getOpen, openOther }: TimerWorkspaceOptions): TimerWorkspace {
  return {
    findTask: async ({ feature, task: key }) => {
      const workspace = getOpen();
      const file = await workspace?.held.readFile(feature);
      const task = file?.tasks.find((candidate) => candidate.key === key);
      if (workspace === null || file === undefined || task === undefined) {
        return { ok: false, code: 'not-found', message: `There is no task \`${key}\` in \`${feature}\`` };
      }
      const path = toTimeLogPath(file.path);
      const log = parseTimeLog(path, workspace.held.getTexts(feature)[path] ?? '');
      const rows = log.entries.filter((entry) => entry.task === key);
      return {
        workspace: pathOf(workspace),
        feature,
        task: key,
        title: task.title,
        estimateMinutes: task.estimate?.value.minutes ?? null,
        loggedMinutes:
          rows.length === 0
            ? (task.actual?.value.minutes ?? 0)
            : rows.reduce((total, { minutes }) => total + minutes, 0),
      };
    },
    follow: async (timed, renamedTo) => {
      const workspace = getOpen();
      if (workspace === null || pathOf(workspace) !== timed.workspace) return timed;
      const file = await workspace.held.readFile(timed.feature);
      return file === undefined ? timed : followTimedTask(timed, file.tasks, renamedTo);
    },
    log: (entry) => reach(entry.task, () => toLogCommand(entry)),
    unlog: (task, id) => reach(task, (texts) => toUnlogCommand(task, id, texts)),
  };

  /** Carry a command out where the task is: in the open workspace, or in one that is opened for it. */
  async function reach(task: TimedTask, make: (texts: Texts) => EditCommand | null): Promise<CommandResult> {
    const workspace = getOpen();
    if (workspace === null || pathOf(workspace) !== task.workspace) return await runElsewhere(openOther(), task, make);
    return await workspace.turns.run(async () => {
      const command = make(workspace.held.getTexts(task.feature));
      if (command === null) return nothingChanged;
      // Not kept among the edits that wait: the timer itself keeps what could not be logged.
      return await commitCommand(workspace.commit, toRequest(command, workspace.held.getPlace(command.feature)));
    });
  }
}

type Texts = Readonly<Record<string, string>>;

const nothingChanged: CommandResult = { ok: true, changed: false, notes: [] };

async function runElsewhere(
  session: PlannerSession,
  task: TimedTask,
  make: (texts: Texts) => EditCommand | null,
): Promise<CommandResult> {
  try {
    const opened = await session.calls.openWorkspace(task.workspace);
    if (!opened.ok) return opened;
    const feature = await session.calls.openFeature(task.feature);
    const command = make(feature.ok ? feature.texts : {});
    if (command === null) return nothingChanged;
    const result = await session.calls.runCommand(command);
    if (!result.ok && 'code' in result) await dropKept(session);
    return result;
  } finally {
    await session.dispose();
  }
}

/** Null where no row carries the id: nothing is to be taken out. */
function toUnlogCommand({ feature, task }: TimedTask, id: string, texts: Texts): EditCommand | null {
  const [path, text] = Object.entries(texts).find(([name]) => name.endsWith('time-log.md')) ?? [];
  const entry = path === undefined ? undefined : parseTimeLog(path, text ?? '').entries.find((row) => row.id === id);
  if (entry === undefined) return null;
  const { date, start, end, minutes, note, line } = entry;
  const from = { id, date, task: entry.task, start, end, minutes, note, line };
  return {
    type: 'change-log',
    feature,
    label: `Take back the time on ${task}`,
    changes: [{ from, to: null }],
    added: [],
  };
}

/** The timer itself keeps what could not be logged. */
async function dropKept(session: PlannerSession): Promise<void> {
  const last = (await session.calls.listKeptEdits()).at(-1);
  if (last?.command.type === 'log-time' || last?.command.type === 'change-log')
    await session.calls.dropKeptEdit(last.id);
}

function pathOf({ folder }: OpenWorkspace): string {
  return folder.onlyFile === null ? folder.root : `${folder.root}/${folder.onlyFile}`;
}
