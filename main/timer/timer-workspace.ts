import { parseTimeLog } from '../../core/time/parse-time-log.ts';
import { toTimeLogPath } from '../../core/time/time-log-path.ts';
import { followTimedTask } from '../../core/time/timer/follow-task.ts';
import type { CommandResult } from '../../preload/contract.ts';
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
    log: async (entry) => {
      const command = toLogCommand(entry);
      const workspace = getOpen();
      if (workspace !== null && pathOf(workspace) === entry.task.workspace) {
        // Not kept among the edits that wait: the timer itself keeps what could not be logged.
        return await workspace.turns.run(() =>
          commitCommand(workspace.commit, toRequest(command, workspace.held.getPlace(command.feature))),
        );
      }
      return await logElsewhere(openOther(), entry.task.workspace, command);
    },
  };
}

async function logElsewhere(
  session: PlannerSession,
  path: string,
  command: ReturnType<typeof toLogCommand>,
): Promise<CommandResult> {
  try {
    const opened = await session.calls.openWorkspace(path);
    if (!opened.ok) return opened;
    const result = await session.calls.runCommand(command);
    if (!result.ok && 'code' in result) await dropKept(session);
    return result;
  } finally {
    await session.dispose();
  }
}

/** The timer itself keeps what could not be logged. */
async function dropKept(session: PlannerSession): Promise<void> {
  const last = (await session.calls.listKeptEdits()).at(-1);
  if (last?.command.type === 'log-time') await session.calls.dropKeptEdit(last.id);
}

function pathOf({ folder }: OpenWorkspace): string {
  return folder.onlyFile === null ? folder.root : `${folder.root}/${folder.onlyFile}`;
}
