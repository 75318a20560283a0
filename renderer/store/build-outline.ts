import type { Checklist, ChecklistItem } from '../../core/model/checklist.ts';
import type { Group, Phase } from '../../core/model/phase.ts';
import type { SpecFile } from '../../core/model/spec-file.ts';
import type { Task } from '../../core/model/task.ts';

interface OutlineRowBase {
  /** Unique in the feature, and the same after an edit elsewhere in the file. */
  readonly id: string;
  /** 0 for the outermost. */
  readonly depth: number;
  readonly hasChildren: boolean;
}

/** How much of what stands below a heading is done. */
export interface Counts {
  readonly done: number;
  readonly total: number;
}

export type OutlineRow =
  | (OutlineRowBase & { readonly type: 'phase'; readonly phase: Phase; readonly counts: Counts })
  | (OutlineRowBase & { readonly type: 'group'; readonly group: Group; readonly counts: Counts })
  | (OutlineRowBase & { readonly type: 'task'; readonly task: Task })
  | (OutlineRowBase & { readonly type: 'checklist'; readonly checklist: Checklist; readonly counts: Counts })
  | (OutlineRowBase & { readonly type: 'item'; readonly item: ChecklistItem });

/** Headings, tasks, subtasks and checklists of a file as one list of indented rows, in file order. */
export function buildOutline(file: SpecFile): readonly OutlineRow[] {
  const drafts = listDrafts(file);
  const ids = new Map<string, number>();
  return drafts.map((draft, index) => {
    const count = (ids.get(draft.id) ?? 0) + 1;
    ids.set(draft.id, count);
    const id = count === 1 ? draft.id : `${draft.id}~${count}`;
    const hasChildren = (drafts[index + 1]?.depth ?? 0) > draft.depth;
    return { ...draft, id, hasChildren };
  });
}

/** Rows that no folded row hides. */
export function listVisibleRows(
  rows: readonly OutlineRow[],
  isFolded: (row: OutlineRow) => boolean,
): readonly OutlineRow[] {
  const visible: OutlineRow[] = [];
  let hiddenBelow = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (row.depth > hiddenBelow) continue;
    hiddenBelow = row.hasChildren && isFolded(row) ? row.depth : Number.POSITIVE_INFINITY;
    visible.push(row);
  }
  return visible;
}

/** Rows that a row stands below, nearest first. */
export function listParents(rows: readonly OutlineRow[], index: number): readonly OutlineRow[] {
  const parents: OutlineRow[] = [];
  let depth = rows[index]?.depth ?? 0;
  for (let above = index - 1; above >= 0 && depth > 0; above -= 1) {
    const row = rows[above];
    if (row === undefined || row.depth >= depth) continue;
    parents.push(row);
    depth = row.depth;
  }
  return parents;
}

type Part =
  | { readonly type: 'phase'; readonly line: number; readonly phase: Phase }
  | { readonly type: 'group'; readonly line: number; readonly group: Group }
  | { readonly type: 'checklist'; readonly line: number; readonly checklist: Checklist }
  | { readonly type: 'task'; readonly line: number; readonly task: Task };

type Draft = OutlineRow extends infer Row ? (Row extends OutlineRow ? Omit<Row, 'hasChildren'> : never) : never;

function listDrafts(file: SpecFile): Draft[] {
  const drafts: Draft[] = [];
  const taskDepths = new Map<string, number>();
  const counts = countTasks(file.tasks);
  let phase: Phase | null = null;
  let group: Group | null = null;
  for (const part of listParts(file)) {
    if (part.type === 'phase') {
      phase = part.phase;
      group = null;
      const { key } = phase;
      drafts.push({ type: 'phase', id: `phase ${key}`, depth: 0, phase, counts: counts.get(key) ?? none });
    } else if (part.type === 'group') {
      const key = groupKey(part.group.phase, part.group.title);
      const counted = counts.get(key);
      if (counted === undefined) continue;
      group = part.group;
      drafts.push({ type: 'group', id: `group ${key}`, depth: group.phase === null ? 0 : 1, group, counts: counted });
    } else if (part.type === 'checklist') {
      const { checklist } = part;
      const owner = checklist.task === null ? undefined : taskDepths.get(checklist.task);
      addChecklist(drafts, checklist, owner === undefined ? depthInPhase(phase, checklist) : owner + 1);
    } else {
      const { task } = part;
      const base = (task.phase === null ? 0 : 1) + (task.group !== null && task.group === group?.title ? 1 : 0);
      const depth = task.parent === null ? base : (taskDepths.get(task.parent) ?? base - 1) + 1;
      taskDepths.set(task.key, depth);
      drafts.push({ type: 'task', id: `task ${task.key}`, depth, task });
    }
  }
  return drafts;
}

/** In file order; where a heading is itself a task or a group, the wider thing comes first. */
function listParts(file: SpecFile): readonly Part[] {
  const tasks = file.tasks.map((task): Part => ({ type: 'task', line: task.line, task }));
  // One file a task: lines of different files have no order, the list has.
  if (file.kind === 'backlog') return tasks;
  const ranks = { phase: 0, group: 1, task: 2, checklist: 3 };
  return [
    ...file.phases.map((phase): Part => ({ type: 'phase', line: phase.line, phase })),
    ...file.groups.map((group): Part => ({ type: 'group', line: group.line, group })),
    ...tasks,
    ...file.checklists.map((checklist): Part => ({ type: 'checklist', line: checklist.line, checklist })),
  ].sort((a, b) => a.line - b.line || ranks[a.type] - ranks[b.type]);
}

/** A checklist belongs to the phase that it stands in, else to the document. */
function depthInPhase(phase: Phase | null, { items }: Checklist): number {
  const start = items[0]?.markRange.start ?? Number.POSITIVE_INFINITY;
  return phase !== null && start < phase.blockRange.end ? 1 : 0;
}

function addChecklist(drafts: Draft[], checklist: Checklist, depth: number): void {
  const { title, items } = checklist;
  const counts = { done: items.filter(({ checked }) => checked).length, total: items.length };
  drafts.push({ type: 'checklist', id: `checklist ${checklist.task ?? ''} ${title}`, depth, checklist, counts });
  for (const item of items) drafts.push({ type: 'item', id: `item ${title} ${item.text}`, depth: depth + 1, item });
}

const none: Counts = { done: 0, total: 0 };

const groupKey = (phase: string | null, title: string) => `${phase ?? ''}\n${title}`;

/** By phase key and by group, as progress counts: tasks without subtasks, skipped ones left out. */
function countTasks(tasks: readonly Task[]): ReadonlyMap<string, Counts> {
  const parents = new Set(tasks.flatMap(({ parent }) => parent ?? []));
  const counts = new Map<string, Counts>();
  for (const { key, phase, group, status } of tasks) {
    const isCounted = !parents.has(key) && status !== 'skipped';
    const keys = [...(phase === null ? [] : [phase]), ...(group === null ? [] : [groupKey(phase, group)])];
    for (const counted of keys) {
      const { done, total } = counts.get(counted) ?? none;
      const isDone = isCounted && status === 'done';
      counts.set(counted, { done: done + (isDone ? 1 : 0), total: total + (isCounted ? 1 : 0) });
    }
  }
  return counts;
}
