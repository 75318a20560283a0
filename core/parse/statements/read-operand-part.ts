import type { Reference } from '../../model/statement.ts';
import { dropLeading, spell } from './cut-operand.ts';
import type { OperandContext, OperandSide } from './operand-context.ts';
import { connectors, generic, leading, prepositions } from './operand-words.ts';
import type { SentenceNode } from './sentence-node.ts';

/** What one part of a list names: mentions, `name` for words that may be one, null for prose. */
export type PartReading = readonly Reference[] | 'name' | null;

/** Words behind a story or phase that may still name a part of it; more are a sentence of their own. */
const longestPart = 4;

/** One part of a list: `T006 (model)`, `Foundational (Phase 2)`, `event publishing from US1`, `core implementation`. */
export function readPart(part: readonly SentenceNode[], side: OperandSide, context: OperandContext): PartReading {
  const nodes = dropLeading(part);
  const at = findMention(nodes);
  const found = nodes[at];
  const group = nodes.find((node) => node.kind === 'group' && !isAddition(node));
  if (found === undefined || found.kind !== 'reference') {
    const inBrackets = group?.kind === 'group' ? readBrackets(group.nodes) : null;
    if (inBrackets !== null) return inBrackets;
    return isName(nodes) ? 'name' : null;
  }
  const before = nodes.slice(0, at).filter((node) => node.kind === 'word');
  const purpose = nodes.findIndex((node, place) => place > at + 1 && node.kind === 'word' && node.text === 'for');
  // `US1 play path for the position stream`: what it is for says nothing of what is needed.
  const isBehind = side === 'right' && purpose > 0 && !nodes.slice(purpose).some((node) => node.kind === 'reference');
  const behind = nodes.slice(at + 1, isBehind ? purpose : undefined).filter((node) => node.kind === 'word');
  const isTask = found.references.some((one) => one.type === 'task' || one.type === 'task-range');
  // `Phase 3 (T011, T012, T014)` with T013 in it is about those tasks.
  const chosen = !isTask && group?.kind === 'group' ? readSelection(group.nodes, found.references, context) : null;
  if (chosen !== null) return chosen;
  if (nodes.slice(0, at).some((node) => node.kind === 'group')) {
    const inBrackets = group?.kind === 'group' ? readBrackets(group.nodes) : null;
    return inBrackets ?? null;
  }
  const rest = behind.filter((node) => !generic.has(node.text) && !isTitleWord(found.references, node.text, context));
  // `阶段 3 的 action id 通路` is something of that phase.
  if (!isTask && side === 'right' && group === undefined && /^[的の]$/.test(rest[0]?.text ?? ''))
    return found.references;
  if (!isTask && rest.length > 0 && !prepositions.has(rest[0]?.text ?? '')) {
    const inBrackets = group?.kind === 'group' ? readBrackets(group.nodes) : null;
    // `US1's read path` as what comes first: the story; `Phase 3 tests` as what waits would be too much.
    const mostWords = context.isNote === true ? 1 : longestPart;
    return inBrackets ?? (side === 'right' && rest.length <= mostWords ? found.references : null);
  }
  // `may be built side by side with US1`: US1 is not what the sentence is about.
  if (side === 'left' && before.some((node) => /^(?:with|com|con|avec|mit|alongside)$/.test(node.text))) return null;
  const preposition = before.findLast((node) => prepositions.has(node.text));
  if (preposition === undefined) {
    const isPlain =
      isTask || before.every((node) => generic.has(node.text) || isTitleWord(found.references, node.text, context));
    return isPlain || before.length <= 3 ? found.references : null;
  }
  const head = before
    .slice(0, before.indexOf(preposition))
    .filter((node) => !generic.has(node.text) && !leading.has(node.text));
  if (head.length === 0) return found.references;
  if (group?.kind === 'group') {
    const inBrackets = readBrackets(group.nodes);
    if (inBrackets?.some((one) => one.type === 'task' || one.type === 'task-range') === true) return inBrackets;
  }
  // `event publishing from US1`: something of US1 is needed, so US1 comes first; as a left side it would be too much.
  if (isTask) return found.references;
  return side === 'right' ? found.references : null;
}

/** The first mention; in `Phase 1's T001` and `US2 adapter T024` the task is meant. */
function findMention(nodes: readonly SentenceNode[]): number {
  const isTask = (node: SentenceNode): boolean =>
    node.kind === 'reference' && node.references.every((one) => one.type === 'task' || one.type === 'task-range');
  const first = nodes.findIndex((node) => node.kind === 'reference');
  const second = nodes.findIndex((node, at) => at > first && node.kind === 'reference');
  const between = nodes.slice(first + 1, second);
  const behind = nodes[second];
  const isOwner =
    second > first && behind !== undefined && isTask(behind) && between.every((node) => node.kind === 'word');
  return isOwner && between.length <= 3 && !between.some((node) => prepositions.has(spell([node]))) ? second : first;
}

/** `(T004-T007)`, `(Phase 2)`, `(T012-T018 for US1)`: the ids of brackets, tasks before phases and stories. */
function readBrackets(nodes: readonly SentenceNode[]): readonly Reference[] | null {
  // `Setup (T002 must exist)` gives a reason.
  // `Setup (parallel with T002)` goes on about something else.
  if (nodes[0]?.kind === 'word' && /^(?:parallel|alongside|beside|independent)$/.test(nodes[0].text)) return null;
  if (nodes.some((node) => node.kind === 'word' && /^(?:must|should|is|are|has|have|needs?)$/.test(node.text)))
    return null;
  const first = nodes.find((node) => node.kind !== 'word' || !(generic.has(node.text) || leading.has(node.text)));
  if (first?.kind !== 'reference') return null;
  const references: Reference[] = [];
  for (const node of nodes.slice(nodes.indexOf(first))) {
    if (node.kind === 'reference') references.push(...node.references);
    else if (node.kind === 'mark' || node.kind === 'word') {
      if (!connectors.has(node.text) && !generic.has(node.text) && !leading.has(node.text)) break;
    } else break;
  }
  // `(T003 builds the binary; T004 loads it)` says what each of them is for.
  const semicolon = nodes.findIndex((node) => node.kind === 'mark' && node.text === ';');
  const isProse =
    semicolon > 0 && nodes.slice(0, semicolon).some((node) => node.kind === 'word' && !generic.has(node.text));
  if (isProse && nodes.slice(semicolon).some((node) => node.kind === 'reference')) return null;
  const tasks = references.filter((one) => one.type === 'task' || one.type === 'task-range');
  // `Foundation (Phase 3, T009–T012)` is that phase.
  const [phase, range] = references;
  if (references.length === 2 && phase?.type === 'phase' && range?.type === 'task-range') return [phase];
  return tasks.length > 0 ? tasks : references;
}

/** Tasks in brackets that leave out some between the first and the last of them. */
function readSelection(
  nodes: readonly SentenceNode[],
  of: readonly Reference[],
  { known }: OperandContext,
): readonly Reference[] | null {
  const [range, ...others] = nodes.flatMap((node) => (node.kind === 'reference' ? node.references : []));
  const [whole] = of;
  if (range?.type === 'task-range' && others.length === 0 && nodes.length === 1 && of.length === 1) {
    const name = whole?.type === 'phase' ? whole.number : whole?.type === 'story' ? whole.label : '';
    return known.isPartOf(name, range.from, range.to) ? [range] : null;
  }
  const isList = nodes.every(
    (node) => node.kind === 'reference' || (node.kind === 'mark' && /^[,/+&·・]$/.test(node.text)),
  );
  const tasks = nodes.flatMap((node) => (node.kind === 'reference' ? node.references : []));
  const [first, last] = [tasks[0], tasks.at(-1)];
  if (!isList || first?.type !== 'task' || last?.type !== 'task' || tasks.length < 2) return null;
  return tasks.every(({ type }) => type === 'task') && known.listIds(first.id, last.id).length > tasks.length
    ? tasks
    : null;
}

/** `US1 (and US2 for its tools)`: brackets that go on with the list. */
export function readAddition(part: readonly SentenceNode[]): readonly Reference[] {
  const group = part.findLast((node) => node.kind === 'group');
  return group?.kind === 'group' && isAddition(group) ? (readBrackets(group.nodes.slice(1)) ?? []) : [];
}

function isAddition(group: SentenceNode): boolean {
  const first = group.kind === 'group' ? group.nodes[0] : undefined;
  return (first?.kind === 'word' || first?.kind === 'mark') && /^(?:and|plus|\+)$/.test(first.text);
}

/** Whether nodes can be the name of something: a few words, no marks that make it prose. */
function isName(nodes: readonly SentenceNode[]): boolean {
  const words = nodes.filter((node) => node.kind === 'word');
  if (words.length === 0 || words.length > 7) return false;
  return nodes.every(
    (node) => node.kind === 'word' || node.kind === 'group' || (node.kind === 'mark' && /^[-&/]$/.test(node.text)),
  );
}

function isTitleWord(references: readonly Reference[], word: string, context: OperandContext): boolean {
  const stem = word.slice(0, 6);
  return references.some((one) => {
    const name = one.type === 'phase' ? one.number : one.type === 'story' ? one.label : '';
    const words = context.known.titleWordsOf(name);
    return (
      words !== undefined &&
      (words.has(word) || (stem.length === 6 && [...words].some((other) => other.startsWith(stem))))
    );
  });
}
