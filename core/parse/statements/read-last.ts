import { writeShape } from './clause-shape.ts';
import type { SentenceNode } from './sentence-node.ts';
import type { SentenceContext, StatementDraft } from './sentence-reading.ts';

/** Nothing but one mention, and that it comes last, at the end of a clause. */
const last =
  /(?:^|, )(§(?: ¶)?(?:(?: (?:,|and|&|\+|\/|y|e|et|und|и|と|和))+ §(?: ¶)?)*)(?: (?:must|should|will|is|are|be|runs?|goes?|comes?|stays?|sequences?|lands?|happens?|executes?|executed|done|always))* (?:last|(?:the |a )?(?:final|last) (?:[a-z-]+ )?(?:task|step)|zuletzt|al final|por último|ao final|no final|à la fin|en dernier|в конце|последн(?:ей|им)|最后|最後)[.!]?$/;

/** Something of this is in each of them. */
const mayBeLast = /^(?:last|zuletzt|final|último|fin|dernier|конце|последн(?:ей|им)|最后|最後)$/;

/**
 * Read `T021 last`, `T021 is the final testing task` and `T041 al final`.
 *
 * Behind the label of a phase, or in a section of its name, it waits for the others of that phase; where nothing says last of what, only the last task of
 * the file can be meant, and waits for all before it.
 */
export function readLast(
  nodes: readonly SentenceNode[],
  { known, part, self }: SentenceContext,
): StatementDraft | null {
  if (!nodes.some((node) => node.kind === 'word' && mayBeLast.test(node.text))) return null;
  const { text, starts } = writeShape(nodes);
  const found = last.exec(text);
  if (found === null) return null;
  const from = starts.indexOf(found.index + found[0].indexOf('§'));
  const named = nodes.slice(from).filter((node) => node.kind === 'reference');
  const [first] = named;
  const end = named.at(-1)?.end;
  const references = named.flatMap((node) => (node.kind === 'reference' ? node.references : []));
  if (first === undefined || end === undefined || !references.every(({ type }) => type === 'task')) return null;
  const range = { start: end, end: nodes.at(-1)?.end ?? end };
  const isOfPhase = [self, part ?? null].some(
    (side) =>
      side?.references.every(
        (one) => one.type === 'phase' || one.type === 'story' || (one.type === 'name' && known.isPhaseName(one.name)),
      ) === true,
  );
  const [task, ...more] = references;
  if (!isOfPhase && (more.length > 0 || task?.type !== 'task' || known.lastId !== task.id)) return null;
  const of = isOfPhase ? 'rest-of-phase' : 'previous-tasks';
  return {
    meaning: 'depends',
    form: 'last',
    dependents: { range: { start: first.start, end }, references },
    prerequisites: { range, references: [{ type: 'all', of, range }] },
    soft: false,
  };
}
