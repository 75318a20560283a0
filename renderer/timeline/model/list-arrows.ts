import type { BuiltDependencies } from '../../../core/graph/build-dependencies.ts';
import type { DependencyOrigin } from '../../../core/model/dependency.ts';
import type { OutlineRow } from '../../store/build-outline.ts';
import { findRowSpan, type TimelineBars } from './timeline-bars.ts';

/** A dependency between two rows: from the finish of one to the start of the other. */
export interface Arrow {
  readonly id: string;
  readonly fromRow: number;
  readonly toRow: number;
  readonly selected: boolean;
}

/** An arrow with its times, in minutes of work from the start. */
export interface PlacedArrow extends Arrow {
  readonly fromMinutes: number;
  readonly toMinutes: number;
  readonly critical: boolean;
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
  { without, selected, showRedundant }: ArrowOptions,
): readonly Arrow[] {
  const rowOf = new Map(
    rows.map((row, index) => [row.type === 'phase' ? `phase ${row.phase.key}` : row.id, index] as const),
  );
  const arrows = new Map<string, Arrow>();
  const add = (id: string, from: string, to: string, isSelected: boolean): void => {
    const [fromRow, toRow] = [rowOf.get(from), rowOf.get(to)];
    if (fromRow !== undefined && toRow !== undefined) arrows.set(id, { id, fromRow, toRow, selected: isSelected });
  };
  for (const { task, dependsOn, origin, soft, redundant } of dependencies) {
    if (soft || without.has(origin) || (redundant && !showRedundant)) continue;
    add(`${dependsOn} → ${task}`, `task ${dependsOn}`, `task ${task}`, selected === task || selected === dependsOn);
  }
  for (const { phase, dependsOn, origin, soft, redundant } of phaseDependencies) {
    if (soft || without.has(origin) || (redundant && !showRedundant)) continue;
    add(`phase ${dependsOn} → ${phase}`, `phase ${dependsOn}`, `phase ${phase}`, false);
  }
  return [...arrows.values()];
}

/** Arrows that touch rows in view, at the times that the bars have now. */
export function placeArrows(
  arrows: readonly Arrow[],
  rows: readonly OutlineRow[],
  bars: TimelineBars,
  { firstRow, lastRow }: { readonly firstRow: number; readonly lastRow: number },
): readonly PlacedArrow[] {
  return arrows.flatMap((arrow): PlacedArrow[] => {
    const { fromRow, toRow } = arrow;
    if (Math.min(fromRow, toRow) > lastRow || Math.max(fromRow, toRow) < firstRow) return [];
    const [later, earlier] = [rows[toRow], rows[fromRow]];
    const from = earlier === undefined ? null : findRowSpan(earlier, bars);
    const to = later === undefined ? null : findRowSpan(later, bars);
    if (from === null || to === null) return [];
    const [fromMinutes, toMinutes] = [from.finishMinutes, to.startMinutes];
    const critical = isCritical(from) && isCritical(to) && Math.abs(fromMinutes - toMinutes) < 1e-6;
    return [{ ...arrow, fromMinutes, toMinutes, critical }];
  });
}

function isCritical(span: object): boolean {
  return 'critical' in span && span.critical === true;
}
