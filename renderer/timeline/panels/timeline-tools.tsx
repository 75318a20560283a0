import { memo } from 'react';
import type { FeatureState } from '../../../preload/planner-data.ts';
import { runCommandById } from '../../commands/command-store.ts';
import { usePlannerState } from '../../store/planner-store.ts';
import { uiStore } from '../../store/ui-store.ts';
import { TypedInput } from '../../ui/typed-input.tsx';
import type { TimeUnit } from '../axis/time-scale.ts';
import { applyTyped } from '../edit/apply-edit.ts';
import type { TimelinePlan } from '../model/use-timeline-plan.ts';
import {
  changeTimeline,
  type PlanBasis,
  type TimelinePanel,
  timelineStore,
  togglePanel,
  useTimelineState,
} from '../timeline-store.ts';
import { CrewSelect } from './crew-select.tsx';
import { ExportMenu } from './export-menu.tsx';
import './timeline-tools.css';

const units: readonly (readonly [TimeUnit, string])[] = [
  ['hours', 'Hours'],
  ['days', 'Days'],
];

const bases: readonly (readonly [PlanBasis, string])[] = [
  ['plan', 'Whole plan'],
  ['left', 'What is left'],
];

interface TimelineToolsProps {
  readonly feature: FeatureState;
  readonly plan: TimelinePlan;
  readonly unit: TimeUnit;
}

/** How the plan is looked at: the axis, what counts, who works, from when. */
export const TimelineTools = memo(function TimelineTools({ feature, plan, unit }: TimelineToolsProps) {
  const basis = useTimelineState((state) => state.basis);
  return (
    <div className="timeline-tools" role="toolbar" aria-label="Timeline">
      <Choice name="Axis" options={units} chosen={unit} onChoose={(chosen) => changeTimeline({ unit: chosen })} />
      <select
        className="timeline-tool"
        aria-label="What counts"
        value={basis}
        onChange={({ target }) => changeTimeline({ basis: target.value === 'left' ? 'left' : 'plan' })}
      >
        {bases.map(([value, title]) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
      <CrewSelect tasks={plan.file.tasks} />
      <StartDate plan={plan} />
      <span className="timeline-tools-space" />
      <PanelButtons plan={plan} />
      <span className="timeline-zoom">
        <button type="button" aria-label="Zoom out" title="Zoom out (-)" onClick={() => runCommandById('zoom-out')}>
          −
        </button>
        <button type="button" title="Fit in view (0)" onClick={() => runCommandById('zoom-fit')}>
          Fit
        </button>
        <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => runCommandById('zoom-in')}>
          +
        </button>
      </span>
      <ExportMenu feature={feature} plan={plan} unit={unit} />
    </div>
  );
});

const panels: readonly (readonly [TimelinePanel, string])[] = [
  ['task', 'Times'],
  ['what-if', 'What if'],
  ['path', 'Path'],
  ['people', 'People'],
  ['baseline', 'Baselines'],
  ['calendar', 'Calendar'],
];

/** What stands below the chart and what is drawn in it: buttons where there is room, else a menu of the same. */
function PanelButtons({ plan }: { readonly plan: TimelinePlan }) {
  const panel = useTimelineState((state) => state.panel);
  const arrows = useTimelineState((state) => state.arrows);
  const hasPortfolio = usePlannerState((state) => (state.workspace?.features.length ?? 0) > 1);
  const { claims, tasks } = plan.file;
  const shown: typeof panels = [
    ...(claims.length > 0 ? [['claims', 'Claims'] as const] : []),
    ...(tasks.some(({ stories }) => stories.length > 0) ? [['stories', 'Stories'] as const] : []),
    ...panels,
  ];
  return (
    <>
      {shown.map(([name, title]) => (
        <button
          key={name}
          type="button"
          className="timeline-tool timeline-panel-button"
          aria-expanded={panel === name}
          onClick={() => togglePanel(name)}
        >
          {title}
        </button>
      ))}
      {hasPortfolio && (
        <button type="button" className="timeline-tool timeline-panel-button" onClick={showPortfolio}>
          Portfolio
        </button>
      )}
      <button
        type="button"
        className="timeline-tool timeline-panel-button"
        aria-pressed={arrows}
        onClick={toggleArrows}
      >
        Arrows
      </button>
      <PanelSelect shown={shown} panel={panel} arrows={arrows} hasPortfolio={hasPortfolio} />
    </>
  );
}

/** All features on one axis. */
function showPortfolio(): void {
  changeTimeline({ scope: 'all' });
}

function toggleArrows(): void {
  changeTimeline({ arrows: !timelineStore.getState().arrows });
}

interface PanelSelectProps {
  readonly shown: typeof panels;
  readonly panel: TimelinePanel | null;
  readonly arrows: boolean;
  readonly hasPortfolio: boolean;
}

/** The same choices where there is no room for buttons. */
function PanelSelect({ shown, panel, arrows, hasPortfolio }: PanelSelectProps) {
  const choose = (name: string) => {
    if (name === 'portfolio') showPortfolio();
    else if (name === 'arrows') toggleArrows();
    else changeTimeline({ panel: shown.find(([candidate]) => candidate === name)?.[0] ?? null });
  };
  return (
    <select
      className="timeline-tool timeline-panel-select"
      aria-label="Panels and view"
      value={panel ?? ''}
      onChange={({ target }) => choose(target.value)}
    >
      <option value="">{panel === null ? 'Panels' : 'No panel'}</option>
      <optgroup label="Below the chart">
        {shown.map(([name, title]) => (
          <option key={name} value={name}>
            {title}
          </option>
        ))}
      </optgroup>
      <optgroup label="View">
        {hasPortfolio && <option value="portfolio">Portfolio</option>}
        <option value="arrows">{arrows ? 'Hide arrows' : 'Show arrows'}</option>
      </optgroup>
    </select>
  );
}

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ name, options, chosen, onChoose }: ChoiceProps<Value>) {
  return (
    <fieldset className="timeline-choice">
      <legend className="visually-hidden">{name}</legend>
      {options.map(([value, title]) => (
        <label key={value} data-chosen={value === chosen || undefined}>
          <input
            type="radio"
            className="visually-hidden"
            name={`timeline ${name}`}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          {title}
        </label>
      ))}
    </fieldset>
  );
}

/** `**Planned Start**` of the document: set, changed, and cleared. */
function StartDate({ plan }: { readonly plan: TimelinePlan }) {
  const { plannedStart, header, editable } = plan.file;
  const field = header.find(({ line }) => line === plannedStart?.line);
  const name = field?.name ?? 'Planned Start';
  /** The words of the document, which may be a date in another form, or none. */
  const written = (field ?? header.find((other) => other.name === name))?.value ?? '';
  const save = (to: string, { written }: { readonly written: string }) => {
    const { feature } = uiStore.getState();
    if (feature === null) return null;
    const from = written === '' ? null : written;
    return applyTyped({ type: 'set-header', feature, name, from, to: to === '' ? null : to });
  };
  return (
    <label className="timeline-start" htmlFor="planned-start" data-unset={plannedStart === null || undefined}>
      {plannedStart === null ? 'Starts today' : 'Starts'}
      <TypedInput
        id="planned-start"
        type="date"
        label="Planned start"
        editable={editable}
        value={{ written, date: plannedStart?.value ?? '' }}
        show={({ date }) => date}
        onSave={save}
      />
    </label>
  );
}
