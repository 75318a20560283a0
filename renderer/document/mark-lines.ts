/** As much of a tree of elements as is looked at here. */
interface ElementNode {
  readonly type: string;
  readonly tagName?: string;
  readonly position?: { readonly start: { readonly line: number } } | undefined;
  readonly children?: readonly ElementNode[];
  properties?: Record<string, unknown>;
}

const blocks: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'li', 'tr', 'pre', 'blockquote']);

/**
 * Put the document's line on every block of a rendered section, as `data-line`; a checkbox has that of its item.
 *
 * @param options
 *   `startLine` is the line of the document with which the section begins.
 */
export function markLines({ startLine }: { readonly startLine: number }): (tree: ElementNode) => void {
  const mark = (node: ElementNode, itemLine: number | null) => {
    const own = node.position === undefined ? null : startLine + node.position.start.line - 1;
    const line = node.tagName === 'li' ? own : itemLine;
    if (node.tagName === 'input' && line !== null) node.properties = { ...node.properties, dataLine: line };
    else if (own !== null && node.tagName !== undefined && blocks.has(node.tagName)) {
      node.properties = { ...node.properties, dataLine: own };
    }
    for (const child of node.children ?? []) mark(child, line);
  };
  return (tree) => mark(tree, null);
}
