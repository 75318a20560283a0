import { createProblem, type Problem } from '../../model/problem.ts';
import type { Operand, Statement } from '../../model/statement.ts';
import type { TextRange } from '../../text/text-range.ts';
import type { StatementDraft } from './sentence-reading.ts';
import { soften } from './soften.ts';

/** Where a sentence was read. */
export interface StatementPlace {
  readonly line: number;
  readonly range: TextRange;
  /** Key of the task whose own line or detail it is. */
  readonly task: string | null;
  /** Stands where order is stated: what it names must be found. */
  readonly listed: boolean;
}

/** Collects what is read, in file order. */
export class StatementSink {
  readonly statements: Statement[];
  readonly problems: Problem[];
  readonly #text: string;
  readonly #isAdvice: boolean;

  constructor(text: string, into?: StatementSink) {
    this.#text = text;
    this.#isAdvice = into !== undefined;
    this.statements = into?.statements ?? [];
    this.problems = into?.problems ?? [];
  }

  /** The same collection for a part whose orders are advice: they are shown, never scheduled. */
  asAdvice(): StatementSink {
    return new StatementSink(this.#text, this);
  }

  /** Keep the statements of one sentence. */
  add(drafts: readonly StatementDraft[], place: StatementPlace): void {
    for (const stated of drafts) {
      const draft = this.#isAdvice ? soften(stated) : stated;
      const range = draft.range ?? place.range;
      if (this.#holds(draft, range)) continue;
      this.statements.push({
        meaning: draft.meaning,
        form: draft.form,
        dependents: draft.dependents,
        prerequisites: draft.prerequisites,
        soft: draft.soft,
        text: this.#text.slice(range.start, range.end),
        line: place.line,
        range,
        task: place.task,
        listed: place.listed,
      });
    }
  }

  /** Two forms may read the same words: they are said once. */
  #holds({ meaning, dependents, prerequisites }: StatementDraft, range: TextRange): boolean {
    const last = this.statements.at(-1);
    return (
      last !== undefined &&
      last.meaning === meaning &&
      last.range.start === range.start &&
      last.range.end === range.end &&
      isSameOperand(last.dependents, dependents) &&
      isSameOperand(last.prerequisites, prerequisites)
    );
  }

  /** Report a sentence that looks like a statement and is not one that the grammar knows. */
  addMissed(place: StatementPlace): void {
    const words = this.#text.slice(place.range.start, place.range.end).replace(/\s+/g, ' ').trim();
    const shown = words.length > 120 ? `${words.slice(0, 117)}…` : words;
    const message = `Cannot tell which tasks or phases this orders: "${shown}". Expected ids, phases or stories on both sides.`;
    this.problems.push(createProblem('statement-not-understood', message, place.line, place.range));
  }
}

function isSameOperand(a: Operand, b: Operand): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
