import { Fragment, type ReactNode } from 'react';
import type { SpecFile } from '../../core/model/spec-file.ts';
import type { FilePreview, PreviewResult } from '../../preload/planner-data.ts';
import { describeEffect } from '../store/describe-effect.ts';
import { EffectList } from '../ui/effect-list.tsx';

type Preview = Extract<PreviewResult, { ok: true }>;

/** What a change would do: the lines before and after, what is worth telling, and what follows from it. */
export function PreviewLines({ file, preview }: { readonly file: SpecFile; readonly preview: Preview }) {
  if (preview.files.length === 0) return <p className="proposal-note">The file says so already.</p>;
  // What the words say themselves is seen in the lines.
  const effect = describeEffect(file, preview.effect).filter(({ origin }) => origin !== 'stated');
  return (
    <>
      {preview.files.map((changed) => (
        <Fragment key={changed.path}>
          {preview.files.length > 1 && <h4 className="proposal-path">{changed.path}</h4>}
          <FileLines file={changed} />
        </Fragment>
      ))}
      {preview.notes.map((note) => (
        <p key={note} className="proposal-note">
          {note}
        </p>
      ))}
      {effect.length > 0 && <EffectList lines={effect} max={4} />}
    </>
  );
}

/** More lines of one file than this are counted: nobody reads them, and each costs. */
const maxLines = 600;

/** Only the lines that change: where they stand is said by their numbers. */
function FileLines({ file }: { readonly file: FilePreview }) {
  const lines = listLines(file);
  return (
    <div className="proposal-diff mono selectable">
      {lines.slice(0, maxLines)}
      {lines.length > maxLines && <p className="proposal-more">and {lines.length - maxLines} more lines</p>}
    </div>
  );
}

function listLines(file: FilePreview): readonly ReactNode[] {
  return file.hunks.flatMap((hunk) => {
    let oldLine = hunk.oldStart;
    let newLine = hunk.newStart;
    return hunk.lines.flatMap(({ kind, text }) => {
      const line = kind === 'added' ? newLine : oldLine;
      if (kind !== 'added') oldLine += 1;
      if (kind !== 'removed') newLine += 1;
      if (kind === 'same') return [];
      return [
        <p key={`${kind} ${line}`} data-kind={kind}>
          <span className="proposal-line-number">{line}</span>
          <span>{kind === 'added' ? '+' : '−'}</span>
          <span>{text}</span>
        </p>,
      ];
    });
  });
}
