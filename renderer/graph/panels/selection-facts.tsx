import { memo } from 'react';
import { useChosenChain } from '../../store/chosen-chain.ts';
import { nameKey } from '../../store/name-key.ts';
import { type Lit, useGraphState } from '../graph-store.ts';
import { countTasks, formatMinutes } from '../model/words.ts';
import type { FeatureGraph } from '../use-graph-model.ts';
import './selection-facts.css';

/** How much stands before and behind the task under the pointer, or the selected one. */
export const SelectionFacts = memo(function SelectionFacts({ graph }: { readonly graph: FeatureGraph }) {
  const lit = useGraphState((state) => state.lit);
  if (lit === null) return null;
  if (lit.isChain) return <ChainFacts lit={lit} graph={graph} />;
  const tasks = graph.model.tasks.filter((task) => task.key !== lit.key);
  const sum = (keys: ReadonlySet<string>) => {
    const members = tasks.filter((task) => keys.has(task.key) && task.state !== 'skipped');
    const open = members.filter((task) => task.state !== 'done');
    return {
      count: members.length,
      open: open.length,
      minutes: open.reduce((total, task) => total + task.minutes, 0),
    };
  };
  const before = sum(lit.ancestors);
  const after = sum(lit.descendants);
  const name = graph.file.tasks.find((task) => task.key === lit.key)?.id ?? 'This task';
  const times = graph.schedule.tasks.find((task) => task.key === lit.key);
  return (
    <p className="graph-panel selection-facts">
      <strong>{name}</strong>
      <span>
        {before.count === 0
          ? 'waits for nothing'
          : `waits for ${countTasks(before.count)}${before.open === 0 ? ', all done' : `, ${before.open} open (${formatMinutes(before.minutes)})`}`}
      </span>
      <span>
        {after.count === 0
          ? 'nothing waits for it'
          : `${countTasks(after.count)} ${after.count === 1 ? 'waits' : 'wait'} for it${after.open === 0 ? '' : ` (${formatMinutes(after.minutes)})`}`}
      </span>
      {times !== undefined && times.durationMinutes > 0 && (
        <span data-critical={times.critical || undefined}>
          {times.critical ? 'critical' : `can slip ${formatMinutes(times.totalFloatMinutes)}`}
        </span>
      )}
    </p>
  );
});

/** What is drawn between two chosen tasks. */
function ChainFacts({ lit, graph }: { readonly lit: Lit; readonly graph: FeatureGraph }) {
  const chain = useChosenChain();
  if (chain === null) return null;
  return (
    <p className="graph-panel selection-facts">
      <strong>{nameKey(graph.file, lit.key)}</strong>{' '}
      <span>
        waits for {nameKey(graph.file, chain.first)} in {lit.edges.size === 1 ? '1 step' : `${lit.edges.size} steps`}
      </span>
    </p>
  );
}
