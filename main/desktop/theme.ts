import { type BrowserWindow, nativeTheme } from 'electron';
import type { Settings } from '../../preload/planner-data.ts';
import { windowColors } from './window-colors.ts';

/** Native parts (menus, dialogs, scroll bars) and the page follow the theme that the user chose. */
export function setTheme(settings: Pick<Settings, 'theme'>): void {
  nativeTheme.themeSource = settings.theme;
}

export function getWindowColor(): string {
  return nativeTheme.shouldUseDarkColors ? windowColors.dark : windowColors.light;
}

/** Keep the colour behind the page right while the system goes from light to dark and back. */
export function followTheme(window: BrowserWindow): void {
  const update = () => window.setBackgroundColor(getWindowColor());
  nativeTheme.on('updated', update);
  window.on('closed', () => nativeTheme.off('updated', update));
}
