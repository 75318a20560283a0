import type { Operand, Reference } from '../../model/statement.ts';
import type { Document, DocumentLine, FenceBlock } from '../document/document.ts';
import type { KnownNames } from './known-names.ts';
import { readMention } from './read-mention.ts';
import type { StatementDraft } from './sentence-reading.ts';
import type { StatementSink } from './statement-sink.ts';

/** `A`, `A[label]`, `A(label)`, `A{{label}}`, `A["label"]`, with an optional `:::class`. */
const node =
  /\s*([\p{L}\p{N}_.-]*[\p{L}\p{N}_])\s*((?:\[[^\]]{0,400}\]+|\({1,3}[^)]{0,400}\)+|\{{1,2}[^}]{0,400}\}+|>[^\]]{0,400}\])?)(?::::[\w-]+)?\s*/uy;
/** `-->`, `---`, `==>`, `-.->`, `--text-->`, `-->|text|`. */
const edge =
  /(?:<?(-{2,}|={2,}|-\.+-?)(?:\s*[^-=.>|&\n]{1,80}\s*(?:-{2,}|={2,}|\.+-))?(>|x|o)?)(?:\|[^|\n]{0,200}\|)?/y;

/** `T004 Set up the types :done, crit, p1_t004, after p1_t002 p1_t003, 1d`: title, tags, name, what it follows. */
const bar =
  /^([^:\n]{1,200}?)\s*:\s*((?:(?:done|active|crit|milestone)\s*,\s*)*)([\w-]+)\s*,\s*(?:after\s+([\w -]+?)\s*(?:,|$))?/u;

/** Read the bars of a mermaid `gantt`: one `after` the names of others waits for them. */
function readGantt(text: string, lines: readonly DocumentLine[], known: KnownNames, sink: StatementSink): void {
  const names = new Map<string, Operand>();
  for (const line of lines) {
    const match = bar.exec(text.slice(line.contentStart, Math.min(line.contentEnd, line.contentStart + 400)));
    const [, , , name, before] = match ?? [];
    const mention = name === undefined ? null : readMention(text, line.contentStart, known, 'tasks');
    if (name === undefined || mention === null) continue;
    if (!mention.references.every((one) => one.type === 'task' && known.hasSimilarId(one.id))) continue;
    const range = { start: line.contentStart, end: line.contentEnd };
    const self: Operand = { range: { start: range.start, end: mention.end }, references: mention.references };
    names.set(name, self);
    const drafts = (before?.split(/\s+/) ?? []).flatMap((earlier): StatementDraft[] => {
      const prerequisites = names.get(earlier);
      if (prerequisites === undefined) return [];
      return [{ meaning: 'depends', form: 'mermaid', dependents: self, prerequisites, soft: false }];
    });
    sink.add(drafts, { line: line.line, range, task: null, listed: false });
  }
}

/**
 * Read the edges of a mermaid `graph` or `flowchart`: `T001[T001: Flour] --> T002` makes T002 wait for T001.
 *
 * A node is what its label mentions first, else what its own id is; other nodes are passed over. Dotted edges are soft.
 */
export function readMermaid(document: Document, fence: FenceBlock, known: KnownNames, sink: StatementSink): void {
  const { text } = document;
  const lines = document.lines.slice(fence.firstLine + 1, fence.lastLine + (fence.closed ? 0 : 1));
  const head = lines.find((line) => line.contentEnd > line.contentStart);
  const type = head === undefined ? '' : text.slice(head.contentStart, head.contentEnd);
  if (/^gantt\b/.test(type)) readGantt(text, lines, known, sink);
  if (head === undefined || !/^(?:graph|flowchart)\b/.test(type)) return;
  const names = new Map<string, Operand | null>();
  const chains = lines
    .filter((line) => line !== head && line.contentEnd - line.contentStart < 2000)
    .map((line) => ({ line, steps: readEdges(text, line.contentStart, line.contentEnd, known, names) }));
  for (const { line, steps } of chains) {
    const drafts = steps.flatMap((step): StatementDraft[] =>
      step.from.flatMap((from) =>
        step.to.flatMap((to) => {
          const prerequisites = names.get(from);
          const dependents = names.get(to);
          if (prerequisites == null || dependents == null) return [];
          return [{ meaning: 'depends', form: 'mermaid', dependents, prerequisites, soft: step.isDotted }];
        }),
      ),
    );
    const range = { start: line.contentStart, end: line.contentEnd };
    sink.add(drafts, { line: line.line, range, task: null, listed: false });
  }
}

interface Step {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly isDotted: boolean;
}

function readEdges(
  text: string,
  start: number,
  end: number,
  known: KnownNames,
  names: Map<string, Operand | null>,
): Step[] {
  const steps: Step[] = [];
  const piece = text.slice(0, end);
  let from: string[] = [];
  let isDotted = false;
  for (let at = start; at < end; ) {
    const group: string[] = [];
    for (;;) {
      node.lastIndex = at;
      const match = node.exec(piece);
      if (match === null) return steps;
      const [whole, id = '', label = ''] = match;
      const idStart = at + whole.indexOf(id);
      note(text, id, idStart, label, idStart + id.length, known, names);
      group.push(id);
      at += whole.length;
      if (piece[at] !== '&') break;
      at += 1;
    }
    if (from.length > 0) steps.push({ from, to: group, isDotted });
    edge.lastIndex = at;
    const link = edge.exec(piece);
    if (link === null || (link[2] === undefined && !link[0].endsWith('>') && !/>/.test(link[0]))) return steps;
    isDotted = /\./.test(link[1] ?? '');
    from = group;
    at += link[0].length;
  }
  return steps;
}

function note(
  text: string,
  id: string,
  idStart: number,
  label: string,
  labelStart: number,
  known: KnownNames,
  names: Map<string, Operand | null>,
): void {
  if (label === '' && names.has(id)) return;
  const offset = label.search(/[\p{L}\p{N}]/u);
  const place = label === '' || offset < 0 ? idStart : text.indexOf(label, labelStart) + offset;
  const mention = readMention(text, place, known, 'tasks') ?? readMention(text, idStart, known, 'tasks');
  const references: readonly Reference[] = mention?.references ?? [];
  const end = mention === null ? place : mention.end;
  const known_ = references.filter((one) => one.type !== 'task' || known.hasSimilarId(one.id));
  if (label !== '' || !names.has(id)) {
    names.set(id, known_.length === 0 ? null : { range: { start: Math.min(place, end), end }, references: known_ });
  }
}
