import { app } from 'electron';
import type { PlannerWindows } from '../planner-windows.ts';
import { setupPresence } from './presence.ts';
import { createTimerNotices } from './timer-notices.ts';
import { createTimerTray } from './timer-tray.ts';

/** Show the running timer outside the windows: in the tray or menu bar, and in notifications; and notice who is away. */
export function setupTimer(windows: PlannerWindows, icon: string): void {
  const session = windows.createSession();
  const tray = createTimerTray(icon, {
    stop: () => void session.calls.runTimer({ type: 'stop', note: '' }),
    discard: () => void session.calls.runTimer({ type: 'discard' }),
    showWindow: () => void windows.show(null),
    showSmall: () => void windows.showTimer(),
  });
  const notices = createTimerNotices(() => void windows.show(null));
  session.on('timerChanged', (timer) => {
    tray.update(timer);
    notices.update(timer);
  });
  const presence = setupPresence(session);
  void session.calls.readTimer().then((timer) => {
    tray.update(timer);
    notices.update(timer);
  });
  app.on('before-quit', () => {
    presence.stop();
    tray.remove();
    void session.dispose();
  });
}
