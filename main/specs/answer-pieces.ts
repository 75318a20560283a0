import type { SpecFile } from '../../core/model/spec-file.ts';
import type { ParseAnswer } from './spec-parser.ts';

/** So many members of each list come at once: taking them in costs a few milliseconds, and a window goes on in between. */
const pieceSize = 250;

/** The lists of a model that grow with its file. */
type Pieced = Pick<SpecFile, 'tasks' | 'statements' | 'phases' | 'sections' | 'checklists' | 'problems'>;

/** A part of a model that is too large for one message. */
export type AnswerPiece = { readonly type: 'piece' } & Pieced;

/** What the thread that reads sends: pieces of a large model, each asked for, then the answer with what is left. */
export type ParseMessage = AnswerPiece | ParseAnswer;

/** Cut an answer into messages of which none takes long to take in; the answer itself is the last. */
export function* cutAnswer(answer: ParseAnswer): Generator<ParseMessage, void> {
  if (answer.type !== 'file' && answer.type !== 'whole') {
    yield answer;
    return;
  }
  const { tasks, statements, phases, sections, checklists, problems } = answer.file;
  const longest = Math.max(...[tasks, statements, phases, sections, checklists, problems].map(({ length }) => length));
  const last = Math.max(0, Math.ceil(longest / pieceSize) - 1);
  const cutAt = (at: number): Pieced => {
    const cut = <Item>(list: readonly Item[]) => list.slice(at * pieceSize, (at + 1) * pieceSize);
    return {
      tasks: cut(tasks),
      statements: cut(statements),
      phases: cut(phases),
      sections: cut(sections),
      checklists: cut(checklists),
      problems: cut(problems),
    };
  };
  for (let at = 0; at < last; at += 1) yield { type: 'piece', ...cutAt(at) };
  yield { ...answer, file: { ...answer.file, ...cutAt(last) } };
}

/** Put an answer together from its pieces, in the order in which they came. */
export function joinAnswer(pieces: readonly AnswerPiece[], answer: ParseAnswer): ParseAnswer {
  if ((answer.type !== 'file' && answer.type !== 'whole') || pieces.length === 0) return answer;
  const parts: readonly Pieced[] = [...pieces, answer.file];
  const lists: Pieced = {
    tasks: parts.flatMap((part) => part.tasks),
    statements: parts.flatMap((part) => part.statements),
    phases: parts.flatMap((part) => part.phases),
    sections: parts.flatMap((part) => part.sections),
    checklists: parts.flatMap((part) => part.checklists),
    problems: parts.flatMap((part) => part.problems),
  };
  return { ...answer, file: { ...answer.file, ...lists } };
}
