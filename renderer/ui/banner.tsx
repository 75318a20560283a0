import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import './banner.css';

interface BannerProps {
  readonly tone: 'error' | 'warning' | 'info';
  readonly text: string;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** Something that stays true until somebody acts. */
export function Banner({ tone, text, children }: BannerProps) {
  return (
    <div className="banner" data-tone={tone} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon name={tone} />
      <p className="selectable">{text}</p>
      {children !== undefined && <div className="banner-actions">{children}</div>}
    </div>
  );
}
