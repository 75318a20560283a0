import type { GraphModel } from '../model/graph-model.ts';
import { plainTitle } from '../model/plain-title.ts';

/** Write the graph for Graphviz: frames as clusters, edges between frames from one cluster to the other. */
export function toDot(model: GraphModel): string {
  const lines = [
    'digraph plan {',
    '  rankdir=LR;',
    '  compound=true;',
    '  node [shape=box, style=rounded, fontname="Helvetica"];',
  ];
  const clusters = new Map(model.frames.map(({ key }, index) => [key, `cluster_${index}`]));
  const writeLevel = (parent: string | null, indent: string): void => {
    for (const frame of model.frames.filter((candidate) => candidate.parent === parent)) {
      const name = [frame.label, plainTitle(frame.title)].filter(Boolean).join(' ');
      lines.push(`${indent}subgraph ${clusters.get(frame.key)} {`, `${indent}  label=${quote(name)};`);
      lines.push(`${indent}  ${quote(frame.key)} [shape=point, style=invis];`);
      writeLevel(frame.key, `${indent}  `);
      lines.push(`${indent}}`);
    }
    for (const { key, frame, task, state, critical } of model.tasks) {
      if (frame !== parent) continue;
      const name = [task.id ?? '', plainTitle(task.title)].filter(Boolean).join(' ');
      const color =
        state === 'done' || state === 'skipped' ? ', color=gray, fontcolor=gray' : critical ? ', color="#b8185f"' : '';
      lines.push(`${indent}${quote(key)} [label=${quote(name)}${color}];`);
    }
  };
  writeLevel(null, '  ');
  for (const { from, to, soft } of model.edges) {
    const tail = clusters.get(from);
    const head = clusters.get(to);
    const attributes = [
      soft ? 'style=dotted' : '',
      tail === undefined ? '' : `ltail=${tail}`,
      head === undefined ? '' : `lhead=${head}`,
    ].filter(Boolean);
    lines.push(`  ${quote(from)} -> ${quote(to)}${attributes.length === 0 ? '' : ` [${attributes.join(', ')}]`};`);
  }
  lines.push('}');
  return `${lines.join('\n')}\n`;
}

function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replace(/\s+/g, ' ')}"`;
}
