import { estimateField } from '../../fields/estimate.ts';
import { parseDuration } from '../../model/parse-duration.ts';
import type { Group, Phase } from '../../model/phase.ts';
import { createKeyMaker, toSlug } from '../../model/slug.ts';
import type { Field } from '../../model/task.ts';
import { remember } from '../../text/remember.ts';
import type { TextRange } from '../../text/text-range.ts';
import { repairText } from '../../text/text-view.ts';
import type { Document, DocumentLine } from '../document/document.ts';
import type { PlacedField } from '../plan/field-lines.ts';
import { type Findings, findField, readDurationField } from '../task/task-time.ts';
import type { PhaseEntry } from './choose-phases.ts';
import type { HeadingNode } from './headings.ts';

/** Give each phase its key: `phase-` and its number, else the slug of its title. */
export function keyPhases(phases: readonly PhaseEntry[]): ReadonlyMap<HeadingNode, string> {
  const makeKey = createKeyMaker('phase');
  return new Map(
    phases.map(({ node, heading }) => [
      node,
      makeKey(heading.number === null ? toSlug(heading.title) : `phase-${heading.number}`),
    ]),
  );
}

/** Make the phases of a file, with the fields and lines that speak about each. */
export function buildPhases(
  document: Document,
  phases: readonly PhaseEntry[],
  keys: ReadonlyMap<HeadingNode, string>,
  placed: readonly PlacedField[],
  findings: Findings,
): Phase[] {
  const starts = new Set(phases.map((phase) => phase.node.index));
  return phases.map(({ node, heading }, place) => {
    const key = keys.get(node) ?? '';
    const end = findEnd(document, node, starts);
    const fields = fieldsBetween(placed, node.line.line, end);
    const direct = fields.filter((field) => field.line <= node.directEnd);
    const isLast = place > 0 && place === phases.length - 1;
    const from = phases[0]?.node.line.line ?? 0;
    const isOwn = (field: Field): boolean =>
      document.lines.slice(field.line, end).some(({ kind }) => kind === 'item') ||
      !isTotalOfFile(field, fieldsBetween(placed, from, node.line.line));
    const figures = isLast ? direct.filter(isOwn) : direct;
    const stated = findField(figures, estimateField);
    const fieldEstimate = stated ? readDurationField(stated, findings, key) : null;
    const words = heading.estimate
      ? parseDuration(node.view.text.slice(heading.estimate.start, heading.estimate.end))
      : null;
    const headingEstimate =
      words?.type === 'duration' && heading.estimate
        ? {
            value: words.duration,
            range: node.view.rangeOf(heading.estimate.start + words.start, heading.estimate.start + words.end),
            line: node.line.line,
            form: 'heading' as const,
          }
        : null;
    return {
      key,
      number: heading.number,
      title: heading.title,
      line: node.line.line,
      headingLevel: node.level,
      priority: heading.priority,
      stories: heading.stories,
      tails: heading.tails,
      estimate: fieldEstimate ?? headingEstimate,
      goal: findValue(fields, isGoal),
      independentTest: findValue(fields, isIndependentTest),
      checkpoints: fields
        .filter((field) => isCheckpoint(field.name))
        .map((field) => ({ text: field.value, line: field.line })),
      fields,
      statusLine: null,
      headingRange: node.range,
      titleRange: node.view.rangeOf(heading.start, heading.end),
      blockRange: blockOf(document, node.index, end),
    };
  });
}

/** `**Total estimate**: 9h` at the end of the last phase is the document's, unless earlier phases end in such a line. */
function isTotalOfFile({ name, value }: Field, before: readonly Field[]): boolean {
  const isTotal = totalWord.test(`${name} ${value}`) && !/phase|sub-?total|阶段|フェーズ|단계|fase/iu.test(name);
  return isTotal && !before.some((field) => field.name === name);
}

const totalWord = /(?<![\p{L}-])(?:total|overall)(?!\p{L})|gesamt|总|總|合计|合計|総計|итого|합계/iu;

/** Make the groups: headings inside a phase (or in a file without phases) below which tasks stand. */
export function buildGroups(
  document: Document,
  nodes: readonly HeadingNode[],
  phaseOf: (node: HeadingNode) => string | null,
): Group[] {
  return nodes.map((node) => {
    const heading = node.plainHeading;
    return {
      title: groupTitle(node),
      phase: phaseOf(node),
      line: node.line.line,
      headingLevel: node.level,
      headingRange: node.range,
      titleRange: node.view.rangeOf(heading.start, heading.end),
      blockRange: blockOf(document, node.index, node.end),
    };
  });
}

/** Title of a group, tails such as `⚠️` taken off. */
export function groupTitle(node: HeadingNode): string {
  return node.plainHeading.title;
}

const isGoal = remember((name) =>
  /^(?:(?:story |phase )?goals?|purpose|objectives?|目标|目的|ゴール|objetivo|цель|목표)$/iu.test(name),
);
const isIndependentTest = remember((name) =>
  /^independent tests?(?: criteria)?$|^独立测试(?:标准)?$|^独立テスト(?:基準)?$|^teste independente$|^prueba independiente$|^独立測試$|^независимый тест$|^독립 테스트$/iu.test(
    name,
  ),
);
const isCheckpoint = remember((name) =>
  /^(?:checkpoint|检查点|チェックポイント|ponto de verificação|контрольная точка|체크포인트)/iu.test(name),
);

function findValue(fields: readonly Field[], isNamed: (name: string) => boolean): string | null {
  const field = fields.find((candidate) => isNamed(candidate.name));
  return field && field.value !== '' ? field.value : null;
}

function findEnd(document: Document, node: HeadingNode, starts: ReadonlySet<number>): number {
  for (let index = node.index + 1; index < node.end; index += 1) {
    if (starts.has(index) && document.lines[index]) return index;
  }
  return node.end;
}

/** The fields below line `from`, up to line `to`. */
function fieldsBetween(placed: readonly PlacedField[], from: number, to: number): Field[] {
  let low = 0;
  let high = placed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle]?.field.line ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const fields: Field[] = [];
  for (let at = low; (placed[at]?.field.line ?? Number.POSITIVE_INFINITY) <= to; at += 1) {
    const field = placed[at]?.field;
    if (field) fields.push(field);
  }
  return fields;
}

/** From a heading to the last line of its section that says something: trailing blanks and rules are left out. */
export function blockOf(document: Document, from: number, to: number): TextRange {
  const first = document.lines[from];
  let last: DocumentLine | undefined = first;
  for (let index = to - 1; index > from; index -= 1) {
    const line = document.lines[index];
    if (!line || line.kind === 'blank' || line.kind === 'rule') continue;
    last = line;
    break;
  }
  return { start: first?.start ?? 0, end: last?.next ?? first?.next ?? 0 };
}

/** Title of a document: its first heading of level 1, `Tasks:` and its like left out of view only where nothing follows. */
export function readTitle(headings: readonly HeadingNode[]): { title: string | null; titleRange: TextRange | null } {
  const node = headings.find((candidate) => candidate.level === 1) ?? null;
  if (!node) return { title: null, titleRange: null };
  const match =
    /^(?:(?:implementation )?tasks?|task list|implementation plan|任务(?:列表|清单)?|タスク|tarefas|tareas|задачи)[ \t]*[:：—–-][ \t]*(?=\S)/iu.exec(
      node.view.text,
    );
  const start = match?.[0].length ?? 0;
  return {
    title: repairText(node.view.text.slice(start)),
    titleRange: node.view.rangeOf(start, node.view.text.length),
  };
}
