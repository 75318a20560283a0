import type { Operand, Reference } from '../../model/statement.ts';
import type { TextRange } from '../../text/text-range.ts';
import { writeShape } from './clause-shape.ts';
import type { FoundRelation } from './find-relations.ts';
import type { KnownNames } from './known-names.ts';
import type { OperandContext } from './operand-context.ts';
import { readOperand } from './read-operand.ts';
import type { SentenceNode } from './sentence-node.ts';
import type { StatementDraft } from './sentence-reading.ts';

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
  const object = form === 'blocks' && isAll(right) ? nameRest(right) : readOperand(right, 'right', context);
  const isDenied = denial.test(writeShape(left).text);
  if (relation.meaning === 'parallel') {
    if (subject === null || isDenied) return null;
    // `Phase 7: Phase 3〜6 と並行` runs beside them, `A と B は並行` beside each other.
    const isBeside = /^[と과와与跟]$/.test(spellWord(left.at(-1)));
    if (isBeside && context.self !== null)
      return { meaning: 'parallel', form, dependents: context.self, prerequisites: subject, soft: false };
    const beside = /(?:with|to|alongside|com|con|avec| a|zu|[‖∥]|\| \|)$/.test(one.words) ? object : null;
    const prerequisites = beside ?? nothing(subject.range);
    return { meaning: 'parallel', form, dependents: subject, prerequisites, soft: false };
  }
  if (relation.meaning === 'independent') {
    if (subject === null) return null;
    // `No dependency on Phase 1 for T003-T005` is about those tasks alone.
    const only = readPurpose(right, context);
    if (only !== null && object !== null)
      return { meaning: 'independent', form, dependents: only, prerequisites: object, soft: false };
    const isAbout =
      /(?:on|of|from|with|to|by|for|between|across|de|da|do|du|des|del|sur|envers|à|aguardar|不依赖|无需)$/.test(
        one.words,
      );
    // `No dependencies beyond Phase 2`: those, and nothing else.
    const [beyond] = right;
    if (!isAbout && /^(?:beyond|besides|except)$/.test(spellWord(beyond))) {
      const needed = readOperand(right.slice(1), 'right', context);
      const isKnown = needed?.references.every((one) => one.type !== 'name' || context.known.isPhaseName(one.name));
      if (needed !== null && isKnown === true)
        return { meaning: 'only', form, dependents: subject, prerequisites: needed, soft: false };
    }
    if (isAbout && object === null) return null;
    // `US2 与 US3 之间无依赖` is about the two alone.
    const isMutual = /^(?:之间|之間|相互|互相|彼此|間)$/.test(spellWord(left.at(-1)));
    const other = isMutual ? subject : nothing(subject.range);
    const prerequisites = isAbout && object !== null ? object : other;
    return { meaning: 'independent', form, dependents: subject, prerequisites, soft: false };
  }
  if (form !== 'not-until' && /\b(?:landed|shipped|were|was|already|had)\b/.test(writeShape(left).text)) return null;
  if (
    form === 'not-until' &&
    !/\b(?:start|begin|proceed|commence|run|work|(?:can't|cannot|not) do\b|be (?:done|merged)|touch|ship|implementation|merge|land|started|begun|comen|empez|inici|começ|arranc|démarr|début|inizi|cominci)|нача|начин|старт/.test(
      writeShape(left).text,
    )
  )
    return null;
  if (relation.needsNegation === true ? !isDenied : isDenied && !/^(?:after|once|before)$/.test(form)) return null;
  if (isDenied && form === 'before' && !forbids.test(writeShape(left).text)) return null;
  // `US1 blocks nothing`
  if (/^(?:nothing|no one|nobody|rien|nada|nichts|ничего)\b/.test(writeShape(right).text)) return null;
  // `after US1 or independently`: either will do.
  if (/^(?:after|once)$/.test(form) && either.test(writeShape(right).text)) return null;
  if (subject === null || object === null)
    return right.length > 0 && isPlanned(subject ?? object) && !ownNeeds.test(writeShape(right).text) ? 'missed' : null;
  const only =
    onlyWords.test(
      `${/^(?:after|once)$/.test(form) ? '' : one.words} ${writeShape(right.slice(0, 4)).text} ${spellWord(left.at(-1))}`,
    ) && /^(?:depends-on|requires|after|once)$/.test(form);
  const soft = relation.soft === true;
  const isBackward = relation.meaning === 'precedes' && !(isDenied && form === 'before');
  const [dependents, prerequisites] = isBackward ? [object, subject] : [subject, object];
  return { meaning: only ? 'only' : 'depends', form, dependents, prerequisites, soft };
}

/** `after US1 or independently with fixtures` */
const either =
  /^§(?: ¶)?(?: ,)? or (?:independently|separately|standalone|alone|alongside|in parallel|on its own|at the same time)\b/;

/** `after their dependencies`: whatever those are, they are stated elsewhere. */
const ownNeeds = /^(?:its|their|the|all|any)? ?(?:dependencies|prerequisites|blockers)(?= *$| [a-z¶]| *[,.;])/;

/** Words that deny what stands beside them. */
const denial =
  /(?<![\p{L}'])(?:cannot|can't|not|no|never|nothing|nobody|neither|don't|doesn't|isn't|aren't|won't|wouldn't|shouldn't|couldn't|mustn't|não|ne|non|nicht|keine?|не)(?![\p{L}'])/u;

/** `No story may start before`, `T005 cannot be merged before T004`: it waits; `need not be done before` says nothing. */
const forbids =
  /\bno\b|\b(?:cannot|can't|mustn't|shouldn't|won't|couldn't|(?:can|may|must|should|will) not)\b|\bne (?:peu|doi)\S+ pas\b|\bnon (?:può|possono|deve|devono)|não (?:pode|deve)|(?:kann|können|darf|dürfen) nicht|не (?:мо[гж]|должн)/;

/** `T001-T007 block all`, `(BLOCKS ALL)` */
function isAll(right: readonly SentenceNode[]): boolean {
  const [first, next] = right;
  return spellWord(first) === 'all' && (next === undefined || next.kind === 'mark' || next.kind === 'group');
}

function nameRest([first]: readonly SentenceNode[]): Operand {
  const range = { start: first?.start ?? 0, end: first?.end ?? 0 };
  return { range, references: [{ type: 'all', of: 'other-tasks', range }] };
}

/** `T003, T004, T005 are sequential`, `T006–T009 are sequential`: each waits for the one before it. */
export function listInSequence(
  subject: Operand | null,
  left: readonly SentenceNode[],
  known: KnownNames,
): StatementDraft[] {
  const references = (subject?.references ?? []).flatMap((one): Reference[] =>
    one.type === 'task-range'
      ? known.listIds(one.from, one.to).map((id) => ({ type: 'task', id, range: one.range }))
      : [one],
  );
  const isDenied = /\b(?:not|no|never|mostly|partly|largely|can|may|single|one)\b/.test(writeShape(left).text);
  if (isDenied || !references.every((one) => one.type === 'task')) return [];
  return references.slice(1).map((reference, at) => {
    const before = references[at] ?? reference;
    return {
      meaning: 'depends',
      form: 'in-sequence',
      dependents: { range: reference.range, references: [reference] },
      prerequisites: { range: before.range, references: [before] },
      soft: false,
    };
  });
}

/** Whether a side names something of the plan, so that the sentence must be about its order. */
function isPlanned(side: Operand | null): boolean {
  return side?.references.some((one) => one.type !== 'name') ?? false;
}

/** Words that say that nothing else is needed: `depends only on`, `solo depende de`, `仅依赖`. */
const onlyWords =
  /\b(?:only|solely|solo|solamente|únicamente|unicamente|apenas|somente|exclusivamente|nur|uniquement|seulement)\b|(?:^|\s)(?:仅|只|sólo|só|только|лишь)(?:\s|$)/;

/** The tasks behind `for`, if there are any. */
function readPurpose(right: readonly SentenceNode[], context: OperandContext): Operand | null {
  const at = right.findIndex((node) => node.kind === 'word' && node.text === 'for');
  const tasks = at < 0 ? null : readOperand(right.slice(at + 1), 'right', { known: context.known, self: null });
  return tasks?.references.every((one) => one.type === 'task' || one.type === 'task-range') === true ? tasks : null;
}

/** The word of a node, nothing for anything else. */
export function spellWord(node: SentenceNode | undefined): string {
  return node?.kind === 'word' ? node.text : '';
}

/** A side that names nothing. */
export function nothing(range: TextRange): Operand {
  return { range: { start: range.end, end: range.end }, references: [] };
}
