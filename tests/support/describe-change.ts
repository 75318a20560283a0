import { matchLines } from '../../core/patch/line-diff.ts';

/**
 * Describe what became of a text, short enough to be recorded: the places of lines that go and come, and of a line that
 * is another now only the words that are.
 *
 * `5:31 +" (depends on T002)"`, `-6..7`, `+9..10` (as they stood elsewhere), `+8 "- [ ] T008 Sweep"`.
 */
export function describeChange(before: string, after: string): readonly string[] {
  const [old, now] = [splitAtLineFeeds(before), splitAtLineFeeds(after)];
  const moved = new Set(old);
  const changes: string[] = [];
  let [from, to] = [0, 0];
  for (const { old: oldAt, present, length } of [
    ...matchLines(old, now),
    { old: old.length, present: now.length, length: 0 },
  ]) {
    const gone = old.slice(from, oldAt);
    const come = now.slice(to, present);
    if (gone.length === come.length) {
      for (const [at, line] of gone.entries()) changes.push(describeLine(from + at + 1, line, come[at] ?? ''));
    } else {
      if (gone.length > 0) changes.push(`-${nameLines(from, gone.length)}`);
      if (come.length > 0) {
        const isMoved = come.every((line) => moved.has(line));
        changes.push(`+${nameLines(to, come.length)}${isMoved ? '' : ` ${JSON.stringify(come.join(''))}`}`);
      }
    }
    [from, to] = [oldAt + length, present + length];
  }
  return changes;
}

function splitAtLineFeeds(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function nameLines(start: number, count: number): string {
  return count === 1 ? String(start + 1) : `${start + 1}..${start + count}`;
}

function describeLine(line: number, old: string, now: string): string {
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const gone = old.slice(head, old.length - tail);
  const come = now.slice(head, now.length - tail);
  const parts = [gone === '' ? '' : `-${JSON.stringify(gone)}`, come === '' ? '' : `+${JSON.stringify(come)}`];
  return `${line}:${head + 1} ${parts.filter((part) => part !== '').join(' ')}`;
}
