import { computeCriticalPath } from '../../core/schedule/critical-path.ts';
import { createNetwork, type Network } from '../../core/schedule/network.ts';

/**
 * The critical path over 10,000 tasks and 15,000 dependencies, beside one bare topological pass over the same typed
 * arrays in the same run. Run: `npm run bench -- schedule`.
 */
const taskCount = 10_000;
const dependencyCount = 15_000;
const rounds = 300;

function createSampleNetwork(): Network {
  let seed = 12_345;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  const from: number[] = [];
  const to: number[] = [];
  for (let edge = 0; edge < dependencyCount; edge++) {
    const later = 1 + random(taskCount - 1);
    to.push(later);
    from.push(Math.max(0, later - 1 - random(40)));
  }
  const durations = Float64Array.from({ length: taskCount }, () => 15 * (1 + random(16)));
  return createNetwork(durations, new Uint8Array(taskCount).fill(1), { from, to });
}

/** Kahn's pass and nothing else: the least that any schedule must do. */
function passTopologically(network: Network): number {
  const { nodeCount, successorStart, successors } = network;
  const waitingFor = new Int32Array(nodeCount);
  for (let edge = 0; edge < successors.length; edge++) {
    const node = successors[edge] as number;
    waitingFor[node] = (waitingFor[node] as number) + 1;
  }
  const queue = new Int32Array(nodeCount);
  let length = 0;
  for (let node = 0; node < nodeCount; node++) if (waitingFor[node] === 0) queue[length++] = node;
  for (let read = 0; read < length; read++) {
    const node = queue[read] as number;
    const end = successorStart[node + 1] as number;
    for (let edge = successorStart[node] as number; edge < end; edge++) {
      const successor = successors[edge] as number;
      waitingFor[successor] = (waitingFor[successor] as number) - 1;
      if (waitingFor[successor] === 0) queue[length++] = successor;
    }
  }
  return length;
}

function medianMs(work: () => unknown): number {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}

const network = createSampleNetwork();
medianMs(() => passTopologically(network));
medianMs(() => computeCriticalPath(network));
const pass = medianMs(() => passTopologically(network));
const critical = medianMs(() => computeCriticalPath(network));
console.log(`bare topological pass   ${pass.toFixed(3)} ms`);
console.log(`critical path + floats  ${critical.toFixed(3)} ms (${(critical / pass).toFixed(2)}x; goal 2 ms and 3x)`);
