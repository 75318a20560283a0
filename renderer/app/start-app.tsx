import { createRoot } from 'react-dom/client';
import type { PlannerBridge } from '../../preload/contract.ts';
import { setupCommands } from '../commands/setup-commands.ts';
import { connectPlanner } from '../store/connect-planner.ts';
import { setupPlannerBridge } from '../store/planner-store.ts';
import { setupTheme } from '../store/theme.ts';
import { App } from './app.tsx';

/** Put the app on the page, filled from a bridge, until `signal` ends it. */
export async function startApp(
  root: HTMLElement,
  planner: PlannerBridge,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  setupPlannerBridge(planner);
  setupTheme();
  setupCommands();
  const page = createRoot(root);
  signal.addEventListener('abort', () => page.unmount());
  page.render(<App />);
  await connectPlanner(planner, signal);
}
