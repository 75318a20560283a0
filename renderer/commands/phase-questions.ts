import type { Phase } from '../../core/model/phase.ts';
import type { SpecFile } from '../../core/model/spec-file.ts';
import type { DependencyPair } from '../../core/patch/edit-command.ts';
import type { PatchWorkspace } from '../../core/patch/patch-workspace.ts';
import { listPhaseChoices } from '../../core/patch/plan-phase-status.ts';
import type { DependencySet } from '../../core/schedule/task-network.ts';
import type { LinkRefusal } from '../proposal/judge-link.ts';
import { nameKey } from '../store/name-key.ts';
import type { Choice } from '../store/ui-state.ts';

/** The phase before or behind another one on the same level of headings; null at either end. */
export function findPhaseBeside({ phases }: SpecFile, phase: Phase, way: 'up' | 'down'): Phase | null {
  const level = phases.filter(({ headingLevel }) => headingLevel === phase.headingLevel);
  return level[level.indexOf(phase) + (way === 'up' ? -1 : 1)] ?? null;
}

/** What a phase's line about progress can say; none of it where several choices stand there. */
export function listStatusChoices(workspace: PatchWorkspace, phase: Phase): readonly Choice[] {
  const text = workspace.texts[workspace.file.path] ?? '';
  const names = listPhaseChoices(workspace, text, phase).map(({ name }) => name);
  if (names.length < 2) return [];
  return [...names.map((name) => ({ key: name, label: name })), { key: '', label: 'None of them' }];
}

/**
 * List the other phases, and which of them a phase waits for as a whole.
 *
 * @param judge
 *   Says what speaks against a pair; what would close a cycle cannot be chosen.
 */
export function listPhaseWaits(
  file: SpecFile,
  { phaseDependencies }: DependencySet,
  phase: Phase,
  judge: (pair: DependencyPair) => LinkRefusal | null,
): { readonly choices: readonly Choice[]; readonly chosen: readonly string[] } {
  const awaited = new Set(
    phaseDependencies.filter((pair) => pair.phase === phase.key && !pair.soft).map((pair) => pair.dependsOn),
  );
  const choices = file.phases
    .filter(({ key }) => key !== phase.key)
    .map(({ key, number, title }): Choice => {
      const refusal = awaited.has(key) ? null : judge({ task: phase.key, dependsOn: key });
      const label = number === null ? title : `${nameKey(file, key)}: ${title}`;
      return refusal?.code === 'cycle' ? { key, label, reason: refusal.text } : { key, label };
    });
  return { choices, chosen: [...awaited] };
}
