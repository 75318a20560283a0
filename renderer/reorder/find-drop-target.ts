import type { TaskPlace } from '../../core/patch/edit-command.ts';
import type { OutlineRow } from '../store/build-outline.ts';

type TaskRow = Extract<OutlineRow, { type: 'task' }>;

/** Where a dragged task would come to stand. */
export interface DropTarget {
  readonly place: TaskPlace;
  /** Index of the row above which the line is drawn; the number of rows for the end. */
  readonly gap: number;
  readonly depth: number;
}

/**
 * Find where a task lands that is dropped between two rows.
 *
 * One gap can mean several levels (after the last subtask, or after its parent): the one is taken that is nearest to the
 * level of the task itself, moved by `levels`. Headings are no levels: a task of a group stays a task of its own in a
 * phase without groups.
 *
 * @param rows
 *   Rows on screen: below a folded heading none.
 * @param dragged
 *   Key of the task.
 * @param gap
 *   Index of the row that the gap lies above.
 * @returns
 *   Null where no task can stand, and where the task stands already.
 */
export function findDropTarget(
  rows: readonly OutlineRow[],
  dragged: string,
  gap: number,
  levels: number,
): DropTarget | null {
  const start = rows.findIndex((row) => row.type === 'task' && row.task.key === dragged);
  const own = rows[start];
  if (own === undefined) return null;
  const end = findEnd(rows, start);
  const rest = [...rows.slice(0, start), ...rows.slice(end)];
  const isOwnGap = gap >= start && gap <= end;
  const at = isOwnGap ? start : gap > end ? gap - (end - start) : gap;
  const ownLevel = listParentTasks(rows, start).length;
  const distance = ({ level }: Candidate) => Math.abs(level - ownLevel - levels);
  const best = listPlaces(rest, at).toSorted((a, b) => distance(a) - distance(b))[0];
  if (best === undefined || (isOwnGap && best.level === ownLevel)) return null;
  const line = isOwnGap && gap !== start ? end : gap + best.skip;
  return { place: best.place, gap: line, depth: best.depth };
}

/** Index behind a row and all that stands below it. */
function findEnd(rows: readonly OutlineRow[], start: number): number {
  const depth = rows[start]?.depth ?? 0;
  let end = start + 1;
  while ((rows[end]?.depth ?? -1) > depth) end += 1;
  return end;
}

interface Candidate {
  readonly place: TaskPlace;
  readonly depth: number;
  /** How many tasks it would stand under. */
  readonly level: number;
  /** Rows that the line is drawn further down. */
  readonly skip: number;
}

function listPlaces(rows: readonly OutlineRow[], gap: number): readonly Candidate[] {
  const below = rows[gap];
  const above = rows[findOwner(rows, gap - 1)];
  if (above === undefined) return below?.type === 'task' ? [beforeTask(rows, gap, below)] : [];
  if (above.type === 'task') return listPlacesBelowTask(rows, gap, above);
  if (above.type === 'phase' || above.type === 'group') return listPlacesBelowHeading(rows, gap, above);
  return [];
}

/** The task that a criterion or its list belongs to: they go with it, so what is dropped behind them stands after it. */
function findOwner(rows: readonly OutlineRow[], index: number): number {
  let at = index;
  while (rows[at]?.type === 'item') at -= 1;
  const row = rows[at];
  return row?.type === 'checklist' && row.checklist.task !== null ? at - 1 : at === index ? index : at;
}

function listPlacesBelowTask(rows: readonly OutlineRow[], gap: number, above: TaskRow): readonly Candidate[] {
  const below = rows[gap];
  if (below?.type === 'task' && below.depth > above.depth) {
    return [beforeTask(rows, gap, below)];
  }
  // Between a task and its own criteria nothing but a subtask can stand.
  const isInside = below !== undefined && below.type !== 'task' && below.depth > above.depth;
  const parents = listParentTasks(rows, rows.indexOf(above));
  const level = parents.length;
  const under: Candidate = {
    place: { under: above.task.key },
    depth: above.depth + 1,
    level: level + 1,
    skip: 0,
  };
  if (isInside) return [under];
  const least = below?.type === 'task' ? below.depth : 0;
  const beside = [above, ...parents].map(
    ({ task, depth }, at): Candidate => ({ place: { after: task.key }, depth, level: level - at, skip: 0 }),
  );
  return [under, ...beside.filter(({ depth }) => depth >= least)];
}

function beforeTask(rows: readonly OutlineRow[], index: number, { task, depth }: TaskRow): Candidate {
  return { place: { before: task.key }, depth, level: listParentTasks(rows, index).length, skip: 0 };
}

function listParentTasks(rows: readonly OutlineRow[], index: number): readonly TaskRow[] {
  const parents: TaskRow[] = [];
  let depth = rows[index]?.depth ?? 0;
  for (let at = index - 1; at >= 0; at -= 1) {
    const row = rows[at];
    if (row === undefined || row.depth >= depth) continue;
    if (row.type !== 'task') break;
    parents.push(row);
    depth = row.depth;
  }
  return parents;
}

function listPlacesBelowHeading(
  rows: readonly OutlineRow[],
  gap: number,
  above: Extract<OutlineRow, { type: 'phase' | 'group' }>,
): readonly Candidate[] {
  const below = rows[gap];
  if (below !== undefined && below.depth > above.depth) {
    if (below.type === 'task') return [beforeTask(rows, gap, below)];
    if (below.type !== 'group') return [];
    // Between a phase and its first group no task can stand: the first of the group is meant.
    return listPlaces(rows, gap + 1).map((candidate) => ({ ...candidate, skip: candidate.skip + 1 }));
  }
  return intoHeading(above);
}

/** Into a heading whose tasks are folded away: behind the last. */
function intoHeading(above: Extract<OutlineRow, { type: 'phase' | 'group' }>): readonly Candidate[] {
  const depth = above.depth + 1;
  if (above.type === 'phase') return [{ place: { into: above.phase.key }, depth, level: 0, skip: 0 }];
  const { phase, title } = above.group;
  return phase === null ? [] : [{ place: { into: phase, group: title }, depth, level: 0, skip: 0 }];
}
