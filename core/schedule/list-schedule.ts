import type { Crew } from './crew.ts';
import type { CriticalPathTimes, TimeLimits } from './critical-path.ts';
import type { Network } from './network.ts';
import { WorkHeap } from './work-heap.ts';

/** Starts by node for a limited number of people, and the finish that comes out. */
export interface ListSchedule {
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Index into the crew by node; -1 where nobody is needed. */
  readonly worker: Int32Array;
  readonly finish: number;
  /** Finish that no plan with this crew can beat: all work shared evenly, one's own work, or the critical path. */
  readonly lowerBound: number;
}

/**
 * Schedule the network for a crew, one task a person at a time.
 *
 * Source: R. L. Graham, "Bounds on multiprocessing timing anomalies", SIAM J. Appl. Math. 17 (1969): whenever somebody
 * is free, the first ready task of the list starts. The list is ordered by least latest start, which is the
 * longest chain of work behind (Hu's level rule); equal ones by node number, that is file order. A task that names
 * somebody waits for that one; who works more of the day chooses first.
 *
 * Precondition: no cycle; at least one worker, paces above 0. Postconditions: no task starts before its predecessors
 * are done or before its release; nobody has two tasks at a time; with `n` equal people, nobody named and no releases
 * `finish <= work / n + (1 - 1 / n) * criticalPath`; with as many people as tasks, starts are the earliest starts.
 */
export function scheduleForCrew(
  network: Network,
  times: CriticalPathTimes,
  crew: Crew,
  limits: TimeLimits | null = null,
): ListSchedule {
  return new CrewRun(network, times, crew, limits).run();
}

class CrewRun {
  readonly #network: Network;
  readonly #times: CriticalPathTimes;
  readonly #crew: Crew;
  readonly #release: Float64Array | null;
  readonly #start: Float64Array;
  readonly #end: Float64Array;
  readonly #worker: Int32Array;
  readonly #waitingFor: Int32Array;
  /** Ready tasks for anybody, and for each worker. */
  readonly #ready: WorkHeap;
  readonly #own: readonly WorkHeap[];
  /** Tasks that wait for their release only. */
  readonly #held: WorkHeap;
  readonly #running: WorkHeap;
  readonly #free: WorkHeap;
  #ownCount = 0;
  #now = 0;

  constructor(network: Network, times: CriticalPathTimes, crew: Crew, limits: TimeLimits | null) {
    const { nodeCount } = network;
    this.#network = network;
    this.#times = times;
    this.#crew = crew;
    this.#release = limits?.release ?? null;
    this.#start = new Float64Array(nodeCount);
    this.#end = new Float64Array(nodeCount);
    this.#worker = new Int32Array(nodeCount).fill(-1);
    this.#waitingFor = countPredecessors(network);
    const isUrgent = (a: number, b: number): boolean => comesFirst(times.latestStart, a, b);
    this.#ready = new WorkHeap(isUrgent);
    this.#own = crew.workers.map(() => new WorkHeap(isUrgent));
    this.#held = new WorkHeap((a, b) => comesFirst(limits?.release ?? this.#end, a, b));
    this.#running = new WorkHeap((a, b) => comesFirst(this.#end, a, b));
    const paces = Float64Array.from(crew.workers, ({ pace }) => -pace);
    this.#free = new WorkHeap((a, b) => comesFirst(paces, a, b));
    crew.workers.forEach((_, worker) => {
      this.#free.add(worker);
    });
  }

  run(): ListSchedule {
    const { nodeCount } = this.#network;
    const sources = Array.from({ length: nodeCount }, (_, node) => node).filter((node) => this.#waitingFor[node] === 0);
    for (const node of sources) this.#arrive(node);
    let finish = 0;
    for (let at = this.#startAll(); at !== null; at = this.#startAll()) {
      this.#now = at;
      // All that ends or comes free at one moment does so before anybody chooses.
      while (this.#nextEventAt() === at) finish = Math.max(finish, this.#takeEvent());
    }
    const lowerBound = findLowerBound(this.#network, this.#times, this.#crew);
    return { start: this.#start, end: this.#end, worker: this.#worker, finish, lowerBound };
  }

  /** Start what can start now; the next moment at which something changes, null for none. */
  #startAll(): number | null {
    this.#startReady();
    return this.#nextEventAt();
  }

  #nextEventAt(): number | null {
    const ending = this.#running.first;
    const held = this.#held.first;
    if (ending === undefined && held === undefined) return null;
    const end = ending === undefined ? Number.POSITIVE_INFINITY : (this.#end[ending] as number);
    return Math.min(end, held === undefined ? Number.POSITIVE_INFINITY : this.#releaseOf(held));
  }

  /** Let the first task that ends now be over, else let the first one go whose date has come. */
  #takeEvent(): number {
    const ending = this.#running.first;
    if (ending === undefined || (this.#end[ending] as number) > this.#now) {
      const held = this.#held.take();
      if (held !== undefined) this.#arrive(held);
      return 0;
    }
    this.#running.take();
    this.#free.add(this.#worker[ending] as number);
    for (const successor of this.#freeSuccessors(ending)) this.#arrive(successor);
    return this.#now;
  }

  /** Let everybody who is free take the most urgent task that is for them. */
  #startReady(): void {
    const idle: number[] = [];
    while (this.#free.first !== undefined && (this.#ready.first !== undefined || this.#ownCount > 0)) {
      const worker = this.#free.take() as number;
      const node = this.#takeFor(worker);
      if (node === undefined) idle.push(worker);
      else {
        this.#worker[node] = worker;
        this.#start[node] = this.#now;
        const pace = this.#crew.workers[worker]?.pace ?? 1;
        this.#end[node] = this.#now + (this.#network.durations[node] as number) / pace;
        this.#running.add(node);
      }
    }
    for (const worker of idle) this.#free.add(worker);
  }

  #takeFor(worker: number): number | undefined {
    const own = this.#own[worker];
    const mine = own?.first;
    const any = this.#ready.first;
    if (mine === undefined || own === undefined) return this.#ready.take();
    if (any !== undefined && comesFirst(this.#times.latestStart, any, mine)) return this.#ready.take();
    this.#ownCount--;
    return own.take();
  }

  /** A node whose predecessors are done: points and tasks without work are over at once and need nobody. */
  #arrive(first: number): void {
    const open = [first];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (this.#releaseOf(node) > this.#now) this.#held.add(node);
      else if (this.#network.isTask[node] === 1 && (this.#network.durations[node] as number) > 0) this.#offer(node);
      else {
        this.#start[node] = this.#now;
        this.#end[node] = this.#now;
        open.push(...this.#freeSuccessors(node));
      }
    }
  }

  #releaseOf(node: number): number {
    return this.#release === null ? 0 : (this.#release[node] as number);
  }

  #offer(node: number): void {
    const worker = this.#crew.workerOf[node] as number;
    if (worker === -1) this.#ready.add(node);
    else {
      this.#own[worker]?.add(node);
      this.#ownCount++;
    }
  }

  /** Successors that waited for this node alone by now. */
  #freeSuccessors(node: number): readonly number[] {
    const { successorStart, successors } = this.#network;
    const freed: number[] = [];
    const last = successorStart[node + 1] as number;
    for (let edge = successorStart[node] as number; edge < last; edge++) {
      const successor = successors[edge] as number;
      const left = (this.#waitingFor[successor] as number) - 1;
      this.#waitingFor[successor] = left;
      if (left === 0) freed.push(successor);
    }
    return freed;
  }
}

function findLowerBound(network: Network, times: CriticalPathTimes, { workers, workerOf }: Crew): number {
  const paces = workers.map(({ pace }) => pace);
  const load = new Float64Array(workers.length);
  for (let node = 0; node < network.nodeCount; node++) {
    const worker = workerOf[node] as number;
    if (worker !== -1) load[worker] = (load[worker] as number) + (network.durations[node] as number);
  }
  const together = sumOfWork(network) / paces.reduce((sum, pace) => sum + pace, 0);
  // Somebody with more than a day a day could shorten the longest chain; dates could not hold it back more.
  const longest = times.finish / Math.max(1, ...paces);
  return load.reduce(
    (most, minutes, worker) => Math.max(most, minutes / (paces[worker] ?? 1)),
    Math.max(together, longest),
  );
}

/** Minutes of all tasks together. */
export function sumOfWork(network: Network): number {
  let sum = 0;
  for (let node = 0; node < network.nodeCount; node++) sum += network.durations[node] as number;
  return sum;
}

function comesFirst(value: Float64Array, a: number, b: number): boolean {
  const difference = (value[a] as number) - (value[b] as number);
  return difference === 0 ? a < b : difference < 0;
}

function countPredecessors(network: Network): Int32Array {
  const counts = new Int32Array(network.nodeCount);
  for (const successor of network.successors) counts[successor] = (counts[successor] as number) + 1;
  return counts;
}
