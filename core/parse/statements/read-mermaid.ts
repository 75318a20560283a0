import type { Operand, Reference } from '../../model/statement.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { Document, DocumentLine, FenceBlock } from '../document/document.ts';
import { type DiagramNode, readDiagramLine } from './diagram-line.ts';
import type { KnownNames } from './known-names.ts';
import { readMention } from './read-mention.ts';
import type { StatementDraft } from './sentence-reading.ts';
import type { StatementSink } from './statement-sink.ts';

/** `T004 Set up the types :done, crit, p1_t004, after p1_t002 p1_t003, 1d`: title, tags, name, what it follows. */
const bar =
  /^([^:\n]{1,200}?)\s*:\s*((?:(?:done|active|crit|milestone)\s*,\s*)*)([\w-]+)\s*,\s*(?:after\s+([\w -]+?)\s*(?:,|$))?/du;

/** Read the bars of a mermaid `gantt`: one `after` the names of others waits for them. */
function readGantt(text: string, lines: readonly DocumentLine[], known: KnownNames, sink: StatementSink): void {
  const names = new Map<string, Operand>();
  for (const line of lines) {
    const match = bar.exec(text.slice(line.contentStart, Math.min(line.contentEnd, line.contentStart + 400)));
    const [, , , name, before] = match ?? [];
    const indices = match?.indices;
    const mention = name === undefined ? null : readMention(text, line.contentStart, known, 'tasks');
    if (name === undefined || mention === null) continue;
    if (!mention.references.every((one) => one.type === 'task' && known.hasSimilarId(one.id))) continue;
    const range = { start: line.contentStart, end: line.contentEnd };
    const self: Operand = { range: { start: range.start, end: mention.end }, references: mention.references };
    names.set(name, self);
    const afterStart = line.contentStart + (indices?.[4]?.[0] ?? 0);
    const drafts = [...(before ?? '').matchAll(/\S+/g)].flatMap((list): StatementDraft[] => {
      const at = afterStart + list.index;
      const prerequisites = standAt(names.get(list[0]), { start: at, end: at + list[0].length });
      if (prerequisites === null) return [];
      return [{ meaning: 'depends', form: 'gantt', dependents: self, prerequisites, soft: false }];
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
    .map((line) => ({ line, groups: readDiagramLine(text, line.contentStart, line.contentEnd) }));
  for (const { groups } of chains)
    for (const { nodes } of groups) for (const one of nodes) note(text, one, known, names);
  for (const { line, groups } of chains) {
    const drafts = groups.flatMap(({ nodes, isDotted }, index): StatementDraft[] =>
      (groups[index - 1]?.nodes ?? []).flatMap((from) =>
        nodes.flatMap((to) => {
          const prerequisites = standAt(names.get(from.name), from.range);
          const dependents = standAt(names.get(to.name), to.range);
          if (index === 0 || prerequisites === null || dependents === null) return [];
          return [{ meaning: 'depends', form: 'mermaid', dependents, prerequisites, soft: isDotted }];
        }),
      ),
    );
    const range = { start: line.contentStart, end: line.contentEnd };
    sink.add(drafts, { line: line.line, range, task: null, listed: false });
  }
}

/** What a name means, where the name stands. */
function standAt(operand: Operand | null | undefined, range: TextRange): Operand | null {
  if (operand == null) return null;
  const isHere = operand.references.every((one) => one.range.start >= range.start && one.range.end <= range.end);
  return { range, references: isHere ? operand.references : operand.references.map((one) => ({ ...one, range })) };
}

function note(
  text: string,
  { name, label, range }: DiagramNode,
  known: KnownNames,
  names: Map<string, Operand | null>,
): void {
  if (label === '' && names.has(name)) return;
  const offset = label.search(/[\p{L}\p{N}]/u);
  const place = label === '' || offset < 0 ? range.start : text.indexOf(label, range.start + name.length) + offset;
  const mention = readMention(text, place, known, 'tasks') ?? readMention(text, range.start, known, 'tasks');
  const references: readonly Reference[] = mention?.references ?? [];
  const found = references.filter((one) => one.type !== 'task' || known.hasSimilarId(one.id));
  names.set(name, found.length === 0 ? null : { range, references: found });
}
