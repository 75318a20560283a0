import type { AppRequests, StageRequests } from '../messages.ts';
import { connectPeer } from '../peer.ts';

let connected: StageRequests | null = null;

/** The stage: whoever started this process and shows its windows. */
export function stage(): StageRequests {
  if (!connected) throw new Error('The Electron double is not connected to a stage');
  return connected;
}

export function linkStage(own: AppRequests): void {
  if (!process.send) throw new Error('The Electron double runs only in a process that a test has started');
  connected = connectPeer<StageRequests>(
    // The test may be over while the app still has something to say.
    {
      send: (message) => void process.send?.(message, undefined, undefined, () => {}),
      onMessage: (listener) => process.on('message', listener),
      // The process ends with it, below.
      onEnd: () => {},
    },
    own,
  );
  // A stage that went away has no use for the app any more.
  process.on('disconnect', () => process.exit(1));
}
