import { buildDrawing, type ExportedPhase, type GraphToExport } from './graph-to-export.ts';

/**
 * Write a graph in Graphviz' DOT language: phases as clusters, phase barriers as arrows between clusters.
 *
 * Soft dependencies are dashed. Line feeds end the lines.
 */
export function writeDot(graph: GraphToExport): string {
  const { phases, edges, phaseEdges } = buildDrawing(graph);
  const lines = [
    `digraph ${quote(graph.title ?? 'tasks')} {`,
    '  graph [rankdir=LR, compound=true, fontname="sans-serif"];',
    '  node [shape=box, style=rounded, fontname="sans-serif", fontsize=11];',
    ...phases.flatMap(writePhase),
    ...edges.map(({ from, to, soft }) => `  ${quote(from)} -> ${quote(to)}${soft ? ' [style=dashed]' : ''};`),
    // An arrow between clusters hangs on a task of each and is cut off at the frames.
    ...phaseEdges.map(({ from, to, soft }) => {
      const style = soft ? ', style=dashed' : ', penwidth=2';
      return `  ${quote(from.tasks.at(-1)?.name ?? '')} -> ${quote(to.tasks[0]?.name ?? '')} [ltail=${quote(clusterOf(from))}, lhead=${quote(clusterOf(to))}${style}];`;
    }),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function writePhase(phase: ExportedPhase): string[] {
  const framed = phase.key !== null;
  const tasks = phase.tasks.map(({ name, label, done }) => {
    const color = done ? ', color="gray60", fontcolor="gray40"' : '';
    return `${framed ? '    ' : '  '}${quote(name)} [label=${quote(label)}${color}];`;
  });
  return framed
    ? [`  subgraph ${quote(clusterOf(phase))} {`, `    label=${quote(phase.label)};`, ...tasks, '  }']
    : tasks;
}

function clusterOf(phase: ExportedPhase): string {
  return `cluster_${phase.name}`;
}

function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
