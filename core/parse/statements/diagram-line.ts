import type { TextRange } from '../../text/text-range.ts';

/** `A`, `A[label]`, `A(label)`, `A{{label}}`, `A["label"]`, with an optional `:::class`. */
const node =
  /\s*([\p{L}\p{N}_.-]*[\p{L}\p{N}_])\s*((?:\[[^\]]{0,400}\]+|\({1,3}[^)]{0,400}\)+|\{{1,2}[^}]{0,400}\}+|>[^\]]{0,400}\])?)(?::::[\w-]+)?\s*/uy;
/** `-->`, `---`, `==>`, `-.->`, `--text-->`, `-->|text|`. */
const edge =
  /(?:<?(-{2,}|={2,}|-\.+-?)(?:\s*[^-=.>|&\n]{1,80}\s*(?:-{2,}|={2,}|\.+-))?(>|x|o)?)(?:\|[^|\n]{0,200}\|)?/y;

/** `A["label"]:::class` of a diagram. */
export interface DiagramNode {
  readonly name: string;
  readonly label: string;
  /** Name, label and class. */
  readonly range: TextRange;
}

/** Nodes joined by `&`, and the arrow that leads to them. */
export interface DiagramGroup {
  readonly nodes: readonly DiagramNode[];
  /** `-->|text|`; none before the first nodes of a line. */
  readonly arrow: string;
  readonly isDotted: boolean;
}

/**
 * Read a line of a mermaid `graph` or `flowchart` as far as it is one of nodes and arrows.
 *
 * ```
 * A[T001: Flour] & B --> C -.-> D
 * ^^^^^^^^^^^^^^   ^     ^      ^
 * ```
 */
export function readDiagramLine(text: string, start: number, end: number): readonly DiagramGroup[] {
  const groups: DiagramGroup[] = [];
  const piece = text.slice(0, end);
  let arrow = '';
  let isDotted = false;
  for (let at = start; at < end; ) {
    const nodes: DiagramNode[] = [];
    for (;;) {
      node.lastIndex = at;
      const match = node.exec(piece);
      if (match === null) return groups;
      const [whole, name = '', label = ''] = match;
      const from = at + whole.indexOf(name);
      nodes.push({ name, label, range: { start: from, end: at + whole.trimEnd().length } });
      at += whole.length;
      if (piece[at] !== '&') break;
      at += 1;
    }
    groups.push({ nodes, arrow, isDotted });
    edge.lastIndex = at;
    const link = edge.exec(piece);
    if (link === null || (link[2] === undefined && !/>/.test(link[0]))) return groups;
    arrow = link[0].trim();
    isDotted = /\./.test(link[1] ?? '');
    at += link[0].length;
  }
  return groups;
}
