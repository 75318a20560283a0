import type { WaitStep } from '../../core/graph/find-chain.ts';
import type { FeatureState } from '../../preload/planner-data.ts';
import { findSentence } from '../store/find-sentence.ts';
import { nameKey } from '../store/name-key.ts';
import { selectTask, showLine } from '../store/ui-store.ts';
import { OriginTag } from '../ui/origin-tag.tsx';
import { openProposal } from './proposal-store.ts';
import './wait-steps.css';

interface WaitStepsProps {
  readonly feature: FeatureState;
  readonly steps: readonly WaitStep[];
  /** Called before a removal is asked about; absent where steps are only shown. */
  readonly onRemove?: () => void;
}

/** A chain of dependencies step by step: who waits for whom, why, and where it is said. */
export function WaitSteps({ feature, steps, onRemove }: WaitStepsProps) {
  return (
    <ol className="wait-steps">
      {steps.map((step) => (
        <Step
          key={`${step.waits} ${step.dependsOn}`}
          feature={feature}
          step={step}
          {...(onRemove === undefined ? {} : { onRemove })}
        />
      ))}
    </ol>
  );
}

interface StepProps {
  readonly feature: FeatureState;
  readonly step: WaitStep;
  readonly onRemove?: () => void;
}

function Step({ feature, step, onRemove }: StepProps) {
  const { file } = feature;
  const { waits, dependsOn, origin, line } = step;
  const sentence = origin === 'stated' ? findSentence(feature, file, step) : null;
  const words = `${nameKey(file, waits)} waits for ${nameKey(file, dependsOn)}`;
  const remove = () => {
    onRemove?.();
    openProposal({
      title: `${nameKey(file, waits)} no longer waits for ${nameKey(file, dependsOn)}`,
      command: { type: 'remove-dependency', feature: feature.id, task: waits, dependsOn },
      at: null,
    });
  };
  return (
    <li>
      <p className="wait-steps-words">
        <EndName feature={feature} end={waits} /> waits for <EndName feature={feature} end={dependsOn} />
      </p>
      {sentence !== null && <p className="wait-steps-sentence selectable">{sentence}</p>}
      <p className="wait-steps-facts">
        <OriginTag origin={origin} />
        <button type="button" className="link-button" onClick={() => showLine(file.path, line)}>
          line {line}
        </button>
        {onRemove !== undefined && file.editable && (
          <button type="button" className="link-button" onClick={remove}>
            {origin === 'stated' ? 'Remove this statement…' : 'Lift…'}
            <span className="visually-hidden"> {words}</span>
          </button>
        )}
      </p>
    </li>
  );
}

function EndName({ feature: { file }, end }: { readonly feature: FeatureState; readonly end: string }) {
  const name = nameKey(file, end);
  const isTask = file.tasks.some(({ key }) => key === end);
  if (!isTask) return <strong>{name}</strong>;
  return (
    <button type="button" className="link-button" onClick={() => selectTask(end)}>
      {name}
    </button>
  );
}
