import type { Problem } from '../../model/problem.ts';
import type { SpecFile } from '../../model/spec-file.ts';
import type { Operand, Statement } from '../../model/statement.ts';
import type { Document, DocumentLine, FenceBlock } from '../document/document.ts';
import { readDetails } from '../structure/details.ts';
import { findOrderField, type OrderField } from './field-names.ts';
import { collectKnownNames, findStageWord, type KnownNames } from './known-names.ts';
import { readFenceNotes } from './read-fence-notes.ts';
import { namePhase, readGroupNotes, readHeadingNotes } from './read-heading-notes.ts';
import { readMermaid } from './read-mermaid.ts';
import { readNodes } from './read-nodes.ts';
import { readSectionItems } from './read-section-items.ts';
import { readTables } from './read-tables.ts';
import { readTaskStatements } from './read-task-statements.ts';
import { findSectionKind, isAdviceLabel, isOrderedTitle, type SectionKind } from './section-kind.ts';
import { StatementSink } from './statement-sink.ts';

/** What a document states about order, in file order, and what in it was not understood. */
export interface ReadStatements {
  readonly statements: readonly Statement[];
  readonly problems: readonly Problem[];
}

/** A piece of the document under one heading, tasks left out. */
interface Part {
  readonly kind: SectionKind;
  /** Its heading says that its orders are advice. */
  readonly isAdvice: boolean;
  /** Its heading says that each step of a numbered list waits for the one before it. */
  readonly isOrdered: boolean;
  readonly self: Operand | null;
  /** The one phase or story that its heading names: `### Within User Story 1`. */
  readonly part: Operand | null;
  /** Its heading is the name of a field, so that a bare list below it is the value: `### Dependencies`. */
  readonly field: OrderField | null;
  readonly lines: number[];
  readonly fences: FenceBlock[];
}

/**
 * Read all statements of a document: in dependency sections, tables, drawings, phases and the tasks themselves.
 *
 * @param document
 *   The file, line by line.
 * @param parts
 *   Path, phases, groups and tasks as read before.
 */
export function readStatements(
  document: Document,
  parts: Pick<SpecFile, 'path' | 'phases' | 'groups' | 'tasks'>,
): ReadStatements {
  const known = collectKnownNames(parts, findStageWord(document.text, parts.phases));
  const sink = new StatementSink(document.text);
  const adopted = findAdoptedLines(document, parts.tasks);
  for (const task of parts.tasks) {
    const lines = adopted.get(task.key);
    const whole = lines === undefined ? task : { ...task, details: [...task.details, ...readDetails(document, lines)] };
    readTaskStatements(document.text, whole, known, sink);
  }
  for (const phase of parts.phases) readHeadingNotes(document.text, phase, known, sink);
  for (const group of parts.groups) readGroupNotes(document.text, group, parts.tasks, known, sink);
  for (const part of listParts(document, parts, adopted, known)) readSection(document, part, known, sink);
  const order = sink.statements.map((statement, at) => ({ statement, at }));
  order.sort((a, b) => a.statement.range.start - b.statement.range.start || a.at - b.at);
  return { statements: order.map((entry) => entry.statement), problems: sink.problems };
}

function readSection(document: Document, part: Part, known: KnownNames, all: StatementSink): void {
  const sink = part.isAdvice ? all.asAdvice() : all;
  for (const fence of part.fences) {
    if (/^mermaid$/i.test(fence.language ?? '')) readMermaid(document, fence, known, sink);
    else if (part.kind === 'dependency' || part.kind === 'parallel')
      readFenceNotes(document, fence, part.kind, known, sink);
  }
  readTables(document, part.lines, known, sink);
  readSectionItems(document, part, known, sink);
}

function listParts(
  document: Document,
  parts: Pick<SpecFile, 'phases' | 'groups' | 'tasks'>,
  adopted: ReadonlyMap<string, readonly DocumentLine[]>,
  known: KnownNames,
): Part[] {
  const phaseAt = new Map(parts.phases.map((phase) => [phase.line, phase]));
  const groupAt = new Set(parts.groups.map((group) => group.line));
  const isTaskLine = markTaskLines(document, parts.tasks);
  for (const lines of adopted.values()) for (const line of lines) isTaskLine[line.line - 1] = 1;
  const open: { readonly level: number; readonly kind: SectionKind; readonly self: Operand | null }[] = [];
  const found: Part[] = [];
  let part: Part = {
    kind: 'other',
    isAdvice: false,
    isOrdered: false,
    self: null,
    part: null,
    field: null,
    lines: [],
    fences: [],
  };
  document.lines.forEach((line, index) => {
    if (line.kind === 'heading') {
      while ((open.at(-1)?.level ?? 0) >= line.level) open.pop();
      const outer = open.at(-1) ?? { kind: 'other', self: null };
      const phase = phaseAt.get(line.line);
      const title = document.text.slice(line.contentStart, line.contentEnd);
      const isPlan = phase !== undefined || (groupAt.has(line.line) && outer.kind === 'plan');
      const kind = isPlan ? 'plan' : (findSectionKind(title) ?? outer.kind);
      const self =
        phase !== undefined ? namePhase(phase) : kind === 'plan' && groupAt.has(line.line) ? null : outer.self;
      open.push({ level: line.level, kind, self });
      part = {
        kind,
        isAdvice: kind !== 'plan' && isAdviceLabel(title),
        isOrdered: kind === 'dependency' && isOrderedTitle(title),
        self: kind === 'plan' || kind === 'dependency' || kind === 'parallel' ? self : null,
        part: isPlan || kind === 'silent' || kind === 'template' ? null : readPart(document.text, line, known),
        field: kind === 'dependency' && self !== null ? findOrderField(title) : null,
        lines: [],
        fences: [],
      };
      found.push(part);
    } else if (isTaskLine[index] !== 1) {
      if (found.length === 0) found.push(part);
      part.lines.push(index);
      const fence = line.kind === 'fence' && line.role === 'open' ? document.fences[line.fence] : undefined;
      if (fence !== undefined) part.fences.push(fence);
    }
  });
  return found;
}

/** The one phase or story in a heading. */
function readPart(text: string, { contentStart, contentEnd }: DocumentLine, known: KnownNames): Operand | null {
  if (!/\d/.test(text.slice(contentStart, contentEnd))) return null;
  const [only, ...more] = readNodes(text, { start: contentStart, end: contentEnd }, known, 'no').flatMap((node) =>
    node.kind === 'reference' ? node.references : [],
  );
  const isPart = more.length === 0 && (only?.type === 'phase' || only?.type === 'story');
  return isPart ? { range: only.range, references: [only] } : null;
}

/**
 * Lines right below a task that are set in from it, but by too little for markdown to put them inside it:
 *
 * - [ ] T014 Implement the press that:
 *  1. **Prerequisites**: T012
 *
 * People mean the task by them; read as lines of the phase they would speak of all its tasks.
 */
function findAdoptedLines(document: Document, tasks: SpecFile['tasks']): Map<string, DocumentLine[]> {
  const adopted = new Map<string, DocumentLine[]>();
  for (const task of tasks) {
    if (task.form !== 'checkbox' || task.parent !== null) continue;
    const lines: DocumentLine[] = [];
    let index = task.line - 1;
    while ((document.lines[index]?.start ?? Number.POSITIVE_INFINITY) < task.source.blockRange.end) index += 1;
    for (let line = document.lines[index]; line !== undefined; index += 1, line = document.lines[index]) {
      const isIn = line.kind === 'item' || line.kind === 'text' || line.kind === 'fence' || line.kind === 'code';
      if (!isIn || line.indent === 0) break;
      lines.push(line);
    }
    if (lines[0]?.kind === 'item') adopted.set(task.key, lines);
  }
  return adopted;
}

/** Lines that belong to tasks; rows of tables stay, as their columns are read with their header. */
function markTaskLines(document: Document, tasks: SpecFile['tasks']): Uint8Array {
  const marks = new Uint8Array(document.lines.length);
  for (const task of tasks) {
    if (task.form === 'table-row' || task.form === 'document') continue;
    for (let index = task.line - 1; index < marks.length; index += 1) {
      const line = document.lines[index];
      if (line === undefined || line.start >= task.source.blockRange.end) break;
      marks[index] = 1;
    }
  }
  return marks;
}
