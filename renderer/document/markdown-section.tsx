import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import type { FeatureState } from '../../preload/planner-data.ts';
import { DocumentBox } from './document-box.tsx';
import { DocumentLink } from './document-link.tsx';
import { isRenderable } from './is-renderable.ts';
import { markLines } from './mark-lines.ts';
import type { DocumentSection } from './split-sections.ts';

interface MarkdownSectionProps {
  readonly feature: FeatureState;
  readonly path: string;
  readonly section: DocumentSection;
  /** Link definitions of the whole document. */
  readonly definitions: string;
  readonly markedLine: number | null;
}

/**
 * One section of a document.
 *
 * Raw HTML stays text, no image is loaded, and no link is followed in the window. What would hold the window up is
 * shown as it is written.
 */
export const MarkdownSection = memo(function MarkdownSection(props: MarkdownSectionProps) {
  const { feature, path, section, definitions, markedLine } = props;
  const root = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const marked = markedLine === null ? null : findBlock(root.current, markedLine);
    marked?.setAttribute('data-marked', 'true');
    return () => marked?.removeAttribute('data-marked');
  }, [markedLine]);

  return (
    <div ref={root}>
      <SectionText feature={feature} path={path} section={section} definitions={definitions} />
    </div>
  );
});

type SectionTextProps = Omit<MarkdownSectionProps, 'markedLine'>;

const SectionText = memo(function SectionText({ feature, path, section, definitions }: SectionTextProps) {
  const components = useMemo(() => listComponents(feature, path), [feature, path]);
  if (!isRenderable(section.text)) {
    return (
      <pre className="markdown-plain" data-line={section.startLine}>
        {section.text}
      </pre>
    );
  }
  // A section that uses no definition is parsed without them.
  const text = section.text.includes(']') && definitions !== '' ? `${section.text}\n\n${definitions}` : section.text;
  return (
    <Markdown
      remarkPlugins={[remarkGfm]}
      rehypePlugins={[[markLines, { startLine: section.startLine }]]}
      components={components}
    >
      {text}
    </Markdown>
  );
});

function listComponents(feature: FeatureState, path: string): Components {
  return {
    a: ({ href, children }) => (
      <DocumentLink href={href ?? ''} from={path}>
        {children}
      </DocumentLink>
    ),
    img: ({ alt }) => <span className="markdown-image">{alt === undefined || alt === '' ? 'Image' : alt}</span>,
    input: ({ node, checked }) => (
      <DocumentBox
        feature={feature}
        path={path}
        line={Number(node?.properties.dataLine ?? 0)}
        checked={checked === true}
      />
    ),
    table: ({ children }) => (
      <div className="markdown-table">
        <table>{children}</table>
      </div>
    ),
  };
}

/** The innermost block that begins at the line or last before it. */
function findBlock(root: HTMLElement | null, line: number): Element | null {
  let best: Element | null = null;
  for (const block of root?.querySelectorAll('[data-line]') ?? []) {
    if (Number(block.getAttribute('data-line')) <= line) best = block;
  }
  // A list item with a paragraph in it is marked as a whole.
  const item = best?.closest('li') ?? null;
  return item !== null && item.getAttribute('data-line') === best?.getAttribute('data-line') ? item : best;
}
