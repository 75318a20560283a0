import type { DependencyOrigin } from '../../core/model/dependency.ts';
import { OriginTag } from './origin-tag.tsx';
import './effect-list.css';

interface EffectListProps {
  readonly lines: readonly {
    readonly kind: 'added' | 'lifted';
    readonly origin: DependencyOrigin;
    readonly text: string;
  }[];
  /** More than these are counted only. */
  readonly max: number;
}

/** What a change does to what waits for what. */
export function EffectList({ lines, max }: EffectListProps) {
  return (
    <ul className="effect-list">
      {lines.slice(0, max).map(({ kind, origin, text }) => (
        <li key={`${origin} ${text}`} data-kind={kind}>
          <span className="effect-list-sign" aria-hidden="true">
            {kind === 'added' ? '+' : '−'}
          </span>
          <span>{text}</span>
          <OriginTag origin={origin} />
        </li>
      ))}
      {lines.length > max && <li className="effect-list-more">and {lines.length - max} more</li>}
    </ul>
  );
}
