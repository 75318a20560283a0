import type { Operand, Reference } from '../../model/statement.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { Document, DocumentLine, FenceBlock } from '../document/document.ts';
import { findBareNumbers } from './bare-numbers.ts';
import { findRelations } from './find-relations.ts';
import { isAdvice } from './hedge-words.ts';
import type { KnownNames } from './known-names.ts';
import { applyNote, findGovernor } from './read-bracket-notes.ts';
import { readChain } from './read-chain.ts';
import { readDrawings } from './read-drawings.ts';
import { readInlineNotes } from './read-inline-notes.ts';
import { readNodes } from './read-nodes.ts';
import { readOperand } from './read-operand.ts';
import { readSentence } from './read-sentence.ts';
import { readVerticalChains, stepComment } from './read-vertical-chains.ts';
import { readWaitingArrow } from './read-waiting-arrow.ts';
import type { SectionKind } from './section-kind.ts';
import type { SentenceNode } from './sentence-node.ts';
import type { StatementDraft } from './sentence-reading.ts';
import { splitSentences } from './split-sentences.ts';
import type { StatementSink } from './statement-sink.ts';

/** What may stand before the tasks of a line: signs of a comment or tree, and words that only go on. */
const leadIn =
  /^(?:#+|\/\/|[-─━*•│├└┌┬|+\s]+(?:[→►▶>]\s*)?)?\s*(?:(?:(?:but|and|next|note)\b|但|然后|接着)[\s:,：，]*)?(?:(?:tasks?[ \t]+|(?:in |run in )?(?:parallel|sequential):[ \t]*)(?=[A-Z]{1,5}-?\d))?/i;

/** `Task: "Write src/mast.ts"  # T017 (depends on T015)` */
const example = /^Task:[^#\n]*[ \t]#[ \t]+(?=T-?\d)/;

/** `Sequential after T005 + T006: T008` */
const leadLabel = /^(?:(?:sequential|parallel|then)(?:,| -)? )?after [^:]*\d[^:]*: ?[A-Z]{1,5}-?\d/i;

/** Characters of drawings: what they connect cannot be told from one line. */
const drawing = /[│├└┌┐┘┬┴┼─━║╔╗╚╝▼↓⬇]|^\s*\||\+--|\|\s*$/m;

/** Arrows that lead from a line to the next one are read for themselves. */
const downwards = /^\s*(?:[│|]\s*\n\s*)*[↓▼⬇]\s*$/gm;

/** The right side of a box: `── US3 depends on US2 ───┘`. */
const drawnEnd = /\s+[─━│┃┐┘┤|]+\s*$/;

/** `──→` is an arrow. */
const longArrow = /(?<=^|\s)[─━]+[→>▶►]/gm;

/**
 * Read a code block of a section about dependencies or parallel work.
 *
 * `# T025 - Extend the oven (needs T023, T024)` states what T025 waits for; a line that is nothing but a chain of
 * mentions, `T001 → T002 → T003`, states a chain. Trees and drawings state nothing.
 */
export function readFenceNotes(
  document: Document,
  fence: FenceBlock,
  kind: SectionKind,
  known: KnownNames,
  sink: StatementSink,
): void {
  const { text } = document;
  if (kind === 'dependency') readVerticalChains(document, fence, known, sink);
  const drawn = text.slice(fence.range.start, fence.range.end).replace(longArrow, '→');
  const isDrawing = drawing.test(kind === 'dependency' ? drawn.replace(downwards, '') : drawn);
  if (isDrawing) readDrawings(document, fence, kind === 'parallel', known, sink);
  let isStaffing = false;
  let governor: Governor | null = null;
  let isFresh = false;
  for (const { line, end } of joinChains(document, fence)) {
    const range = { start: line.contentStart, end };
    const words = text.slice(range.start, Math.min(range.end, range.start + 400));
    // An empty line may stand between what governs a list and the list.
    if (words === '' && !isFresh) governor = null;
    isFresh = false;
    if (words === '' || range.end - range.start > 400) continue;
    const place = { line: line.line, range, task: null, listed: false };
    const start = range.start + ((example.exec(words) ?? leadIn.exec(words))?.[0].length ?? 0);
    const self = readLeadingTasks(text, { start, end: range.end }, known);
    const isComment = /^(?:#|\/\/)/.test(words);
    // `# T001 完了後、以下を並列実行`: the words stand behind the ids.
    const turned =
      self !== null && isComment && /[^\p{ASCII}]/u.test(words)
        ? findFenceGovernor(text, { start, end: range.end }, known, true, null)
        : null;
    if (turned !== null) governor = turned;
    else if (self === null) {
      const before: Governor | null = governor;
      governor = isStaffing ? null : findFenceGovernor(text, { start, end: range.end }, known, isComment, before);
      isFresh = governor !== before && words.endsWith(':');
    } else if (governor !== null && !isStaffing) {
      // `T002 (types), T003 (adapter)`
      const plain = readNodes(text, { start, end: range.end }, known, 'no').filter((node) => node.kind !== 'group');
      const drafts = applyNote(governor.note, plain, { known, self });
      sink.add(
        drafts.map((draft) => ({ ...draft, form: `fence-note-${draft.form}` })),
        place,
      );
    }
    if (self !== null) {
      const behindIds = { start: self.range.end, end: range.end };
      const note = [
        ...readInlineNotes(text, behindIds, { known, self }),
        // `T005 Rig the mast <- T002`
        ...readWaitingArrow(text, behindIds, { known, self }),
      ];
      if (note.length > 0)
        sink.add(
          note.map((draft) => ({ ...draft, form: `fence-${draft.form}` })),
          place,
        );
    }
    const whole = { start, end: range.end };
    const behind = kind === 'dependency' ? readPhaseNote(text, whole, known, self !== null) : [];
    if (isComment || leadLabel.test(words)) behind.push(...readLaunch(text, whole, known));
    if (behind.length > 0) {
      sink.add(behind, place);
      continue;
    }
    // `# Worker A:`, and `Worker A (the hull):` on a line of its own.
    if (isComment || (words.endsWith(':') && self === null)) {
      isStaffing = isAdvice(words.toLowerCase());
      continue;
    }
    // `Worker A: T006 → T007` says who does what.
    if (isStaffing || isDrawing || isAdvice(words.toLowerCase())) continue;
    const behindStep = stepComment.exec(words)?.index;
    const steps = behindStep === undefined ? range : { start: range.start, end: range.start + behindStep };
    const bare = kind === 'dependency' ? findBareNumbers(text, steps, known) : 'no';
    const chains = splitSentences(readNodes(text, steps, known, bare)).filter((nodes) =>
      nodes.some((node) => node.kind === 'arrow'),
    );
    if (chains.length === 0 || (kind === 'parallel' && !chains.every(isChainOfTasks))) continue;
    const drafts = chains.flatMap((nodes) => readChain(nodes, { known, self: null }).drafts);
    // In examples of parallel work names are words about a task, not steps.
    const isStep = (one: Reference): boolean =>
      kind === 'parallel'
        ? one.type === 'task' || one.type === 'task-range'
        : one.type !== 'name' || known.isPhaseName(one.name);
    const plain = drafts.filter((draft) =>
      [draft.dependents, draft.prerequisites].every((side) => side.references.every(isStep)),
    );
    const arrows = chains.flat().filter((node) => node.kind === 'arrow').length;
    if (plain.length === arrows) sink.add(plain, place);
  }
}

/** A line that says what those below it wait for. */
interface Governor {
  readonly note: readonly SentenceNode[];
  readonly isComment: boolean;
}

/** What governs the lines below: `# After T002 (types):` up to the next comment, `Then (depends on T022):` up to the next title. */
function findFenceGovernor(
  text: string,
  range: TextRange,
  known: KnownNames,
  isComment: boolean,
  before: Governor | null,
): Governor | null {
  const nodes = readNodes(text, range, known, 'no');
  const note = isComment || text.charAt(range.end - 1) === ':' ? findGovernor(nodes, true) : null;
  if (note !== null) return { note, isComment };
  // `Group A:` below `# After T002:` only begins its list; `Then, after group A:` takes the place of what was said.
  const isPlain = !isComment && findRelations(nodes).every(({ relation }) => relation.meaning === 'parallel');
  return before?.isComment === true && isPlain ? before : null;
}

/**
 * `Phase 2 (front end) — depends on Phase 1`, `└── US3 (P3) depends on US2   │`: what stands behind the dash, or begins
 * with its relation, is about the phase or story.
 */
function readPhaseNote(text: string, range: TextRange, known: KnownNames, isTask: boolean): StatementDraft[] {
  const end = range.start + (drawnEnd.exec(text.slice(range.start, range.end))?.index ?? range.end - range.start);
  // `Phase 4 (US2) ← can start after Phase 2`: the arrow back is a dash.
  const written = readNodes(text, { start: range.start, end }, known, 'no');
  const nodes = written.map(
    (node): SentenceNode =>
      node.kind === 'arrow' && node.isBack === true
        ? { kind: 'mark', text: '—', start: node.start, end: node.end, open: true }
        : node,
  );
  const [lead] = nodes;
  const isPart = (type: Reference['type']): boolean => type === 'phase' || type === 'story';
  const isKnown = (one: Reference): boolean =>
    one.type !== 'name' && !(one.type === 'all' && one.of === 'other-tasks' && !isTask);
  if (lead?.kind !== 'reference' || (!isTask && !lead.references.every(({ type }) => isPart(type)))) return [];
  if (nodes.some((node) => node.kind === 'arrow')) return [];
  const dash = nodes.findIndex((node) => node.kind === 'mark' && /^[—:]$/.test(node.text));
  const behind = dash < 0 ? nodes.findIndex((node, at) => at > 0 && node.kind !== 'group') : dash + 1;
  if (behind < 1) return [];
  if (dash > 0 && nodes.slice(1, dash).some((node) => node.kind !== 'group' && node.kind !== 'word')) return [];
  const self = { range: { start: lead.start, end: lead.end }, references: lead.references };
  const rest = nodes.slice(behind);
  const [relation] = findRelations(rest);
  const isPointed = dash >= 0 && written[dash]?.kind === 'arrow';
  if (isPointed && relation === undefined) return readPointed(rest, self, known);
  // `Phase 5 (US5) ← T013 blocks T015`: a remark on the phase, with tasks on both sides.
  if (isPointed && relation !== undefined && relation.start > 0 && relation.relation.objectFirst !== true)
    return readSentence(rest, { known, self: null }).drafts.filter(
      (draft) => draft.meaning === 'depends' && listReferences(draft).every(({ type }) => type.startsWith('task')),
    );
  if (relation === undefined || (relation.start !== 0 && relation.relation.objectFirst !== true)) return [];
  return readSentence(rest, { known, self }).drafts.filter(
    (draft) =>
      draft.meaning === 'depends' &&
      listReferences(draft).every(isKnown) &&
      // `Task 9 — after all others`: ids behind a task are read as its notes.
      (!isTask || draft.prerequisites.references.some(({ type }) => type === 'all')),
  );
}

/** `Phase 6 (Polish) ← All phases complete`: nothing but what it waits for. */
function readPointed(nodes: readonly SentenceNode[], self: Operand, known: KnownNames): StatementDraft[] {
  const prerequisites = readOperand(nodes, 'right', { known, self: null });
  const isKnown = prerequisites?.references.every(({ type }) => type === 'phase' || type === 'story' || type === 'all');
  return prerequisites !== null && isKnown === true
    ? [{ meaning: 'depends', form: 'depends-on', dependents: self, prerequisites, soft: false }]
    : [];
}

/** `# After T003 completes, launch T004-T007 in parallel`, `# After Phase 2, start US1 and US4` */
function readLaunch(text: string, range: TextRange, known: KnownNames): StatementDraft[] {
  const all = readNodes(text, range, known, 'no');
  const nodes = all[0]?.kind === 'word' && /^(?:sequential|parallel|then)$/.test(all[0].text) ? all.slice(1) : all;
  if (nodes[0]?.kind !== 'word' || !/^(?:after|once)$/.test(nodes[0].text)) return [];
  return readSentence(nodes, { known, self: null }).drafts.filter(
    (draft) =>
      draft.meaning === 'depends' &&
      listReferences(draft).every(({ type }) => /^(?:task|task-range|phase|story)$/.test(type)),
  );
}

function listReferences({ dependents, prerequisites }: StatementDraft): Reference[] {
  return [...dependents.references, ...prerequisites.references];
}

/** Lines of a code block; one that begins with an arrow goes on with the one before it, unless arrows make a tree. */
function joinChains(document: Document, fence: FenceBlock): { readonly line: DocumentLine; readonly end: number }[] {
  const joined: { readonly line: DocumentLine; end: number; indents: number[] }[] = [];
  for (const line of document.lines.slice(fence.firstLine + 1, fence.lastLine + 1)) {
    const last = joined.at(-1);
    const goesOn = /^\s*(?:→|->|⇒|➜)\s/.test(document.text.slice(line.contentStart, line.contentStart + 40));
    if (goesOn && last !== undefined && last.line.line < line.line && last.end > last.line.contentStart) {
      last.end = line.contentEnd;
      last.indents.push(line.contentStart - line.start);
    } else joined.push({ line, end: line.contentEnd, indents: [] });
  }
  return joined.map(({ line, end, indents }) => (isTree(indents) ? { line, end: line.contentEnd } : { line, end }));
}

/** Arrows that are set in by different amounts, and not each further than the one before, lead from several places. */
function isTree(indents: readonly number[]): boolean {
  const isDeeper = indents.every((indent, at) => at === 0 || indent > (indents[at - 1] ?? 0));
  return !isDeeper && new Set(indents).size > 1;
}

/** Whether every step begins with ids, behind a label at most: `Sequential: T006 (types) → T007 (page)`. */
function isChainOfTasks(nodes: readonly SentenceNode[]): boolean {
  const steps: SentenceNode[][] = [[]];
  for (const node of nodes) {
    if (node.kind === 'arrow') steps.push([]);
    else steps.at(-1)?.push(node);
  }
  return steps.every((step, at) => {
    const colon = at === 0 ? step.findIndex((node) => node.kind === 'mark' && node.text === ':') : -1;
    const isLabel = colon >= 0 && !step.slice(0, colon).some((node) => node.kind === 'reference');
    const first = step.slice(isLabel ? colon + 1 : 0).find((node) => node.kind !== 'word' || node.text !== 'task');
    return first?.kind === 'reference' || (first?.kind === 'group' && first.nodes[0]?.kind === 'reference');
  });
}

/** `T027, T028 ← depend on T021` is about T027 and T028. */
function readLeadingTasks(text: string, range: TextRange, known: KnownNames): Operand | null {
  const nodes = readNodes(text, range, known, 'no');
  const end = nodes.findIndex(
    (node) => node.kind !== 'reference' && !(node.kind === 'mark' && /^[,/&+]$/.test(node.text)),
  );
  const operand = end === 0 ? null : readOperand(end < 0 ? nodes : nodes.slice(0, end), 'left', { known, self: null });
  const isTasks = operand?.references.every((one) => one.type === 'task' || one.type === 'task-range') ?? false;
  return isTasks ? operand : null;
}
