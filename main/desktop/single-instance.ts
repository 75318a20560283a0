import { app } from 'electron';
import * as v from 'valibot';
import type { PlannerWindows } from './planner-windows.ts';

const handover = v.object({ path: v.nullable(v.string()) });

/**
 * Become the one running app of this data folder, or hand over what was asked for to the one that runs.
 *
 * @returns
 *   False when another one runs: this process has nothing more to do.
 */
export function takeSingleInstance(path: string | null): boolean {
  return app.requestSingleInstanceLock({ path });
}

/** Open what a second start of the app was asked to open. Chromium may reorder its argv, so the path comes as data. */
export function setupSecondInstance(windows: PlannerWindows): void {
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const given = v.safeParse(handover, data);
    void windows.show(given.success ? given.output.path : null);
  });
}
