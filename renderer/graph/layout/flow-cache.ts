import type { FlowEdges, FlowPorts } from './flow-ranks.ts';
import { type Flow, layoutFlow } from './layout-flow.ts';

/** A function like `layoutFlow`: its answer depends on its arguments alone. */
export type LayoutFlow = typeof layoutFlow;

/** As many runs of tasks as a very long document has; older ones are laid out again. */
const maxFlows = 4_000;

/** Remember how runs of tasks were laid out, so that after an edit only the one that changed is laid out. */
export function createFlowCache(): LayoutFlow {
  const known = new Map<string, Flow>();
  return (taskCount, edges, ports, maxColumns) => {
    const name = nameFlow(taskCount, edges, ports, maxColumns);
    const held = known.get(name);
    if (held !== undefined) return held;
    if (known.size >= maxFlows) known.clear();
    const flow = layoutFlow(taskCount, edges, ports, maxColumns);
    known.set(name, flow);
    return flow;
  };
}

function nameFlow(taskCount: number, edges: FlowEdges, ports: FlowPorts, maxColumns: number): string {
  const flags = (list: readonly boolean[]) => list.map(Number).join('');
  return `${taskCount} ${maxColumns} ${edges.from.join()} ${edges.to.join()} ${flags(ports.leaves)} ${flags(ports.enters)}`;
}
