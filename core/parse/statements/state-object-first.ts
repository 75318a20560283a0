import type { Operand } from '../../model/statement.ts';
import { writeShape } from './clause-shape.ts';
import { isPronoun } from './cut-operand.ts';
import type { FoundRelation } from './find-relations.ts';
import { readOperand } from './read-operand.ts';
import type { SentenceNode } from './sentence-node.ts';
import type { SentenceContext, StatementDraft } from './sentence-reading.ts';
import { nothing, spellWord } from './state-relation.ts';
import { isSubjectNode } from './subject-words.ts';

/** `Task 1-3 は Task 1-2 に依存`: the subject stands before は, else behind the relation, else it is the label. */
export function stateObjectFirst(
  one: FoundRelation,
  left: readonly SentenceNode[],
  right: readonly SentenceNode[],
  context: SentenceContext,
  self: Operand | null,
): StatementDraft | null {
  // `T010 が該当の場合、…`: only in that case.
  if (left.some((node) => spellWord(node) === '場合')) return null;
  const topic = left.findIndex((node) => node.kind === 'word' && /^(?:[はが在는은是]|のみ|だけ)$/.test(node.text));
  const isTopic =
    topic > 0 &&
    left[topic]?.kind === 'word' &&
    topic < left.length - 1 &&
    left.slice(0, topic).some((node) => isSubjectNode(node)) &&
    !/^(?:し|て|完了|存|揃|終)/.test(spellWord(left[topic + 1]));
  const isLead = topic >= 0 && !isTopic && spellWord(left[topic]) === '在';
  const before = isTopic || isLead ? left.slice(topic + 1) : left;
  // `完成后才能进入任何 US` behind the label of a phase: they wait for it.
  const [then] = right;
  if (
    one.relation.form === 'after' &&
    self !== null &&
    !left.some(isSubjectNode) &&
    /^(?:才|方)/.test(spellWord(then))
  ) {
    const waiting = readOperand(right, 'right', { known: context.known, self: null });
    const isKnown = waiting?.references.every(({ type }) => type !== 'name');
    return waiting !== null && isKnown === true
      ? { meaning: 'depends', form: one.relation.form, dependents: waiting, prerequisites: self, soft: false }
      : null;
  }
  const behind = readOperand(cutTopic(right), 'left', { known: context.known, self: null });
  const isNamed =
    right.some((node) => node.kind === 'reference') || behind?.references.every(({ type }) => type === 'all') === true;
  const named = isNamed ? behind : null;
  // `此阶段完成前，任何用户故事都无法开始`
  const object = named !== null && isPronoun(before) ? self : readObject(before, context);
  // `缓存可在 Foundational 后开发`: words before 在 that name nothing describe what the label names.
  const isIn = isTopic && spellWord(left[topic]) === '在';
  const place = isIn ? { ...context, self, looseSelf: true } : context;
  const subject = isTopic ? readTopic(left.slice(0, topic), place) : (named ?? self);
  const { form, meaning } = one.relation;
  if (meaning === 'independent') {
    // `T003 は T001 に依存しない`, and `他ストーリーへの依存なし` of the label before it.
    const free = isTopic ? (subject ?? self) : (self ?? subject);
    if (free === null) return null;
    return { meaning, form, dependents: free, prerequisites: object ?? nothing(free.range), soft: false };
  }
  if (object === null || subject === null) return null;
  const [dependents, prerequisites] = meaning === 'precedes' ? [object, subject] : [subject, object];
  return {
    meaning: /のみ/.test(one.words) ? 'only' : 'depends',
    form,
    dependents,
    prerequisites,
    soft:
      /推奨/.test(one.words) ||
      /推奨|望ましい|効率的|自然|建议|권장|추천|独立テスト|독립적으로/.test(
        writeShape(right).text.replaceAll(' ', ''),
      ) ||
      /推奨|建议|권장|추천|統合|통합/.test(writeShape(left).text.replaceAll(' ', '')),
  };
}

/** `US2 は開始できない`: what is named before the particle that makes it the topic. */
function cutTopic(nodes: readonly SentenceNode[]): readonly SentenceNode[] {
  const named = nodes.findIndex((node) => node.kind === 'reference');
  const particle = nodes.findIndex((node, at) => at > named && /^[はがをに는은를을가]$/.test(spellWord(node)));
  return named < 0 || particle < 0 ? nodes : nodes.slice(0, particle);
}

/** The topic; in a phase words that name nothing describe it: `核心设施，必须在所有用户故事之前完成`. */
function readTopic(nodes: readonly SentenceNode[], { known, looseSelf, self }: SentenceContext): Operand | null {
  const topic = readOperand(nodes, 'left', { known, self: null });
  const isUnknown = topic?.references.every((one) => one.type === 'name' && !known.isPhaseName(one.name)) === true;
  return isUnknown && looseSelf === true ? self : topic;
}

/** What is named before the relation as a whole, else what stands right before it: `US1 の表を使うため US1 完了後`. */
function readObject(nodes: readonly SentenceNode[], context: SentenceContext): Operand | null {
  const whole = readOperand(nodes, 'right', { known: context.known, self: null });
  const last = nodes.findLastIndex((node) => !(node.kind === 'word' && /^(?:の|全|모두|도)$/.test(node.text)));
  // `US1 で作成される parse に依存`: something of US1.
  const lead = nodes.findIndex((node) => !isListPart(node));
  const isOf = nodes[0]?.kind === 'reference' && /^[でがの]$/.test(spellWord(nodes[lead]));
  if (whole === null && isOf && !nodes.slice(lead).some((node) => node.kind === 'reference'))
    return readOperand(nodes.slice(0, lead), 'right', { known: context.known, self: null });
  const isExplicit = whole?.references.some((one) => one.type !== 'name') ?? false;
  if (isExplicit || nodes[last]?.kind !== 'reference') return whole;
  const start = nodes.slice(0, last).findLastIndex((node) => !isListPart(node)) + 1;
  return readOperand(nodes.slice(start, last + 1), 'right', { known: context.known, self: null }) ?? whole;
}

function isListPart(node: SentenceNode): boolean {
  if (node.kind === 'reference') return true;
  return (node.kind === 'mark' || node.kind === 'word') && /^(?:[,/+&・]|と|과|와|및|and)$/.test(node.text);
}
