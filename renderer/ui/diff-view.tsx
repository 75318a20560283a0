import type { FilePreview } from '../../preload/planner-data.ts';
import './diff-view.css';

const signs = { same: ' ', removed: '-', added: '+' } as const;

/** What a change would do to the lines of a file. */
export function DiffView({ preview }: { readonly preview: FilePreview }) {
  return (
    <figure className="diff-view" aria-label={`Changes in ${preview.path}`}>
      <figcaption>{preview.path}</figcaption>
      <pre className="selectable">
        {numberLines(preview).map(({ key, kind, text }) => (
          <span key={key} data-kind={kind}>
            {`${signs[kind]} ${text}\n`}
          </span>
        ))}
      </pre>
    </figure>
  );
}

/** Each line with the number that no other one has. */
function numberLines({ hunks }: FilePreview) {
  return hunks.flatMap((hunk) => hunk.lines).map((line, key) => ({ ...line, key }));
}
