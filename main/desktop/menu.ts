import { app, dialog, Menu } from 'electron';
import { toEventChannel } from '../../preload/ipc-channels.ts';
import type { RecentFolder } from '../../preload/planner-data.ts';
import { chooseFolder, chooseTasksFile } from './choose-workspace.ts';
import { buildMenuTemplate, type MenuActions } from './menu-template.ts';
import type { PlannerWindows } from './planner-windows.ts';

/** How many folders fit under a pointer; the page lists all. */
const shownRecentFolders = 10;

/** Show the application menu, and build it again when the recent folders change. */
export function setupMenu(windows: PlannerWindows): void {
  const actions = createMenuActions(windows);
  const show = (recent: readonly RecentFolder[]) => {
    const template = buildMenuTemplate(
      { platform: process.platform, recent: recent.slice(0, shownRecentFolders), developer: !app.isPackaged },
      actions,
    );
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };
  show([]);
  windows.onFoldersChanged(show);
}

function createMenuActions(windows: PlannerWindows): MenuActions {
  /** Open in the window that the user works in; on macOS there may be none. */
  async function openPath(path: string | null): Promise<void> {
    if (path === null) return;
    const planner = windows.findFocused();
    if (!planner) return windows.open(path);
    const opened = await planner.session.calls.openWorkspace(path);
    if (!opened.ok && opened.code !== 'cancelled') {
      await dialog.showMessageBox(planner.window, {
        type: 'error',
        message: 'This cannot be opened',
        detail: opened.message,
      });
    }
  }
  return {
    runCommand(command) {
      const planner = windows.findFocused();
      if (planner) planner.window.webContents.send(toEventChannel('menuCommand'), { command });
      else if (command === 'open-folder') void chooseFolder(null).then(openPath);
    },
    openWindow: () => void windows.open(null),
    openTasksFile: () => void chooseTasksFile(windows.findFocused()?.window ?? null).then(openPath),
    openPath: (path) => void openPath(path),
  };
}
