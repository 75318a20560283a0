import type { LayoutInput } from './graph-layout.ts';
import { layoutGraph } from './layout-graph.ts';

self.onmessage = ({ data }: MessageEvent<LayoutInput>) => self.postMessage(layoutGraph(data));
