import type { FeatureState } from '../../preload/planner-data.ts';
import type { Command } from '../commands/command.ts';
import { openProposal } from '../proposal/proposal-store.ts';
import { nameKey } from '../store/name-key.ts';
import { selectTask, showDialog, showLine } from '../store/ui-store.ts';
import { graphStore } from './graph-store.ts';
import type { GraphEdge } from './model/graph-model.ts';
import { proposeRemoval } from './rewire/propose-removal.ts';
import type { FeatureGraph } from './use-graph-model.ts';

/** Commands on the selected line of a graph. */
export function listEdgeCommands(feature: FeatureState, { file, model }: FeatureGraph): readonly Command[] {
  const find = () => model.edges.find(({ id }) => id === graphStore.getState().edge) ?? null;
  const isTask = (key: string) => model.tasks.some((task) => task.key === key);
  const canChange = ({ from, to }: GraphEdge) => file.editable && isTask(from) && isTask(to);
  const onEdge = (
    id: string,
    title: string,
    run: (edge: GraphEdge) => void,
    isPossible: (edge: GraphEdge) => boolean = () => true,
  ): Command => ({
    id,
    title,
    category: 'Graph',
    isEnabled: () => {
      const edge = find();
      return edge !== null && isPossible(edge);
    },
    run: () => {
      const edge = find();
      if (edge !== null) run(edge);
    },
  });
  return [
    onEdge('edge-go-to-line', 'Go to the line that states the dependency', ({ dependencies }) => {
      const [first] = dependencies;
      if (first !== undefined) showLine(file.path, first.line);
    }),
    onEdge(
      'edge-select-first',
      'Select the task that comes first',
      ({ from }) => selectTask(from),
      ({ from }) => isTask(from),
    ),
    onEdge(
      'edge-select-last',
      'Select the task that waits',
      ({ to }) => selectTask(to),
      ({ to }) => isTask(to),
    ),
    onEdge('edge-retarget', 'Take the dependency to another task…', (edge) => ask('retarget', edge), canChange),
    onEdge('edge-insert', 'Put a task in between…', (edge) => ask('insert', edge), canChange),
    onEdge('edge-turn', 'Turn the dependency round…', (edge) => turnRound(feature.id, file, edge), canChange),
    onEdge(
      'edge-remove',
      'Remove the dependency…',
      (edge) => proposeRemoval(feature, edge),
      () => file.editable,
    ),
  ];
}

function ask(kind: 'retarget' | 'insert', { from, to, origins }: GraphEdge): void {
  const pair = { task: to, dependsOn: from };
  showDialog({ type: 'link', question: { kind, pair, isStated: origins.includes('stated') } });
}

/** What waited comes first: where the text says so, the statement is changed, else another one is added. */
function turnRound(feature: string, file: FeatureGraph['file'], { from, to, origins }: GraphEdge): void {
  const isStated = origins.includes('stated');
  openProposal({
    title: `${nameKey(file, from)} waits for ${nameKey(file, to)}, and not the other way round`,
    command: isStated
      ? { type: 'retarget-dependency', feature, task: to, dependsOn: from, to: { task: from, dependsOn: to } }
      : { type: 'add-dependency', feature, task: from, dependsOn: to },
    at: null,
  });
}
