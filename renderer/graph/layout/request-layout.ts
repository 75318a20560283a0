import { createLayouter, type LayoutRequest } from './create-layouter.ts';
import type { GraphLayout } from './graph-layout.ts';

interface Waiting {
  readonly request: LayoutRequest;
  readonly resolve: (layout: GraphLayout) => void;
}

let worker: Worker | null | undefined;
const waiting: Waiting[] = [];

/** Lay out a drawing on the thread that draws. */
export const layOutHere = createLayouter();

/** Lay out a drawing off the thread that draws; on it where workers are denied. */
export function requestLayout(request: LayoutRequest): Promise<GraphLayout> {
  worker ??= startWorker();
  const running = worker;
  if (running === null) return Promise.resolve(layOutHere(request));
  return new Promise((resolve) => {
    waiting.push({ request, resolve });
    running.postMessage(request);
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
      for (const { request, resolve } of waiting.splice(0)) resolve(layOutHere(request));
    };
    return started;
  } catch {
    return null;
  }
}
