import type { BuiltDependencies } from '../../core/graph/build-dependencies.ts';
import type { DependencyOrigin } from '../../core/model/dependency.ts';
import type { Phase } from '../../core/model/phase.ts';
import type { SpecFile } from '../../core/model/spec-file.ts';
import type { Task } from '../../core/model/task.ts';

/** Another task or phase that a task waits for, or that waits for it. */
export interface TaskLink {
  readonly target: { readonly type: 'task'; readonly task: Task } | { readonly type: 'phase'; readonly phase: Phase };
  /** Every reason, in the order in which origins are listed. */
  readonly origins: readonly DependencyOrigin[];
  /** Line that states it, of the first reason. */
  readonly line: number;
  /** Every reason is hedged. */
  readonly soft: boolean;
  /** Every reason follows from another path as well. */
  readonly redundant: boolean;
}

export interface TaskLinks {
  readonly waitsFor: readonly TaskLink[];
  readonly blocks: readonly TaskLink[];
}

/** What a task waits for and what waits for it, one link a pair; barriers between phases as links to the phase. */
export function findTaskLinks(file: SpecFile, built: BuiltDependencies, task: Task): TaskLinks {
  const tasks = new Map(file.tasks.map((other) => [other.key, other]));
  const phases = new Map(file.phases.map((phase) => [phase.key, phase]));
  const waitsFor = new LinkList();
  const blocks = new LinkList();
  for (const dependency of built.dependencies) {
    const other = dependency.task === task.key ? dependency.dependsOn : dependency.task;
    const target = tasks.get(other);
    if (target === undefined) continue;
    if (dependency.task === task.key) waitsFor.add({ type: 'task', task: target }, dependency);
    else if (dependency.dependsOn === task.key) blocks.add({ type: 'task', task: target }, dependency);
  }
  for (const barrier of built.phaseDependencies) {
    if (barrier.phase !== task.phase && barrier.dependsOn !== task.phase) continue;
    const phase = phases.get(barrier.phase === task.phase ? barrier.dependsOn : barrier.phase);
    if (phase !== undefined) (barrier.phase === task.phase ? waitsFor : blocks).add({ type: 'phase', phase }, barrier);
  }
  return { waitsFor: waitsFor.links, blocks: blocks.links };
}

interface Reason {
  readonly origin: DependencyOrigin;
  readonly line: number;
  readonly soft: boolean;
  readonly redundant: boolean;
}

class LinkList {
  private readonly byTarget = new Map<string, TaskLink>();

  get links(): readonly TaskLink[] {
    return [...this.byTarget.values()];
  }

  add(target: TaskLink['target'], { origin, line, soft, redundant }: Reason): void {
    const key = target.type === 'task' ? `task ${target.task.key}` : `phase ${target.phase.key}`;
    const held = this.byTarget.get(key);
    if (held === undefined) this.byTarget.set(key, { target, origins: [origin], line, soft, redundant });
    else {
      this.byTarget.set(key, {
        ...held,
        origins: held.origins.includes(origin) ? held.origins : [...held.origins, origin],
        soft: held.soft && soft,
        redundant: held.redundant && redundant,
      });
    }
  }
}
