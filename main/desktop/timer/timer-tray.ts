import { Menu, type MenuItemConstructorOptions, Tray } from 'electron';
import type { RunningTimer, TimerState } from '../../../core/time/timer/timer-state.ts';
import { describeProgress, nameTask } from './timer-words.ts';

/** What can be chosen in the tray. */
export interface TrayActions {
  stop(): void;
  discard(): void;
  showWindow(): void;
  showSmall(): void;
}

/** The timer in the tray (menu bar on macOS), there while one runs. */
export interface TimerTray {
  update(state: TimerState): void;
  remove(): void;
}

/** Make the tray; its picture appears with the first timer. */
export function createTimerTray(icon: string, actions: TrayActions): TimerTray {
  let tray: Tray | null = null;
  let shown = '';
  const remove = () => {
    tray?.destroy();
    tray = null;
    shown = '';
  };
  return {
    remove,
    update: ({ running }) => {
      if (running === null) {
        remove();
        return;
      }
      const words = `${nameTask(running.task)} ${describeProgress(running)}`;
      if (words === shown) return;
      shown = words;
      if (tray === null) {
        tray = new Tray(icon);
        tray.on('click', actions.showWindow);
      }
      tray.setToolTip(words);
      // Only the menu bar of macOS has room for words.
      tray.setTitle(words);
      tray.setContextMenu(Menu.buildFromTemplate(buildTrayMenu(running, actions)));
    },
  };
}

function buildTrayMenu(running: RunningTimer, actions: TrayActions): MenuItemConstructorOptions[] {
  // Time that nobody saw is asked for in a window first.
  const isAsking = running.away !== null;
  return [
    { label: `${nameTask(running.task)}: ${describeProgress(running)}`, enabled: false },
    { type: 'separator' },
    {
      label: isAsking ? 'Say what becomes of the time away…' : 'Stop and Log',
      click: isAsking ? actions.showWindow : actions.stop,
    },
    { label: 'Discard', click: actions.discard },
    { type: 'separator' },
    { label: 'Small Timer Window', click: actions.showSmall },
    { label: 'Show Specline', click: actions.showWindow },
  ];
}
