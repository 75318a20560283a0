import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { listLines } from '../../core/text/line-map.ts';
import { scrollToMark } from './scroll-to-mark.ts';
import { useWantedLine, type WantedLine } from './use-wanted-line.ts';

/** Wrapping a line of a megabyte holds the window up; nobody reads past this. */
const maxShownLength = 4_000;

/** The text as it is written, with line numbers; only the lines on screen are there. */
export function SourceBody({ path, text }: { readonly path: string; readonly text: string }) {
  const scroller = useRef<HTMLElement>(null);
  const followed = useRef<WantedLine | null>(null);
  const lines = useMemo(() => listLines(text), [text]);
  const wanted = useWantedLine(path, text);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 20,
    overscan: 20,
    initialRect: { width: 800, height: 800 },
  });

  useEffect(() => {
    const body = scroller.current;
    if (wanted === followed.current || body === null) return;
    followed.current = wanted;
    if (wanted?.scroll !== true) return;
    virtual.scrollToIndex(wanted.line - 1, { align: 'center' });
    return scrollToMark(body);
  }, [wanted, virtual]);

  return (
    <section className="document-scroll" ref={scroller} aria-label={`${path}, source`}>
      <div className="document-source selectable" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (line === undefined) return null;
          return (
            <div
              key={index}
              ref={virtual.measureElement}
              data-index={index}
              data-marked={wanted?.line === index + 1}
              className="source-line"
              style={{ transform: `translateY(${start}px)` }}
            >
              <span className="source-number" data-number={index + 1} />
              <code className="source-text">{showLineText(text, line.start, line.end)}</code>
            </div>
          );
        })}
      </div>
    </section>
  );
}

function showLineText(text: string, start: number, end: number): string {
  if (end - start <= maxShownLength) return text.slice(start, end);
  return `${text.slice(start, start + maxShownLength)} … (${end - start - maxShownLength} more characters)`;
}
