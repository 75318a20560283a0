import { useCallback, useEffect, useState } from 'react';
import { formatDuration } from '../../../core/model/format-duration.ts';
import type { Baseline, BaselineTexts, FeatureState } from '../../../preload/planner-data.ts';
import { getPlanner } from '../../store/planner-store.ts';
import { saveFile, toFileName } from '../../store/save-file.ts';
import { showNotice } from '../../store/ui-store.ts';
import { parseBaselineFile, toBaselineFile } from '../model/baseline-file.ts';
import { compareBaseline, type TaskMove } from '../model/compare-baseline.ts';
import type { EarlierPlan } from '../model/earlier-plan.ts';
import type { TimelinePlan } from '../model/use-timeline-plan.ts';
import { changeTimeline, useTimelineState } from '../timeline-store.ts';
import { TaskLink } from './task-link.tsx';
import { TimelinePanelFrame } from './timeline-panel.tsx';

interface BaselinePanelProps {
  readonly feature: FeatureState;
  readonly plan: TimelinePlan;
  readonly earlier: EarlierPlan | null;
}

/** Earlier states of the plan: taken by name, from git, or from a file; and what moved since. */
export function BaselinePanel({ feature, plan, earlier }: BaselinePanelProps) {
  const shown = useTimelineState((state) => state.baseline);
  const { kept, refresh } = useBaselines(feature.id);
  const show = (name: string, texts: BaselineTexts) =>
    changeTimeline({ baseline: { feature: feature.id, name, texts } });
  const drop = async (baseline: Baseline) => {
    await getPlanner().dropBaseline(feature.id, baseline.id);
    if (shown?.texts === baseline.texts) changeTimeline({ baseline: null });
    await refresh();
  };
  return (
    <TimelinePanelFrame
      title="Baselines"
      actions={<BaselineActions feature={feature} onShow={show} onTaken={refresh} />}
    >
      <div className="what-if-parts">
        <section className="what-if-changes">
          <h3>{kept.length === 0 ? 'None taken yet' : 'Taken'}</h3>
          <ul>
            {kept.map((baseline) => (
              <li key={baseline.id}>
                <button type="button" className="link-button" onClick={() => show(baseline.name, baseline.texts)}>
                  {baseline.name}
                </button>
                <span className="faint">{baseline.at.slice(0, 16).replace('T', ' ')}</span>
                <button type="button" className="link-button" onClick={() => void exportBaseline(baseline)}>
                  Save as file…
                </button>
                <button type="button" className="link-button" onClick={() => void drop(baseline)}>
                  Remove
                </button>
              </li>
            ))}
          </ul>
        </section>
        {earlier !== null && shown !== null && <Moves plan={plan} earlier={earlier} name={shown.name} />}
      </div>
    </TimelinePanelFrame>
  );
}

function useBaselines(feature: string) {
  const [kept, setKept] = useState<readonly Baseline[]>([]);
  const refresh = useCallback(async () => {
    const listed = await getPlanner().listBaselines(feature);
    if ('ok' in listed) showNotice('error', listed.message);
    else setKept(listed);
  }, [feature]);
  useEffect(() => {
    void refresh();
  }, [refresh]);
  return { kept, refresh };
}

interface BaselineActionsProps {
  readonly feature: FeatureState;
  readonly onShow: (name: string, texts: BaselineTexts) => void;
  readonly onTaken: () => Promise<void>;
}

function BaselineActions({ feature, onShow, onTaken }: BaselineActionsProps) {
  const shown = useTimelineState((state) => state.baseline);
  const [name, setName] = useState('');
  const keep = async (title: string, texts: BaselineTexts) => {
    const saved = await getPlanner().saveBaseline(feature.id, title, texts);
    if ('ok' in saved) showNotice('error', saved.message);
    else onShow(saved.name, saved.texts);
    await onTaken();
  };
  const readGit = async () => {
    const found = await getPlanner().readCommitted(feature.id);
    if (found.ok) onShow(found.name, found.texts);
    else showNotice('error', found.message);
  };
  const readFile = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = parseBaselineFile(await file.text());
    if (read === null) showNotice('error', `${file.name} is no baseline that was saved here`);
    else await keep(read.name, read.texts);
  };
  return (
    <>
      <form
        className="baseline-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void keep(name.trim(), feature.texts).then(() => setName(''));
        }}
      >
        <input
          className="text-input"
          aria-label="Name of the baseline"
          placeholder="Name"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button" disabled={name.trim() === ''}>
          Take baseline
        </button>
      </form>
      <button type="button" className="button" onClick={() => void readGit()}>
        Last git commit
      </button>
      <label className="button">
        From file…
        <input
          type="file"
          className="visually-hidden"
          accept=".json"
          onChange={(event) => void readFile(event.target.files?.[0])}
        />
      </label>
      {shown !== null && (
        <button type="button" className="button" onClick={() => changeTimeline({ baseline: null })}>
          Hide {shown.name}
        </button>
      )}
    </>
  );
}

async function exportBaseline(baseline: Baseline): Promise<void> {
  const blob = new Blob([toBaselineFile(baseline)], { type: 'application/json' });
  await saveFile(toFileName(baseline.name, 'json'), blob);
}

/** More rows than these are read elsewhere. */
const maxMoves = 300;

function Moves({ plan, earlier, name }: Pick<BaselinePanelProps, 'plan'> & { earlier: EarlierPlan; name: string }) {
  const moves = compareBaseline(earlier, plan);
  const ids = new Map([...earlier.file.tasks, ...plan.file.tasks].map(({ key, id }) => [key, id]));
  const shift = plan.base.finishMinutes - earlier.schedule.finishMinutes;
  return (
    <section>
      <h3>
        Since {name}:{' '}
        {moves.length === 0
          ? 'nothing moved'
          : `${moves.length} ${moves.length === 1 ? 'task differs' : 'tasks differ'}`}
        {Math.abs(shift) >= 1 && `, the end ${formatDuration(Math.abs(shift))} ${shift > 0 ? 'later' : 'earlier'}`}
      </h3>
      {moves.length > 0 && (
        <table>
          <tbody>
            {moves.slice(0, maxMoves).map((move) => (
              <tr key={`${move.type} ${move.key}`}>
                <th scope="row">
                  <TaskLink taskKey={move.key} id={ids.get(move.key) ?? null} title={move.title} />
                </th>
                <td>{describeMove(move)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function describeMove(move: TaskMove): string {
  if (move.type !== 'moved') return move.type;
  const part = (what: string, minutes: number) =>
    Math.abs(minutes) < 1 ? [] : [`${what} ${minutes > 0 ? '+' : '−'}${formatDuration(Math.abs(minutes))}`];
  return [
    ...part('start', move.startMinutes),
    ...part('finish', move.finishMinutes),
    ...part('length', move.lengthMinutes),
  ].join(', ');
}
