import { parseDuration } from '../../model/parse-duration.ts';
import type { Claim } from '../../model/spec-file.ts';
import { remember } from '../../text/remember.ts';
import { viewText } from '../../text/text-view.ts';
import type { Document } from '../document/document.ts';
import { sign } from '../document/signs.ts';
import type { HeadingNode } from '../structure/headings.ts';
import type { PlacedField } from './field-lines.ts';

/**
 * Read the figures that a document states about the whole plan.
 *
 * `**Total Critical Path Time**: ~14.5 hours (single developer)` is a `critical-path-total`, `Total Time
 * (Parallel)` a `parallel-total`, any other total of time a `total`, `**Total Tasks**: 18` a `task-total`,
 * `Max 25-30 tasks` a `max-tasks`.
 */
export function readClaims(
  document: Document,
  fields: readonly PlacedField[],
  isTask: (index: number) => boolean,
): Claim[] {
  const claims = fields.flatMap((placed) => readFieldClaims(document, placed));
  const lines = new Set(claims.map((claim) => claim.line));
  document.lines.forEach((line, index) => {
    if ((line.signs & sign.digit) === 0 || (line.kind !== 'text' && line.kind !== 'item')) return;
    if (isTask(index) || lines.has(line.line)) return;
    const claim = readMaxTasks(document, line.contentStart, line.contentEnd, line.line);
    if (claim) claims.push(claim);
  });
  return claims.sort((a, b) => a.line - b.line || a.range.start - b.range.start);
}

/** `Max 25-30 tasks for maintainability`, often as an item of a checklist. */
function readMaxTasks(document: Document, start: number, end: number, line: number): Claim | null {
  const view = viewText(document.text, start, Math.min(end, start + 200));
  const match =
    /^(?:\*\*)?(?:max(?:imum)?(?: of)?|at most|no more than|up to|limit(?:ed)? to)[ \t:*]*(\d+)(?:[ \t]*[-–][ \t]*(\d+))?[ \t]+tasks?\b/iu.exec(
      view.text,
    );
  if (!match) return null;
  const count = Number(match[2] ?? match[1]);
  return { what: 'max-tasks', minutes: null, count, people: null, line, range: view.rangeOf(0, match[0].length) };
}

const isTotal = remember((name) => /total|overall|critical path time|总|合计|合計|итого|всего|전체|총/iu.test(name));

function readFieldClaims(document: Document, { field, heading }: PlacedField): Claim[] {
  if (!isTotal(field.name)) return [];
  const base = { line: field.line, range: field.valueRange };
  if (/tasks?$|任务数?$|タスク数?$|tarefas$|tareas$/iu.test(field.name.trim())) {
    const count = /^[~≈]?(\d+)/.exec(field.value.trim());
    return count ? [{ what: 'task-total', minutes: null, count: Number(count[1]), people: null, ...base }] : [];
  }
  const reading = parseDuration(field.value);
  if (reading.type !== 'duration') return [];
  const what = whatOf(field.name, field.value);
  const claims: Claim[] = [
    {
      what,
      ...base,
      minutes: reading.duration.minutes,
      count: null,
      people:
        peopleOf(`${field.name} ${field.value.replace(/[(（]?\bvs\b.*$/iu, '')}`) ??
        (what === 'parallel-total' ? peopleOfSection(document, heading) : null),
    },
  ];
  const versus = /\bvs\.?[ \t]*~?[ \t]*([\d.,]+[ \t]*\p{L}+)[ \t]*sequential/iu.exec(field.value);
  const other = versus?.[1] ? parseDuration(versus[1]) : null;
  if (other?.type === 'duration') {
    claims.push({ what: 'sequential-total', minutes: other.duration.minutes, count: null, people: 1, ...base });
  }
  return claims;
}

function whatOf(name: string, value: string): string {
  if (/critical path|关键路径|クリティカルパス|caminho crítico|ruta crítica|критическ/iu.test(name))
    return 'critical-path-total';
  if (/parallel|并行|並列|paralel/iu.test(name)) return 'parallel-total';
  if (/sequential|顺序|順次|sequencial|secuencial/iu.test(name)) return 'sequential-total';
  if (/with parallel|in parallel|parallelization/iu.test(value)) return 'parallel-total';
  return 'total';
}

/** `single developer`, `with 4 developers`, `4+ engineers`. */
function peopleOf(words: string): number | null {
  if (/\b(?:single|one|solo|1)[ -](?:developer|dev|engineer|person|agent)|\bsequential(?:ly)?\b/iu.test(words))
    return 1;
  const match = /(\d+)\+?[ \t]*(?:developers?|devs?|engineers?|people|persons?|agents?|人)/iu.exec(words);
  return match ? Number(match[1]) : null;
}

function peopleOfSection(document: Document, heading: HeadingNode | null): number | null {
  const first = document.lines[heading?.index ?? -1];
  const last = document.lines[(heading?.directEnd ?? 0) - 1];
  if (!first || !last) return null;
  return peopleOf(
    document.text.slice(first.end, Math.min(last.end, first.end + 2000)).replace(/sequential(?:ly)?/giu, ''),
  );
}
