import type { Operand } from '../../model/statement.ts';
import { writeShape } from './clause-shape.ts';
import { findRelations } from './find-relations.ts';
import { readOperand } from './read-operand.ts';
import type { SentenceNode } from './sentence-node.ts';
import type { SentenceContext, StatementDraft } from './sentence-reading.ts';

/**
 * Read notes of a task whose ids stand before the words: `（T012・T013 完了後）`, `（T003、T004 に依存）`, `需在 T004 完成之后进行`.
 *
 * @param nodes
 *   The whole text.
 * @param clauses
 *   Its clauses and brackets behind the first.
 * @param self
 *   The task that it speaks of.
 */
export function readObjectFirstNotes(
  nodes: readonly SentenceNode[],
  clauses: readonly (readonly SentenceNode[])[],
  self: Operand,
  context: SentenceContext,
): StatementDraft[] {
  const drafts: StatementDraft[] = [];
  for (const node of nodes) if (node.kind === 'group') drafts.push(...readObjectFirst(node.nodes, self, context));
  drafts.push(...readObjectFirst(takeLead(nodes), self, context));
  const top = new Set(nodes);
  const outside = clauses.filter(([first]) => first !== undefined && top.has(first));
  for (const note of outside) drafts.push(...readObjectFirst(takeWhole(note), self, context));
  for (const clause of splitClauses(nodes)) drafts.push(...readObjectFirst(takeCondition(clause), self, context));
  return drafts;
}

/** `T1208-T1210完了後、入口から呼ぶ`: what stands before the first comma behind ids at the very beginning. */
function takeLead(nodes: readonly SentenceNode[]): readonly SentenceNode[] {
  const first = nodes.findIndex((node) => node.kind === 'reference' || node.kind === 'word' || node.kind === 'arrow');
  if (nodes[first]?.kind !== 'reference') return [];
  const end = nodes.findIndex(
    (node, at) => at > first && node.kind === 'mark' && node.text === ',' && nodes[at + 1]?.kind !== 'reference',
  );
  return end < 0 ? [] : nodes.slice(first, end);
}

/** `— T022·T023 이후`: a clause of its own that is nothing but ids and what comes after them. */
function takeWhole(nodes: readonly SentenceNode[]): readonly SentenceNode[] {
  const last = findRelations(nodes).at(-1);
  return nodes[0]?.kind === 'reference' && last?.end === nodes.length ? nodes : [];
}

/** What follows the commas of a line that are not in a list of ids. */
function splitClauses(nodes: readonly SentenceNode[]): readonly (readonly SentenceNode[])[] {
  const starts = nodes.flatMap((node, at) =>
    node.kind === 'mark' && (node.text === '※' || (node.text === ',' && nodes[at + 1]?.kind !== 'reference'))
      ? [at + 1]
      : [],
  );
  return starts.map((start, at) => nodes.slice(start, (starts[at + 1] ?? nodes.length + 1) - 1));
}

/** `需在 T004 完成之后进行`: a clause that is nothing but a condition on ids. */
function takeCondition(clause: readonly SentenceNode[]): readonly SentenceNode[] {
  const first = clause.findIndex(
    (node) => !(node.kind === 'word' && /^(?:需要?|须|必须|应|要|可|在|于|待|等|只能)$/.test(node.text)),
  );
  const last = findRelations(clause).at(-1);
  if (first < 1 || clause[first]?.kind !== 'reference' || last === undefined) return [];
  const behind = clause.slice(last.end);
  const isWhole = behind.every(
    (node) => node.kind === 'word' && /^(?:进行|开始|执行|启动|实施|再|方可|才能|着手)$/.test(node.text),
  );
  return isWhole ? clause.slice(first, last.end) : [];
}

const objectFirstForms = new Set(['after', 'depends-on', 'requires']);

/** `（T012・T013 完了後）`, `（T003、T004 に依存）`: the ids stand before the words, and nothing but them stands in the brackets. */
function readObjectFirst(nodes: readonly SentenceNode[], self: Operand, context: SentenceContext): StatementDraft[] {
  const [one, ...more] = findRelations(nodes);
  if (one?.relation.objectFirst !== true || !objectFirstForms.has(one.relation.form) || more.length > 0) return [];
  const before = nodes.slice(0, one.start);
  const isPlain = before.every(
    (node) =>
      node.kind === 'reference' ||
      node.kind === 'group' ||
      /^[,/+·・と和与及在の]$/.test(node.kind === 'arrow' ? '' : node.text),
  );
  const object = isPlain ? readOperand(before, 'left', { known: context.known, self: null }) : null;
  if (object === null || object.references.some((reference) => reference.type === 'name')) return [];
  const behind = nodes.slice(one.end);
  if (behind.some((node) => node.kind === 'reference')) return [];
  const range = { start: object.range.start, end: nodes[one.end - 1]?.end ?? object.range.end };
  const words = writeShape(behind).text.replace(/ /g, '');
  // `（T003 に依存しない）`
  if (/^(?:し|せ|は|が)?(?:な|ず|ません)|^하지|^지/.test(words)) return [];
  // `検証（T010 完了後にジョブ追加）` is about something to be added then.
  if (/追加|削除|更新/.test(words)) return [];
  const soft = /推奨|望ましい|効率的|建议/.test(words);
  return [
    { meaning: 'depends', form: `note-${one.relation.form}`, dependents: self, prerequisites: object, soft, range },
  ];
}
