import {
  articles,
  auxiliaries,
  connectors,
  denials,
  leading,
  particles,
  pronouns,
  reached,
  states,
  stops,
  turns,
  verbs,
} from './operand-words.ts';
import type { SentenceNode } from './sentence-node.ts';

/** Cut a left side at its verb. */
export function cutLeft(nodes: readonly SentenceNode[]): readonly SentenceNode[] {
  // `Within Phase 2: T003 depends on T002` is about T003.
  const colon = nodes.findLastIndex((node) => node.kind === 'mark' && node.text === ':' && node.open);
  const trimmed = dropLeading(dropOrder(colon + 1 < nodes.length ? nodes.slice(colon + 1) : nodes));
  const verb = trimmed.findIndex(
    (node, at) =>
      at > 0 &&
      (isVerb(node) ||
        (node.kind === 'mark' && node.text === '—') ||
        (node.kind === 'word' && denials.has(node.text) && isVerb(trimmed[at + 1]))),
  );
  return dropTrailing(verb < 0 ? trimmed : trimmed.slice(0, verb));
}

function isVerb(node: SentenceNode | undefined): boolean {
  return node?.kind === 'word' && verbs.has(node.text);
}

/** `Can run T003-T009` is about T003-T009. */
function dropOrder(nodes: readonly SentenceNode[]): readonly SentenceNode[] {
  const first = nodes.findIndex(
    (node) =>
      node.kind !== 'word' ||
      !/^(?:can|can't|cannot|don't|not|never|nobody|may|must|you|we|run|execute|launch|start|begin|do|merge|ship)$/.test(
        node.text,
      ),
  );
  return first > 0 && nodes[first]?.kind === 'reference' ? nodes.slice(first) : nodes;
}

/** Cut a right side where its words go over to something else. */
export function cutRight(all: readonly SentenceNode[]): readonly SentenceNode[] {
  const nodes = dropStates(all);
  const isAll = nodes.length > 0 && nodes[0]?.kind === 'word' && /^(?:all|any|every|each)$/.test(nodes[0].text);
  const trimmed = isAll ? nodes : dropLeading(nodes);
  const stop = trimmed.findIndex(
    (node, at) =>
      at > 0 &&
      ((node.kind === 'word' && stops.has(node.text) && !isQualifier(trimmed[at - 1], node.text)) ||
        isUsedBy(node, trimmed[at + 1]) ||
        isTurn(node, trimmed[at + 1]) ||
        (node.kind === 'mark' && node.open && /^[—:;.!?]$/.test(node.text)) ||
        node.kind === 'arrow'),
  );
  if (stop < 0) return dropTrailing(trimmed);
  const clause = findNextClause(trimmed, stop);
  if (clause > 0) return dropTrailing(trimmed.slice(0, clause));
  // `all code changes being complete (Phases 2-5)`: the brackets go with the name before the verb.
  const behind = trimmed
    .slice(stop)
    .find((node) => node.kind !== 'word' || !(states.has(node.text) || reached.has(node.text)));
  const named = dropTrailing(trimmed.slice(0, stop));
  if (behind?.kind !== 'group' || named.at(-1)?.kind === 'group') return named;
  return [...named, behind, ...takeNextMember(trimmed, trimmed.indexOf(behind) + 1)];
}

/** `core completion (T001–T004) and the failing tests from T005`: the list goes on behind the brackets of a state. */
function takeNextMember(nodes: readonly SentenceNode[], from: number): readonly SentenceNode[] {
  const next = findNextMember(nodes, from);
  if (next < 0 || !isListEnd(nodes[findStateEnd(nodes, next + 1)])) return [];
  const start = nodes.findIndex((node, at) => at >= from && !(node.kind === 'mark' || isConnectingWord(node)));
  return [...nodes.slice(from, start), ...cutRight(nodes.slice(start))];
}

/**
 * `T001 PASS, T002 ✅ done and T003 (merged)`: the state that each of a list must reach is no end of the list.
 *
 * It goes on only to a mention with a state, or the end, behind it: `T001 is done, T002 can start` is two clauses.
 */
function dropStates(nodes: readonly SentenceNode[]): readonly SentenceNode[] {
  const kept: SentenceNode[] = [];
  for (let at = 0; at < nodes.length; ) {
    const node = nodes[at];
    if (node === undefined) break;
    kept.push(node);
    at += 1;
    // `Foundational phase complete, T047`
    const isName = node.kind === 'word' && !reached.has(node.text) && !auxiliaries.has(node.text);
    if (node.kind !== 'reference' && !((isName || node.kind === 'group') && isState(nodes[at]))) continue;
    const end = findStateEnd(nodes, at);
    if (end === at) continue;
    const next = findNextMember(nodes, end);
    if (next < 0) continue;
    const behind = findStateEnd(nodes, next + 1);
    const isMember = behind > next + 1 || isListEnd(nodes[behind]);
    if (isMember) at = end;
  }
  return kept;
}

function isState(node: SentenceNode | undefined): boolean {
  return node?.kind === 'word' && /^(?:complete|completed|done|finished)$/.test(node.text);
}

/** Index behind the words of state that stand at an index: `is done`, `PASS`, `✅ (merged)`. */
function findStateEnd(nodes: readonly SentenceNode[], from: number): number {
  let end = from;
  for (let at = from; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node?.kind === 'word' && (auxiliaries.has(node.text) || /^(?:all|both)$/.test(node.text))) continue;
    // `T001 to be done`
    if (node?.kind === 'word' && node.text === 'to' && /^be\b/.test(spell(nodes.slice(at + 1, at + 2)))) continue;
    const isState =
      (node?.kind === 'word' && reached.has(node.text)) ||
      (node?.kind === 'mark' && /^\p{Extended_Pictographic}|\u{fe0f}$/u.test(node.text)) ||
      // `US1 (T003-T005)` says which tasks.
      (node?.kind === 'group' && node.nodes[0]?.kind !== 'reference');
    if (!isState) break;
    end = at + 1;
  }
  return end;
}

/** Index of the mention behind the sign of a list, -1 where none follows. */
function findNextMember(nodes: readonly SentenceNode[], from: number): number {
  let at = from;
  for (let node = nodes[at]; node !== undefined; at += 1, node = nodes[at]) {
    const isSign = (node.kind === 'mark' || node.kind === 'word') && connectors.has(node.text);
    if (!isSign) break;
  }
  if (at === from) return -1;
  return nodes[at]?.kind === 'reference' ? at : findDescribedMember(nodes, at);
}

/** `the failing tests from T005`, `the keel (T003)`: a few words behind an article, up to the mention; -1 for others. */
function findDescribedMember(nodes: readonly SentenceNode[], from: number): number {
  const length = nodes.slice(from, from + 6).findIndex((node) => node.kind !== 'word');
  const words = nodes.slice(from, from + length);
  const isNoun = words.every(
    (node, at) =>
      node.kind === 'word' && !verbs.has(node.text) && (!stops.has(node.text) || isQualifier(words[at - 1], node.text)),
  );
  const [article] = words;
  const isArticle = article?.kind === 'word' && articles.has(article.text);
  const member = nodes[from + length];
  const named = member?.kind === 'group' ? member.nodes[0] : member;
  return isArticle && isNoun && named?.kind === 'reference' ? from + length : -1;
}

function isListEnd(node: SentenceNode | undefined): boolean {
  return node === undefined || (node.kind === 'mark' && /^[,;.&+/]$/.test(node.text)) || isConnectingWord(node);
}

function isConnectingWord(node: SentenceNode): boolean {
  return node.kind === 'word' && connectors.has(node.text);
}

/** `before T004, and T002/T003 land in one project`: where a clause of its own begins before the verb at `stop`. */
function findNextClause(nodes: readonly SentenceNode[], stop: number): number {
  const isComma = (node: SentenceNode): boolean => node.kind === 'mark' && node.text === ',';
  const comma = nodes.findIndex(isComma);
  const [, and] = nodes.slice(comma, stop);
  const own = nodes.slice(comma + 2, stop);
  const isClause =
    comma > 0 &&
    comma < stop &&
    and?.kind === 'word' &&
    and.text === 'and' &&
    own.some((node) => node.kind === 'reference') &&
    !own.some(isComma);
  return isClause ? comma : -1;
}

/** `after Setup, used by US2`: US2 is not what comes first. */
function isUsedBy(node: SentenceNode, next: SentenceNode | undefined): boolean {
  return node.kind === 'word' && node.text === 'used' && next?.kind === 'word' && next.text === 'by';
}

/** `after Phase 2 and validates US1`, `depends on T003, not T004`: what follows says something else. */
function isTurn(node: SentenceNode, next: SentenceNode | undefined): boolean {
  if (next?.kind !== 'word') return false;
  if (node.kind === 'mark') return node.text === ',' && denials.has(next.text);
  return node.kind === 'word' && /^(?:and|but|y|e|und|et)$/.test(node.text) && turns.has(next.text);
}

/** `todas as histórias` has no English `as`, and `the green tests` are not green yet. */
function isQualifier(before: SentenceNode | undefined, word: string): boolean {
  if (before?.kind !== 'word') return false;
  return word === 'as' ? /^(?:todas|das|nas)$/.test(before.text) : reached.has(word) && articles.has(before.text);
}

/** Leave out the words that stand before a name without changing it. */
export function dropLeading(nodes: readonly SentenceNode[]): readonly SentenceNode[] {
  if (isCollective(nodes) || isPronoun(nodes)) return nodes;
  const first = nodes.findIndex((node) => (node.kind === 'word' ? !leading.has(node.text) : node.kind !== 'mark'));
  return first < 0 ? [] : nodes.slice(first);
}

function dropTrailing(nodes: readonly SentenceNode[]): readonly SentenceNode[] {
  const last = nodes.findLastIndex((node) =>
    node.kind === 'word'
      ? !/^(?:and|or|then|also|all|both|the|being|to|but|y|e|et|und|non|не)$/.test(node.text) &&
        !particles.has(node.text)
      : node.kind !== 'mark',
  );
  if (last < 0 && nodes.length > 0 && nodes[0]?.kind === 'word') return nodes.slice(0, 1);
  return nodes.slice(0, last + 1);
}

/** `all tasks`, `any-other`, `すべて の`: the first words belong to the name. */
function isCollective(nodes: readonly SentenceNode[]): boolean {
  const at = nodes.findIndex((node) => node.kind !== 'group');
  const first = nodes[at];
  if (first?.kind !== 'word' && first?.kind !== 'mark') return false;
  if (/^(?:all|any|every|each|everything|tất)(?![\p{L}])/u.test(first.text)) return true;
  if (first.text === 'the' && /^(?:rest|remainder|others)\b/.test(spell(nodes.slice(at + 1)))) return true;
  const isWhole = first.text === 'すべて' || first.text === '全て';
  return isWhole && spell(nodes.slice(at + 1)).startsWith('の');
}

/** `this phase`, `it`: words that speak of what the sentence is about. */
export function isPronoun(nodes: readonly SentenceNode[]): boolean {
  return !hasMention(nodes) && pronouns.test(spell(nodes));
}

/** Whether a mention or an arrow is among nodes, brackets left out. */
export function hasMention(nodes: readonly SentenceNode[]): boolean {
  return nodes.some((node) => node.kind === 'reference' || node.kind === 'arrow');
}

/** Words and marks of nodes as one line, mentions as `§`, brackets left out. */
export function spell(nodes: readonly SentenceNode[]): string {
  let words = '';
  for (const node of nodes) {
    if (node.kind === 'group') continue;
    const text = node.kind === 'word' || node.kind === 'mark' ? node.text : '§';
    words = words === '' ? text : `${words} ${text}`;
  }
  return words;
}
