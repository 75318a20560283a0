import { createSpecParser } from '../../main/specs/create-spec-parser.ts';
import type { DataFolder } from '../../main/specs/data-folder.ts';
import { createEventHub, type EventHub } from '../../main/specs/event-hub.ts';
import { createKeptEdits, type KeptEdits } from '../../main/specs/kept-edits.ts';
import { type OpenWorkspace, openWorkspace } from '../../main/specs/open-workspace.ts';
import type { SpecFolder } from '../../main/specs/spec-folder.ts';
import type { FakeClock } from './fake-clock.ts';

/** A workspace over documents in memory, as one process has it. */
export interface TestWorkspace {
  readonly workspace: OpenWorkspace;
  readonly kept: KeptEdits;
  readonly hub: EventHub;
  /** Names and values of all events since it was opened. */
  readonly events: { readonly name: string; readonly event: unknown }[];
}

/** Open a workspace with nothing but memory behind it. */
export async function openTestWorkspace(
  folder: SpecFolder,
  data: DataFolder,
  clock: FakeClock,
): Promise<TestWorkspace> {
  const hub = createEventHub();
  const events: { name: string; event: unknown }[] = [];
  for (const name of ['workspaceChanged', 'featureChanged', 'documentChanged', 'undoStateChanged'] as const) {
    hub.on(name, (event) => events.push({ name, event }));
  }
  let sequence = 0;
  const nextSequence = () => {
    sequence += 1;
    return sequence;
  };
  const parser = createSpecParser({ worker: null });
  const kept = createKeptEdits(data, clock.now, () => undefined);
  const workspace = await openWorkspace({
    folder,
    data,
    historyData: data,
    parser,
    clock,
    hub,
    sequence: () => sequence,
    nextSequence,
    onFailureChanged: () => undefined,
  });
  return { workspace, kept, hub, events };
}
