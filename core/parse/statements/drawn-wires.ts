/** Sides to which a sign of a drawing leads, as bits. */
const up = 1;
const down = 2;
const left = 4;
const right = 8;

const sides = [
  { bit: up, opposite: down, rows: -1, columns: 0 },
  { bit: down, opposite: up, rows: 1, columns: 0 },
  { bit: left, opposite: right, rows: 0, columns: -1 },
  { bit: right, opposite: left, rows: 0, columns: 1 },
] as const;
type Side = (typeof sides)[number];

const lines: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      ['─━═╌-=', left | right],
      ['│┃║|', up | down],
      ['┌╭╔', right | down],
      ['┐╮╗', left | down],
      ['└╰╚', up | right],
      ['┘╯╝', up | left],
      ['├╠', up | down | right],
      ['┤╣', up | down | left],
      ['┬╦', left | right | down],
      ['┴╩', left | right | up],
      ['┼╬', up | down | left | right],
    ] as const
  ).flatMap(([signs, leads]) => [...signs].map((sign) => [sign, leads])),
);
/** Heads of arrows, with the side that each points to. */
const heads: Readonly<Record<string, number>> = Object.fromEntries(
  (
    [
      ['→►▶>', right],
      ['▼↓⬇', down],
      ['←◄◀', left],
      ['▲↑', up],
    ] as const
  ).flatMap(([signs, side]) => [...signs].map((sign) => [sign, side])),
);

/** Signs of a line of a drawing: `──►`, `-->`, `│`, `└─>`; a hyphen or `>` among words is none. */
const wire = /[─━═╌│┃║┌╭╔┐╮╗└╰╚┘╯╝├╠┤╣┬╦┴╩┼╬]+>?|[→►▶▼↓⬇←◄◀▲↑]|(?<=^|[\s├└┬┼])[-=]{1,}>(?=\s)|(?<=^|\s)\|(?=\s|$)/g;

/** Words of a drawing in one place. Columns count the characters of the line. */
export interface DrawnWords {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/** What one wire joins: the words that it comes from, and those that its heads point to. */
export interface Wire {
  /** Whether the drawing says for sure what it joins. */
  readonly isSure: boolean;
  readonly from: readonly DrawnWords[];
  readonly to: readonly DrawnWords[];
}

interface Cell {
  readonly leads: number;
  /** The side that a head points to; 0 for a plain line. */
  readonly points: number;
}

/**
 * Trace the wires of a drawing from the words that they come from to those that their heads point to:
 *
 * ```
 * T001 ─┬─► T003
 * T002 ─┘     └─► T004
 * ```
 *
 * Lines join only where both lead to each other. A wire with a loose end, one that ends at words without a head, and one
 * that joins several to several say nothing for sure; trees and boxes without heads are left out.
 *
 * @param rows
 *   The lines of the drawing.
 */
export function traceWires(rows: readonly string[]): Wire[] {
  const cells = hangBranches(rows.map(readCells));
  const words = rows.map((row, at) => readWords(row, cells[at] ?? new Map(), at));
  const loose = new Set(
    cells.flatMap((line, row) => (hasLooseBranch(line, cells[row + 1], words[row + 1]) ? [row] : [])),
  );
  const seen = rows.map(() => new Set<number>());
  const found: Wire[] = [];
  const trace = (row: number, column: number): Wire | null => {
    const open = [{ row, column }];
    const from = new Set<DrawnWords>();
    const to = new Set<DrawnWords>();
    let isSure = true;
    let isBent = false;
    seen[row]?.add(column);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const cell = cells[at.row]?.get(at.column) ?? { leads: 0, points: 0 };
      isBent ||= ((cell.points === 0 ? cell.leads : cell.points) & (left | right)) !== 0;
      // `T014 writes ├─► T018` comes from the words right before it, too; from words further off nobody can tell.
      const behind =
        cell.leads === (up | down | right)
          ? words[at.row]?.find(({ end }) => end <= at.column && at.column - end <= 3)
          : undefined;
      if (behind !== undefined && at.column - behind.end <= 1) from.add(behind);
      else if (behind !== undefined) isSure = false;
      for (const side of sides) {
        if ((cell.leads & side.bit) === 0) continue;
        const next = { row: at.row + side.rows, column: at.column + side.columns };
        const beside = cells[next.row]?.get(next.column);
        if (beside !== undefined) {
          const joins = (beside.leads & side.opposite) !== 0;
          isSure &&= joins || (cell.points !== 0 && cell.points !== side.bit);
          if (!joins || seen[next.row]?.has(next.column) === true) continue;
          seen[next.row]?.add(next.column);
          open.push(next);
          continue;
        }
        const end = findWords(cells, words, next, side);
        if (cell.points === side.bit) {
          if (end === undefined) isSure = false;
          else to.add(end);
        } else if (cell.points !== 0 && cell.points !== side.opposite) continue;
        // A head without a line behind it: `T001 → T002`.
        else if (cell.points !== 0) {
          if (end !== undefined) from.add(end);
        } else if (side.bit === left || side.bit === up) {
          // Below a line with a loose branch, a branch under words may be that one.
          if (end === undefined || (side.bit === up && loose.has(next.row))) isSure = false;
          else from.add(end);
        } else if (end !== undefined || side.bit === right) isSure = false;
      }
    }
    // Several to several, or back to where it came from: what waits for what cannot be told.
    const isClear = Math.min(from.size, to.size) === 1 && ![...from].some((end) => to.has(end));
    return isBent && from.size + to.size > 0 ? { isSure: isSure && isClear, from: [...from], to: [...to] } : null;
  };
  cells.forEach((line, row) => {
    for (const column of line.keys()) {
      const traced = seen[row]?.has(column) === true ? null : trace(row, column);
      if (traced !== null) found.push(traced);
    }
  });
  return found;
}

/** `├─►` right below a `──►` hangs from it as from a `┬`; a line that others reach from above and below is crossed. */
function hangBranches(cells: Map<number, Cell>[]): Map<number, Cell>[] {
  return cells.map((line, row) => {
    const hung = new Map(line);
    for (const [column, cell] of line) {
      if (cell.points !== 0 || cell.leads !== (left | right)) continue;
      const above = leadsTo(cells[row - 1]?.get(column), down) ? up : 0;
      const below = leadsTo(cells[row + 1]?.get(column), up) ? down : 0;
      if (above === 0 || below === 0) hung.set(column, { ...cell, leads: cell.leads | above | below });
    }
    return hung;
  });
}

function leadsTo(cell: Cell | undefined, side: number): boolean {
  return cell?.points === 0 && (cell.leads & side) !== 0;
}

function readCells(row: string): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  for (const match of row.matchAll(wire)) {
    [...match[0]].forEach((sign, at) => {
      const points = heads[sign] ?? 0;
      cells.set(match.index + at, { leads: points === 0 ? (lines[sign] ?? 0) : leadsOfHead(points), points });
    });
  }
  return cells;
}

/** Whether a `┬` or `┐` of a line has nothing below it. */
function hasLooseBranch(
  line: ReadonlyMap<number, Cell>,
  below: ReadonlyMap<number, Cell> | undefined,
  words: readonly DrawnWords[] | undefined,
): boolean {
  return [...line].some(([column, { leads, points }]) => {
    const isBranch = points === 0 && (leads & down) !== 0 && (leads & (left | right)) !== 0 && (leads & up) === 0;
    const isHeld =
      below?.has(column) === true || words?.some(({ start, end }) => column >= start && column < end) === true;
    return isBranch && !isHeld;
  });
}

/** A head lies along its line; one that points aside may have a branch below it: `A ──►` over `├──►`. */
function leadsOfHead(points: number): number {
  return (points & (up | down)) === 0 ? left | right | down : up | down;
}

/** Runs of words between the wires of a line; two blanks part them too. */
function readWords(row: string, cells: ReadonlyMap<number, Cell>, at: number): DrawnWords[] {
  const found: DrawnWords[] = [];
  let start = -1;
  let last = -1;
  const close = (): void => {
    if (start >= 0) found.push({ row: at, start, end: last + 1 });
    start = -1;
  };
  for (let column = 0; column < row.length; column += 1) {
    if (cells.has(column)) close();
    else if (!/\s/.test(row.charAt(column))) {
      if (start >= 0 && column - last > 2) close();
      if (start < 0) start = column;
      last = column;
    }
  }
  close();
  return found;
}

/** Most blanks between words and the wire that begins behind them: `T016 stability       ┤`. */
const longestGap = 12;

/** The words that a line ends at: beside it with few blanks between them, or right above or below it. */
function findWords(
  cells: readonly ReadonlyMap<number, Cell>[],
  words: readonly (readonly DrawnWords[])[],
  { row, column }: { readonly row: number; readonly column: number },
  side: Side,
): DrawnWords | undefined {
  const holds = (at: number): DrawnWords | undefined => words[row]?.find(({ start, end }) => at >= start && at < end);
  if (side.columns === 0) return holds(column);
  for (let gap = 0; gap <= (side.bit === left ? longestGap : 2); gap += 1) {
    const at = column + gap * side.columns;
    const found = holds(at);
    if (found !== undefined || cells[row]?.has(at) === true) return found;
  }
  return undefined;
}
