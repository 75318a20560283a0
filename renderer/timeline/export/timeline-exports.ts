import { toScheduleCsv } from '../../../core/schedule/export/schedule-csv.ts';
import { toScheduleIcs } from '../../../core/schedule/export/schedule-ics.ts';
import type { FeatureState } from '../../../preload/planner-data.ts';
import { buildOutline, type OutlineRow } from '../../store/build-outline.ts';
import { nameFeature } from '../../store/name-feature.ts';
import { saveFile, toFileName } from '../../store/save-file.ts';
import { showNotice } from '../../store/ui-store.ts';
import { toPng } from '../../ui/export/to-png.ts';
import type { TimeUnit } from '../axis/time-scale.ts';
import type { TimelinePlan } from '../model/use-timeline-plan.ts';
import { cutPages } from './cut-pages.ts';
import { printPages } from './print-plan.ts';
import { toTimelineSvg } from './timeline-svg.ts';
import './print-plan.css';

/** What can be taken away, and how the plan is looked at. */
export interface TimelineExportSource {
  readonly feature: FeatureState;
  readonly plan: TimelinePlan;
  readonly unit: TimeUnit;
  readonly daysPerWeek: number;
}

export interface TimelineExport {
  readonly id: string;
  readonly title: string;
  readonly run: () => Promise<void>;
}

/** Ways to take a plan away: as a picture, on paper, as a table, and as dates for a calendar. */
export function listTimelineExports(source: TimelineExportSource): readonly TimelineExport[] {
  const { feature, plan, unit, daysPerWeek } = source;
  const title = nameFeature(feature.summary);
  const rows = buildOutline(plan.file).filter(({ type }) => type === 'phase' || type === 'group' || type === 'task');
  const draw = (shown: readonly OutlineRow[], note = '') =>
    toTimelineSvg({ title, plan, unit, rows: shown, daysPerWeek, ...(note === '' ? {} : { note }) });
  const save = async (ending: string, type: string, text: string) =>
    await saveFile(toFileName(`${title}-timeline`, ending), new Blob([text], { type }));
  const make = (id: string, name: string, work: () => Promise<void>): TimelineExport => ({
    id,
    title: name,
    run: () => report(work),
  });
  return [
    make('png', 'Save as PNG…', async () => {
      const { blob } = await toPng(draw(rows));
      await saveFile(toFileName(`${title}-timeline`, 'png'), blob);
    }),
    make('svg', 'Save as SVG…', () => save('svg', 'image/svg+xml', draw(rows))),
    make('print', 'Print, or save as PDF…', () => {
      const pages = cutPages(rows);
      return printPages(pages.map((page, index) => draw(page, `page ${index + 1} of ${pages.length}`)));
    }),
    make('csv', 'Save the schedule as CSV…', () =>
      save('csv', 'text/csv', toScheduleCsv(plan.file, plan.base, plan.axis)),
    ),
    make('ics', 'Save due dates and milestones as iCalendar…', () =>
      save(
        'ics',
        'text/calendar',
        toScheduleIcs(plan.file, plan.base, plan.axis, { feature: feature.id, stamp: stampNow() }),
      ),
    ),
  ];
}

/** `20261121T090000Z` */
function stampNow(): string {
  return `${new Date().toISOString().replace(/[-:]|\.\d+/g, '')}`;
}

async function report(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    showNotice('error', `Cannot export: ${error instanceof Error ? error.message : String(error)}`);
  }
}
