import type { TaskLabel } from '../../model/task.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { TextView } from '../../text/text-view.ts';
import { sign } from '../document/signs.ts';
import type { StickyForm, StickyForms } from '../document/sticky-form.ts';
import { viewWords } from '../document/view-words.ts';
import { type LineAttribute, readAttributes } from './line-attributes.ts';
import {
  address,
  bracketedId,
  closing,
  emojis,
  gapAfterId,
  gapAfterLabel,
  labelForms,
  leadingTime,
  opening,
  optionalStar,
  secondBoxes,
} from './task-forms.ts';
import { type FoundId, readTaskId } from './task-id.ts';
import { trimTail } from './task-tail.ts';

/** The words of a task after its bullet and box, taken apart. */
export interface TaskWords {
  readonly view: TextView;
  /** Signs of its line: see `sign`. */
  readonly signs: number;
  readonly id: FoundId | null;
  readonly idRange: TextRange | null;
  readonly labels: readonly TaskLabel[];
  readonly title: string;
  readonly titleRange: TextRange;
  /** Index in the words where the title ends. */
  readonly titleEnd: number;
  /** Values behind the title: `(est. 1h, actual 2h)`, `| Owner: Kim`. */
  readonly attributes: readonly LineAttribute[];
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
 *                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ titleRange
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
 * @param signs
 *   Signs of the line.
 */
export function readTaskWords(
  text: string,
  start: number,
  end: number,
  prefixes: ReadonlySet<string>,
  signs: number,
): TaskWords {
  return new WordReader(viewWords(text, start, end, signs), prefixes, signs).read();
}

class WordReader {
  private at = 0;
  private end: number;
  private readonly labels: TaskLabel[] = [];
  private id: FoundId | null = null;
  private struck = false;
  private outside = '';
  private secondMark: string | null = null;
  private attributes: readonly LineAttribute[] = [];
  /** Emphasis that was opened before the id and not closed behind it. */
  private open = '';

  constructor(
    private readonly view: TextView,
    private readonly prefixes: ReadonlySet<string>,
    private readonly signs: number,
  ) {
    this.end = view.text.length;
  }

  read(): TaskWords {
    const { view } = this;
    this.readBeforeId();
    this.readId();
    this.readLabels();
    this.readTail();
    if ((this.signs & (sign.emphasis | sign.tilde)) !== 0) this.unwrap();
    this.trim();
    this.keepWords();
    return {
      view,
      signs: this.signs,
      id: this.id,
      idRange: this.id ? view.rangeOf(this.id.start, this.id.end) : null,
      labels: this.labels,
      title: balance(view.text.slice(this.at, this.end)),
      titleRange: view.rangeOf(this.at, this.end),
      titleEnd: this.end,
      attributes: this.attributes,
      outside: this.outside,
      struck: this.struck,
      secondMark: this.secondMark,
    };
  }

  private readBeforeId(): void {
    const star = this.match(optionalStar);
    if (star) this.labels.push({ text: '*', range: this.view.rangeOf(0, star.trimEnd().length) });
    const box = this.match(secondBoxes);
    if (box) this.secondMark = /\[(.)\]/.exec(box)?.[1] ?? null;
    this.outside += this.match(emojis) ?? '';
  }

  private readId(): void {
    const { text } = this.view;
    const before = this.at;
    const labelsBefore = this.labels.length;
    // `[P] T001`: labels may stand before the id.
    this.readLabels();
    if (this.id !== null || this.tryId()) return;
    // Without an id behind them they are the labels of a task without id.
    if (this.labels.length > labelsBefore) return;
    this.at = before;
    if (text.startsWith('~~', this.at)) this.tryId();
  }

  private tryId(): boolean {
    const start = this.at;
    const wrap = this.match(opening) ?? '';
    const id = readTaskId(this.view.text, this.at, this.prefixes);
    if (id === null || !this.closesWell(id, wrap)) {
      this.at = start;
      return false;
    }
    if (wrap.includes('~~')) this.struck = true;
    this.id = id;
    this.at = id.end;
    this.closeWrap(wrap);
    this.skipGap(gapAfterId);
    this.outside += this.match(emojis) ?? '';
    return true;
  }

  /** Close what was opened before the id; what stays open ends behind the labels or the title. */
  private closeWrap(wrap: string): void {
    const closed = this.match(closing) ?? '';
    // `[T001](tasks/t001.md)`
    if (closed.endsWith(']')) this.match(address);
    if (wrap === '') return;
    this.open = wrap.replace(/[ \t]|\p{Extended_Pictographic}|\u{fe0f}/gu, '');
    for (const mark of closed.match(/~~|\*\*|__|`|\]/g) ?? []) {
      this.open = this.open.replace(mark === ']' ? '[' : mark, '');
    }
    if (!closed.includes('~~') && wrap.includes('~~')) this.open = `${this.open.replace('~~', '')}~~`;
  }

  /** `[1.1, 2.3]` is a list of something else, and `[1.1](address)` a link. */
  private closesWell(id: FoundId, wrap: string): boolean {
    if (!wrap.includes('[')) return true;
    const after = this.view.text.slice(id.end, id.end + 2);
    return after.startsWith(']') && (after !== '](' || id.form === 'letter');
  }

  private isBracketedId(at: number): boolean {
    const first = this.view.text.charCodeAt(at + 1);
    return (first === 84 || first === 116) && bracketedId.matchEnd(this.view.text, at) > 0;
  }

  /** `[P] [US1]`, `(P)`, `` `[P]` ``, `**[US1]**`, `@test-case:009` behind the id. */
  private readLabels(): void {
    // A time in brackets begins like a label.
    while (labelForms.mayStart(this.view.text, this.at)) {
      const start = this.at;
      if (this.id === null && this.isBracketedId(start) && this.tryId()) continue;
      if (this.match(leadingTime)) {
        this.attributes = readAttributes(this.view.text, start + 1, this.at - 1, 'hours') ?? [];
        this.skipGap(gapAfterLabel);
        continue;
      }
      const found = this.match(labelForms);
      if (!found) return;
      const inner = /[`*]/.test(found) ? found.replace(/^(?:`|\*\*)|(?:`|\*\*)$/g, '') : found;
      const from = start + found.indexOf(inner);
      const text = inner.startsWith('@') ? inner : inner.slice(1, -1);
      this.labels.push({ text, range: this.view.rangeOf(from, from + inner.length) });
      // `**T002 [P]**: words`: what was opened before the id ends behind its labels.
      if (this.open !== '' && /^(?:\*\*|__|~~)$/.test(this.open) && this.view.text.startsWith(this.open, this.at)) {
        this.at += this.open.length;
        this.open = '';
      }
      this.skipGap(gapAfterLabel);
    }
  }

  /** Attributes behind the title: `(2h)`, `[P]`, `📅 2026-12-01`. */
  private readTail(): void {
    const { text } = this.view;
    const tail = trimTail(text, this.at, this.end, this.signs);
    for (const label of tail.labels)
      this.labels.push({ text: label.text, range: this.view.rangeOf(label.start, label.end) });
    this.end = tail.end;
    if (tail.attributes.length > 0) this.attributes = [...this.attributes, ...tail.attributes];
    if (tail.end < text.length) this.outside += ` ${text.slice(tail.end)}`;
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
    for (const mark of ['~~', '**', '__']) {
      const words = text.startsWith(mark, this.at) ? text.slice(this.at, this.end) : '';
      if (!words.startsWith(mark)) continue;
      const close = words.indexOf(mark, 2);
      if (mark === '~~' && close > 0) {
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
    if (this.struck) this.endStrike();
  }

  /** `**~~T001~~** Create the store~~ REMOVED`: what is struck through ends within the title. */
  private endStrike(): void {
    const words = this.view.text.slice(this.at, this.end);
    const close = words.indexOf('~~');
    if (close < 0) return;
    this.outside += ` ${words.slice(close + 2)}`;
    this.end = this.at + close;
  }

  private trim(): void {
    const { text } = this.view;
    while (this.end > this.at && isBlank(text.charCodeAt(this.end - 1))) this.end -= 1;
    while (this.at < this.end && isBlank(text.charCodeAt(this.at))) this.at += 1;
  }

  private match(form: StickyForm | StickyForms): string | null {
    const end = form.matchEnd(this.view.text, this.at, this.end);
    if (end <= this.at || end > this.end) return null;
    const found = this.view.text.slice(this.at, end);
    this.at = end;
    return found;
  }

  /** Go on behind blanks, and behind the sign of a gap among them. */
  private skipGap(gap: StickyForm): void {
    const { text } = this.view;
    let at = this.at;
    while (isBlank(text.charCodeAt(at))) at += 1;
    if (gap.mayStart(text, at)) this.match(gap);
    else this.at = at;
  }
}

/** Take a lone `**` out of a title whose emphasis began before it: `Fix the oven** - it smokes`. */
function balance(title: string): string {
  if (!title.includes('**')) return title;
  const signs = title.split('**').length - 1;
  return signs % 2 === 0 ? title : title.replace('**', '');
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
