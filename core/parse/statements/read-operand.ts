import type { Operand, Reference } from '../../model/statement.ts';
import type { KnownNames } from './known-names.ts';
import type { SentenceNode } from './sentence-node.ts';

/** Where an operand stands: before the relation, behind it, or before a colon. */
export type OperandSide = 'left' | 'right';

/** What the sentence is about when it says "this phase", "it", or nothing. */
export interface OperandContext {
  readonly known: KnownNames;
  readonly self: Operand | null;
}

/** Words that may stand before what is named without changing it. */
const leading = new Set(
  'the a an all both any every each and or but so then also only just even still now do not no never start starting begin beginning complete completing completed finish finishing finished work on of to with completion either strictly be must p new its their both: desired selected relevant remaining following'.split(
    ' ',
  ),
);
/** Words at which a left side ends and its verb begins. */
const verbs = new Set(
  "must should can cannot can't could may might will shall is are be been being was were has have had need needs do does don't doesn't start starts begin begins come comes complete completes completed finish finishes finished run runs go goes happen happens proceed proceeds land lands done written merged verified implemented that which who remain remains stay stays merge ship ships".split(
    ' ',
  ),
);
/** Words at which a right side ends. */
const stops = new Set(
  'is are be being been was were has have had must should can cannot could may might will complete completes completed completion done finish finishes finished passes pass passing merged merges lands landed land ready so because since as which that who to but unless if when while whilst with via using due before after once until then where whose exist exists existing in-order begin begins start starts starting proceed first must: only lands: agreed green exclusively respectively without'.split(
    ' ',
  ),
);
/** Words that go with a mention and name nothing more: `Phase 2 completion`, `tasks T001 and T002`. */
const generic = new Set(
  'phase phases task tasks story stories work completion complete user items item subtasks steps step part parts checkpoint gate parallel sequential itself everything anything all implementation-phase both together only'.split(
    ' ',
  ),
);
/** Words that say that something is over. */
const states = new Set('is are be being been has have complete completed completion done finish finished'.split(' '));
const connectors = new Set([
  ',',
  'and',
  '&',
  '+',
  '/',
  'plus',
  'or',
  'y',
  'e',
  'und',
  'et',
  'i',
  '和',
  '与',
  '及',
  'と',
  '・',
  '|',
  '‖',
  '∥',
]);
const prepositions = new Set(['in', 'of', 'from', 'for', 'within', 'under', 'inside', 'by']);
const pronouns =
  /^(?:this|these|those|it|they|them|all|this (?:phase|story|task|section|step|group|work package)|these (?:tests|tasks|phases)|all (?:tests|tasks|of these|of them)|each|that|esta fase|当前阶段|本阶段|このフェーズ)$/;

/**
 * Read one side of a statement.
 *
 * Ids in brackets behind a name win over the name; brackets behind ids are a comment; a mention that only narrows
 * something else ("the tests for US1") is not taken for the whole of it.
 *
 * @returns
 *   What it names, or null where that cannot be said for sure.
 */
export function readOperand(
  nodes: readonly SentenceNode[],
  side: OperandSide,
  context: OperandContext,
): Operand | null {
  const content = side === 'left' ? cutLeft(nodes) : cutRight(nodes);
  const first = content[0];
  const last = content.at(-1);
  if (first === undefined || last === undefined) return null;
  const range = { start: first.start, end: last.end };
  const words = spell(content);
  if (pronouns.test(words)) {
    // `run after those exist` speaks of what the sentence named before, not of its subject.
    const isSelf = side === 'left' || /^(?:this|it)\b/.test(words);
    return context.self === null || !isSelf ? null : { ...context.self, range };
  }
  // `the stories that reference the API` are not all of them.
  if (isNarrowed(nodes, last)) return null;
  const collective = readCollective(words, range);
  if (collective !== null) return { range, references: [collective] };
  return readParts(content, side, context, range);
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
  const explicit = read.flatMap((part) => (part === null || part === 'name' ? [] : part));
  const names = read.filter((part) => part === 'name').length;
  if (explicit.length > 0) {
    // `transition and release proof tasks T014` is about T014: words before ids describe them.
    const hasTasks = explicit.some((one) => one.type === 'task' || one.type === 'task-range');
    const named = hasTasks ? [] : parts.flatMap((part, at) => (read[at] === 'name' ? toName(part) : []));
    const taken = parts.filter((_, at) => read[at] !== null && (!hasTasks || read[at] !== 'name'));
    const start = taken[0]?.[0]?.start ?? range.start;
    const end = taken.at(-1)?.at(-1)?.end ?? range.end;
    return { range: { start, end }, references: [...explicit, ...named] };
  }
  if (names === 0 || names < parts.length) return null;
  return { range, references: toName(content.filter((node) => node.kind !== 'group')) };
}

type PartReading = readonly Reference[] | 'name' | null;

/** One part of a list: `T006 (model)`, `Foundational (Phase 2)`, `event publishing from US1`, `core implementation`. */
function readPart(part: readonly SentenceNode[], side: OperandSide, context: OperandContext): PartReading {
  const nodes = dropLeading(part);
  const at = nodes.findIndex((node) => node.kind === 'reference');
  const found = nodes[at];
  const group = nodes.find((node) => node.kind === 'group');
  if (found === undefined || found.kind !== 'reference') {
    const inBrackets = group?.kind === 'group' ? readBrackets(group.nodes) : null;
    if (inBrackets !== null) return inBrackets;
    return isName(nodes) ? 'name' : null;
  }
  const before = nodes.slice(0, at).filter((node) => node.kind === 'word');
  const behind = nodes.slice(at + 1).filter((node) => node.kind === 'word');
  const isTask = found.references.some((one) => one.type === 'task' || one.type === 'task-range');
  if (nodes.slice(0, at).some((node) => node.kind === 'group')) {
    const inBrackets = group?.kind === 'group' ? readBrackets(group.nodes) : null;
    return inBrackets ?? null;
  }
  const rest = behind.filter((node) => !generic.has(node.text) && !isTitleWord(found.references, node.text, context));
  // `US1-US5 UI` as what comes first: the stories; `Phase 3 tests` as what waits would be too much.
  const isNarrow = rest.length > (side === 'right' && group === undefined ? 1 : 0);
  if (!isTask && isNarrow && !prepositions.has(rest[0]?.text ?? '')) {
    return group?.kind === 'group' ? readBrackets(group.nodes) : null;
  }
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

/** `(T004-T007)`, `(Phase 2)`, `(T012-T018 for US1)`: the ids of brackets, tasks before phases and stories. */
function readBrackets(nodes: readonly SentenceNode[]): readonly Reference[] | null {
  const first = nodes.find((node) => node.kind !== 'word' || !(generic.has(node.text) || leading.has(node.text)));
  if (first?.kind !== 'reference') return null;
  const references: Reference[] = [];
  for (const node of nodes.slice(nodes.indexOf(first))) {
    if (node.kind === 'reference') references.push(...node.references);
    else if (node.kind === 'mark' || node.kind === 'word') {
      if (!connectors.has(node.text) && !generic.has(node.text) && !leading.has(node.text)) break;
    } else break;
  }
  const tasks = references.filter((one) => one.type === 'task' || one.type === 'task-range');
  return tasks.length > 0 ? tasks : references;
}

/** `all user stories`, `any other task`, `all previous phases`. */
function readCollective(words: string, range: Operand['range']): Reference | null {
  if (
    /^(?:all |any |every |each |other |the |\d+ |one |two |three |four |five |desired |selected |remaining |p\d |individual |implemented |no )*(?:user[ -])?stor(?:y|ies)(?:[ -](?:phases?|work|implementations?|tasks?|phase work))*$/.test(
      words,
    ) ||
    /^(?:all |any |every |each |the )*user[ -]story(?:[ -][a-z]+)?$/.test(words) ||
    /^(?:(?:所有|全部|すべて|全て|全)(?: の)? )?(?:用户故事|ユーザーストーリー|ユーザー ストーリー|ストーリー)$/.test(
      words,
    )
  ) {
    return { type: 'all', of: 'stories', range };
  }
  // `Depends on all phases`, said by the last one, means those before it.
  if (/^(?:all (?:the )?phases|(?:所有|全部) (?:阶段|階段))$/.test(words)) {
    return { type: 'all', of: 'other-phases', range };
  }
  const others =
    /^(?:all |any |every |each |the )*(previous|prior|preceding|earlier|other|else|remaining|subsequent)?(?: of the)? ?(phases?|tasks?|work|above)?( else| above)?$/.exec(
      words,
    );
  const which = others?.[1] ?? others?.[3]?.trim();
  if (others === null || which === undefined) {
    return /^(?:everything|anything)(?: else)?$/.test(words)
      ? { type: 'all', of: 'other-tasks', range }
      : /^everything (?:above|before)$/.test(words)
        ? { type: 'all', of: 'previous-tasks', range }
        : null;
  }
  if (which === 'subsequent') return null;
  const isPhase = others[2]?.startsWith('phase') ?? false;
  if (others[2] === undefined) return null;
  const isPrevious = /previous|prior|preceding|earlier|above/.test(which);
  if (isPrevious) return { type: 'all', of: isPhase ? 'previous-phases' : 'previous-tasks', range };
  return { type: 'all', of: isPhase ? 'other-phases' : 'other-tasks', range };
}

function cutLeft(nodes: readonly SentenceNode[]): readonly SentenceNode[] {
  const trimmed = dropLeading(nodes);
  const verb = trimmed.findIndex(
    (node, at) =>
      at > 0 && ((node.kind === 'word' && verbs.has(node.text)) || (node.kind === 'mark' && node.text === '—')),
  );
  return dropTrailing(verb < 0 ? trimmed : trimmed.slice(0, verb));
}

function cutRight(nodes: readonly SentenceNode[]): readonly SentenceNode[] {
  const isAll = nodes.length > 0 && nodes[0]?.kind === 'word' && /^(?:all|any|every|each)$/.test(nodes[0].text);
  const trimmed = isAll ? nodes : dropLeading(nodes);
  const stop = trimmed.findIndex(
    (node, at) =>
      at > 0 &&
      ((node.kind === 'word' && stops.has(node.text)) ||
        (node.kind === 'mark' && node.open && /^[—:;.!?]$/.test(node.text)) ||
        node.kind === 'arrow'),
  );
  if (stop < 0) return dropTrailing(trimmed);
  // `all code changes being complete (Phases 2-5)`: the brackets go with the name before the verb.
  const behind = trimmed.slice(stop).find((node) => node.kind !== 'word' || !states.has(node.text));
  const named = dropTrailing(trimmed.slice(0, stop));
  return behind?.kind === 'group' && named.at(-1)?.kind !== 'group' ? [...named, behind] : named;
}

function dropLeading(nodes: readonly SentenceNode[]): readonly SentenceNode[] {
  const words = spell(nodes);
  if (pronouns.test(words) || /^(?:all|any|every|each|everything)\b/.test(words)) return nodes;
  const first = nodes.findIndex((node) => (node.kind === 'word' ? !leading.has(node.text) : node.kind !== 'mark'));
  return first < 0 ? [] : nodes.slice(first);
}

/** `Setup の完了`, `Foundational フェーズが完了していること` are Setup and Foundational. */
const particles = new Set([
  'の',
  'が',
  'は',
  'を',
  'に',
  'と',
  '完了',
  '完成',
  'フェーズ',
  '在',
  'し',
  'て',
  'い',
  'る',
  'こ',
  '必须',
]);

function dropTrailing(nodes: readonly SentenceNode[]): readonly SentenceNode[] {
  const last = nodes.findLastIndex((node) =>
    node.kind === 'word'
      ? !/^(?:and|or|then|also|all|both|the|being|to|but)$/.test(node.text) && !particles.has(node.text)
      : node.kind !== 'mark',
  );
  if (last < 0 && nodes.length > 0 && nodes[0]?.kind === 'word') return nodes.slice(0, 1);
  return nodes.slice(0, last + 1);
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
  const words = dropLeading(nodes);
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return [];
  return [{ type: 'name', name: spell(words), range: { start: first.start, end: last.end } }];
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
    const words = context.known.titleWords.get(name);
    return (
      words !== undefined &&
      (words.has(word) || (stem.length === 6 && [...words].some((other) => other.startsWith(stem))))
    );
  });
}

/** Words and marks of nodes as one line, mentions as `§`, brackets left out. */
function spell(nodes: readonly SentenceNode[]): string {
  return nodes
    .flatMap((node) =>
      node.kind === 'word' || node.kind === 'mark' ? [node.text] : node.kind === 'group' ? [] : ['§'],
    )
    .join(' ');
}
