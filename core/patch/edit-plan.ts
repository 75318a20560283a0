import type { TextEdit } from '../text/text-edit.ts';
import type { EditCommand } from './edit-command.ts';

/** Why a command was refused. Closed: views and tests switch on it. */
export type RefusalCode =
  /** The field says something else than the user saw. `base`, `theirs` and `mine` are given. */
  | 'changed-on-disk'
  | 'unknown-task'
  | 'unknown-phase'
  | 'unknown-feature'
  /** A value that cannot be written: an empty title, a negative estimate, a title with a line break. */
  | 'invalid-value'
  /** The dependency would close a cycle; `path` lists its keys. */
  | 'would-close-cycle'
  | 'already-there'
  /** The dependency follows from order, phase or file and is not in the text; `offers` says what would change it. */
  | 'not-in-text'
  /** The pair follows from a wider statement; `offers` says what would narrow it. */
  | 'stated-wider'
  /** The meaning of a reference would change; `decisions` lists where. */
  | 'needs-decision'
  /** The file's form has no place for it (a mark for "in progress" in a file that uses none). */
  | 'not-expressible'
  | 'read-only'
  /** The check after planning found a change that nobody asked for; nothing was written. */
  | 'check-failed';

/** Something else that could be done instead of a refused command. */
export interface Offer {
  readonly label: string;
  readonly commands: readonly EditCommand[];
  /** Dependencies that it would lift besides the one asked for, as `T012 → T009`. */
  readonly alsoLifts: readonly string[];
}

/** A range of ids that would cover other tasks than before, and what could stand there instead. */
export interface RangeDecision {
  readonly path: string;
  readonly line: number;
  /** As it stands: `T004-T007`. */
  readonly text: string;
  /** What it covered, in the new ids: `T004, T006, T007`. */
  readonly listed: string;
  /** With its ends kept: `T004-T007`. */
  readonly kept: string;
}

/** A command that was not carried out, and why. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly path?: string;
  readonly line?: number;
  readonly base?: string;
  readonly theirs?: string;
  readonly mine?: string;
  readonly cycle?: readonly string[];
  readonly offers?: readonly Offer[];
  readonly decisions?: readonly RangeDecision[];
}

/** Edits of one file. `path` is relative to the workspace. */
export interface FileEdits {
  readonly path: string;
  readonly edits: readonly TextEdit[];
  /** The file goes: the edits leave nothing in it, and it was made by the change that they take back. */
  readonly removes?: boolean;
}

/** What a command comes to: edits by file (empty when the files already say so), or why not. */
export type EditPlan =
  | {
      readonly ok: true;
      readonly files: readonly FileEdits[];
      /** Things worth telling: "order still makes T012 wait for T009". */
      readonly notes: readonly string[];
      /** Key that the task has after the change, where the command made or renamed one. */
      readonly key?: string;
    }
  | { readonly ok: false; readonly refusal: Refusal };
