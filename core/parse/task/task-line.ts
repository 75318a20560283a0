import type { TaskLabel } from '../../model/task.ts';
import type { TextRange } from '../../text/text-range.ts';
import { type TextView, viewText } from '../../text/text-view.ts';
import { type FoundId, readTaskId } from './task-id.ts';
import { trimTail } from './task-tail.ts';

/** The words of a task after its bullet and box, taken apart. */
export interface TaskWords {
  readonly view: TextView;
  readonly id: FoundId | null;
  readonly idRange: TextRange | null;
  readonly labels: readonly TaskLabel[];
  readonly title: string;
  readonly titleRange: TextRange;
  /** Index in the words where the title ends. */
  readonly titleEnd: number;
  /** Words before the id and behind the title, where marks such as `✅ COMPLETED` stand. */
  readonly outside: string;
  /** `~~struck through~~`. */
  readonly struck: boolean;
  /** The mark of a second box: `- [ ] - [X] T004`. */
  readonly secondMark: string | null;
}

/**
 * Take the words of a task apart.
 *
 * ```
 * **T012** [P] [US1] Create the store in src/store.ts (2h)
 *   ^^^^ idRange
 *          ^^^ ^^^^^ labels
 *                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ titleRange
 * ```
 *
 * @param text
 *   Whole document.
 * @param start
 *   First character after bullet and box (or hashes).
 * @param end
 *   Offset after the last word of the line.
 * @param prefixes
 *   Shapes of ids that this document uses beside the common ones.
 */
export function readTaskWords(text: string, start: number, end: number, prefixes: ReadonlySet<string>): TaskWords {
  const view = viewText(text, start, end);
  const reader = new WordReader(view, prefixes);
  return reader.read();
}

class WordReader {
  private at = 0;
  private end: number;
  private readonly labels: TaskLabel[] = [];
  private id: FoundId | null = null;
  private struck = false;
  private outside = '';
  private secondMark: string | null = null;
  /** Emphasis that was opened before the id and not closed behind it. */
  private open = '';

  constructor(
    private readonly view: TextView,
    private readonly prefixes: ReadonlySet<string>,
  ) {
    this.end = view.text.length;
  }

  read(): TaskWords {
    const { view } = this;
    this.readBeforeId();
    this.readId();
    this.readLabels();
    const tail = trimTail(view.text, this.at, this.end);
    for (const label of tail.labels)
      this.labels.push({ text: label.text, range: view.rangeOf(label.start, label.end) });
    this.end = tail.end;
    this.outside += ` ${view.text.slice(tail.end)}`;
    this.unwrap();
    this.keepWords();
    const range = view.rangeOf(this.at, this.end);
    return {
      view,
      id: this.id,
      idRange: this.id ? view.rangeOf(this.id.start, this.id.end) : null,
      labels: this.labels,
      title: balance(view.text.slice(this.at, this.end)),
      titleRange: range,
      titleEnd: this.end,
      outside: this.outside,
      struck: this.struck,
      secondMark: this.secondMark,
    };
  }

  private readBeforeId(): void {
    // `- [ ]* 1.1 Optional`, `- [ ]\* 10. Optional`: Kiro's optional tasks.
    const star = this.match(/\\?\*(?=[ \t])[ \t]*/y);
    if (star) this.labels.push({ text: '*', range: this.view.rangeOf(0, star.trimEnd().length) });
    // `- [X] - [X] T001`: a second box.
    const box =
      this.match(/(?:[-*+][ \t]+)?\[([ xX~-])\][ \t]+(?=[-*+]|\*{0,2}T-?\d|\d+\.)/y) ??
      this.match(/[-*+][ \t]+\[([ xX~-])\][ \t]+/y);
    if (box) this.secondMark = /\[(.)\]/.exec(box)?.[1] ?? null;
    this.readSigns();
  }

  /** `✅ T001`, `🔴 **T001**`: signs before the id. */
  private readSigns(): void {
    const signs = this.match(/(?:\p{Extended_Pictographic}\u{fe0f}?[ \t]*)+/uy);
    if (signs) this.outside += signs;
  }

  private readId(): void {
    const { text } = this.view;
    const before = this.at;
    const labelsBefore = this.labels.length;
    // `[P] T001`: labels may stand before the id.
    this.readLabels();
    if (this.tryId()) return;
    // Without an id behind them they are the labels of a task without id.
    if (this.labels.length > labelsBefore) return;
    this.at = before;
    if (text.startsWith('~~', this.at)) this.tryId();
  }

  private tryId(): boolean {
    const { text } = this.view;
    const start = this.at;
    const wrap = this.match(/(?:~~|\*\*|__|`|\[|[ \t])*(?:\p{Extended_Pictographic}\u{fe0f}?[ \t]*)?/uy) ?? '';
    const id = readTaskId(text, this.at, this.prefixes);
    if (id === null || !this.closesWell(id, wrap)) {
      this.at = start;
      return false;
    }
    if (wrap.includes('~~')) this.struck = true;
    this.id = id;
    this.at = id.end;
    const marks = wrap.replace(/[ \t]|\p{Extended_Pictographic}|\u{fe0f}/gu, '');
    this.open = marks;
    // `**T001**:`, `` `T001` ``, `[T001]`, `**T001:** `: close what was opened before the id.
    const closing = this.match(/[.:：)]?(?:~~|\*\*|__|`|\])*/y) ?? '';
    for (const sign of closing.match(/~~|\*\*|__|`|\]/g) ?? []) {
      this.open = this.open.replace(sign === ']' ? '[' : sign, '');
    }
    if (closing.includes('~~') === false && wrap.includes('~~')) this.open = `${this.open.replace('~~', '')}~~`;
    this.match(/[ \t]*(?:[:：.)|]|[—–-](?=[ \t]))?[ \t]*/y);
    this.readSigns();
    return true;
  }

  /** `[T001](address)` is a link, and `[1.1, 2.3]` a list of something else. */
  private closesWell(id: FoundId, wrap: string): boolean {
    if (!wrap.includes('[')) return true;
    const after = this.view.text.slice(id.end, id.end + 2);
    return after.startsWith(']') && after !== '](';
  }

  /** `[P] [US1]`, `(P)`, `` `[P]` ``, `**[US1]**`, `@test-case:009` behind the id. */
  private readLabels(): void {
    for (;;) {
      const start = this.at;
      const found =
        this.match(
          /`?\[([^\][\n`]{1,60}|[^\][\n`]*\[[^\][\n]*\][^\][\n`]*)\]`?(?![(:\p{L}\p{N}]|\[(?!(?:US|P|S)\d|P\]|[A-Z]+\]))/uy,
        ) ??
        this.match(/\*\*\[(?:P|US\d[^\]*\n]{0,20}|(?:User )?Story[^\]*\n]{1,20})\]\*\*/uy) ??
        this.match(/\((?:P\d?|P\d[^()\n]{0,12}|[Ss]tretch|[Oo]ptional)\)(?=[ \t]|$)/y) ??
        this.match(/@[\w.-]+:[\w.:-]+(?=[ \t]|$)/y);
      if (!found) return;
      const inner = found.replace(/^(?:`|\*\*)|(?:`|\*\*)$/g, '');
      const from = start + found.indexOf(inner);
      const text = inner.startsWith('@') ? inner : inner.slice(1, -1);
      this.labels.push({ text, range: this.view.rangeOf(from, from + inner.length) });
      // `**T002 [P]**: words`: what was opened before the id ends behind its labels.
      if (this.open !== '' && /^(?:\*\*|__|~~)$/.test(this.open) && this.view.text.startsWith(this.open, this.at)) {
        this.at += this.open.length;
        this.open = '';
      }
      this.match(/[ \t]*(?:[:：]|[—–-](?=[ \t]))?[ \t]*/y);
    }
  }

  /** `T007 [Client model]` has its label for a title, and `Task 1` with nothing behind it is one. */
  private keepWords(): void {
    if (this.end > this.at) return;
    const last = this.labels.at(-1);
    if (last && !/^(?:\*|\(?P\d?\)?|US\d.*|X)$/.test(last.text)) {
      this.labels.pop();
      const offset = this.view.offsetOf(0);
      this.at = last.range.start - offset;
      this.end = last.range.end - offset;
    } else if (
      this.id?.form !== 'letter' &&
      this.id &&
      /\p{L}[ \t]*#?$/u.test(this.view.text.slice(0, this.id.start))
    ) {
      this.at = this.view.text.slice(0, this.id.start).search(/\p{L}+[ \t]*#?$/u);
      this.end = this.id.end;
      this.id = null;
    }
  }

  /** `**Title**`, `~~Title~~`: what wraps the whole title is no part of it. */
  private unwrap(): void {
    const { text } = this.view;
    if (this.open.includes('**') && text.slice(this.at, this.end).endsWith('**')) this.end -= 2;
    else if (this.open.includes('__') && text.slice(this.at, this.end).endsWith('__')) this.end -= 2;
    for (const sign of ['~~', '**', '__']) {
      const words = text.slice(this.at, this.end);
      if (!words.startsWith(sign)) continue;
      const close = words.indexOf(sign, 2);
      if (sign === '~~' && close > 0) {
        // `~~Create the store~~ **REMOVED** - dead code`
        this.struck = true;
        this.outside += ` ${words.slice(close + 2)}`;
        this.end = this.at + close;
        this.at += 2;
      } else if (close === words.length - 2 && close > 2) {
        this.at += 2;
        this.end -= 2;
      }
    }
    if (this.struck) {
      const words = text.slice(this.at, this.end);
      const close = words.indexOf('~~');
      if (close >= 0) {
        this.outside += ` ${words.slice(close + 2)}`;
        this.end = this.at + close;
      }
    }
    while (this.end > this.at && /[ \t]/.test(text.charAt(this.end - 1))) this.end -= 1;
    while (this.at < this.end && /[ \t]/.test(text.charAt(this.at))) this.at += 1;
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.view.text)?.[0] ?? null;
    if (found === null || found === '' || this.at + found.length > this.end) return null;
    this.at += found.length;
    return found;
  }
}

/** Take a lone `**` out of a title whose emphasis began before it: `Fix the oven** - it smokes`. */
function balance(title: string): string {
  const signs = title.split('**').length - 1;
  return signs % 2 === 0 ? title : title.replace('**', '');
}
