import { type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

/** Ask for a folder; on macOS the same dialog takes a tasks file too. Null when cancelled. */
export function chooseFolder(window: BrowserWindow | null): Promise<string | null> {
  const properties: OpenDialogOptions['properties'] =
    process.platform === 'darwin' ? ['openDirectory', 'openFile'] : ['openDirectory'];
  return choose(window, { title: 'Open Folder', buttonLabel: 'Open', properties });
}

/** Ask for one tasks file. Null when cancelled. */
export function chooseTasksFile(window: BrowserWindow | null): Promise<string | null> {
  const filters = [
    { name: 'Markdown', extensions: ['md', 'markdown'] },
    { name: 'All Files', extensions: ['*'] },
  ];
  return choose(window, { title: 'Open Tasks File', buttonLabel: 'Open', properties: ['openFile'], filters });
}

async function choose(window: BrowserWindow | null, options: OpenDialogOptions): Promise<string | null> {
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? null : (filePaths[0] ?? null);
}
