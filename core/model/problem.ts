import type { TextRange } from '../text/text-range.ts';

/** How much a problem matters: `error` stops something from working, `info` is only worth knowing. */
export type ProblemSeverity = 'error' | 'warning' | 'info';

/**
 * Every code that a problem can have, with its severity. Closed: views and tests switch on it. Documented in
 * docs/file-format.md.
 */
export const problemSeverities = {
  'duplicate-id': 'warning',
  'unknown-id': 'warning',
  'statement-not-understood': 'info',
  'contradictory-statements': 'warning',
  cycle: 'error',
  'self-dependency': 'warning',
  'parallel-same-file': 'warning',
  'duration-unreadable': 'warning',
  'date-unreadable': 'warning',
  'estimate-contradiction': 'warning',
  'claim-differs': 'warning',
  'id-gap': 'info',
  'placeholder-left': 'info',
  'empty-task': 'warning',
  'status-contradiction': 'warning',
  'subtask-contradiction': 'warning',
  'mixed-line-endings': 'info',
  'not-utf8': 'error',
  'conflict-markers': 'error',
  'file-too-large': 'error',
  'file-too-slow': 'error',
  'file-unreadable': 'error',
  'fence-unclosed': 'warning',
  'comment-unclosed': 'warning',
  'front-matter-unreadable': 'warning',
  'no-tasks': 'info',
  'log-row-unreadable': 'warning',
  'log-task-unknown': 'warning',
} as const satisfies Record<string, ProblemSeverity>;

export type ProblemCode = keyof typeof problemSeverities;

/** A finding about a document. The message says what, the bad value, and what was expected. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: ProblemSeverity;
  /** 1-based. */
  readonly line: number;
  readonly range: TextRange | null;
  readonly message: string;
  /** Task or phase that it is about, where there is one. */
  readonly subject: string | null;
}

/** Make a problem with the severity of its code. */
export function createProblem(
  code: ProblemCode,
  message: string,
  line: number,
  range: TextRange | null = null,
  subject: string | null = null,
): Problem {
  return { code, severity: problemSeverities[code], line, range, message, subject };
}
