import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { readCallArguments } from '../../preload/call-arguments.ts';
import { type PlannerCallName, plannerCallNames } from '../../preload/contract.ts';
import { toCallChannel } from '../../preload/ipc-channels.ts';
import { isAppAddress } from './app-scheme.ts';
import type { PlannerWindows } from './planner-windows.ts';

/** Answer every call of the contract, each window's from the session of that window. */
export function setupIpc(windows: PlannerWindows): void {
  for (const name of plannerCallNames) {
    ipcMain.handle(toCallChannel(name), (event, ...args: unknown[]) => answer(windows, name, event, args));
  }
}

async function answer(
  windows: PlannerWindows,
  name: PlannerCallName,
  event: IpcMainInvokeEvent,
  args: readonly unknown[],
): Promise<unknown> {
  const asking = isOwnPage(event) ? windows.find(event.sender) : null;
  if (!asking) throw new Error(`Refused to answer ${name}: it was not asked by a page of Specline`);
  const read = readCallArguments(name, args);
  if (!read.ok) throw new Error(read.message);
  // The arguments have just been held against the shape of this very call.
  const call = asking.session.calls[name] as (...args: readonly unknown[]) => Promise<unknown>;
  return call(...read.args);
}

/** Only the top frame of a window, on our own page, may ask. */
function isOwnPage({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isAppAddress(senderFrame.url);
}
