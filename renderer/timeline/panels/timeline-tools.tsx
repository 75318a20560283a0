import { memo } from 'react';
import { listAssignees } from '../../../core/schedule/crew.ts';
import type { FeatureState } from '../../../preload/contract.ts';
import { runCommandById } from '../../commands/command-store.ts';
import { usePlannerState } from '../../store/planner-store.ts';
import { uiStore } from '../../store/ui-store.ts';
import type { TimeUnit } from '../axis/time-scale.ts';
import { applyEdit } from '../edit/apply-edit.ts';
import type { TimelinePlan } from '../model/use-timeline-plan.ts';
import {
  type CrewChoice,
  changeTimeline,
  type PlanBasis,
  type TimelinePanel,
  togglePanel,
  useTimelineState,
} from '../timeline-store.ts';
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
  const arrows = useTimelineState((state) => state.arrows);
  return (
    <div className="timeline-tools" role="toolbar" aria-label="Timeline">
      <Choice name="Axis" options={units} chosen={unit} onChoose={(chosen) => changeTimeline({ unit: chosen })} />
      <Choice
        name="What counts"
        options={bases}
        chosen={basis}
        onChoose={(chosen) => changeTimeline({ basis: chosen })}
      />
      <CrewSelect plan={plan} />
      <StartDate plan={plan} />
      <span className="timeline-tools-space" />
      <PanelButtons plan={plan} />
      <AllFeatures />
      <button
        type="button"
        className="timeline-tool"
        aria-pressed={arrows}
        onClick={() => changeTimeline({ arrows: !arrows })}
      >
        Arrows
      </button>
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

/** The way to all features on one axis, where there are several. */
function AllFeatures() {
  const count = usePlannerState((state) => state.workspace?.features.length ?? 0);
  if (count < 2) return null;
  return (
    <button type="button" className="timeline-tool" onClick={() => changeTimeline({ scope: 'all' })}>
      Portfolio
    </button>
  );
}

function PanelButtons({ plan }: { readonly plan: TimelinePlan }) {
  const panel = useTimelineState((state) => state.panel);
  const hasClaims = plan.file.claims.length > 0;
  const shown = hasClaims ? [['claims', 'Claims'] as const, ...panels] : panels;
  return shown.map(([name, title]) => (
    <button
      key={name}
      type="button"
      className="timeline-tool"
      aria-expanded={panel === name}
      onClick={() => togglePanel(name)}
    >
      {title}
    </button>
  ));
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

const counts = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20];

function CrewSelect({ plan }: { readonly plan: TimelinePlan }) {
  const crew = useTimelineState((state) => state.crew);
  const names = listAssignees(plan.file.tasks).map(({ name }) => name);
  return (
    <select
      className="timeline-tool"
      aria-label="Who works"
      value={String(crew)}
      onChange={(event) => changeTimeline({ crew: readCrew(event.target.value) })}
    >
      <option value="unlimited">Any number</option>
      {counts.map((count) => (
        <option key={count} value={count}>
          {count === 1 ? '1 person' : `${count} people`}
        </option>
      ))}
      {typeof crew === 'number' && !counts.includes(crew) && <option value={crew}>{crew} people</option>}
      {names.length > 0 && <option value="assignees">Assigned: {names.slice(0, 4).join(', ')}</option>}
    </select>
  );
}

function readCrew(value: string): CrewChoice {
  return value === 'unlimited' || value === 'assignees' ? value : Number(value);
}

/** `**Planned Start**` of the document: set, changed, and cleared. */
function StartDate({ plan }: { readonly plan: TimelinePlan }) {
  const { plannedStart, header, editable } = plan.file;
  const name = header.find(({ line }) => line === plannedStart?.line)?.name ?? 'Planned Start';
  const change = (to: string) => {
    const { feature } = uiStore.getState();
    const from = header.find((field) => field.name === name)?.value ?? null;
    if (feature === null || (to === '' && plannedStart === null)) return;
    void applyEdit({ type: 'set-header', feature, name, from: from === '' ? null : from, to: to === '' ? null : to });
  };
  return (
    <label className="timeline-start">
      {plannedStart === null ? 'Starts today' : 'Starts'}
      <input
        type="date"
        key={plannedStart?.value ?? ''}
        aria-label="Planned start"
        disabled={!editable}
        defaultValue={plannedStart?.value ?? ''}
        onBlur={(event) => {
          if (event.target.value !== (plannedStart?.value ?? '')) change(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
    </label>
  );
}
