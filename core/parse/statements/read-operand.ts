import type { Operand, Reference } from '../../model/statement.ts';
import { cutLeft, cutRight, dropLeading, hasMention, isPronoun, spell } from './cut-operand.ts';
import type { OperandContext, OperandSide } from './operand-context.ts';
import { connectors, isThisPart } from './operand-words.ts';
import { readCollective } from './read-collective.ts';
import { readAddition, readPart } from './read-operand-part.ts';
import type { SentenceNode } from './sentence-node.ts';

/**
 * Read one side of a statement.
 *
 * Ids in brackets behind a name win over the name; brackets behind ids are a comment; a mention that only narrows
 * something else ("the tests for US1") is not taken for the whole of it.
 *
 * @returns
 *   What it names, or null where that cannot be said for sure.
 */
export function readOperand(all: readonly SentenceNode[], side: OperandSide, context: OperandContext): Operand | null {
  const nodes = openException(all);
  const [lead] = nodes;
  if (lead?.kind === 'word' && lead.text === 'both' && isBoth(nodes)) return nameBoth(nodes, context);
  const exception = nodes.findIndex(isException);
  if (exception > 0) return readAllBut(nodes, exception, side, context);
  const content = side === 'left' ? cutLeft(nodes) : cutRight(nodes);
  const first = content[0];
  const last = content.at(-1);
  if (first === undefined || last === undefined) return null;
  const range = { start: first.start, end: last.end };
  const named = context.named ?? null;
  if (side === 'right' && named !== null && /^(?:them|these|those)$/.test(spell(content))) return { ...named, range };
  if (isPronoun(content) && !(side === 'right' && spell(content) === '全部')) {
    // `run after those exist` speaks of what the sentence named before, not of its subject.
    const isSelf = side === 'left' || /^(?:this|it)\b/.test(spell(content)) || isThisPart(spell(content));
    const part = isThisPart(spell(content)) ? context.part : null;
    const self = part ?? context.self;
    return self === null || !isSelf ? null : { ...self, range };
  }
  // `the stories that reference the API` are not all of them.
  if (isNarrowed(nodes, last)) return null;
  const priority = /^(?:all |any |both |the |each |every |two |three )*(p\d)(?: user)? stor(?:y|ies)$/.exec(
    spell(content),
  )?.[1];
  if (priority !== undefined) {
    const numbers = context.known.storiesOf(priority.toUpperCase());
    return numbers.length === 0
      ? null
      : { range, references: numbers.map((number) => ({ type: 'phase', number, range })) };
  }
  const collective = mayBeCollective(content) ? readCollective(spell(content), range) : null;
  // `Story (Phase 3)` of a plan with one story is that phase, `Phase 3+ (User Stories)` are the stories.
  const isOne = collective !== null && /^(?:user )?story$/.test(spell(content)) && readPhase(content) !== null;
  if (collective !== null && !isOne) return { range, references: [collective] };
  if (isFromOn(content)) return { range, references: [{ type: 'all', of: 'stories', range }] };
  return readParts(content, side, context, range);
}

function isException(node: SentenceNode | undefined): boolean {
  return node?.kind === 'word' && /^(?:except|excluding)$/.test(node.text);
}

/** `all stories (except T009)` */
function openException(nodes: readonly SentenceNode[]): readonly SentenceNode[] {
  const at = nodes.findIndex(
    (node) =>
      node.kind === 'group' &&
      isException(node.nodes[0]) &&
      node.nodes.slice(1, 3).some((one) => one.kind === 'reference'),
  );
  const group = nodes[at];
  return at > 0 && group?.kind === 'group' ? [...nodes.slice(0, at), ...group.nodes] : nodes;
}

/** `everything except T009`, `all stories except US3`, `Phase 3 (except T014)`; of a list nothing is told. */
function readAllBut(
  nodes: readonly SentenceNode[],
  exception: number,
  side: OperandSide,
  context: OperandContext,
): Operand | null {
  const all = readOperand(nodes.slice(0, exception), side, context);
  // `all stories, except T041 which depends on nothing`
  const behind = nodes.slice(exception + 1);
  const clause = behind.findIndex((node) => node.kind === 'word' && /^(?:which|that|as|because)$/.test(node.text));
  const named = clause < 0 ? behind : behind.slice(0, clause);
  const tail = named.filter((node) => node.kind !== 'word' || node.text !== 'for');
  const except = readOperand(tail, side, { known: context.known, self: null });
  const [only, ...more] = all?.references ?? [];
  if (all === null || except === null || only === undefined || more.length > 0) return null;
  if (only.type !== 'all' && only.type !== 'phase' && only.type !== 'story') return null;
  return {
    range: { start: all.range.start, end: except.range.end },
    references: [{ ...only, except: except.references }],
  };
}

/** `T007 depends on both`, `both (T001 and T002) must be done`: the word alone, or what its brackets say. */
function isBoth(nodes: readonly SentenceNode[]): boolean {
  return (
    !nodes.some((node) => node.kind === 'group') &&
    /^both(?: of (?:them|these))?(?: [,.:—]| (?:are|is|have|being|can|must)\b|$)/.test(spell(nodes))
  );
}

function nameBoth(nodes: readonly SentenceNode[], { both }: OperandContext): Operand | null {
  const [first] = nodes;
  return both && first ? { ...both, range: { start: first.start, end: first.end } } : null;
}

/** `all phases` names none of them; `Phase 1 和所有阶段` names one beside all. */
function mayBeCollective(nodes: readonly SentenceNode[]): boolean {
  const last = nodes.findLast((node) => node.kind !== 'group');
  return !hasMention(nodes) || (last?.kind === 'word' && /^(?:阶段|階段)$/.test(last.text));
}

function isNarrowed(nodes: readonly SentenceNode[], last: SentenceNode): boolean {
  const next = nodes[nodes.indexOf(last) + 1];
  return last.kind === 'word' && next?.kind === 'word' && /^(?:that|which|whose|where)$/.test(next.text);
}

function readParts(
  content: readonly SentenceNode[],
  side: OperandSide,
  context: OperandContext,
  range: Operand['range'],
): Operand | null {
  const parts = splitAtConnectors(content);
  const read = parts.map((part) => readPart(part, side, context));
  const explicit: Reference[] = [];
  for (const [at, part] of read.entries()) {
    if (part === null) continue;
    if (part !== 'name') explicit.push(...part);
    explicit.push(...readAddition(parts[at] ?? []));
  }
  const names = read.filter((part) => part === 'name').length;
  // `US1 + US2 (Phase 3)` is that phase.
  const isStories = side === 'left' && explicit.length > 1 && explicit.every((one) => one.type === 'story');
  const phase = isStories ? readPhase(content) : null;
  if (phase !== null) return { range, references: phase };
  if (explicit.length > 0) {
    // `transition and release proof tasks T014` is about T014: words before ids describe them.
    const hasTasks = explicit.some((one) => one.type === 'task' || one.type === 'task-range');
    // `the barrel and the demo (T026, T027)`: the brackets are about both.
    const isShared = hasTasks && explicit.length === parts.length && read.slice(0, -1).every((part) => part === 'name');
    // `Foundational + US1's T010`: a phase that is called by its name stays.
    const isTaken = (part: readonly SentenceNode[], at: number): boolean =>
      read[at] === 'name' && !isShared && (!hasTasks || context.known.isPhaseName(spell(dropLeading(part))));
    const named = parts.flatMap((part, at) => (isTaken(part, at) ? toName(part) : []));
    const taken = parts.filter((part, at) => (read[at] === 'name' ? isTaken(part, at) : read[at] !== null));
    const start = taken[0]?.[0]?.start ?? range.start;
    const end = taken.at(-1)?.at(-1)?.end ?? range.end;
    return { range: { start, end }, references: [...explicit, ...named] };
  }
  if (names === 0 || names < parts.length) return null;
  return { range, references: toName(content.filter((node) => node.kind !== 'group')) };
}

/** `Phase 3+ (User Stories)` */
function isFromOn([phases, group]: readonly SentenceNode[]): boolean {
  return (
    phases?.kind === 'reference' &&
    phases.references.length > 1 &&
    phases.references.every(({ type }) => type === 'phase') &&
    group?.kind === 'group' &&
    /^(?:all )?(?:user )?stories$/.test(spell(group.nodes))
  );
}

function readPhase(content: readonly SentenceNode[]): readonly Reference[] | null {
  const last = content.at(-1);
  const isOne = content.filter((node) => node.kind === 'group').length === 1;
  const [only, ...more] = isOne && last?.kind === 'group' ? last.nodes : [];
  const isPhase =
    only?.kind === 'reference' && more.length === 0 && only.references.every((one) => one.type === 'phase');
  return isPhase ? only.references : null;
}

function splitAtConnectors(nodes: readonly SentenceNode[]): SentenceNode[][] {
  const parts: SentenceNode[][] = [[]];
  for (const [at, node] of nodes.entries()) {
    const isConnector = (node.kind === 'mark' || node.kind === 'word') && connectors.has(node.text);
    // `Retry/observability work (T011-T014)` is one name; `T021/T022` are two tasks.
    const isOneName =
      node.kind === 'mark' && node.text === '/' && nodes[at - 1]?.kind === 'word' && nodes[at + 1]?.kind === 'word';
    if (isConnector && !isOneName) parts.push([]);
    else parts.at(-1)?.push(node);
  }
  return parts.filter((part) => part.some((node) => node.kind !== 'mark'));
}

function toName(nodes: readonly SentenceNode[]): Reference[] {
  const named = dropLeading(nodes);
  // `foundational Food writes` are something of that phase.
  const words =
    named.length > 1 && /^(?:foundational|setup)$/.test(spell(named.slice(0, 1))) && !isList(named)
      ? named.slice(0, 1)
      : named;
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return [];
  return [{ type: 'name', name: spell(words), range: { start: first.start, end: last.end } }];
}

function isList(nodes: readonly SentenceNode[]): boolean {
  return nodes.some((node) => node.kind === 'mark' || (node.kind === 'word' && connectors.has(node.text)));
}
