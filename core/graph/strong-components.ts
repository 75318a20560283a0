/** Nodes by number, and the edges that lead from them: `targets[offsets[n]]` up to `targets[offsets[n + 1]]`. */
export interface DirectedGraph {
  readonly nodes: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
}

/** Strongly connected components of a network, numbered in reverse topological order. */
export interface StrongComponents {
  /** Component of each node: an edge between components leads from a higher number to a lower one. */
  readonly componentOf: Int32Array;
  readonly sizes: readonly number[];
}

/** Components of a graph as long as it lives: those of one network are asked for three times. */
const found = new WeakMap<DirectedGraph, StrongComponents>();

/** Find the strongly connected components of a graph, once. */
export function findStrongComponents(graph: DirectedGraph): StrongComponents {
  const known = found.get(graph) ?? connect(graph);
  found.set(graph, known);
  return known;
}

/**
 * Find strongly connected components in one pass, linear in nodes and edges.
 *
 * Tarjan, "Depth-first search and linear graph algorithms" (1972), with a stack of its own, so that a chain of
 * 20,000 tasks does not overflow the call stack.
 */
function connect(graph: DirectedGraph): StrongComponents {
  const { nodes, offsets, targets } = graph;
  const order = new Int32Array(nodes).fill(-1);
  const low = new Int32Array(nodes);
  const componentOf = new Int32Array(nodes).fill(-1);
  const nextEdge = offsets.slice(0, nodes);
  const sizes: number[] = [];
  const path: number[] = [];
  const open: number[] = [];
  let visited = 0;

  const enter = (node: number): void => {
    order[node] = visited;
    low[node] = visited;
    visited += 1;
    path.push(node);
    open.push(node);
  };
  const lower = (node: number, value: number): void => {
    if (value < (low[node] ?? 0)) low[node] = value;
  };
  const close = (node: number): void => {
    let size = 0;
    for (let member = open.pop(); member !== undefined; member = open.pop()) {
      componentOf[member] = sizes.length;
      size += 1;
      if (member === node) break;
    }
    sizes.push(size);
  };

  for (let root = 0; root < nodes; root += 1) {
    if (order[root] !== -1) continue;
    enter(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const edge = nextEdge[node] ?? 0;
      if (edge < (offsets[node + 1] ?? 0)) {
        nextEdge[node] = edge + 1;
        const target = targets[edge] ?? 0;
        if (order[target] === -1) enter(target);
        else if (componentOf[target] === -1) lower(node, order[target] ?? 0);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) lower(above, low[node] ?? 0);
      if (low[node] === order[node]) close(node);
    }
  }
  return { componentOf, sizes };
}
