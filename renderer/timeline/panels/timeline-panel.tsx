import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { changeTimeline } from '../timeline-store.ts';
import './timeline-panel.css';

interface TimelinePanelProps {
  readonly title: string;
  /** What belongs to the title, at its right. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** What is asked of the plan, below its chart. */
export function TimelinePanelFrame({ title, actions, children }: TimelinePanelProps) {
  return (
    <section className="timeline-panel" aria-label={title}>
      <header>
        <h2>{title}</h2>
        {actions}
        <button
          type="button"
          className="icon-button timeline-panel-close"
          aria-label={`Close ${title}`}
          onClick={() => changeTimeline({ panel: null })}
        >
          <Icon name="close" size={14} />
        </button>
      </header>
      <div className="timeline-panel-body">{children}</div>
    </section>
  );
}
