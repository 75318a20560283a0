import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openTimeline } from './timeline-drag.ts';

/** A plan with a planned start, a phase that can run side by side, and a claim. */
export const garden = `# Tasks: Roof Garden

**Planned Start**: 2026-11-23

## Phase 1: Setup

- [ ] T001 Carry up the soil (2h)
- [ ] T002 [P] Lay the hose (1h)
- [ ] T003 [P] Build the beds (3h)

**Checkpoint**: Ready to plant

## Phase 2: Planting

- [ ] T004 Plant the herbs (4h)

## Dependencies

**Total Critical Path Time**: ~12 hours
`;

type OpenApp = (path: string) => Promise<Page>;

/** The plan's timeline, on hours. */
export async function openGarden(temporaryFolder: string, openApp: OpenApp, text = garden) {
  const file = join(temporaryFolder, 'specs/001-garden/tasks.md');
  await mkdir(join(temporaryFolder, 'specs/001-garden'), { recursive: true });
  await writeFile(file, text);
  const page = await openApp(join(temporaryFolder, 'specs'));
  await page.setViewportSize({ width: 1300, height: 860 });
  await openTimeline(page, 'Hours');
  const openPanel = async (name: string) =>
    await page.getByRole('toolbar', { name: 'Timeline' }).getByLabel('Panels and view').selectOption({ label: name });
  return { page, file, openPanel };
}
