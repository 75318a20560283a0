import { app } from 'electron';
import type { PlannerWindows } from './planner-windows.ts';

/** What macOS asks to open (Dock, Finder, recent documents). It may ask before the app is ready, so this starts early. */
export interface OpenFileEvents {
  /** What was asked for first, for the first window. */
  takeFirst(): string | null;
  /** Open all that is asked for from now on, and what has waited. */
  openIn(windows: PlannerWindows): void;
}

export function setupOpenFileEvents(): OpenFileEvents {
  const early: string[] = [];
  let windows: PlannerWindows | null = null;
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (windows) void windows.show(path);
    else early.push(path);
  });
  return {
    takeFirst: () => early.shift() ?? null,
    openIn(opened) {
      windows = opened;
      for (const path of early.splice(0)) void opened.show(path);
    },
  };
}
