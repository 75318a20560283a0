import { useMemo } from 'react';
import { formatDuration } from '../../../core/model/format-duration.ts';
import { type CheckedClaim, checkClaims } from '../../../core/schedule/check-claims.ts';
import { showLine } from '../../store/ui-store.ts';
import { applyEdit } from '../edit/apply-edit.ts';
import type { TimelinePlan } from '../model/use-timeline-plan.ts';
import { TimelinePanelFrame } from './timeline-panel.tsx';

/** Figures that the document states about its plan, beside those that the schedule finds. */
export function ClaimsPanel({ plan, feature }: { readonly plan: TimelinePlan; readonly feature: string }) {
  const { file, dependencies } = plan;
  const { options } = plan.planned;
  const checked = useMemo(() => checkClaims(file, dependencies, options), [file, dependencies, options]);
  return (
    <TimelinePanelFrame title="What the document says">
      <table>
        <thead>
          <tr>
            <th scope="col">Statement</th>
            <th scope="col" className="figure">
              It says
            </th>
            <th scope="col" className="figure">
              The schedule finds
            </th>
            <th scope="col">Line</th>
            <th scope="col" />
          </tr>
        </thead>
        <tbody>
          {checked.map((claim) => (
            <ClaimRow key={`${claim.claim.what} ${claim.claim.line}`} checked={claim} plan={plan} feature={feature} />
          ))}
        </tbody>
      </table>
    </TimelinePanelFrame>
  );
}

interface ClaimRowProps {
  readonly checked: CheckedClaim;
  readonly plan: TimelinePlan;
  readonly feature: string;
}

function ClaimRow({ checked, plan, feature }: ClaimRowProps) {
  const { claim, unit, stated, found, differs, grounded } = checked;
  const { what, line } = claim;
  const show = (value: number) => (unit === 'minutes' ? formatDuration(value) : `${value} tasks`);
  const isWritable = differs && plan.file.editable && what !== 'max-tasks';
  return (
    <tr>
      <th scope="row">{nameClaim(checked)}</th>
      <td className="figure">{show(stated)}</td>
      <td className={`figure ${differs ? 'worse' : ''}`}>
        {show(found)}
        {!grounded && ' (lengths assumed)'}
      </td>
      <td>
        <button type="button" className="link-button" onClick={() => showLine(plan.file.path, line)}>
          line {line}
        </button>
      </td>
      <td>
        {isWritable && (
          <button
            type="button"
            className="link-button"
            onClick={() => void applyEdit({ type: 'set-claim', feature, what, line, from: stated, to: found })}
          >
            Write {show(found)}
          </button>
        )}
        {!differs && <span className="faint">agrees</span>}
      </td>
    </tr>
  );
}

function nameClaim({ claim: { what, people } }: CheckedClaim): string {
  const words = what.replaceAll('-', ' ');
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  return people === null ? name : `${name}, ${people === 1 ? 'one person' : `${people} people`}`;
}
