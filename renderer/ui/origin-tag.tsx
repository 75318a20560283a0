import type { DependencyOrigin } from '../../core/model/dependency.ts';
import './origin-tag.css';

/** What each origin is called, and what it means. */
export const originWords: Readonly<Record<DependencyOrigin, { readonly name: string; readonly meaning: string }>> = {
  stated: { name: 'stated', meaning: 'The document says so' },
  phase: { name: 'phase', meaning: 'A phase starts when the one before it is done' },
  order: { name: 'order', meaning: 'Listed one after the other, without a parallel mark' },
  file: { name: 'file', meaning: 'Both change the same file' },
  tdd: { name: 'test first', meaning: 'Its test comes first' },
  reuse: { name: 'reuse', meaning: 'It uses what the other makes' },
};

/** Why a dependency holds, in the colour that its edge has. */
export function OriginTag({ origin }: { readonly origin: DependencyOrigin }) {
  return (
    <span className="origin-tag" data-origin={origin} title={originWords[origin].meaning}>
      {originWords[origin].name}
    </span>
  );
}
