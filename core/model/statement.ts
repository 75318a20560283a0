import type { TextRange } from '../text/text-range.ts';

/** Something that an operand of a statement names. Ids and names are as written; resolving them is `core/graph`'s. */
export type Reference =
  | { readonly type: 'task'; readonly id: string; readonly range: TextRange }
  | { readonly type: 'task-range'; readonly from: string; readonly to: string; readonly range: TextRange }
  /** `Phase 2`, `Phases 1-2` (one reference a phase), by number; `Phase 3 (except T014)`. */
  | {
      readonly type: 'phase';
      readonly number: string;
      readonly except?: readonly Reference[];
      readonly range: TextRange;
    }
  /** `Setup`, `core implementation`, `all user stories`: words to be matched with phases, groups or titles. */
  | { readonly type: 'name'; readonly name: string; readonly range: TextRange }
  | {
      readonly type: 'story';
      readonly label: string;
      readonly except?: readonly Reference[];
      readonly range: TextRange;
    }
  /** `all previous phases`, `any other task`, `all user stories`. */
  | {
      readonly type: 'all';
      readonly of:
        | 'previous-phases'
        | 'other-phases'
        | 'previous-tasks'
        | 'other-tasks'
        | 'stories'
        | 'previous-stories'
        /** `T021 last` in what is said of a phase: the others of it. */
        | 'rest-of-phase';
      /** `everything except T009` */
      readonly except?: readonly Reference[];
      readonly range: TextRange;
    };

/** One side of a statement: the words that make it up, and what they name. */
export interface Operand {
  readonly range: TextRange;
  readonly references: readonly Reference[];
}

/**
 * A sentence, bullet, cell or inline note that says something about order.
 *
 * - `depends`: every task of `dependents` waits for every task of `prerequisites`.
 * - `independent`: `dependents` wait for nothing, or for nothing of `prerequisites` (beats looser sentences).
 * - `only`: `dependents` wait for `prerequisites` and, as far as said, nothing else.
 * - `parallel`: no order between the tasks of `dependents` (and those of `prerequisites`, if any).
 */
export interface Statement {
  readonly meaning: 'depends' | 'independent' | 'only' | 'parallel';
  /** Name of the grammar form that read it, as documented in docs/file-format.md. */
  readonly form: string;
  readonly text: string;
  readonly line: number;
  readonly range: TextRange;
  readonly dependents: Operand;
  readonly prerequisites: Operand;
  /** Hedged (`best done after`): shown, never scheduled. */
  readonly soft: boolean;
  /** Key of the task whose own line or detail states it. */
  readonly task: string | null;
  /** Stands in a section or field about dependencies, so that a name in it which is not found is a problem. */
  readonly listed: boolean;
}
