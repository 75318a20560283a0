import { useMemo } from 'react';
import { formatDuration } from '../../../core/model/format-duration.ts';
import type { Task } from '../../../core/model/task.ts';
import { describeCommand } from '../../../core/patch/describe-command.ts';
import { askWhatIf, listDroppedTasks, type WhatIf, type WhatIfAnswer } from '../../../core/schedule/ask-what-if.ts';
import type { FeatureState } from '../../../preload/planner-data.ts';
import { usePlannerState } from '../../store/planner-store.ts';
import { runCommand } from '../../store/run-command.ts';
import { Icon } from '../../ui/icon.tsx';
import { nameCrew, preparePlan, type TimelinePlan } from '../model/use-timeline-plan.ts';
import { changeTimeline, type Sandbox, timelineStore, useTimelineState } from '../timeline-store.ts';
import { TimelinePanelFrame } from './timeline-panel.tsx';

interface WhatIfPanelProps {
  readonly feature: FeatureState;
  readonly plan: TimelinePlan;
}

/** A sandbox: changes that are tried out and compared, then applied as one or thrown away; and the usual questions. */
export function WhatIfPanel({ feature, plan }: WhatIfPanelProps) {
  const sandbox = useTimelineState((state) => state.sandbox);
  const tried = sandbox?.feature === feature.id ? sandbox : null;
  return (
    <TimelinePanelFrame title="What if" actions={<SandboxActions feature={feature} sandbox={tried} />}>
      <div className="what-if-parts">
        {tried !== null && <Comparison feature={feature} plan={plan} sandbox={tried} />}
        {tried !== null && <TriedChanges sandbox={tried} misfits={plan.misfits} />}
        <Questions plan={plan} feature={feature.id} />
      </div>
    </TimelinePanelFrame>
  );
}

function SandboxActions({ feature, sandbox }: { readonly feature: FeatureState; readonly sandbox: Sandbox | null }) {
  if (sandbox === null) {
    return (
      <button
        type="button"
        className="button"
        disabled={!feature.file.editable}
        onClick={() => startSandbox(feature.id)}
      >
        Try changes out
      </button>
    );
  }
  return (
    <>
      <button
        type="button"
        className="button primary"
        disabled={sandbox.commands.length === 0}
        onClick={() => void applySandbox(sandbox)}
      >
        Apply all
      </button>
      <button type="button" className="button" onClick={() => discardSandbox(sandbox)}>
        Discard
      </button>
      <span className="faint">Bars, dependencies and dates change here only.</span>
    </>
  );
}

function startSandbox(feature: string): void {
  const { crew } = timelineStore.getState();
  changeTimeline({ sandbox: { feature, commands: [], before: { crew } } });
}

function discardSandbox({ before }: Sandbox): void {
  changeTimeline({ sandbox: null, crew: before.crew });
}

/** One change of the file and one step of undo. */
async function applySandbox({ feature, commands }: Sandbox): Promise<void> {
  const [first] = commands;
  const count = `${commands.length} ${commands.length === 1 ? 'change' : 'changes'}`;
  const isDone =
    commands.length === 1 && first !== undefined
      ? await runCommand(first)
      : await runCommand({ type: 'batch', feature, label: `Apply ${count} that were tried out`, commands });
  if (isDone) changeTimeline({ sandbox: null });
}

function Comparison({ feature, plan, sandbox }: WhatIfPanelProps & { readonly sandbox: Sandbox }) {
  const settings = usePlannerState((state) => state.settings);
  const { basis, paces } = timelineStore.getState();
  const crew = useTimelineState((state) => state.crew);
  const before = useMemo(
    () => preparePlan(feature.file, settings, { basis, paces, crew: sandbox.before.crew }),
    [feature.file, settings, basis, paces, sandbox.before.crew],
  );
  const [was, is] = [before.base, plan.base];
  const rows = [
    ['Finish', was.finishMinutes, is.finishMinutes],
    ['Critical path', was.criticalPathMinutes, is.criticalPathMinutes],
    ['Work', was.sequentialMinutes, is.sequentialMinutes],
  ] as const;
  return (
    <section>
      <h3>Compared with the document</h3>
      <table>
        <thead>
          <tr>
            <th />
            <th scope="col" className="figure">
              Now
            </th>
            <th scope="col" className="figure">
              Tried
            </th>
            <th scope="col" className="figure">
              Change
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, from, to]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="figure">{formatDuration(from)}</td>
              <td className="figure">{formatDuration(to)}</td>
              <td className="figure">
                <Difference minutes={to - from} />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">Done on</th>
            <td className="figure">{before.axis.dateOf(was.finishMinutes, 'finish')}</td>
            <td className="figure">{plan.axis.dateOf(is.finishMinutes, 'finish')}</td>
            <td />
          </tr>
          <tr>
            <th scope="row">People</th>
            <td className="figure">{nameCrew(sandbox.before.crew)}</td>
            <td className="figure">{nameCrew(crew)}</td>
            <td />
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function Difference({ minutes }: { readonly minutes: number }) {
  if (Math.abs(minutes) < 0.5) return <span className="faint">same</span>;
  return (
    <span className={minutes < 0 ? 'better' : 'worse'}>
      {minutes > 0 ? '+' : '−'}
      {formatDuration(Math.abs(minutes))}
    </span>
  );
}

function TriedChanges({ sandbox, misfits }: { readonly sandbox: Sandbox; readonly misfits: number }) {
  const { commands } = sandbox;
  const remove = (index: number) =>
    changeTimeline({ sandbox: { ...sandbox, commands: commands.filter((_, at) => at !== index) } });
  return (
    <section className="what-if-changes">
      <h3>{commands.length === 0 ? 'Nothing changed yet' : 'Tried out'}</h3>
      {misfits > 0 && <p className="worse">{misfits} no longer fit the document and are left out</p>}
      <ul>
        {commands.map((command, index) => (
          <li key={JSON.stringify(command)}>
            {describeCommand(command)}
            <button
              type="button"
              className="icon-button"
              aria-label={`Leave out: ${describeCommand(command)}`}
              onClick={() => remove(index)}
            >
              <Icon name="close" size={12} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Questions({ plan, feature }: { readonly plan: TimelinePlan; readonly feature: string }) {
  const { file, dependencies, planned, base, axis } = plan;
  const answers = useMemo(() => askWhatIf(file, dependencies, planned.options), [file, dependencies, planned.options]);
  return (
    <section>
      <h3>Questions</h3>
      <table>
        <tbody>
          {answers.map((found) => (
            <tr key={nameQuestion(found.question)}>
              <th scope="row">{nameQuestion(found.question)}</th>
              <td className="figure">{formatDuration(found.finishMinutes)}</td>
              <td className="figure faint">{axis.dateOf(found.finishMinutes, 'finish')}</td>
              <td className="figure">
                <Difference minutes={found.finishMinutes - base.finishMinutes} />
              </td>
              <td>
                <TryAnswer found={found} plan={plan} feature={feature} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface TryAnswerProps {
  readonly found: WhatIfAnswer;
  readonly plan: TimelinePlan;
  readonly feature: string;
}

/** Look at an answer: other people at once, less scope as changes of the sandbox. */
function TryAnswer({ found: { question }, plan, feature }: TryAnswerProps) {
  if (question.type === 'without-origin') return null;
  if (question.type === 'people') {
    return (
      <button type="button" className="link-button" onClick={() => changeTimeline({ crew: question.people })}>
        Show
      </button>
    );
  }
  const dropped = listDroppedTasks(plan.file, question);
  if (dropped.length === 0 || !plan.file.editable) return null;
  return (
    <button type="button" className="link-button" onClick={() => dropTasks(feature, dropped)}>
      Try<span className="visually-hidden"> {nameQuestion(question)}</span>
    </button>
  );
}

/** Take tasks out of the plan, in the sandbox; subtasks go with the task that they stand under. */
function dropTasks(feature: string, tasks: readonly Task[]): void {
  if (timelineStore.getState().sandbox?.feature !== feature) startSandbox(feature);
  const { sandbox } = timelineStore.getState();
  if (sandbox === null) return;
  const keys = new Set(tasks.map(({ key }) => key));
  const removals = tasks
    .filter(({ parent }) => parent === null || !keys.has(parent))
    .map(({ key, title }) => ({ type: 'remove-task', feature, task: key, title }) as const);
  changeTimeline({ sandbox: { ...sandbox, commands: [...sandbox.commands, ...removals] } });
}

function nameQuestion(question: WhatIf): string {
  switch (question.type) {
    case 'people':
      return question.people === 1 ? 'With 1 person' : `With ${question.people} people`;
    case 'without-story':
      return `Without ${question.story}`;
    case 'only-mvp':
      return `Only the MVP (${question.stories.join(', ')})`;
    case 'without-origin':
      return `Without what follows from ${question.origin}`;
  }
}
