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
  const takeUnheard = keepUnheard(toEventChannel('menuCommand'));
  return {
    ...createCalls(),
    face: 'desktop',
    platform: process.platform as PlannerBridge['platform'],
    listen(name, listener) {
      if (!events.has(name)) throw new Error(`Cannot listen to \`${name}\`: expected one of ${[...events].join(', ')}`);
      const channel = toEventChannel(name);
      const receive = (...[, payload]: Message) => listener(payload);
      ipcRenderer.on(channel, receive);
      if (name === 'menuCommand') for (const args of takeUnheard()) receive(...args);
      return () => ipcRenderer.off(channel, receive);
    },
    pathOfDroppedFile,
  };
}

/** What an event comes with, and what it says: of the shape that the contract gives to its channel. */
type Message = Parameters<Parameters<typeof ipcRenderer.on>[1]>;

/** What was chosen in the menu while the page was still loading is not lost: it is there for the first who listens. */
function keepUnheard(channel: string): () => readonly Message[] {
  const kept: Message[] = [];
  const keep = (...message: Message) => kept.push(message);
  ipcRenderer.on(channel, keep);
  return () => {
    ipcRenderer.off(channel, keep);
    return kept.splice(0);
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
