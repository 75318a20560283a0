import type { SpecFile } from '../../../core/model/spec-file.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';

/** What a verb of `specline edit` reads its command from. */
export interface EditInput {
  readonly feature: string;
  /** As it is on disk at this moment: `from` of the command is what it says. */
  readonly file: SpecFile;
  /** ISO date of this day. */
  readonly today: string;
  /** Words behind the verb. */
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
}

export type EditReading =
  | { readonly ok: true; readonly command: EditCommand; readonly notes: readonly string[] }
  /** `usage`: called wrongly (exit 2); `refusal`: fine as such, but not in this file (exit 1). */
  | {
      readonly ok: false;
      readonly kind: 'usage' | 'refusal';
      readonly code: 'unknown-task' | 'unknown-phase' | 'invalid-value';
      readonly message: string;
    };

/** One verb of `specline edit`. */
export interface EditVerb {
  readonly name: string;
  /** Words that it takes, for messages: `TASK todo|in-progress|done|skipped`. */
  readonly usage: string;
  readonly minWords: number;
  readonly maxWords: number;
  readonly options?: readonly string[];
  read(input: EditInput): EditReading;
}
