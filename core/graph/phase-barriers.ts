import type { PhaseDependency } from '../model/dependency.ts';
import type { TaskIndex } from './task-index.ts';

/** By default, a phase with tasks waits for the phase with tasks before it. */
export function findPhaseBarriers(index: TaskIndex): PhaseDependency[] {
  return index.phases.slice(1).map(({ phase }, at) => ({
    phase: phase.key,
    dependsOn: index.phases[at]?.phase.key ?? '',
    origin: 'phase',
    line: phase.line,
    soft: false,
    redundant: false,
    statements: [],
    range: null,
  }));
}
