import { afterEach, expect, it } from 'vitest';
import type { TimerNow } from '../../../preload/planner-data.ts';
import { connectPlanner } from '../../../renderer/store/connect-planner.ts';
import { emptyPlannerState } from '../../../renderer/store/planner-state.ts';
import { plannerStore, setupPlannerBridge } from '../../../renderer/store/planner-store.ts';
import { createInMemoryPlanner } from '../../support/in-memory-planner.ts';

const tasks = { '001-oven/tasks.md': '# Tasks: Oven\n\n## Phase 1: Bread\n\n- [ ] T001 Sift\n' };
const page = new AbortController();

afterEach(() => {
  page.abort();
  plannerStore.setState(emptyPlannerState, true);
});

it('a folder that opens while the page still asks stays open when the older answers are there', async () => {
  const planner = createInMemoryPlanner(null);
  let answerTimer: (timer: TimerNow) => void = () => undefined;
  const slow = { ...planner, readTimer: () => new Promise<TimerNow>((resolve) => (answerTimer = resolve)) };
  setupPlannerBridge(slow);
  const connected = connectPlanner(slow, page.signal);
  const nothing = await planner.readWorkspace();
  expect(nothing.workspace).toBeNull();

  const opened = await createInMemoryPlanner(tasks).readWorkspace();
  planner.emit('workspaceOpened', { ...opened, sequence: nothing.sequence + 1 });
  answerTimer(await planner.readTimer());
  await connected;
  expect(plannerStore.getState().workspace?.features.map(({ id }) => id)).toEqual(['001-oven']);
});

it('takes what it is answered where nothing was told meanwhile', async () => {
  const planner = createInMemoryPlanner(tasks);
  setupPlannerBridge(planner);
  await connectPlanner(planner, new AbortController().signal);
  expect(plannerStore.getState()).toMatchObject({ loaded: true, workspace: { features: [{ id: '001-oven' }] } });
});
