import type { Task, TaskSource } from '../../model/task.ts';
import type { TextRange } from '../../text/text-range.ts';

/** How places in a text move when a piece of it is replaced. */
export interface TextShift {
  /** Offsets up to here stay. */
  readonly start: number;
  /** Offsets from here on move. An offset at both moves: what ends there grows. */
  readonly end: number;
  readonly offset: number;
  /** The last line of the piece: lines behind it move. */
  readonly lastLine: number;
  readonly lines: number;
}

/**
 * Move all ranges and line numbers of a piece of a model. What does not move comes back as the same object.
 *
 * Ranges are told by their `start` and `end`, lines by the name `line`, places for new text by the name `insertAt`.
 */
export function shiftModel<Part>(part: Part, shift: TextShift): Part {
  // The shape stays what it was: only numbers in it change.
  return shiftAny(part, shift) as Part;
}

function shiftAny(part: unknown, shift: TextShift): unknown {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return shiftList(part, shift);
  if (isRange(part)) return shiftRange(part, shift);
  let moved: Record<string, unknown> | null = null;
  for (const [name, value] of Object.entries(part)) {
    const next = shiftMember(name, value, shift);
    if (next === value) continue;
    moved ??= { ...part };
    moved[name] = next;
  }
  return moved ?? part;
}

function shiftMember(name: string, value: unknown, shift: TextShift): unknown {
  if (typeof value !== 'number') return shiftAny(value, shift);
  if (name === 'line') return value > shift.lastLine ? value + shift.lines : value;
  return name === 'insertAt' ? shiftOffset(value, shift) : value;
}

function shiftList(list: readonly unknown[], shift: TextShift): readonly unknown[] {
  let moved: unknown[] | null = null;
  for (let index = 0; index < list.length; index += 1) {
    const next = shiftAny(list[index], shift);
    if (moved === null && next === list[index]) continue;
    moved ??= list.slice(0, index);
    moved.push(next);
  }
  return moved ?? list;
}

function isRange(part: object): part is TextRange {
  return 'start' in part && 'end' in part && typeof part.start === 'number' && typeof part.end === 'number';
}

function shiftRange(range: TextRange, shift: TextShift): TextRange {
  const start = shiftOffset(range.start, shift);
  const end = shiftOffset(range.end, shift);
  return start === range.start && end === range.end ? range : { start, end };
}

function shiftOffset(offset: number, shift: TextShift): number {
  return offset >= shift.end ? offset + shift.offset : offset;
}

/** Move a task. The same as `shiftModel` does, written out: at 20,000 tasks looking at names costs more than reading. */
export function shiftTask(task: Task, shift: TextShift): Task {
  if (task.source.blockRange.end <= shift.start && task.source.blockRange.end < shift.end) return task;
  return {
    key: task.key,
    id: task.id,
    ids: task.ids,
    title: task.title,
    form: task.form,
    line: task.line > shift.lastLine ? task.line + shift.lines : task.line,
    path: task.path,
    phase: task.phase,
    group: task.group,
    parent: task.parent,
    status: task.status,
    mark: task.mark,
    parallel: task.parallel,
    stories: task.stories,
    priority: task.priority,
    tdd: shiftModel(task.tdd, shift),
    labels: task.labels.map(({ text, range }) => ({ text, range: shiftRange(range, shift) })),
    paths: task.paths.map(({ path, range, isFile }) => ({ path, range: shiftRange(range, shift), isFile })),
    estimate: shiftModel(task.estimate, shift),
    actual: shiftModel(task.actual, shift),
    start: shiftModel(task.start, shift),
    due: shiftModel(task.due, shift),
    assignee: shiftModel(task.assignee, shift),
    details: task.details.length === 0 ? task.details : shiftModel(task.details, shift),
    source: shiftSource(task.source, shift),
  };
}

function shiftSource(source: TaskSource, shift: TextShift): TaskSource {
  const move = (range: TextRange | null): TextRange | null => (range === null ? null : shiftRange(range, shift));
  return {
    lineRange: shiftRange(source.lineRange, shift),
    blockRange: shiftRange(source.blockRange, shift),
    indent: source.indent,
    bulletRange: move(source.bulletRange),
    markRange: move(source.markRange),
    idRange: move(source.idRange),
    titleRange: shiftRange(source.titleRange, shift),
    statusField: shiftModel(source.statusField, shift),
    phaseField: shiftModel(source.phaseField, shift),
  };
}
