import { Fragment, memo, type ReactNode } from 'react';

/** `code`, **strong** and ~~struck~~: the marks that a task's title carries. Anything else stays as written. */
const marks = /(`+)(.+?)\1|\*\*(\S(?:.*?\S)?)\*\*|~~(\S(?:.*?\S)?)~~/g;

/** A title with its inline marks shown instead of written. */
export const InlineText = memo(function InlineText({ text }: { readonly text: string }) {
  return renderMarks(text, 0);
});

function renderMarks(text: string, depth: number): ReactNode {
  // Struck strong code is as deep as it goes.
  if (depth > 3) return text;
  const parts: ReactNode[] = [];
  let position = 0;
  for (const match of text.matchAll(marks)) {
    const [whole, , code, strong, struck] = match;
    parts.push(text.slice(position, match.index));
    if (code !== undefined) parts.push(<code key={match.index}>{code.trim()}</code>);
    else if (strong !== undefined) parts.push(<strong key={match.index}>{renderMarks(strong, depth + 1)}</strong>);
    else if (struck !== undefined) parts.push(<s key={match.index}>{renderMarks(struck, depth + 1)}</s>);
    position = match.index + whole.length;
  }
  if (parts.length === 0) return text;
  return (
    <Fragment>
      {parts}
      {text.slice(position)}
    </Fragment>
  );
}
