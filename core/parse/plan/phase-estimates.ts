import type { Duration } from '../../model/duration.ts';
import { parseDuration } from '../../model/parse-duration.ts';
import type { Phase } from '../../model/phase.ts';
import { toSlug } from '../../model/slug.ts';
import type { Sourced } from '../../model/task.ts';
import { remember } from '../../text/remember.ts';
import { viewText } from '../../text/text-view.ts';
import type { Document, DocumentLine } from '../document/document.ts';
import type { HeadingNode } from '../structure/headings.ts';

/** Sections whose lists and tables give the time of phases. */
const timeWords =
  /critical path|estimat|effort|timeline|schedule|duration|time|关键路径|预估|工时|时间|クリティカルパス|見積|工数|スケジュール|caminho crítico|estimativa|cronograma|tempo|ruta crítica|оценк|срок/iu;

const isTimeSection = remember((title) => timeWords.test(title));

/**
 * Find the time that a list or a table states for a phase.
 *
 * `1. Setup (Phase 1): T001-T005 (~30 min)`, `Phase 1 (T001-T014) - ~2 hours`, `| Phase 1 | 5 | 2h |`;
 * such a table counts in any section.
 *
 * @returns
 *   By the key of the phase; the first figure counts.
 */
export function readPhaseEstimates(
  document: Document,
  headings: readonly HeadingNode[],
  phases: readonly Phase[],
  isTaskLine: (index: number) => boolean,
): ReadonlyMap<string, Sourced<Duration>> {
  const found = new Map<string, Sourced<Duration>>();
  if (phases.length === 0) return found;
  for (const node of headings) {
    const isTimed = isTimeSection(node.view.text);
    for (let index = node.index + 1; index < node.directEnd; index += 1) {
      const line = document.lines[index];
      if (!line || isTaskLine(index)) continue;
      // `## Task Summary`: a table whose rows are phases says so by itself.
      if (!isTimed && line.kind !== 'row') continue;
      const estimate =
        line.kind === 'row' ? readRow(document, line, phases, isTimed) : readListLine(document, line, phases);
      if (estimate && !found.has(estimate.phase)) found.set(estimate.phase, estimate.value);
    }
  }
  return found;
}

interface PhaseEstimate {
  readonly phase: string;
  readonly value: Sourced<Duration>;
}

/** `(~30 min)`, `→ ~30 min`, `- ~2 hours`, `: 4 hours` towards the end of a line. */
const endDuration = /(?:[(（]|→|->|[-–—:：]|=)[ \t]*(?=[~≈约]?[ \t]*\d)/gu;

function readListLine(document: Document, line: DocumentLine, phases: readonly Phase[]): PhaseEstimate | null {
  if (line.kind !== 'item' && line.kind !== 'text') return null;
  const view = viewText(document.text, line.contentStart, Math.min(line.contentEnd, line.contentStart + 400));
  const phase = findPhase(view.text, phases);
  if (phase === null) return null;
  for (const sign of view.text.matchAll(endDuration)) {
    const at = sign.index + sign[0].length;
    const reading = parseDuration(view.text.slice(at, at + 60));
    if (reading.type !== 'duration' || reading.start > 1) continue;
    const range = view.rangeOf(at + reading.start, at + reading.end);
    return { phase, value: { value: reading.duration, range, line: line.line, form: 'list' } };
  }
  return null;
}

function readRow(
  document: Document,
  line: Extract<DocumentLine, { kind: 'row' }>,
  phases: readonly Phase[],
  isTimed: boolean,
): PhaseEstimate | null {
  const header = document.lines[line.table];
  if (line.role !== 'body' || header?.kind !== 'row') return null;
  const column = header.cells.findIndex((cell) =>
    /estimat|effort|time|duration|hours|工时|时间|見積|工数|tempo|horas|estimado|время|часы/iu.test(
      document.text.slice(cell.start, cell.end),
    ),
  );
  const cell = line.cells[column];
  const first = line.cells[0];
  if (!cell || !first || column === 0) return null;
  const names = line.cells
    .slice(0, isTimed ? column : 1)
    .map((part) => document.text.slice(part.start, part.end))
    .join(' ');
  const phase = findPhase(names, phases);
  const heading = document.text.slice(header.cells[column]?.start ?? 0, header.cells[column]?.end ?? 0);
  const reading = parseDuration(
    document.text.slice(cell.start, cell.end),
    undefined,
    /hour|horas|工时|часы|\(h\)/iu.test(heading) ? 'hour' : null,
  );
  if (phase === null || reading.type !== 'duration') return null;
  const range = { start: cell.start + reading.start, end: cell.start + reading.end };
  return { phase, value: { value: reading.duration, range, line: line.line, form: 'cell' } };
}

/** The one phase that a line names, by number or by its title; null for none or several. */
function findPhase(words: string, phases: readonly Phase[]): string | null {
  const numbers = [...words.matchAll(/(?:phase|fase|阶段|フェーズ|фаза|단계)[ \t]*([\w.]+)/giu)].map((match) =>
    (match[1] ?? '').replace(/\.$/, ''),
  );
  const named = phases.filter((phase) => phase.number !== null && numbers.includes(phase.number));
  if (named.length > 0) return named.length === 1 && new Set(numbers).size === 1 ? (named[0]?.key ?? null) : null;
  if (numbers.length > 0) return null;
  const slug = `-${toSlug(words.slice(0, 120))}-`;
  const titled = phases.filter((phase) => phase.title.length > 3 && slug.startsWith(`-${toSlug(phase.title)}-`));
  return titled.length === 1 ? (titled[0]?.key ?? null) : null;
}
