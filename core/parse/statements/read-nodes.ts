import type { TextRange } from '../../text/text-range.ts';
import { StickyForm } from '../document/sticky-form.ts';
import { findForeignEnd, mayBeForeign } from './foreign-mention.ts';
import type { KnownNames } from './known-names.ts';
import { type BareNumbers, readMention } from './read-mention.ts';
import type { GroupNode, MarkNode, SentenceNode, WordNode } from './sentence-node.ts';

/** A task may name a thousand others; what is longer is prose that no form describes. Keeps a 5 MB line harmless. */
export const longestSentence = 16_000;

/** Brackets within brackets that are told apart; what opens more says nothing, and would only exhaust the stack. */
const mostLevels = 40;

/** Arrows, as written and as broken encodings left them; ASCII ones need a head. */
const arrow = new StickyForm('-=→', /[-=─━–]{1,3}>(?!=)|[▶►]|→|⇒|⟶|➜|➔|➡️?|[─━]+→|â†’|‚Üí|Ã¢â€ â€™/y);
const backArrow = new StickyForm('←', /[←⇐⟵]/y);
/** `T008 <- T003`; `<->` and `<!--` are something else. */
const plainBackArrow = new StickyForm('<', /<-{1,2}(?=[ \t]|[A-Z]{1,3}-?\d)/y);
const dashes = new StickyForm('-—', /[—–]|â€”|â€“|‚Äî|‚Äì|-{1,3}(?=\s)/y);
/** Words of the scripts that write without spaces, as far as the grammar knows them. */
const unspacedWord =
  /(?:一旦|(?<![\u3400-\u9fff])先(?![于后行])|(?<![\u3400-\u9fff])再|(?<![\u3400-\u9fff])等(?= *T?\d)|不依赖|(?:无|没有)(?:任何|其他|其它|前置|外部|跨|强|硬|直接|相互)?(?:用户)?(?:故事|阶段|任务)?依赖|無依存|依赖于|依赖|依存|阻塞于|阻塞|前置|完成后|完成後|之后|之後|以后|最后|然后|先后|需要|仅|只|是(?!否)|都(?![市度])|均|最後|今後|前後|之前|推奨|のみ|先于|可并行|并行|並行|並列|同时|必须|前提是|前提为|前提|必須|必要|完了後|完了|完成|所有|全部|すべて|全て|なし|无需|无|無|後(?![続端半方者])|后(?![续端台面来期置缀])|ブロック|フェーズ|[はがをにのと和与及在]|는|은|에|의존|병렬|이후|없음)/y;
const unspaced = /[\u3040-\u30ff\u3400-\u9fff]/;
const katakana = /[\u30a0-\u30ff]+/y;
const kanji = /[\u3400-\u9fff]/;
const word =
  /(?![\u3040-\u30ff\u3400-\u9fff])[\p{L}\p{M}](?:(?![\u3040-\u30ff\u3400-\u9fff])[\p{L}\p{M}\p{N}'’_]|-(?=[\p{L}\p{N}]))*/uy;
const number = new StickyForm('0123456789', /\d+(?:[.,]\d+)*/y);

/**
 * Cut a piece of text into mentions, words, arrows and marks; what stands in round or curly brackets is one node.
 *
 * Emphasis, code marks, square brackets, links' targets and tags are passed over.
 *
 * @param text
 *   Text of the file.
 * @param range
 *   Piece to read, at most `longestSentence` long.
 * @param known
 *   What the file calls its tasks and phases.
 * @param bare
 *   Whether numbers alone are ids.
 */
export function readNodes(text: string, range: TextRange, known: KnownNames, bare: BareNumbers): SentenceNode[] {
  if (range.end - range.start > longestSentence) return [];
  const piece = text.slice(0, range.end);
  const hasForeign = mayBeForeign(piece, range.start, range.end);
  const levels: { start: number; nodes: SentenceNode[]; isSquare: boolean }[] = [];
  let start = range.start;
  let nodes: SentenceNode[] = [];
  const close = (end: number): void => {
    const outer = levels.pop();
    if (outer === undefined) return;
    outer.nodes.push({ kind: 'group', start, end, nodes });
    ({ start, nodes } = outer);
  };
  for (let at = range.start; at < range.end; ) {
    const code = piece.charCodeAt(at);
    const isSquare = code === openSquare && nodes.at(-1)?.kind === 'arrow' && isSideBySide(piece, at);
    const role = isSquare ? 'open' : roleOf(code);
    if (role === 'open' && levels.length >= mostLevels) at += 1;
    else if (role === 'open') {
      levels.push({ start, nodes, isSquare });
      start = at;
      nodes = [];
      at += 1;
    } else if ((role === 'close' || code === closeSquare) && levels.at(-1)?.isSquare === (code === closeSquare)) {
      at += 1;
      close(at);
    } else if (role === 'silent' && plainBackArrow.match(piece, at) === null) at += passOver(piece, at);
    else {
      const foreign = hasForeign && role !== 'sign' && isWordStart(piece, at) ? findForeignEnd(piece, at, known) : -1;
      const node: Exclude<SentenceNode, GroupNode> =
        role === 'sign' && isStepSign(piece, at, nodes.at(-1))
          ? { kind: 'arrow', start: at, end: at + 1 }
          : foreign < 0
            ? readNode(piece, at, role, known, bare)
            : { kind: 'word', text: piece.slice(at, foreign).toLowerCase(), start: at, end: foreign };
      nodes.push(node);
      at = node.end;
    }
  }
  while (levels.length > 0) close(range.end);
  return nodes;
}

const openSquare = 91;
const closeSquare = 93;

/** `T001 → [T002, T003] → T004`: square brackets behind an arrow hold what runs side by side; alone they are passed over. */
function isSideBySide(text: string, at: number): boolean {
  return /^\[[^[\](){}\n]*\d[^[\](){}\n]*[,&+|∥‖][^[\](){}\n]*\d[^[\](){}\n]*\](?!\()/.test(text.slice(at, at + 200));
}

/** `T003 > T005`: between ids of tasks the sign is an arrow. */
function isStepSign(text: string, at: number, before: SentenceNode | undefined): boolean {
  const isTask = before?.kind === 'reference' && before.references.every((one) => one.type.startsWith('task'));
  return (
    text.charAt(at) === '>' && isTask && text.charAt(at - 1) === ' ' && /^ [[`*]*T-?\d/.test(text.slice(at + 1, at + 8))
  );
}

/** What a character is before it is known what stands around it. */
type Role = 'open' | 'close' | 'silent' | 'letter' | 'digit' | 'sign' | 'wide';

const asciiRoles: readonly Role[] = Array.from({ length: 128 }, (_, code): Role => {
  const character = String.fromCharCode(code);
  if (character === '(' || character === '{') return 'open';
  if (character === ')' || character === '}') return 'close';
  if (/[\s*_`~^"'[\]<!\\]/.test(character)) return 'silent';
  if (/[A-Za-z]/.test(character)) return 'letter';
  return /\d/.test(character) ? 'digit' : 'sign';
});

function roleOf(code: number): Role {
  if (code < 128) return asciiRoles[code] ?? 'sign';
  const character = String.fromCharCode(code);
  if (character === '（') return 'open';
  if (character === '）') return 'close';
  return /[\s“”‘’]/.test(character) ? 'silent' : 'wide';
}

function readNode(
  text: string,
  at: number,
  role: Role,
  known: KnownNames,
  bare: BareNumbers,
): Exclude<SentenceNode, GroupNode> {
  if (role === 'silent') {
    const arrowText = plainBackArrow.match(text, at) ?? '';
    return { kind: 'arrow', start: at, end: at + arrowText.length, isBack: true };
  }
  if (role === 'sign' || role === 'wide') {
    const arrowText = arrow.match(text, at);
    if (arrowText !== null) return { kind: 'arrow', start: at, end: at + arrowText.length };
    if (backArrow.match(text, at) !== null) return { kind: 'arrow', start: at, end: at + 1, isBack: true };
  }
  // Mentions begin with a letter or a digit.
  const mention = role !== 'sign' && isWordStart(text, at) ? readMention(text, at, known, bare) : null;
  if (mention !== null) return { kind: 'reference', start: at, end: mention.end, references: mention.references };
  return readWord(text, at, role) ?? readMark(text, at);
}

/** Whether no letter or digit stands before an offset, but of a script without spaces. */
function isWordStart(text: string, at: number): boolean {
  const before = roleOf(text.charCodeAt(at - 1));
  if (before !== 'wide') return before !== 'letter' && before !== 'digit';
  const character = text.charAt(at - 1);
  return !/[\p{L}\p{N}]/u.test(character) || unspaced.test(character);
}

function readWord(text: string, at: number, role: Role): WordNode | null {
  const end = role === 'letter' ? findPlainEnd(text, at) : -1;
  if (end >= 0) return { kind: 'word', text: text.slice(at, end).toLowerCase(), start: at, end };
  if (role === 'sign' || (role === 'wide' && dashes.match(text, at) !== null)) return null;
  const unspacedText = role === 'wide' ? readUnspaced(text, at) : null;
  if (unspacedText !== null) return { kind: 'word', text: unspacedText, start: at, end: at + unspacedText.length };
  const wordText = role === 'digit' ? number.match(text, at) : (matchAt(word, text, at) ?? number.match(text, at));
  if (wordText === null) return null;
  return { kind: 'word', text: wordText.toLowerCase().replace('’', "'"), start: at, end: at + wordText.length };
}

/** Where a word of ASCII letters ends; -1 where more than letters may belong to it. */
function findPlainEnd(text: string, at: number): number {
  let end = at;
  while (isLetter(text.charCodeAt(end))) end += 1;
  const next = text.charCodeAt(end);
  // `in-order`, `don't`, `T001`, `snake_case`, `naïve`
  const goesOn = next > 127 || next === 45 || next === 39 || next === 95 || (next >= 48 && next <= 57);
  return goesOn ? -1 : end;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function readMark(text: string, at: number): MarkNode {
  const dash = dashes.match(text, at);
  if (dash !== null) return { kind: 'mark', text: '—', start: at, end: at + dash.length, open: true };
  const character = text.charAt(at);
  const plain = plainMarks.get(character) ?? character;
  const open = plain !== character || opens(text, at + 1);
  return { kind: 'mark', text: plain, start: at, end: at + 1, open };
}

/** A word of a script without spaces: one that the grammar knows, else a run of signs of one kind up to the next. */
function readUnspaced(text: string, at: number): string | null {
  const character = text[at] ?? '';
  if (!unspaced.test(character) && !/[\uac00-\ud7af]/.test(character)) return null;
  const known = matchAt(unspacedWord, text, at);
  if (known !== null) return known;
  if (!unspaced.test(character)) return null;
  const run = matchAt(katakana, text, at);
  if (run !== null) return run;
  let end = at + 1;
  while (kanji.test(character) && kanji.test(text[end] ?? '') && matchAt(unspacedWord, text, end) === null) end += 1;
  return text.slice(at, end);
}

/** Whether a blank or the end follows, behind marks of emphasis at most: `**T001 blocks everything.**`. */
function opens(text: string, at: number): boolean {
  let next = at;
  while (isEmphasis(text.charCodeAt(next))) next += 1;
  return (
    next >= text.length || text.charCodeAt(next) === 32 || /[\s\u3040-\u30ff\u3400-\u9fff]/.test(text.charAt(next))
  );
}

/** One of `*`, `_`, `~` and the back-tick. */
function isEmphasis(code: number): boolean {
  return code === 42 || code === 95 || code === 126 || code === 96;
}

/** Full-width marks and their plain forms. */
const plainMarks: ReadonlyMap<string, string> = new Map([
  ['，', ','],
  ['、', ','],
  ['；', ';'],
  ['。', '.'],
  ['：', ':'],
  ['＋', '+'],
]);

/** How many characters at an offset say nothing: a mark of emphasis, a link's target, a tag. */
function passOver(text: string, at: number): number {
  if (text.startsWith('](', at)) {
    const end = text.indexOf(')', at);
    return end < 0 ? 2 : end + 1 - at;
  }
  if (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at);
    return end < 0 ? 4 : end + 3 - at;
  }
  return 1;
}

function matchAt(expression: RegExp, text: string, at: number): string | null {
  expression.lastIndex = at;
  return expression.exec(text)?.[0] ?? null;
}
