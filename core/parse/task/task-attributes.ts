import type { TaskLabel, TddMark } from '../../model/task.ts';

/** `P`, and groups such as `P:2.1` and `PARALLEL-GROUP-1`; `P1` is a priority. */
export function isParallelLabel(text: string): boolean {
  if (text === 'P') return true;
  return /^(?:P\??|P:.+|PARALLEL(?:[- ].*)?)$/.test(text.trim()) && text.trim() !== 'P?';
}

/** Stories that labels name: `US1`, `US1-US3`, `US2/US3`, `US5a`, `Story 2`, `Story: US2`, `User Story 2`. */
export function storiesOf(labels: readonly TaskLabel[]): string[] {
  const stories: string[] = [];
  for (const { text } of labels) {
    if (text === 'P') continue;
    // `US1`, as most are written
    if (/^(?:US|HU)\d+[a-z]?$/.test(text)) {
      // `HU1` is the first story in Spanish and Portuguese.
      stories.push(text.replace(/^HU/, 'US'));
      continue;
    }
    if (!/^(?:(?:User )?Story:?[ \t]*)?(?:US[ -]?)?\d/i.test(text) || !/^(?:US|(?:User )?Story)/i.test(text)) continue;
    const span = /^US(\d+)[ \t]*[-–][ \t]*US(\d+)$/i.exec(text);
    const [low, high] = [Number(span?.[1]), Number(span?.[2])];
    if (span && high > low && high - low < 50) {
      for (let story = low; story <= high; story += 1) stories.push(`US${story}`);
    } else {
      for (const match of text.matchAll(/(?:US|Story)[ -]?:?[ \t]*(\d+[a-z]?)/gi)) stories.push(`US${match[1]}`);
    }
  }
  return stories.length < 2 ? stories : [...new Set(stories)];
}

/** `P1` in `[P1]` and `(P1)`. */
export function priorityOf(labels: readonly TaskLabel[]): string | null {
  for (const { text } of labels) {
    if (text === 'P') continue;
    const match = /^(?:Priority:[ \t]*)?(P\d)\b/i.exec(text.trim());
    if (match?.[1]) return match[1].toUpperCase();
  }
  return null;
}

/** `[RED]`, `[GREEN→T006]`, `[GREEN->T006]`. */
export function tddOf(labels: readonly TaskLabel[]): TddMark | null {
  for (const { text, range } of labels) {
    if (text === 'P') continue;
    const match = /^(RED|GREEN)(?:[ \t]*(?:→|->|=>|:)[ \t]*(T?[\w.-]+))?$/i.exec(text.trim());
    if (match?.[1])
      return { kind: match[1].toUpperCase() === 'RED' ? 'red' : 'green', target: match[2] ?? null, range };
  }
  return null;
}
