/** What is kept of a graph between starts. */
export interface GraphMemory {
  /** Keys of folded frames. */
  readonly folded: ReadonlySet<string>;
  /** Places given by hand, by task key. */
  readonly moved: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
}

const prefix = 'specline.graph ';

/** Read what was kept; what cannot be read is left out. */
export function readGraphMemory(owner: string): GraphMemory {
  const saved = readRecord(owner);
  const folded = Array.isArray(saved.folded) ? saved.folded.filter((key) => typeof key === 'string') : [];
  const moved = new Map<string, { x: number; y: number }>();
  for (const entry of Array.isArray(saved.moved) ? saved.moved : []) {
    if (!Array.isArray(entry)) continue;
    const [key, x, y]: unknown[] = entry;
    if (typeof key === 'string' && Number.isFinite(x) && Number.isFinite(y)) {
      moved.set(key, { x: Number(x), y: Number(y) });
    }
  }
  return { folded: new Set(folded), moved };
}

export function writeGraphMemory(owner: string, { folded, moved }: GraphMemory): void {
  try {
    if (folded.size === 0 && moved.size === 0) window.localStorage.removeItem(prefix + owner);
    else {
      const entries = [...moved].map(([key, { x, y }]) => [key, Math.round(x), Math.round(y)]);
      window.localStorage.setItem(prefix + owner, JSON.stringify({ folded: [...folded], moved: entries }));
    }
  } catch {
    // Storage can be full or denied: the graph then opens as it is laid out, and nothing else is lost.
  }
}

function readRecord(owner: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(window.localStorage.getItem(prefix + owner) ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
