import type { Operand } from '../../model/statement.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { Document, DocumentLine } from '../document/document.ts';
import { findBareNumbers } from './bare-numbers.ts';
import { noneValue, type OrderField } from './field-names.ts';
import type { KnownNames } from './known-names.ts';
import { mayNeed, mayState } from './order-words.ts';
import { applyNote, findGovernor } from './read-bracket-notes.ts';
import { readFieldValue } from './read-field-value.ts';
import { readItem } from './read-item.ts';
import { readNodes } from './read-nodes.ts';
import { readOperand } from './read-operand.ts';
import { readPhaseGate } from './read-phase-gate.ts';
import { findSectionKind, type SectionKind } from './section-kind.ts';
import type { SentenceNode } from './sentence-node.ts';
import type { StatementDraft } from './sentence-reading.ts';
import type { StatementSink } from './statement-sink.ts';

/** A bullet or paragraph: where it stands, and what it is nested in. */
interface Item {
  readonly line: number;
  readonly range: TextRange;
  /** Index of the line of the item that holds it; -1 for none. */
  readonly parent: number;
}

/** What an item means for those nested in it. */
interface Outcome {
  readonly label: Operand | null;
  readonly isSilent: boolean;
}

/** A section, as far as its bullets and paragraphs are read. */
export interface ItemSection {
  /** What the section is about. */
  readonly kind: SectionKind;
  /** What sentences without a subject are about: the phase, if the section is one. */
  readonly self: Operand | null;
  /** The one phase or story that its heading names. */
  readonly part: Operand | null;
  /** Each step of a numbered list in it waits for the one before it. */
  readonly isOrdered: boolean;
  /** What a bare list in it is the value of: the name of its heading. */
  readonly field: OrderField | null;
  /** Indexes of the section's lines that belong to no task, in order. */
  readonly lines: readonly number[];
}

/**
 * Read bullets and paragraphs of one section, line range by line range.
 *
 * @param document
 *   The file, line by line.
 * @param section
 *   The section.
 * @param known
 *   What the file calls its tasks and phases.
 * @param sink
 *   Where statements go.
 */
export function readSectionItems(
  document: Document,
  { kind: sectionKind, self, part, field, lines, isOrdered }: ItemSection,
  known: KnownNames,
  sink: StatementSink,
): void {
  const outcomes = new Map<number, Outcome>();
  let heading: Outcome = { label: null, isSilent: false };
  let kind = sectionKind;
  let note: readonly SentenceNode[] | null = null;
  let step: Operand | null = null;
  const items = listItems(document, lines);
  const holders = new Set(items.map((item) => item.parent));
  for (const item of items) {
    const words = document.text.slice(item.range.start, item.range.end);
    const isTitle = item.parent < 0 && words.length < 120 && /:\s*\**\s*$/.test(words);
    // `**Parallelization**:` on a line of its own is a heading in all but name.
    const isHeading = /^(?:\*\*)[^*]+\*\*:?$/.test(words.trim());
    if (isHeading || (isTitle && document.lines[item.line - 1]?.kind !== 'item'))
      kind =
        sectionKind === 'template' || isNotes(words, sectionKind) || isPartLabel.test(words)
          ? sectionKind
          : (findSectionKind(words) ?? sectionKind);
    const isPath = kind === 'silent' && /→|->|=>/.test(words) && criticalPath.test(words.slice(0, 80));
    if ((kind === 'silent' && !isPath) || kind === 'template') continue;
    const isBullet = document.lines[item.line - 1]?.kind === 'item';
    if (!isBullet) note = isTitle ? readTitleNote(document.text, item.range, known) : null;
    else if (note !== null) {
      const drafts = applyNote(note, readNodes(document.text, item.range, known, 'no'), { known, self: null });
      sink.add(drafts, { line: item.line, range: item.range, task: null, listed: kind === 'dependency' });
    }
    if (isOrdered && item.parent < 0 && isNumbered(document, item)) {
      const next = readLead(document.text, item.range, known);
      if (step !== null && next !== null) {
        const draft = {
          meaning: 'depends',
          form: 'chain',
          dependents: next,
          prerequisites: step,
          soft: false,
        } as const;
        sink.add([draft], { line: item.line, range: item.range, task: null, listed: false });
      }
      step = next;
    }
    const gate = kind === 'plan' && self !== null ? readPhaseGate(document.text, item.range, self) : null;
    if (gate !== null) {
      sink.add([gate], { line: item.line, range: item.range, task: null, listed: false });
      continue;
    }
    const outer = outcomes.get(item.parent) ?? (item.parent < 0 ? heading : { label: null, isSilent: false });
    if (outer.isSilent) {
      outcomes.set(item.line - 1, outer);
      continue;
    }
    // Most lines say nothing about order, and name nothing that nested lines could be about.
    if (field !== null && (isBareList(document.text, item.range) || noneValue.test(words))) {
      const place = { line: item.line, range: item.range, task: null, listed: true };
      sink.add(readFieldValue(document.text, item.range, field, { known, self }, 'no'), place);
      continue;
    }
    const { start, end } = item.range;
    const isPlain = !isTitle && !holders.has(item.line - 1) && !mayState(document.text, start, end);
    // Whatever it says of several tasks, here it is about their order.
    const isOdd = isPlain && kind === 'dependency' && mayBeOrder(document.text, item.range, known);
    if (isPlain && !(kind === 'dependency' && mayNeed(document.text, start, end))) {
      if (isOdd) sink.addMissed({ line: item.line, range: item.range, task: null, listed: true });
      continue;
    }
    const subject = outer.label ?? self;
    // Elsewhere only orders between ids count: `**Prerequisites**: plan.md` names none.
    const isOfIds = kind === 'other' || kind === 'rules';
    if (isOfIds && subject === null && !isTitle && !holders.has(item.line - 1) && !/\d/.test(words)) continue;
    const bare =
      kind === 'dependency' ? findBareNumbers(document.text, item.range, known) : kind === 'parallel' ? 'dotted' : 'no';
    const reading = readItem(
      document.text,
      item.range,
      { known, self: subject, part, looseSelf: kind === 'plan' },
      bare,
    );
    const outcome = { label: reading.label ?? outer.label, isSilent: reading.isSilent };
    outcomes.set(item.line - 1, outcome);
    if (document.lines[item.line - 1]?.kind !== 'item') heading = isTitle ? outcome : { label: null, isSilent: false };
    const place = { line: item.line, range: item.range, task: null, listed: kind === 'dependency' };
    if (reading.isSilent) continue;
    sink.add(
      reading.drafts.filter((draft) => isWanted(draft, kind)),
      place,
    );
    const isMissed = reading.missed || (isOdd && reading.drafts.length === 0);
    if (isMissed && kind === 'dependency') sink.addMissed(place);
  }
}

/** `1. **T001-T004**: …` */
function isNumbered(document: Document, { line, range }: Item): boolean {
  const start = document.lines[line - 1]?.start ?? range.start;
  return /^\s*\d+[.)]\s/.test(document.text.slice(start, range.start + 1));
}

/** The mentions that an item begins with. */
function readLead(text: string, range: TextRange, known: KnownNames): Operand | null {
  const nodes = readNodes(text, range, known, 'dotted');
  const end = nodes.findIndex(
    (node) => node.kind !== 'reference' && !(node.kind === 'mark' && /^[,/&+]$/.test(node.text)),
  );
  const lead = end < 0 ? nodes : nodes.slice(0, end);
  return lead.length === 0 ? null : readOperand(lead, 'left', { known, self: null });
}

/** Words that smell of order in a sentence that names several tasks, phases or stories. */
const orderSmell =
  /\b(?:extends?|first|last|foundations?|based|produces?|consumes?|supplies|provides?|order|sequence|chain|later|earlier|next|must|cannot|can't|lead|leads|deliver|hand(?:s|ed)?[- ](?:off|over))\b/i;

/** Whether a sentence without a word that the grammar knows may still be about order. */
function mayBeOrder(text: string, range: TextRange, known: KnownNames): boolean {
  const words = text.slice(range.start, range.end);
  if (!orderSmell.test(words) || /\bmvp\b/i.test(words)) return false;
  return readNodes(text, range, known, 'no').filter((node) => node.kind === 'reference').length > 1;
}

/** `**Group 2 - Tests** (after T007):` says what the tasks of the list below it wait for. */
function readTitleNote(text: string, range: TextRange, known: KnownNames): readonly SentenceNode[] | null {
  return findGovernor(readNodes(text, range, known, 'no'), false);
}

/** `**Phase 6 (Final Validation)**:` names a phase, whatever it is called. */
const isPartLabel = /^[*\s]*(?:phase|fase|phasen|этап|фаза|阶段|フェーズ|단계|US)[ -]?\d/i;

/** `Story-level notes:` in a section about order is about order. */
function isNotes(words: string, kind: SectionKind): boolean {
  return (
    kind === 'dependency' && /^\W*(?:story|phase|task|within|cross|dependency|ordering)[\w -]*notes?\W*$/i.test(words)
  );
}

/** `WP01, WP02 (both)`: nothing but ids, and brackets behind them. */
function isBareList(text: string, { start, end }: TextRange): boolean {
  return /^(?:[\s*_`,&+]|and\b|(?:Phase |Task )?[A-Z]{0,5}-?\d[\w.-]*)+(?:[(（—–].*)?$/s.test(
    text.slice(start, Math.min(end, start + 300)),
  );
}

/** In sections that are not about dependencies only statements between plain mentions count. */
function isWanted(draft: StatementDraft, kind: SectionKind): boolean {
  if (kind === 'dependency' || draft.form === 'last') return true;
  const references = [...draft.dependents.references, ...draft.prerequisites.references];
  const isTasks = references.every((one) => one.type === 'task' || one.type === 'task-range');
  if (kind === 'plan')
    return references.every((one) => one.type !== 'name') && (isTasks || draft.meaning !== 'parallel');
  if (kind === 'parallel') {
    const isOrder = draft.meaning === 'depends' && draft.form !== 'after' && draft.form !== 'once';
    return draft.meaning === 'parallel'
      ? true
      : isOrder
        ? isTasks ||
          (draft.form === 'before' && references.every((one) => one.type === 'story' || one.type === 'phase'))
        : references.every((one) => one.type !== 'name' || draft.form === 'after') ||
          draft.dependents.references.every((one) => one.type !== 'name');
  }
  return isTasks && draft.meaning === 'depends';
}

/** Join each bullet or paragraph with the lines that go on with it. */
function listItems(document: Document, lines: readonly number[]): Item[] {
  const items: { line: number; range: { start: number; end: number }; parent: number }[] = [];
  let open: (typeof items)[number] | null = null;
  let previous = -2;
  for (const index of lines) {
    const line = document.lines[index];
    if (line === undefined) continue;
    const goesOn = open !== null && previous === index - 1;
    previous = index;
    if (line.kind === 'item') {
      open = { line: line.line, range: toRange(line), parent: line.item };
      items.push(open);
    } else if (line.kind === 'text' || line.kind === 'quote') {
      if (goesOn && open !== null && !startsNew(document, open.range.end, line)) open.range.end = line.contentEnd;
      else {
        open = { line: line.line, range: toRange(line), parent: line.item };
        items.push(open);
      }
    } else open = null;
  }
  return items;
}

/**
 * Whether a line of text below another begins something new: a bold label, a chain below a finished one, or in a paragraph
 * a sentence about a task or phase: `Task 4 depends on Task 1.` below a full stop.
 */
function startsNew(document: Document, before: number, line: DocumentLine): boolean {
  const words = document.text.slice(line.contentStart, Math.min(line.contentEnd, line.contentStart + 200));
  if (/^(?:>\s*)*(?:\*\*[^*]{1,80}(?::\s*\*\*|\*\*\s*(?:\([^)]*\)\s*)?[:：—–-])|[-*•]\s)/.test(words)) return true;
  const above = document.lines[line.line - 2];
  const isParagraph = line.kind === 'text' && above?.kind === 'text' && line.item === above.item && line.item < 0;
  if (
    isParagraph &&
    /[.。]$/.test(document.text.slice(above.contentStart, above.contentEnd)) &&
    sentenceLead.test(words)
  )
    return true;
  const isChain = /→|->|=>/.test(words) && /^[`*]*(?:T-?\d|US\d|Phase \d|\d+\.\d)/.test(words);
  return (
    isChain &&
    /[\w).`*\]]$/.test(document.text.slice(Math.max(0, before - 1), before)) &&
    !/\b(?:and|on|or|to|of|with)$/.test(document.text.slice(Math.max(0, before - 6), before))
  );
}

/** `**Critical path**: T001 → T002`: an order wherever it stands. */
const criticalPath =
  /^[\s*_`]*(?:critical path|关键路径|關鍵路徑|クリティカルパス|camino crítico|caminho crítico|chemin critique|kritischer pfad|критический путь)[\s*_`]*(?:\([^)]*\)[\s*_`]*)?[:：]/i;

/** `Tasks 5-8 (UI) depend on Task 3.` */
const sentenceLead = /^[`*]*(?:T-?\d|US-?\d|(?:Phases?|Tasks?|Story|Stories|User Story) \d)/;

function toRange(line: DocumentLine): { start: number; end: number } {
  return { start: line.contentStart, end: line.contentEnd };
}
