import { createLayouter, type LayoutRequest } from './create-layouter.ts';

const layOut = createLayouter();

self.onmessage = ({ data }: MessageEvent<LayoutRequest>) => self.postMessage(layOut(data));
