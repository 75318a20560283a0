import type { SpecFile } from '../../../core/model/spec-file.ts';
import { parseFeature } from '../../../core/parse/parse-feature.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import type { PatchWorkspace } from '../../../core/patch/patch-workspace.ts';
import { planEdit } from '../../../core/patch/plan-edit.ts';
import { applyTextEdits } from '../../../core/text/text-edit.ts';
import type { FeatureState } from '../../../preload/planner-data.ts';

/** What a document would say after some commands. */
export interface TriedCommands {
  readonly file: SpecFile;
  /** Those that could be carried out, in order. */
  readonly fitting: readonly EditCommand[];
  /** How many were refused and left out. */
  readonly misfits: number;
  /** Why the last of those was. */
  readonly message: string | null;
}

/** Carry commands out on the texts of a feature, one after the other, and write nothing. */
export function tryCommands(feature: FeatureState, commands: readonly EditCommand[]): TriedCommands {
  let present: PatchWorkspace = { file: feature.file, texts: feature.texts };
  const fitting: EditCommand[] = [];
  let message: string | null = null;
  for (const command of commands) {
    const plan = planEdit(present, command);
    if (!plan.ok) {
      message = plan.refusal.message;
      continue;
    }
    fitting.push(command);
    if (plan.files.length === 0) continue;
    const texts = { ...present.texts };
    for (const { path, edits } of plan.files) texts[path] = applyTextEdits(texts[path] ?? '', edits);
    const { kind, path } = present.file;
    present = { texts, file: parseFeature(kind, path, texts) };
  }
  return { file: present.file, fitting, misfits: commands.length - fitting.length, message };
}
