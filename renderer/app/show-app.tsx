import { createRoot } from 'react-dom/client';
import { setupCommands } from '../commands/setup-commands.ts';
import { setupTheme } from '../store/theme.ts';
import { TimerWindow } from '../timer/timer-window.tsx';
import { watchIdle } from '../timer/watch-idle.ts';
import { App } from './app.tsx';

export { loadLateViews } from './late-views.ts';

/** Put the app on the page, as the store says, until `signal` ends it. */
export function showApp(root: HTMLElement, signal: AbortSignal): void {
  setupTheme();
  setupCommands();
  const page = createRoot(root);
  signal.addEventListener('abort', () => page.unmount());
  watchIdle(signal);
  page.render(window.location.hash === '#timer' ? <TimerWindow /> : <App />);
}
