import { contextBridge, ipcRenderer, webUtils } from 'electron';
import {
  type PlannerBridge,
  type PlannerCallName,
  type PlannerCalls,
  plannerCallNames,
  plannerEventNames,
} from './contract.ts';
import { toCallChannel, toEventChannel } from './ipc-channels.ts';
import type { PlannerDoor } from './planner-door.ts';

contextBridge.exposeInMainWorld('plannerDoor', createDoor());

/** Only what the contract names can be called or listened to: a page cannot make up a channel. */
function createDoor(): PlannerDoor {
  const events = new Set<string>(plannerEventNames);
  return {
    ...createCalls(),
    face: 'desktop',
    platform: process.platform as PlannerBridge['platform'],
    listen(name, listener) {
      if (!events.has(name)) throw new Error(`Cannot listen to \`${name}\`: expected one of ${[...events].join(', ')}`);
      const channel = toEventChannel(name);
      const receive = (_event: unknown, payload: Parameters<typeof listener>[0]) => listener(payload);
      ipcRenderer.on(channel, receive);
      return () => ipcRenderer.off(channel, receive);
    },
    pathOfDroppedFile,
  };
}

/** Of what is no file, or was made by a page and not dropped, there is no path. */
function pathOfDroppedFile(file: unknown): string | null {
  try {
    return webUtils.getPathForFile(file as File) || null;
  } catch {
    return null;
  }
}

function createCalls(): PlannerCalls {
  const toCall = (name: PlannerCallName) => [
    name,
    (...args: unknown[]) => ipcRenderer.invoke(toCallChannel(name), ...args),
  ];
  // Complete, as `plannerCallNames` is checked to be; each answer is what the handler of that name gave.
  return Object.fromEntries(plannerCallNames.map(toCall)) as PlannerCalls;
}
