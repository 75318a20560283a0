import { app } from 'electron';
import type { PlannerWindows } from './planner-windows.ts';

/** When the app ends and comes back: after its last window (macOS keeps it), and never before all saves are done. */
export function setupAppLife(windows: PlannerWindows): void {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', (_event, hasVisibleWindows) => {
    if (!hasVisibleWindows) void windows.show(null);
  });
  let saved = false;
  app.on('will-quit', (event) => {
    if (saved) return;
    event.preventDefault();
    void windows.dispose().finally(() => {
      saved = true;
      app.quit();
    });
  });
}
