import { createFlowCache } from './flow-cache.ts';
import type { LayoutInput } from './graph-layout.ts';
import { layoutGraph } from './layout-graph.ts';

const layoutRun = createFlowCache();

self.onmessage = ({ data }: MessageEvent<LayoutInput>) => self.postMessage(layoutGraph(data, layoutRun));
