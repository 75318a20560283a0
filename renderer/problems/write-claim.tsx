import { useMemo } from 'react';
import { formatDuration } from '../../core/model/format-duration.ts';
import { type CheckedClaim, findClaimsToWrite } from '../../core/schedule/check-claims.ts';
import { getDependencies, type LocatedProblem } from '../store/derived.ts';
import { runCommand } from '../store/run-command.ts';
import { useShownFeature } from '../store/shown-feature.ts';

/** Puts what the schedule finds in the place of a figure that it contradicts. */
export function WriteClaim({ problem }: { readonly problem: LocatedProblem }) {
  const feature = useShownFeature();
  const file = feature?.file;
  const claims = useMemo(
    () => (file?.editable === true ? findClaimsToWrite(file, getDependencies(file), problem) : []),
    [file, problem],
  );
  const write = ({ claim: { what, line }, stated, found }: CheckedClaim) => {
    if (feature === null) return;
    void runCommand({ type: 'set-claim', feature: feature.id, what, line, from: stated, to: found });
  };
  return claims.map((checked) => (
    <button
      key={checked.claim.what}
      type="button"
      className="link-button problem-line"
      title={`Write the computed value in line ${checked.claim.line}`}
      onClick={() => write(checked)}
    >
      Write {checked.unit === 'minutes' ? formatDuration(checked.found) : `${checked.found} tasks`}
    </button>
  ));
}
