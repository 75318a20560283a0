import type { Contradiction } from '../../core/graph/settle-contradictions.ts';
import type { FeatureState } from '../../preload/planner-data.ts';
import { nameKey } from '../store/name-key.ts';
import { showLine } from '../store/ui-store.ts';
import { openProposal } from './proposal-store.ts';
import './wait-steps.css';

interface ClashingStatementsProps {
  readonly feature: FeatureState;
  readonly contradiction: Contradiction;
  /** Called before a removal is asked about. */
  readonly onRemove: () => void;
}

/** Two sentences that cannot both hold, side by side: either can go. */
export function ClashingStatements({ feature, contradiction, onRemove }: ClashingStatementsProps) {
  const { file } = feature;
  const [first] = contradiction.pairs;
  const more = contradiction.pairs.length - 1;
  return (
    <>
      {first !== undefined && (
        <p className="wait-steps-words">
          They differ on whether {nameKey(file, first.waits)} waits for {nameKey(file, first.dependsOn)}
          {more > 0 && ` and on ${more} more`}.
        </p>
      )}
      <ul className="wait-steps">
        <StatementRow feature={feature} index={contradiction.followed} verdict="is followed" onRemove={onRemove} />
        <StatementRow feature={feature} index={contradiction.beaten} verdict="is not followed" onRemove={onRemove} />
      </ul>
    </>
  );
}

interface StatementRowProps {
  readonly feature: FeatureState;
  readonly index: number;
  readonly verdict: string;
  readonly onRemove: () => void;
}

function StatementRow({ feature, index, verdict, onRemove }: StatementRowProps) {
  const statement = feature.file.statements[index];
  if (statement === undefined) return null;
  const { text, line } = statement;
  const remove = () => {
    onRemove();
    openProposal({
      title: `Remove what line ${line} says`,
      command: { type: 'rewrite-statement', feature: feature.id, line, from: text, to: '' },
      at: null,
    });
  };
  return (
    <li>
      <p className="selectable">{text}</p>
      <p className="wait-steps-facts">
        <span>{verdict}</span>
        <button type="button" className="link-button" onClick={() => showLine(feature.file.path, line)}>
          line {line}
        </button>
        {feature.file.editable && (
          <button type="button" className="link-button" onClick={remove}>
            Remove this statement…<span className="visually-hidden"> {text}</span>
          </button>
        )}
      </p>
    </li>
  );
}
