import type { BuiltDependencies } from '../../../core/graph/build-dependencies.ts';
import type { DependencyOrigin } from '../../../core/model/dependency.ts';
import type { OutlineRow } from '../../store/build-outline.ts';
import type { TimelineBars } from './timeline-bars.ts';

/** A dependency between two rows: from the finish of one to the start of the other. */
export interface Arrow {
  readonly id: string;
  readonly fromRow: number;
  readonly toRow: number;
  readonly fromMinutes: number;
  readonly toMinutes: number;
  readonly critical: boolean;
  readonly selected: boolean;
}

interface ArrowOptions {
  readonly without: ReadonlySet<DependencyOrigin>;
  readonly selected: string | null;
  readonly showRedundant: boolean;
}

/** Arrows between rows that are on the list; those that another way implies are left out unless asked for. */
export function listArrows(
  rows: readonly OutlineRow[],
  { dependencies, phaseDependencies }: BuiltDependencies,
  bars: TimelineBars,
  { without, selected, showRedundant }: ArrowOptions,
): readonly Arrow[] {
  const rowOf = new Map(
    rows.map((row, index) => [row.type === 'phase' ? `phase ${row.phase.key}` : row.id, index] as const),
  );
  const arrows: Arrow[] = [];
  for (const { task, dependsOn, origin, soft, redundant } of dependencies) {
    if (soft || without.has(origin) || (redundant && !showRedundant)) continue;
    const [fromRow, toRow] = [rowOf.get(`task ${dependsOn}`), rowOf.get(`task ${task}`)];
    const [from, to] = [bars.tasks.get(dependsOn), bars.tasks.get(task)];
    if (fromRow === undefined || toRow === undefined || from === undefined || to === undefined) continue;
    arrows.push({
      id: `${dependsOn} → ${task}`,
      fromRow,
      toRow,
      fromMinutes: from.finishMinutes,
      toMinutes: to.startMinutes,
      critical: from.critical && to.critical && Math.abs(from.finishMinutes - to.startMinutes) < 1e-6,
      selected: selected === task || selected === dependsOn,
    });
  }
  for (const { phase, dependsOn, origin, soft, redundant } of phaseDependencies) {
    if (soft || without.has(origin) || (redundant && !showRedundant)) continue;
    const [fromRow, toRow] = [rowOf.get(`phase ${dependsOn}`), rowOf.get(`phase ${phase}`)];
    const [from, to] = [bars.phases.get(dependsOn), bars.phases.get(phase)];
    if (fromRow === undefined || toRow === undefined || from === undefined || to === undefined) continue;
    const [fromMinutes, toMinutes] = [from.finishMinutes, to.startMinutes];
    arrows.push({
      id: `${dependsOn} → ${phase}`,
      fromRow,
      toRow,
      fromMinutes,
      toMinutes,
      critical: false,
      selected: false,
    });
  }
  return [...new Map(arrows.map((arrow) => [arrow.id, arrow])).values()];
}
