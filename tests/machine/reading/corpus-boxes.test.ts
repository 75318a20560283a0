import { expect, test } from 'vitest';
import { parseBacklogFolder } from '../../../core/parse/backlog/parse-backlog-folder.ts';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { hasCorpus, readCorpus } from '../../support/corpus.ts';
import { findWrongRanges } from '../../support/list-ranges.ts';

/**
 * Boxes of a document by a scanner that knows nothing of the reader: list items with a box, outside fences,
 * comments, quotes and front matter. Kept plain on purpose.
 */
function scanBoxes(text: string): number[] {
  const found: number[] = [];
  let fence: { sign: string; indent: number } | null = null;
  let comment = false;
  let frontMatter = false;
  text
    .replace(/^\u{feff}/u, '')
    .split(/\r\n|\n|\r/)
    .forEach((line, index, lines) => {
      if (index === 0 && line.trimEnd() === '---' && lines.slice(1).some((other) => other.trimEnd() === '---')) {
        frontMatter = true;
        return;
      }
      if (frontMatter) {
        if (line.trimEnd() === '---') frontMatter = false;
        return;
      }
      const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
      const mark = /^[ \t]*(`{3,}|~{3,})(.*)$/.exec(line);
      if (fence) {
        const ends = mark?.[1]?.startsWith(fence.sign) && mark[2]?.trim() === '';
        if (ends) fence = null;
        // A fence inside an item ends with its item.
        else if (!(fence.indent > 0 && line.trim() !== '' && indent === 0)) return;
        else fence = null;
        if (ends) return;
      }
      if (comment) {
        if (line.includes('-->')) comment = false;
        return;
      }
      if (mark && !(mark[1]?.startsWith('`') && mark[2]?.includes('`'))) {
        fence = { sign: mark[1] ?? '```', indent };
        return;
      }
      if (/^ {0,3}<!--/.test(line) && !line.slice(line.indexOf('<!--') + 2).includes('-->')) {
        comment = true;
        return;
      }
      if (
        /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[(?:[ xX~\-✓/>!]|⏳|✅|⚠️|🔄|(?=\][ \t]))?\](?:[ \t]|$|\d|\*|\\)/u.test(line)
      ) {
        found.push(index + 1);
      }
    });
  return found;
}

/** Every document, read once for all that is asked of it. */
const documents = hasCorpus ? readCorpus().map((it) => ({ ...it, file: parseSpecFile(it.name, it.text) })) : [];

test.runIf(hasCorpus)('every box of every document is a task or an item of a checklist, and nothing else is', () => {
  const wrong: string[] = [];
  for (const { name, text, file } of documents) {
    const read = [
      ...file.tasks.filter((task) => task.form === 'checkbox').map((task) => task.line),
      ...file.checklists.flatMap((list) => list.items.map((item) => item.line)),
    ].sort((a, b) => a - b);
    const scanned = scanBoxes(text);
    const missed = scanned.filter((line) => !read.includes(line));
    const invented = read.filter((line) => !scanned.includes(line));
    if (missed.length > 0 || invented.length > 0)
      wrong.push(`${name}: missed ${missed.join()}, invented ${invented.join()}`);
  }
  expect(wrong).toEqual([]);
});

test.runIf(hasCorpus)('every range of every document slices to the words it claims', () => {
  const wrong: string[] = [];
  for (const { name, text, file } of documents) {
    const found = findWrongRanges(file, text);
    if (found.length > 0) wrong.push(`${name}: ${found.slice(0, 3).join('; ')}`);
  }
  expect(wrong).toEqual([]);
});

test.runIf(hasCorpus)('keys are unique in every document, and lines rise', () => {
  const wrong: string[] = [];
  for (const { name, file } of documents) {
    const { tasks, phases } = file;
    if (new Set(tasks.map((task) => task.key)).size !== tasks.length) wrong.push(`${name}: task keys`);
    if (new Set(phases.map((phase) => phase.key)).size !== phases.length) wrong.push(`${name}: phase keys`);
    if (tasks.some((task, index) => task.line <= (tasks[index - 1]?.line ?? 0))) wrong.push(`${name}: lines`);
  }
  expect(wrong).toEqual([]);
});

test.runIf(hasCorpus)('Windows line endings change no fact of any document', () => {
  const wrong: string[] = [];
  for (const { name, text, file: plain } of documents) {
    if (text.includes('\r')) continue;
    const windows = parseSpecFile(name, text.replaceAll('\n', '\r\n'));
    const facts = (file: typeof plain) =>
      JSON.stringify([
        file.tasks.map((task) => [
          task.key,
          task.title,
          task.line,
          task.status,
          task.phase,
          task.parent,
          task.estimate?.value,
        ]),
        file.phases.map((phase) => [phase.key, phase.title, phase.line]),
        file.checklists.map((list) => [list.title, list.items.length]),
      ]);
    if (facts(plain) !== facts(windows)) wrong.push(name);
  }
  expect(wrong).toEqual([]);
});

test.runIf(hasCorpus)('the Backlog.md folder of the corpus opens as one feature with its dependencies', () => {
  const files = documents
    .filter(
      ({ name }) => /MrLesk__Backlog\.md\/backlog\/(?:tasks|completed)\//.test(name) && !/readme\.md$/i.test(name),
    )
    .map(({ name, text }) => ({ path: name, text }));
  const file = parseBacklogFolder(files, 'backlog/tasks');
  expect(file.tasks.length).toBe(files.length);
  expect(file.tasks.every((task) => task.form === 'document' && task.title !== '')).toBe(true);
  expect(file.statements.length).toBeGreaterThan(3);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const wrong = file.tasks.filter((task) => {
    const { start, end } = task.source.titleRange;
    return texts.get(task.path)?.slice(start, end).replaceAll("''", "'") !== task.title;
  });
  expect(wrong.map((task) => task.key)).toEqual([]);
});
