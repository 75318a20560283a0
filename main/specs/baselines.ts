import { randomBytes } from 'node:crypto';
import * as v from 'valibot';
import type { Baseline, BaselineTexts } from '../../preload/planner-data.ts';
import type { DataFolder } from './data-folder.ts';
import { nameFeatureFile } from './feature-file-name.ts';

/** Named states of the plans of a workspace, kept in its data folder: nothing of them is in the workspace. */
export interface Baselines {
  /** Newest first. */
  list(feature: string): Promise<readonly Baseline[]>;
  save(feature: string, name: string, texts: BaselineTexts): Promise<Baseline>;
  drop(feature: string, id: string): Promise<void>;
}

/** The oldest ones make room. */
const maxBaselines = 40;

const baselineSchema = v.object({
  id: v.string(),
  name: v.string(),
  at: v.string(),
  texts: v.record(v.string(), v.string()),
});

/** Keep baselines in a data folder, a file a feature. Failures of the disk are thrown. */
export function createBaselines(data: DataFolder, now: () => number): Baselines {
  const list = async (feature: string) => parseBaselines(await data.read(fileOf(feature)));
  const change = async (feature: string, next: (held: readonly Baseline[]) => readonly Baseline[]) => {
    const file = fileOf(feature);
    const lock = await data.lock(file);
    if (!lock.ok) throw new Error(lock.message);
    try {
      await data.write(file, JSON.stringify(next(await list(feature))));
    } finally {
      await lock.release();
    }
  };
  return {
    list,
    save: async (feature, name, texts) => {
      const at = new Date(now()).toISOString();
      const baseline: Baseline = { id: randomBytes(8).toString('hex'), name, at, texts };
      await change(feature, (held) => [baseline, ...held].slice(0, maxBaselines));
      return baseline;
    },
    drop: (feature, id) => change(feature, (held) => held.filter((baseline) => baseline.id !== id)),
  };
}

function fileOf(feature: string): string {
  return nameFeatureFile('baselines', feature);
}

function parseBaselines(text: string | null): readonly Baseline[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.flatMap((item) => (v.is(baselineSchema, item) ? [item] : [])) : [];
  } catch {
    return [];
  }
}
