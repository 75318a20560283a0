import type { TextRange } from '../../text/text-range.ts';
import type { KnownNames } from './known-names.ts';
import { type BareNumbers, readMention } from './read-mention.ts';
import type { GroupNode, SentenceNode } from './sentence-node.ts';

/** Sentences longer than this are prose that no form describes; the limit keeps a 5 MB line harmless. */
export const longestSentence = 4000;

/** Arrows, as written and as broken encodings left them; ASCII ones need a head. */
const arrow = /[-=─━–]{1,3}>(?!=)|[▶►]|→|⇒|⟶|➜|➔|➡️?|[─━]+→|â†’|‚Üí|Ã¢â€ â€™/y;
const backArrow = /[←⇐⟵]/y;
const dashes = /[—–]|â€”|â€“|‚Äî|‚Äì|-{1,3}(?=\s)/y;
/** Words of the scripts that write without spaces, as far as the grammar knows them. */
const unspacedWord =
  /(?:不依赖|无依赖|無依存|依赖于|依赖|依存|阻塞于|阻塞|前置|完成后|完成後|之后|之後|以后|最后|然后|先后|需要|仅|只|都(?![市度])|均|最後|今後|前後|之前|先于|可并行|并行|並行|並列|同时|必须|前提|必須|必要|完了後|完了|完成|所有|全部|すべて|全て|なし|无需|无|無|後(?![続端半方者])|后(?![续端台面来期置缀])|ブロック|フェーズ|[はがをにのと和与及在]|는|은|에|의존|병렬|이후|없음)/y;
const unspaced = /[\u3040-\u30ff\u3400-\u9fff]/;
const katakana = /[\u30a0-\u30ff]+/y;
const kanji = /[\u3400-\u9fff]/;
const word =
  /(?![\u3040-\u30ff\u3400-\u9fff])[\p{L}\p{M}](?:(?![\u3040-\u30ff\u3400-\u9fff])[\p{L}\p{M}\p{N}'’_]|-(?=[\p{L}\p{N}]))*/uy;
const number = /\d+(?:[.,]\d+)*/y;

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
  const levels: { start: number; nodes: SentenceNode[] }[] = [{ start: range.start, nodes: [] }];
  let at = range.start;
  const close = (end: number): void => {
    const level = levels.pop();
    if (level !== undefined) levels.at(-1)?.nodes.push({ kind: 'group', start: level.start, end, nodes: level.nodes });
  };
  while (at < range.end) {
    const character = piece[at] ?? '';
    if (character === '(' || character === '（' || character === '{') levels.push({ start: at, nodes: [] });
    else if ((character === ')' || character === '）' || character === '}') && levels.length > 1) close(at + 1);
    else {
      const node = readNode(piece, at, known, bare);
      if (node === null) at += passOver(piece, at);
      else {
        levels.at(-1)?.nodes.push(node);
        at = node.end;
      }
      continue;
    }
    at += 1;
  }
  while (levels.length > 1) close(range.end);
  return levels[0]?.nodes ?? [];
}

function readNode(
  text: string,
  at: number,
  known: KnownNames,
  bare: BareNumbers,
): Exclude<SentenceNode, GroupNode> | null {
  const character = text[at] ?? '';
  if (/[\s*_`~^"'“”‘’[\]<!\\]/.test(character)) return null;
  const arrowText = matchAt(arrow, text, at);
  if (arrowText !== null) return { kind: 'arrow', start: at, end: at + arrowText.length };
  if (matchAt(backArrow, text, at) !== null) return { kind: 'arrow', start: at, end: at + 1, isBack: true };
  const isWordStart = !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') || unspaced.test(text[at - 1] ?? '');
  if (isWordStart) {
    const mention = readMention(text, at, known, bare);
    if (mention !== null) return { kind: 'reference', start: at, end: mention.end, references: mention.references };
  }
  const dash = matchAt(dashes, text, at);
  if (dash !== null) return { kind: 'mark', text: '—', start: at, end: at + dash.length, open: true };
  const unspacedText = readUnspaced(text, at);
  if (unspacedText !== null) return { kind: 'word', text: unspacedText, start: at, end: at + unspacedText.length };
  const wordText = matchAt(word, text, at) ?? matchAt(number, text, at);
  if (wordText !== null) {
    return { kind: 'word', text: wordText.toLowerCase().replace('’', "'"), start: at, end: at + wordText.length };
  }
  const plain = plainMarks[character] ?? character;
  const open = at + 1 >= text.length || /\s/.test(text[at + 1] ?? ' ') || plain !== character;
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

/** Full-width marks and their plain forms. */
const plainMarks: Readonly<Record<string, string>> = {
  '，': ',',
  '、': ',',
  '；': ';',
  '。': '.',
  '：': ':',
  '＋': '+',
};

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
