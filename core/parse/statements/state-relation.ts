import type { Operand } from '../../model/statement.ts';
import type { TextRange } from '../../text/text-range.ts';
import { writeShape } from './clause-shape.ts';
import type { FoundRelation } from './find-relations.ts';
import type { OperandContext } from './operand-context.ts';
import { readOperand } from './read-operand.ts';
import type { SentenceNode } from './sentence-node.ts';
import type { SentenceContext, StatementDraft } from './sentence-reading.ts';

/** Put the two sides of a relation together; null where it states nothing, `missed` where a side is not understood. */
export function state(
  one: FoundRelation,
  subject: Operand | null,
  left: readonly SentenceNode[],
  right: readonly SentenceNode[],
  context: OperandContext,
): StatementDraft | 'missed' | null {
  const { relation } = one;
  const { form } = relation;
  const object = readOperand(right, 'right', context);
  const isDenied = /\b(?:cannot|can't|not|no|never|nothing|neither|don't|mustn't)\b/.test(writeShape(left).text);
  if (relation.meaning === 'parallel') {
    if (subject === null || isDenied) return null;
    const beside = /(?:with|to|alongside|com|[‖∥]|\| \|)$/.test(one.words) ? object : null;
    const prerequisites = beside ?? nothing(subject.range);
    return { meaning: 'parallel', form, dependents: subject, prerequisites, soft: false };
  }
  if (relation.meaning === 'independent') {
    if (subject === null) return null;
    const isAbout = /(?:on|of|from|with|to|by|for|between|across)$/.test(one.words);
    if (isAbout && object === null) return null;
    const prerequisites = isAbout && object !== null ? object : nothing(subject.range);
    return { meaning: 'independent', form, dependents: subject, prerequisites, soft: false };
  }
  if (form !== 'not-until' && /\b(?:landed|shipped|were|was|already|had)\b/.test(writeShape(left).text)) return null;
  if (
    form === 'not-until' &&
    !/\b(?:start|begin|proceed|commence|run|work|implementation|merge|land|started|begun)/.test(writeShape(left).text)
  )
    return null;
  if (relation.needsNegation === true ? !isDenied : isDenied && !/^(?:after|once|before)$/.test(form)) return null;
  if (isDenied && form === 'before' && !/\bno\b/.test(writeShape(left).text)) return null;
  if (subject === null || object === null) return right.length > 0 && (subject ?? object) !== null ? 'missed' : null;
  const only =
    /\bonly\b|\bsolely\b/.test(
      `${/^(?:after|once)$/.test(form) ? '' : one.words} ${writeShape(right.slice(0, 4)).text}`,
    ) && /^(?:depends-on|requires|after|once)$/.test(form);
  const soft = relation.soft === true;
  const isBackward = relation.meaning === 'precedes' && !(isDenied && form === 'before');
  const [dependents, prerequisites] = isBackward ? [object, subject] : [subject, object];
  return { meaning: only ? 'only' : 'depends', form, dependents, prerequisites, soft };
}

/** `Task 1-3 は Task 1-2 に依存`: the subject stands before は, else behind the relation, else it is the label. */
export function stateObjectFirst(
  one: FoundRelation,
  left: readonly SentenceNode[],
  right: readonly SentenceNode[],
  context: SentenceContext,
  self: Operand | null,
): StatementDraft | null {
  const topic = left.findIndex((node) => node.kind === 'word' && /^[はが在는은]$/.test(node.text));
  const isTopic =
    topic > 0 &&
    left[topic]?.kind === 'word' &&
    topic < left.length - 1 &&
    !/^(?:し|て|完了)/.test(spellWord(left[topic + 1]));
  const object = readOperand(isTopic ? left.slice(topic + 1) : left, 'left', { known: context.known, self: null });
  const named = right.some((node) => node.kind === 'reference')
    ? readOperand(right, 'left', { known: context.known, self: null })
    : null;
  const subject = isTopic
    ? readOperand(left.slice(0, topic), 'left', { known: context.known, self: null })
    : (named ?? self);
  if (object === null || subject === null) return null;
  const { form, meaning } = one.relation;
  const [dependents, prerequisites] = meaning === 'precedes' ? [object, subject] : [subject, object];
  return {
    meaning: 'depends',
    form,
    dependents,
    prerequisites,
    soft: /推奨|望ましい|効率的|建议/.test(writeShape(right).text.replaceAll(' ', '')),
  };
}

function spellWord(node: SentenceNode | undefined): string {
  return node?.kind === 'word' ? node.text : '';
}

function nothing(range: TextRange): Operand {
  return { range: { start: range.end, end: range.end }, references: [] };
}
