import type { RangeDecision } from '../../core/patch/edit-plan.ts';
import './range-decisions.css';

/** Ranges that would cover other tasks than before, with what could stand there instead. */
export function RangeDecisions({ decisions }: { readonly decisions: readonly RangeDecision[] }) {
  return (
    <>
      <p className="range-decisions-words">
        {decisions.length === 1 ? 'A range' : 'Ranges'} would cover other tasks than before. Either the ids that it
        meant are written out, or its ends are kept and it covers what lies between them then.
      </p>
      <table className="range-decisions selectable">
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Says</th>
            <th scope="col">Written out</th>
            <th scope="col">Ends kept</th>
          </tr>
        </thead>
        <tbody>
          {decisions.map(({ path, line, text, listed, kept }, place) => (
            // One line may hold the same range twice.
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered
            <tr key={place}>
              <td>
                {path.split('/').at(-1)}:{line}
              </td>
              <td className="mono">{text}</td>
              <td className="mono">{listed}</td>
              <td className="mono">{kept}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
