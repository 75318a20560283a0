import { buildDrawing, type ExportedPhase, type GraphToExport } from './graph-to-export.ts';

/**
 * Write a graph as a Mermaid flowchart, which spec-kit documents and most markdown viewers understand.
 *
 * ```
 * flowchart LR
 *   subgraph phase_1["Phase 1: Setup"]
 *     T001["T001 Make the folder"]
 *   end
 *   T001 --> T002
 * ```
 *
 * Soft dependencies are dotted. Line feeds end the lines.
 */
export function writeMermaid(graph: GraphToExport): string {
  const { phases, edges, phaseEdges } = buildDrawing(graph);
  const done = phases.flatMap((phase) => phase.tasks.filter((task) => task.done).map((task) => task.name));
  const lines = [
    ...(graph.title === null ? [] : ['---', `title: ${JSON.stringify(graph.title)}`, '---']),
    'flowchart LR',
    ...phases.flatMap(writePhase),
    ...edges.map(({ from, to, soft }) => `  ${from} ${soft ? '-.->' : '-->'} ${to}`),
    ...phaseEdges.map(({ from, to, soft }) => `  ${from.name} ${soft ? '-.->' : '==>'} ${to.name}`),
    ...(done.length === 0 ? [] : ['  classDef done opacity:0.55', `  class ${done.join(',')} done`]),
  ];
  return `${lines.join('\n')}\n`;
}

function writePhase(phase: ExportedPhase): string[] {
  const framed = phase.key !== null;
  const tasks = phase.tasks.map(({ name, label }) => `${framed ? '    ' : '  '}${name}["${escapeLabel(label)}"]`);
  return framed ? [`  subgraph ${phase.name}["${escapeLabel(phase.label)}"]`, ...tasks, '  end'] : tasks;
}

/** Mermaid reads entity codes with `#` where HTML has `&`. */
function escapeLabel(text: string): string {
  return text.replace(/[#"<>&\\]/g, (character) => `#${character.charCodeAt(0)};`);
}
