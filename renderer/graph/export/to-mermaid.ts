import type { GraphEdge, GraphModel } from '../model/graph-model.ts';
import { plainTitle } from '../model/plain-title.ts';

/** Write the graph as a Mermaid flowchart: frames as subgraphs, advice dotted, what is done in grey. */
export function toMermaid(model: GraphModel): string {
  const ids = new Map([...model.frames, ...model.tasks].map(({ key }, index) => [key, `n${index}`]));
  const idOf = (key: string) => ids.get(key) ?? key;
  const lines = ['flowchart LR'];
  const writeLevel = (parent: string | null, indent: string): void => {
    for (const frame of model.frames.filter((candidate) => candidate.parent === parent)) {
      const name = [frame.label, plainTitle(frame.title)].filter(Boolean).join(' ');
      lines.push(`${indent}subgraph ${idOf(frame.key)}["${escapeText(name)}"]`);
      writeLevel(frame.key, `${indent}  `);
      lines.push(`${indent}end`);
    }
    for (const { key, frame, task } of model.tasks) {
      if (frame !== parent) continue;
      const name = [task.id ?? '', plainTitle(task.title)].filter(Boolean).join(' ');
      lines.push(`${indent}${idOf(key)}["${escapeText(name)}"]`);
    }
  };
  writeLevel(null, '  ');
  for (const edge of model.edges) lines.push(`  ${idOf(edge.from)} ${arrowOf(edge)} ${idOf(edge.to)}`);
  const done = model.tasks.filter(({ state }) => state === 'done' || state === 'skipped').map(({ key }) => idOf(key));
  const critical = model.tasks.filter((task) => task.critical).map(({ key }) => idOf(key));
  if (done.length > 0)
    lines.push('  classDef done fill:#ececef,stroke:#c9cad1,color:#696972', `  class ${done.join(',')} done`);
  if (critical.length > 0) lines.push('  classDef critical stroke:#b8185f', `  class ${critical.join(',')} critical`);
  return `${lines.join('\n')}\n`;
}

function arrowOf(edge: GraphEdge): string {
  return edge.soft ? '-.->' : '-->';
}

/** Quotes and markup characters as Mermaid's entity codes. */
function escapeText(text: string): string {
  return text.replace(/[#"<>&`]/g, (character) => `#${character.codePointAt(0)};`).replace(/\s+/g, ' ');
}
