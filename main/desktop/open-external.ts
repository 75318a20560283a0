import { type BrowserWindow, dialog, shell } from 'electron';
import { readExternalTarget } from './external-target.ts';

/** Hand a web address to the browser once the user has seen and confirmed it, or show a folder in the file manager. */
export async function openExternal(window: BrowserWindow, target: string): Promise<void> {
  const external = readExternalTarget(target);
  if (external.kind === 'refused') {
    await dialog.showMessageBox(window, { type: 'warning', message: 'This cannot be opened', detail: external.reason });
  } else if (external.kind === 'folder') {
    shell.showItemInFolder(external.path);
  } else if (await isConfirmed(window, external.host, external.address)) {
    await shell.openExternal(external.address);
  }
}

async function isConfirmed(window: BrowserWindow, host: string, address: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `Open ${host} in your browser?`,
    detail: address,
    buttons: ['Open in Browser', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
