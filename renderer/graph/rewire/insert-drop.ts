import type { SpecFile } from '../../../core/model/spec-file.ts';
import type { EditCommand } from '../../../core/patch/edit-command.ts';
import { createLinkJudge, isFinal, judgeInsert } from '../../proposal/judge-link.ts';
import { insertBetween, type StatedPair } from '../../proposal/link-commands.ts';
import { nameKey } from '../../store/name-key.ts';
import type { GraphEdge } from '../model/graph-model.ts';
import type { FeatureGraph } from '../use-graph-model.ts';

/** What dropping a task on lines would do. */
export interface InsertDrop {
  /** Ids of the lines that it would be put into. */
  readonly edges: ReadonlySet<string>;
  readonly words: string;
  /** Why it cannot be put there; null when it can. */
  readonly refusal: string | null;
  readonly command: EditCommand;
}

/**
 * Of lines that lie on each other, those that are one line to the eye: they begin or end at the same task as the first.
 *
 * A task that is dropped where one line forks comes before all of its ends, where lines meet after all of theirs.
 */
export function pickBundle(edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const [first] = edges;
  const leaving = edges.filter(({ from }) => from === first?.from);
  const arriving = edges.filter(({ to }) => to === first?.to);
  return arriving.length > leaving.length ? arriving : leaving;
}

/** Nobody means more lines than this at once, and each is a change of the text that is worked out by itself. */
const maxLines = 20;

/** Work out what comes of putting a task into lines, and whether that can be. */
export function foreseeInsert(
  feature: string,
  { file, all }: Pick<FeatureGraph, 'file' | 'all'>,
  task: string,
  edges: readonly GraphEdge[],
): InsertDrop {
  if (edges.length > maxLines) {
    const refusal = `${edges.length} lines lie on each other here: select the one that is meant`;
    const command: EditCommand = { type: 'batch', feature, label: '', commands: [] };
    return { edges: new Set(edges.map(({ id }) => id)), words: '', refusal, command };
  }
  const judge = createLinkJudge(file, all, null);
  const pairs = edges.map(({ from, to, origins }): StatedPair => {
    return { task: to, dependsOn: from, isStated: origins.includes('stated') };
  });
  const refusal = judgeInsert(judge, pairs, task);
  const firsts = listNames(file, new Set(edges.map(({ from }) => from)));
  const lasts = listNames(file, new Set(edges.map(({ to }) => to)));
  return {
    edges: new Set(edges.map(({ id }) => id)),
    words: `${nameKey(file, task)} comes between ${firsts} and ${lasts}`,
    refusal: isFinal(refusal) ? (refusal?.text ?? null) : null,
    command: insertBetween(feature, pairs, task, (pair) => judge.judge(pair)?.code === 'repeat'),
  };
}

/** More names than this are counted. */
const maxNames = 4;

function listNames(file: SpecFile, keys: ReadonlySet<string>): string {
  const names = [...keys].map((key) => nameKey(file, key));
  if (names.length <= maxNames) return names.join(', ');
  return `${names.slice(0, maxNames - 1).join(', ')} and ${names.length - maxNames + 1} more`;
}
