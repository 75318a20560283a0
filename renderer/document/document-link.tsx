import type { ReactNode } from 'react';
import { getPlanner } from '../store/planner-store.ts';
import { showDocument } from '../store/ui-store.ts';
import { resolveLink } from './resolve-link.ts';

interface DocumentLinkProps {
  readonly href: string;
  /** Path of the document that it stands in. */
  readonly from: string;
  readonly children: ReactNode;
}

/** A link that never leaves the window: a document opens in the view, a web address in the system's browser. */
export function DocumentLink({ href, from, children }: DocumentLinkProps) {
  const target = resolveLink(href, from);
  if (target.type === 'none' || href === '') {
    return (
      <span className="markdown-dead-link" title={href === '' ? undefined : `${href} cannot be opened from here`}>
        {children}
      </span>
    );
  }
  const open = () => {
    if (target.type === 'web') void getPlanner().openExternal(target.address);
    else showDocument(target.path, target.heading);
  };
  return (
    <button type="button" className="link-button markdown-link" title={href} onClick={open}>
      {children}
    </button>
  );
}
