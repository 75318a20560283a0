import type { SentenceNode } from './sentence-node.ts';

/** A clause written as one line that the regular expressions of the grammar can read, and the way back to its nodes. */
export interface ClauseShape {
  /** `Tests (T004-T007) before implementation` is `tests ¶ before implementation`. */
  readonly text: string;
  /** Offset in `text` at which each node starts. */
  readonly starts: readonly number[];
}

const symbols = { reference: '§', group: '¶', arrow: '→' } as const;

/** Write the shape of nodes: words in lower case, `§` a mention, `¶` brackets, `→` an arrow, marks as they are. */
export function writeShape(nodes: readonly SentenceNode[]): ClauseShape {
  let text = '';
  const starts: number[] = [];
  for (const node of nodes) {
    if (text !== '') text += ' ';
    starts.push(text.length);
    text += node.kind === 'word' || node.kind === 'mark' ? node.text : symbols[node.kind];
  }
  return { text, starts };
}
