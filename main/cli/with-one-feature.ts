import { resolve } from 'node:path';
import type { FeatureState } from '../../preload/planner-data.ts';
import { createSession } from '../specs/create-session.ts';
import { locateWorkspace } from '../specs/locate-workspace.ts';
import type { PlannerSession } from '../specs/planner-session.ts';
import type { CliWorld, ExitCode } from './cli-world.ts';
import { createSessionHost } from './session-host.ts';

/**
 * Open the one feature that a path stands for in a session, and let go of the session afterwards.
 *
 * @param fail
 *   Says why there is no such feature, or which of several there are.
 */
export async function withOneFeature(
  path: string,
  world: CliWorld,
  fail: (message: string) => ExitCode,
  run: (session: PlannerSession, feature: FeatureState, folder: string) => Promise<ExitCode>,
): Promise<ExitCode> {
  const target = resolve(world.cwd, path);
  const location = await locateWorkspace(target);
  if (!location.ok) return fail(location.message);
  const session = createSession(createSessionHost(world), { watch: false });
  try {
    const opened = await session.calls.openWorkspace(target);
    if (!opened.ok) return fail(opened.message);
    const { workspace } = opened.state;
    const [only, ...others] = workspace?.features ?? [];
    if (!workspace || !only) return fail(`No tasks found in ${path}: looked for a tasks file in it and in its folders`);
    if (others.length > 0) {
      const paths = workspace.features.map((feature) => `\n  ${feature.path}`).join('');
      return fail(`${path} holds ${workspace.features.length} features, expected one:${paths}`);
    }
    const feature = await session.calls.openFeature(only.id);
    return feature.ok ? await run(session, feature, location.root) : fail(feature.message);
  } finally {
    await session.dispose();
  }
}
