import { useEffect } from 'react';
import type { Notice } from '../store/ui-state.ts';
import { dismissNotice, useUiState } from '../store/ui-store.ts';
import { Icon } from '../ui/icon.tsx';
import { InlineText } from '../ui/inline-text.tsx';
import './notices.css';

/** Long enough to read two lines; an error stays until it is dismissed. */
const noticeMs = 6000;

/** Passing messages at the foot of the window. */
export function Notices() {
  const notices = useUiState((ui) => ui.notices);
  return (
    <div className="notices" role="log" aria-live="polite" aria-label="Messages">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeCard({ notice: { id, tone, text } }: { readonly notice: Notice }) {
  useEffect(() => {
    if (tone === 'error') return;
    const timer = setTimeout(() => dismissNotice(id), noticeMs);
    return () => clearTimeout(timer);
  }, [id, tone]);
  return (
    <div className="notice" data-tone={tone}>
      <Icon name={tone} />
      <p className="selectable">
        <InlineText text={text} />
      </p>
      <button type="button" className="icon-button" aria-label="Dismiss" onClick={() => dismissNotice(id)}>
        <Icon name="close" size={14} />
      </button>
    </div>
  );
}
