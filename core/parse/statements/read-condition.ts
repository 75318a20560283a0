import type { Operand } from '../../model/statement.ts';
import { writeShape } from './clause-shape.ts';
import { readSubjectPart } from './read-clause.ts';
import type { SentenceNode } from './sentence-node.ts';
import type { SentenceContext, StatementDraft } from './sentence-reading.ts';

/** `**US1**: Foundational (Phase 2) complete → can start`, `**US1**: Foundational must be complete.` */
export function readCondition(
  nodes: readonly SentenceNode[],
  context: SentenceContext,
  self: Operand | null,
): StatementDraft | null {
  if (self === null) return null;
  if (!nodes.some(isConditionNode)) return null;
  const only = readOnly(nodes, context);
  if (only !== null) return { meaning: 'only', form: 'depends-on', dependents: self, prerequisites: only, soft: false };
  const arrow = nodes.findIndex((node) => node.kind === 'arrow');
  const must = nodes.findIndex((node) => node.kind === 'word' && node.text === 'must');
  const at = arrow < 0 ? must : arrow;
  const rest = writeShape(nodes.slice(at + 1)).text;
  const isCondition =
    arrow < 0
      ? /^be (?:complete|completed|done|finished)(?: first)?$/
      : /^(?:can|may) (?:start|begin|proceed)\b(?!.*[§→])|^no dependenc(?:y|ies)\b(?!.*→)/;
  if (at <= 0 || !isCondition.test(rest)) return null;
  const prerequisites = readSubjectPart(nodes.slice(0, at), context);
  return prerequisites === null
    ? null
    : { meaning: 'depends', form: 'after', dependents: self, prerequisites, soft: false };
}

/** Something of this is in every condition. */
function isConditionNode(node: SentenceNode): boolean {
  return node.kind === 'arrow' || (node.kind === 'word' && (node.text === 'must' || onlyWord.test(node.text)));
}

const onlyWord = /^(?:only|nur|solo|sólo|apenas|somente|仅|只|のみ)$/;

/** `**US1**: Phase 2 only`, `**US1**: nur Phase 2`: nothing but what is needed, and that it is all. */
function readOnly(nodes: readonly SentenceNode[], context: SentenceContext): Operand | null {
  const words = nodes.filter((node) => node.kind === 'word');
  const [first] = words;
  // `Foundational only`: of all names these two alone are no verb or noun of something else.
  const isName = words.length === 2 && first !== undefined && /^(?:foundation|foundational|setup)$/.test(first.text);
  const only = isName ? words[1] : first;
  const isOnly =
    only !== undefined &&
    onlyWord.test(only.text) &&
    (isName || (words.length === 1 && nodes.some((node) => node.kind === 'reference'))) &&
    nodes.every((node) => node.kind !== 'arrow');
  return isOnly
    ? readSubjectPart(
        nodes.filter((node) => node !== only),
        context,
      )
    : null;
}
