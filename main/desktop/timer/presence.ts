import { powerMonitor } from 'electron';
import type { PlannerSession } from '../../specs/planner-session.ts';

/** How often the system is asked when it last had input; also the error of the moment of return. */
const askMs = 15_000;

/** Notice who goes and comes back: no input for the minutes of the setting, and sleep. */
export function setupPresence(session: PlannerSession): { stop(): void } {
  let isIdle = false;
  const ask = async () => {
    const { running } = await session.calls.readTimer();
    const { idleMinutes } = await session.calls.readSettings();
    const idleMs = powerMonitor.getSystemIdleTime() * 1000;
    const wasIdle = isIdle;
    isIdle = running !== null && idleMinutes > 0 && idleMs >= idleMinutes * 60_000;
    if (isIdle && !wasIdle) await session.presence.noteAway('idle', idleMs);
    if (!isIdle && wasIdle) await session.presence.noteReturn();
  };
  const sleep = () => void session.presence.noteAway('sleep', 0);
  const wake = () => void session.presence.noteReturn();
  const asking = setInterval(() => void ask(), askMs);
  powerMonitor.on('suspend', sleep);
  powerMonitor.on('resume', wake);
  return {
    stop: () => {
      clearInterval(asking);
      powerMonitor.off('suspend', sleep);
      powerMonitor.off('resume', wake);
    },
  };
}
