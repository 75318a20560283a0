import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';
import { defaultSettings } from '../../../../preload/default-settings.ts';
import { buildOutline } from '../../../../renderer/store/build-outline.ts';
import { cutPages } from '../../../../renderer/timeline/export/cut-pages.ts';
import { toTimelineSvg } from '../../../../renderer/timeline/export/timeline-svg.ts';
import { preparePlan } from '../../../../renderer/timeline/model/use-timeline-plan.ts';

test('every printed sheet says what its colours and lines mean, within its width and without overlap', () => {
  const tasks = Array.from({ length: 80 }, (_, index) => `- [ ] T${101 + index} Step ${index + 1}`);
  const file = parseSpecFile('tasks.md', `# Tasks: Long\n\n## Phase 1: All\n\n${tasks.join('\n')}\n`);
  const prepared = preparePlan(file, defaultSettings, { basis: 'plan', crew: 'unlimited', paces: {} });
  const plan = { ...prepared, schedule: prepared.base, misfits: 0 };
  const sheets = cutPages(buildOutline(file)).map((rows) =>
    toTimelineSvg({ title: 'Long', plan, unit: 'hours', rows, daysPerWeek: 5 }),
  );
  expect(sheets).toHaveLength(3);
  for (const sheet of sheets) {
    const names = ['Critical', 'Open', 'Done', 'Assumed length', 'Float'];
    const places = names.map((name) => Number(new RegExp(`<text x="([\\d.]+)" y="30"[^>]*>${name}<`).exec(sheet)?.[1]));
    const gaps = places.slice(1).map((x, index) => x - (places[index] ?? 0) - (names[index]?.length ?? 0) * 6);
    expect(Math.min(...gaps)).toBeGreaterThan(14);
    expect((places.at(-1) ?? Number.NaN) + 'Float'.length * 7).toBeLessThan(Number(/width="(\d+)"/.exec(sheet)?.[1]));
  }
});
