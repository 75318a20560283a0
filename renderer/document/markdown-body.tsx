import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { FeatureState } from '../../preload/planner-data.ts';
import { selectTask } from '../store/ui-store.ts';
import { findDefinitions } from './find-definitions.ts';
import { MarkdownSection } from './markdown-section.tsx';
import { scrollToMark } from './scroll-to-mark.ts';
import { findSectionIndex, splitSections } from './split-sections.ts';
import { useWantedLine, type WantedLine } from './use-wanted-line.ts';

interface MarkdownBodyProps {
  readonly feature: FeatureState;
  readonly path: string;
  readonly text: string;
}

/** A document rendered section by section, only those on screen; a click on a task's line selects it. */
export function MarkdownBody({ feature, path, text }: MarkdownBodyProps) {
  const scroller = useRef<HTMLElement>(null);
  const followed = useRef<WantedLine | null>(null);
  const sections = useMemo(() => splitSections(text), [text]);
  const definitions = useMemo(() => findDefinitions(text), [text]);
  const wanted = useWantedLine(path, text);
  const wantedIndex = wanted === null ? -1 : findSectionIndex(sections, wanted.line);
  const virtual = useVirtualizer({
    count: sections.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => 24 + (sections[index]?.lineCount ?? 1) * 22,
    overscan: 2,
    initialRect: { width: 800, height: 800 },
  });

  useEffect(() => {
    const body = scroller.current;
    if (wanted === followed.current || body === null) return;
    followed.current = wanted;
    if (wanted?.scroll !== true) return;
    virtual.scrollToIndex(wantedIndex, { align: 'start' });
    return scrollToMark(body);
  }, [wanted, wantedIndex, virtual]);

  useEffect(() => {
    const body = scroller.current;
    if (body === null) return;
    const end = new AbortController();
    body.addEventListener(
      'click',
      ({ target }) => {
        const block = target instanceof Element ? target.closest('[data-line]') : null;
        const line = Number(block?.getAttribute('data-line'));
        const task = feature.file.tasks.find((candidate) => candidate.path === path && candidate.line === line);
        if (task !== undefined) selectTask(task.key);
      },
      { signal: end.signal },
    );
    return () => end.abort();
  }, [feature, path]);

  return (
    <section className="document-scroll" ref={scroller} aria-label={path}>
      <article className="markdown selectable" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const section = sections[index];
          if (section === undefined) return null;
          return (
            <div
              key={index}
              ref={virtual.measureElement}
              data-index={index}
              className="markdown-section"
              style={{ transform: `translateY(${start}px)` }}
            >
              <MarkdownSection
                feature={feature}
                path={path}
                section={section}
                definitions={definitions}
                markedLine={index === wantedIndex ? (wanted?.line ?? null) : null}
              />
            </div>
          );
        })}
      </article>
    </section>
  );
}
