import { useMemo, useRef } from 'react';
import { useSelectedTask } from '../store/shown-feature.ts';
import { useUiState } from '../store/ui-store.ts';
import { findHeadingLine } from './find-heading-line.ts';

/** A line to mark; a new object is a new wish. */
export interface WantedLine {
  readonly line: number;
  /** Whether it should be brought on screen. */
  readonly scroll: boolean;
}

/** The line that was asked for; else that of the selected task, which is scrolled to only when the document opens. */
export function useWantedLine(path: string, text: string): WantedLine | null {
  const request = useUiState((ui) => ui.lineRequest);
  const heading = useUiState((ui) => (ui.headingRequest?.path === path ? ui.headingRequest.heading : null));
  const headingLine = useMemo(() => (heading === null ? null : findHeadingLine(text, heading)), [text, heading]);
  const task = useSelectedTask();
  const taskLine = task?.path === path ? task.line : null;
  const first = useRef(true);
  return useMemo(() => {
    const scroll = first.current;
    first.current = false;
    if (request?.path === path) return { line: request.line, scroll: true };
    if (headingLine !== null) return { line: headingLine, scroll: true };
    return taskLine === null ? null : { line: taskLine, scroll };
  }, [request, path, headingLine, taskLine]);
}
