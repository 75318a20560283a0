import { useSyncExternalStore } from 'react';
import { usePlannerState } from './planner-store.ts';

/** The colours the page is shown in now: as the settings say, else as the operating system does. For what is drawn on a canvas, which no style sheet reaches. */
export function useColorScheme(): 'light' | 'dark' {
  const theme = usePlannerState((state) => state.settings.theme);
  const dark = useSyncExternalStore(subscribe, isSystemDark);
  if (theme !== 'system') return theme;
  return dark ? 'dark' : 'light';
}

const query = '(prefers-color-scheme: dark)';

function isSystemDark(): boolean {
  return window.matchMedia(query).matches;
}

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
