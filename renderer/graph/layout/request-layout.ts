import type { GraphLayout, LayoutInput } from './graph-layout.ts';
import { layoutGraph } from './layout-graph.ts';

interface Waiting {
  readonly input: LayoutInput;
  readonly resolve: (layout: GraphLayout) => void;
}

let worker: Worker | null | undefined;
const waiting: Waiting[] = [];

/** Lay out a graph off the thread that draws; on it where workers are denied. */
export function requestLayout(input: LayoutInput): Promise<GraphLayout> {
  worker ??= startWorker();
  const running = worker;
  if (running === null) return Promise.resolve(layoutGraph(input));
  return new Promise((resolve) => {
    waiting.push({ input, resolve });
    running.postMessage(input);
  });
}

/** Answers come in the order in which they were asked for. */
function startWorker(): Worker | null {
  try {
    const started = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    started.onmessage = ({ data }: MessageEvent<GraphLayout>) => waiting.shift()?.resolve(data);
    started.onerror = () => {
      worker = null;
      started.terminate();
      for (const { input, resolve } of waiting.splice(0)) resolve(layoutGraph(input));
    };
    return started;
  } catch {
    return null;
  }
}
