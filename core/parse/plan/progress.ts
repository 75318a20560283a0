import { actualField } from '../../fields/actual.ts';
import { estimateField } from '../../fields/estimate.ts';
import { isNamed } from '../../fields/field-spec.ts';
import type { PhaseStatusLine } from '../../model/phase.ts';
import type { SpecFile } from '../../model/spec-file.ts';
import type { Field } from '../../model/task.ts';
import { remember } from '../../text/remember.ts';
import { repairText, viewText } from '../../text/text-view.ts';
import type { Document } from '../document/document.ts';
import { sign } from '../document/signs.ts';
import type { HeadingNode } from '../structure/headings.ts';
import { readPhaseHeading } from '../structure/phase-heading.ts';
import type { PlacedField } from './field-lines.ts';

/**
 * Read the status lines of phases: `**Phase 1**: ⬜ Not Started | 🟡 In Progress | ✅ Complete`.
 *
 * @returns
 *   By the number of the phase. One of several choices is chosen when it is marked (`**…**`, `[x]`, `→`), a
 *   single one always.
 */
export function readPhaseStatusLines(fields: readonly PlacedField[]): ReadonlyMap<string, PhaseStatusLine> {
  const lines = new Map<string, PhaseStatusLine>();
  for (const { field } of fields) {
    const phase = readPhaseHeading(field.name);
    if (!phase?.number || lines.has(phase.number)) continue;
    const value = repairText(field.value);
    const choices = value
      .split('|')
      .map((choice) => choice.trim())
      .filter((choice) => choice !== '');
    if (choices.length === 0 || !isStatus(value)) continue;
    const marked = choices.filter((choice) => /^(?:\*\*.*\*\*|\[[xX]\].*|(?:→|▶|👉).*)$/u.test(choice));
    lines.set(phase.number, {
      line: field.line,
      valueRange: field.valueRange,
      choices: choices.map((choice) => choice.replace(/^(?:\*\*|\[[ xX]\][ \t]*|(?:→|▶|👉)[ \t]*)|\*\*$/gu, '')),
      chosen:
        choices.length === 1
          ? (choices[0] ?? null)
          : marked.length === 1
            ? (marked[0]?.replace(/^(?:\*\*|\[[ xX]\][ \t]*|(?:→|▶|👉)[ \t]*)|\*\*$/gu, '') ?? null)
            : null,
    });
  }
  return lines;
}

function isStatus(value: string): boolean {
  return /not started|in progress|complete|done|pending|blocked|未开始|进行中|完成|未着手|進行中|完了|⬜|🟡|✅|🔄|🚧|⏳|❌/iu.test(
    value,
  );
}

const isTimeTracking = remember((title) =>
  /^(?:time tracking|time log|时间跟踪|时间追踪|時間管理|工数管理|controle de tempo|seguimiento de tiempo|учёт времени)$/iu.test(
    title.replace(/^(?:\s|\p{Extended_Pictographic}|\u{fe0f})+/u, '').trim(),
  ),
);

/** Find the `### Time Tracking` block: `**Estimated Total**`, `**Actual Time**`, `**Variance**`. */
export function readTimeTracking(
  headings: readonly HeadingNode[],
  fields: readonly PlacedField[],
  rangeOf: (node: HeadingNode) => { readonly start: number; readonly end: number },
): SpecFile['timeTracking'] {
  const node = headings.find((candidate) => isTimeTracking(candidate.view.text));
  if (!node) return null;
  const inside = fields.filter((placed) => placed.heading === node).map((placed) => placed.field);
  const find = (test: (field: Field) => boolean) => inside.find(test) ?? null;
  return {
    line: node.line.line,
    range: rangeOf(node),
    estimatedTotal: find((field) => isNamed(estimateField, field.name)),
    actualTime: find((field) => isNamed(actualField, field.name)),
    variance: find((field) =>
      /^(?:variance|difference|deviation|偏差|差异|差異|variação|variación|отклонение)$/iu.test(field.name),
    ),
  };
}

const isDecisionsLog = remember((title) =>
  /(?:decisions?|blockers?)\b.*\blog\b|^(?:key )?decisions?(?: log)?$|^\W*(?:blockers?|decisions?) ?(?:&|and|\/|\+) ?(?:blockers?|decisions?)\W*$|决策(?:日志|记录)|意思決定ログ|決定ログ|registro de deci|журнал решений/iu.test(
    title,
  ),
);

/** Find the log of decisions, and where its next entry goes: behind its last line. */
export function readDecisionsLog(document: Document, headings: readonly HeadingNode[]): SpecFile['decisionsLog'] {
  const node = headings.find((candidate) => isDecisionsLog(candidate.view.text));
  if (!node) return null;
  let insertAt = node.line.next;
  for (let index = node.index + 1; index < node.end; index += 1) {
    const line = document.lines[index];
    if (line && line.kind !== 'blank' && line.kind !== 'rule') insertAt = line.next;
  }
  return { line: node.line.line, insertAt };
}

/** `002-oven`, somewhere in a line. */
const featureName = /\d{3}-[a-z]/i;

/** Other features that a sentence says this one depends on: `depends on 002-oven-control`, `../002-oven/spec.md`. */
export function readFeatureReferences(document: Document, own: string): SpecFile['featureReferences'] {
  const found: SpecFile['featureReferences'][number][] = [];
  for (const line of document.lines) {
    if (line.kind !== 'text' && line.kind !== 'item' && line.kind !== 'row' && line.kind !== 'quote') continue;
    if (line.contentEnd - line.contentStart > 2000) continue;
    if ((line.signs & sign.digit) === 0) continue;
    if (!featureName.test(document.text.slice(line.contentStart, line.contentEnd))) continue;
    const view = viewText(document.text, line.contentStart, line.contentEnd);
    if (
      !/depend|require|prerequisite|blocked|builds? (?:up)?on|\bneeds?\b|\bafter\b|must (?:be|have)|前置|依赖|依存|前提|depende|pré-requisito|зависит|требует/iu.test(
        view.text,
      )
    )
      continue;
    for (const match of view.text.matchAll(/(?<![\w-])(\d{3}-[a-z0-9]+(?:-[a-z0-9]+)*)(?![\w-])/gi)) {
      const name = match[1] ?? '';
      if (name === own || found.some((reference) => reference.name === name)) continue;
      found.push({ name, line: line.line, range: view.rangeOf(match.index, match.index + name.length) });
    }
  }
  return found;
}
