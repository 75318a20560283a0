import * as v from 'valibot';
import { graphLookSchema } from '../../preload/graph-look-schema.ts';
import type { GraphLook } from '../../preload/planner-data.ts';
import type { DataFolder } from './data-folder.ts';
import { nameFeatureFile } from './feature-file-name.ts';

/** What hands changed about the graphs of a workspace, kept in its data folder: nothing of it is in the workspace. */
export interface GraphLooks {
  read(feature: string): Promise<GraphLook>;
  /** Parts that are not named stay as any window last left them. */
  write(feature: string, change: Partial<GraphLook>): Promise<GraphLook>;
}

/** Keep looks in a data folder, a file a feature; none for a graph as it is laid out. Failures of the disk are thrown. */
export function createGraphLooks(data: DataFolder): GraphLooks {
  const read = async (feature: string) => parseLook(await data.read(nameFeatureFile('graphs', feature)));
  return {
    read,
    write: async (feature, change) => {
      const file = nameFeatureFile('graphs', feature);
      const lock = await data.lock(file);
      if (!lock.ok) throw new Error(lock.message);
      try {
        const next = { ...(await read(feature)), ...change };
        const isPlain = next.folded.length === 0 && Object.keys(next.moved).length === 0;
        await (isPlain ? data.remove(file) : data.write(file, JSON.stringify(next)));
        return next;
      } finally {
        await lock.release();
      }
    },
  };
}

function parseLook(text: string | null): GraphLook {
  const plain: GraphLook = { folded: [], moved: {} };
  try {
    const parsed = v.safeParse(graphLookSchema, JSON.parse(text ?? '{}'));
    return parsed.success ? parsed.output : plain;
  } catch {
    return plain;
  }
}
