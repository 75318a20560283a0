import type { DependencyOrigin } from '../../../core/model/dependency.ts';
import type { GraphEdge, GraphTask } from '../model/graph-model.ts';
import { laneColors } from '../panels/lane-colors.ts';

/** The page's colours for drawing on a canvas, which knows no style sheets. */
export interface GraphColors {
  readonly ground: string;
  readonly frame: string;
  readonly frameBorder: string;
  readonly text: string;
  readonly textSoft: string;
  readonly node: string;
  readonly nodeBorder: string;
  readonly accent: string;
  readonly progress: string;
  readonly done: string;
  readonly critical: string;
  readonly error: string;
  readonly font: string;
  /** Of tasks that are coloured by what they share. */
  readonly lanes: readonly string[];
  readonly origins: Readonly<Record<DependencyOrigin, string>>;
}

/** Read the colours as they are on an element in a colour scheme. */
export function readGraphColors(element: HTMLElement, scheme: 'light' | 'dark'): GraphColors {
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.colorScheme = scheme;
  element.append(probe);
  const read = (name: string): string => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const colors: GraphColors = {
    ground: read('--color-surface'),
    frame: read('--graph-frame'),
    frameBorder: read('--graph-frame-border'),
    text: read('--color-text'),
    textSoft: read('--color-text-soft'),
    node: read('--color-raised'),
    nodeBorder: read('--color-border-strong'),
    accent: read('--color-accent'),
    progress: read('--color-progress'),
    done: read('--graph-done-box'),
    critical: read('--graph-critical'),
    error: read('--color-error'),
    font: getComputedStyle(element).fontFamily,
    lanes: Array.from({ length: laneColors }, (_, lane) => read(`--lane-${lane}`)),
    origins: {
      stated: read('--color-origin-stated'),
      phase: read('--color-origin-phase'),
      order: read('--color-origin-order'),
      file: read('--color-origin-file'),
      tdd: read('--color-origin-tdd'),
      reuse: read('--color-origin-reuse'),
    },
  };
  probe.remove();
  return colors;
}

/** The one colour that tells most about a task. */
export function taskColor(
  { state, critical, inCycle }: Pick<GraphTask, 'state' | 'critical' | 'inCycle'>,
  colors: GraphColors,
): string {
  if (inCycle) return colors.error;
  if (state === 'done' || state === 'skipped') return colors.done;
  if (state === 'in-progress') return colors.progress;
  if (state === 'ready') return colors.accent;
  return critical ? colors.critical : colors.nodeBorder;
}

export function edgeColor(edge: Pick<GraphEdge, 'origin' | 'critical' | 'inCycle'>, colors: GraphColors): string {
  if (edge.inCycle) return colors.error;
  return edge.critical ? colors.critical : colors.origins[edge.origin];
}
