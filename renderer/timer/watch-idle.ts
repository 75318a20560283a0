import type { Settings } from '../../preload/planner-data.ts';
import { getPlanner, plannerStore } from '../store/planner-store.ts';
import { runTimer } from '../store/timer.ts';

/** Chromium's, which the types of the DOM do not know: told of input anywhere on the machine, not in the page alone. */
interface IdleDetector extends EventTarget {
  readonly userState: 'active' | 'idle' | null;
  readonly screenState: 'locked' | 'unlocked' | null;
  start(options: { readonly threshold: number; readonly signal: AbortSignal }): Promise<void>;
}

interface IdleDetectorType {
  new (): IdleDetector;
  requestPermission(): Promise<'granted' | 'denied'>;
}

/** No detector answers for less. */
const shortestThresholdMs = 60_000;

/** Whether this page can hear of input outside of it: the desktop's main side does that itself. */
export function canWatchIdle(): boolean {
  return getPlanner().face === 'browser' && findDetector() !== null;
}

/** Ask the user to allow it, which a browser does only after a key or a click. */
export async function askToWatchIdle(): Promise<boolean> {
  return (await findDetector()?.requestPermission()) === 'granted';
}

/**
 * Tell the timer when nobody is at the machine, and when somebody is back, as long as the browser allows it. What a
 * page itself hears would not do: who works in another window is not away.
 */
export function watchIdle(signal: AbortSignal): void {
  const Detector = findDetector();
  if (Detector === null || getPlanner().face !== 'browser') return;
  let watching = new AbortController();
  const start = async ({ idleMinutes }: Settings) => {
    watching.abort();
    watching = new AbortController();
    if (idleMinutes === 0 || signal.aborted || !(await isAllowed())) return;
    const threshold = Math.max(shortestThresholdMs, idleMinutes * 60_000);
    const detector = new Detector();
    let wasAway = false;
    detector.addEventListener('change', () => {
      const isAway = detector.userState === 'idle' || detector.screenState === 'locked';
      if (isAway === wasAway) return;
      wasAway = isAway;
      // A locked screen is noticed at once, missing input only after the threshold.
      const sinceMs = detector.userState === 'idle' ? threshold : 0;
      void runTimer(isAway ? { type: 'away', sinceMs } : { type: 'back' });
    });
    await detector.start({ threshold, signal: watching.signal }).catch(() => undefined);
  };
  const restart = () => void start(plannerStore.getState().settings);
  restart();
  const stopFollowing = plannerStore.subscribe(({ settings }, before) => {
    if (settings.idleMinutes !== before.settings.idleMinutes) restart();
  });
  window.addEventListener(allowedEvent, restart, { signal });
  signal.addEventListener('abort', () => {
    stopFollowing();
    watching.abort();
  });
}

/** Told in this page when the user has allowed it. */
export const allowedEvent = 'specline-idle-allowed';

async function isAllowed(): Promise<boolean> {
  try {
    const status = await navigator.permissions.query({ name: 'idle-detection' as PermissionName });
    return status.state === 'granted';
  } catch {
    return false;
  }
}

function findDetector(): IdleDetectorType | null {
  return (window as { readonly IdleDetector?: IdleDetectorType }).IdleDetector ?? null;
}
