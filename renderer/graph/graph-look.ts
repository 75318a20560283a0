import type { GraphLook, GraphOffset } from '../../preload/planner-data.ts';
import { getPlanner } from '../store/planner-store.ts';
import { showNotice } from '../store/ui-store.ts';

/** What a hand changed about a graph, as the page holds it; kept by the main side, for all windows and starts. */
export interface HandLook {
  /** Keys of folded frames. */
  readonly folded: ReadonlySet<string>;
  /** How far tasks stand from where the layout puts them, by key. */
  readonly moved: ReadonlyMap<string, GraphOffset>;
}

export function toHandLook({ folded, moved }: GraphLook): HandLook {
  return { folded: new Set(folded), moved: new Map(Object.entries(moved)) };
}

export function isSameLook(a: HandLook, b: HandLook): boolean {
  const write = ({ folded, moved }: HandLook) => JSON.stringify([[...folded].sort(), [...moved].sort()]);
  return write(a) === write(b);
}

/** Read how a graph was left; as it is laid out where that cannot be read. */
export async function readHandLook(feature: string): Promise<HandLook> {
  const look = await getPlanner().readGraphLook(feature);
  return toHandLook('ok' in look ? { folded: [], moved: {} } : look);
}

let keeping = 0;

/** Keep a part of a look. The page shows it already; a refusal is told, and then lasts as long as the window. */
export async function keepHandLook(feature: string, { folded, moved }: Partial<HandLook>): Promise<HandLook | null> {
  keeping += 1;
  try {
    const look = await getPlanner().writeGraphLook(feature, {
      ...(folded && { folded: [...folded] }),
      ...(moved && { moved: Object.fromEntries(moved) }),
    });
    if (!('ok' in look)) return toHandLook(look);
    showNotice('error', look.message);
    return null;
  } finally {
    keeping -= 1;
  }
}

/** Whether changes of this page are still on their way: what is told meanwhile may be older than what it shows. */
export function isKeepingLook(): boolean {
  return keeping > 0;
}
