import { saveFile, toFileName } from '../../store/save-file.ts';
import { showNotice } from '../../store/ui-store.ts';
import { toPng } from '../../ui/export/to-png.ts';
import type { GraphColors } from '../canvas/graph-colors.ts';
import type { GraphLayout } from '../layout/graph-layout.ts';
import type { GraphModel } from '../model/graph-model.ts';
import { cutToArea } from './cut-to-area.ts';
import { toDot } from './to-dot.ts';
import { toMermaid } from './to-mermaid.ts';
import { type SvgArea, toSvg } from './to-svg.ts';

/** What can be taken away. */
export interface ExportSource {
  /** What a saved file is called, without its ending. */
  readonly name: string;
  readonly model: GraphModel;
  /** With tasks where they stand now. */
  readonly layout: GraphLayout;
  /** Index of a colour by task key, where tasks are coloured by what they share. */
  readonly lanes: ReadonlyMap<string, number> | null;
  readonly readColors: () => GraphColors;
  /** The part that is on screen; null while no drawing is. */
  readonly readView: () => SvgArea | null;
}

export interface ExportChoice {
  readonly id: string;
  readonly title: string;
  /** Choices of one group stand together. */
  readonly group: 'whole' | 'view' | 'text';
  readonly run: () => Promise<void>;
}

/** Ways to take a graph away: as a picture of the whole or of what is in view, or as text for other tools. */
export function listExportChoices(source: ExportSource): readonly ExportChoice[] {
  const { name, model, layout } = source;
  const draw = (area?: SvgArea) => toSvg(model, layout, source.readColors(), area, source.lanes);
  const drawView = () => draw(source.readView() ?? undefined);
  const inView = () => {
    const area = source.readView();
    return area === null ? model : cutToArea(model, layout, area);
  };
  const choice = (
    id: string,
    group: ExportChoice['group'],
    title: string,
    work: () => Promise<void>,
  ): ExportChoice => ({ id, group, title, run: () => report(work) });
  return [
    choice('png', 'whole', 'Save as PNG…', () => savePng(name, draw())),
    choice('svg', 'whole', 'Save as SVG…', () => saveFile(toFileName(name, 'svg'), toBlob(draw(), 'image/svg+xml'))),
    choice('copy-image', 'whole', 'Copy as image', () => copyImage(draw())),
    choice('png-view', 'view', 'Save what is in view as PNG…', () => savePng(name, drawView())),
    choice('svg-view', 'view', 'Save what is in view as SVG…', () =>
      saveFile(toFileName(name, 'svg'), toBlob(drawView(), 'image/svg+xml')),
    ),
    choice('copy-image-view', 'view', 'Copy what is in view as image', () => copyImage(drawView())),
    choice('copy-mermaid-view', 'view', 'Copy what is in view as Mermaid', () => copyText(toMermaid(inView()))),
    choice('copy-dot-view', 'view', 'Copy what is in view as DOT', () => copyText(toDot(inView()))),
    choice('copy-mermaid', 'text', 'Copy as Mermaid', () => copyText(toMermaid(model))),
    choice('copy-dot', 'text', 'Copy as Graphviz DOT', () => copyText(toDot(model))),
    choice('copy-svg', 'text', 'Copy as SVG', () => copyText(draw())),
    choice('dot', 'text', 'Save as Graphviz DOT…', () =>
      saveFile(toFileName(name, 'dot'), toBlob(toDot(model), 'text/plain')),
    ),
  ];
}

function toBlob(text: string, type: string): Blob {
  return new Blob([text], { type });
}

async function savePng(name: string, svg: string): Promise<void> {
  const { blob, scale } = await toPng(svg);
  await saveFile(toFileName(name, 'png'), blob);
  if (scale < 1) {
    const percent = Math.max(1, Math.floor(scale * 100));
    showNotice('info', `The picture is at ${percent} % of full size, the largest there is: SVG has every detail`);
  }
}

/** The picture is promised at once: browsers grant the clipboard only in the moment of the click. */
async function copyImage(svg: string): Promise<void> {
  const blob = toPng(svg).then((picture) => picture.blob);
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
  showNotice('info', 'Copied');
}

async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  showNotice('info', 'Copied');
}

/** What a browser refuses (clipboard, a picture that is too large) is told, and changes nothing. */
async function report(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const reason = error instanceof DOMException && error.name === 'NotAllowedError' ? 'it is not allowed here' : error;
    showNotice('error', `Cannot export: ${reason instanceof Error ? reason.message : String(reason)}`);
  }
}
