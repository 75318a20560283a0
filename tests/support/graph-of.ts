import { buildDependencies } from '../../core/graph/build-dependencies.ts';
import { parseSpecFile } from '../../core/parse/parse-spec-file.ts';
import { buildSchedule } from '../../core/schedule/build-schedule.ts';
import type { GraphLayout } from '../../renderer/graph/layout/graph-layout.ts';
import { layoutGraph } from '../../renderer/graph/layout/layout-graph.ts';
import { buildGraphModel } from '../../renderer/graph/model/build-graph-model.ts';
import type { GraphModel } from '../../renderer/graph/model/graph-model.ts';
import { toLayoutInput } from '../../renderer/graph/model/to-layout-input.ts';
import { countByOrigin } from '../../renderer/store/find-shown.ts';

/** A document as the graph shows it: what is drawn, and where. */
export function graphOf(
  text: string,
  options: { readonly folded?: ReadonlySet<string>; readonly showRedundant?: boolean } = {},
): { readonly model: GraphModel; readonly layout: GraphLayout } {
  const file = parseSpecFile('tasks.md', text);
  const all = buildDependencies(file);
  const model = buildGraphModel({
    file,
    shown: all,
    problems: [...file.problems, ...all.problems],
    countByOrigin: countByOrigin(all),
    schedule: buildSchedule(file, all, { defaultEstimateMinutes: 60 }),
    showRedundant: options.showRedundant ?? false,
    defaultEstimateMinutes: 60,
  });
  return { model, layout: layoutGraph(toLayoutInput(model, options.folded ?? new Set(), 6)) };
}
