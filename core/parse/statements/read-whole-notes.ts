import { writeShape } from './clause-shape.ts';
import { readOperand } from './read-operand.ts';
import type { SentenceNode } from './sentence-node.ts';
import type { SentenceContext, StatementDraft } from './sentence-reading.ts';

const ids = '§(?: (?:[,/&+]|and|or)(?: and)? §)*';
const over =
  '(?: to be| is| are| has| have)?(?: been)? (?:done|complete|completed|completes|finished|merged|landed|lands|green|passes|passing|ready|in place|closed|shipped)';

/** Notes that are nothing but ids and these words around them, with the name under which each is reported. */
const shapes: readonly (readonly [string, RegExp])[] = [
  // `(T014 first)`, `(do T014 first)`, `— T014 must be done first`
  [
    'note-after',
    new RegExp(
      `^(?:do |finish |complete |run |land |merge )?${ids}(?: (?:must|has to|have to|needs to|should)(?: be| land| go| come)?(?: done| complete| completed| finished| merged)?)? first$`,
    ),
  ],
  // `(when T016 done)`, `(only once T016 and T017 are merged)`
  ['note-once', new RegExp(`^(?:only |start |starts |do |can start )*(?:when|once) ${ids}${over}$`)],
  // `(not before T049)`, `(do not start until T049 is done)`
  ['note-after', new RegExp(`^(?:do )?not (?:start |started |to start )?(?:before|until) ${ids}(?:${over})?$`)],
  // `(T020 before this)`
  ['note-after', new RegExp(`^${ids}(?: must be done| must be complete| must land)? before this(?: one| task)?$`)],
  // `(based on T042)`
  ['note-depends-on', new RegExp(`^(?:is )?based (?:up)?on ${ids}$`)],
];

const listed = '§(?:[,/&+·・]§|[和与及と]§)*';

/** The same in scripts without blanks. */
const unspacedShapes: readonly RegExp[] = [
  // `（需先完成 T002）`, `（先做 T003、T004）`, `（须在 T005 之后）`, `（等 T011 完成）`, `（完成 T003 后）`, `（T003 先完成）`
  new RegExp(
    `^(?:必?[须須]|需要?|应|要|请|得)?(?:先|首先)(?:要|行)?(?:完成|做完?|实现|處理|处理|合并|执行|跑通)${listed}(?:任务)?$`,
  ),
  new RegExp(
    `^(?:必?[须須]|需要?|应|要|请)?(?:在|等|待|等待)${listed}(?:完成)?(?:之后|之後|以后|后|後)?(?:再?(?:开始|进行|做|执行|实施))?$`,
  ),
  new RegExp(`^(?:[须需要在]{0,2})完成${listed}(?:之后|之後|以后|后|後)(?:再?(?:开始|进行|做|执行))?$`),
  new RegExp(`^(?:需要?|要)?${listed}(?:需要?|要|须)?先(?:完成|做完?)$`),
  // `（先に T012 を完了）`, `（T007 が終わってから）`, `（T007 の完了が必要）`, `（T013 待ち）`
  new RegExp(`^(?:先に)${listed}(?:を)?(?:完了|実施|実装|行う)(?:する|すること)?$`),
  new RegExp(
    `^${listed}[がの]?(?:終わってから|終わったら|完了してから|完了していること|完了が必要|完了待ち|待ち|が先)$`,
  ),
  // `（T008 の後に実施）`
  new RegExp(`^${listed}の後に(?:実施|着手|開始|実行|行う)(?:する)?$`),
  // `(T009 완료 후)`, `(T009 먼저)`, `(T009 끝난 후)`
  new RegExp(`^${listed}(?:을|를|이|가)?(?:먼저(?:완료)?|완료후|끝난후|끝나고)(?:진행|시작)?$`),
];

/** Read a clause or brackets of a task that are a note as a whole: `(T014 first)`, `(when T016 done)`, `（需先完成 T002）`. */
export function readWholeNote(nodes: readonly SentenceNode[], context: SentenceContext): StatementDraft | null {
  const { self, known } = context;
  const [lead] = nodes;
  const first = nodes.findIndex((node) => node.kind === 'reference');
  const last = nodes.findLastIndex((node) => node.kind === 'reference');
  if (self === null || lead === undefined || first < 0) return null;
  const end = nodes.at(-1)?.end ?? lead.end;
  const form = findForm(writeShape(nodes.filter((node) => node.kind !== 'mark' || node.text !== '.')).text);
  if (form === null) return null;
  const prerequisites = readOperand(nodes.slice(first, last + 1), 'right', { known, self: null, isNote: true });
  return prerequisites === null || prerequisites.references.some(({ type }) => type === 'name')
    ? null
    : { meaning: 'depends', form, dependents: self, prerequisites, soft: false, range: { start: lead.start, end } };
}

function findForm(shape: string): string | null {
  const spaced = shapes.find(([, words]) => words.test(shape));
  if (spaced !== undefined) return spaced[0];
  if (!/[^\p{ASCII}§]/u.test(shape)) return null;
  const dense = shape.replaceAll(' ', '');
  return unspacedShapes.some((words) => words.test(dense)) ? 'note-after' : null;
}
