import type { Operand } from '../../model/statement.ts';
import type { KnownNames } from './known-names.ts';

/** Where an operand stands: before the relation, behind it, or before a colon. */
export type OperandSide = 'left' | 'right';

/** What the sentence is about when it says "this phase", "it", or nothing. */
export interface OperandContext {
  readonly known: KnownNames;
  readonly self: Operand | null;
  /** What `this phase` speaks of, where the sentence has come to speak of tasks in it. */
  readonly part?: Operand | null;
  /** What `both` speaks of: the two that the part before named. */
  readonly both?: Operand | null;
  /** What `them` speaks of: the tasks that the part before named. */
  readonly named?: Operand | null;
  /** In a note nothing may follow the mentions: `before the Phase 4 PR opens` is about more than the phase. */
  readonly isNote?: boolean;
}
