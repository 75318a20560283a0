import type { SpecFile } from '../../core/model/spec-file.ts';
import type { ParseAnswer } from './spec-parser.ts';

/** So many tasks or statements come at once: taking them in costs a few milliseconds, and a window goes on in between. */
const pieceSize = 400;

/** The lists of a model that grow with its file. */
type Pieced = Pick<SpecFile, 'tasks' | 'statements'>;

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
  const { tasks, statements } = answer.file;
  const count = Math.ceil(Math.max(tasks.length, statements.length) / pieceSize);
  const cut = <Item>(list: readonly Item[], at: number) => list.slice(at * pieceSize, (at + 1) * pieceSize);
  for (let at = 0; at < count - 1; at += 1) {
    yield { type: 'piece', tasks: cut(tasks, at), statements: cut(statements, at) };
  }
  const last = Math.max(0, count - 1);
  yield { ...answer, file: { ...answer.file, tasks: cut(tasks, last), statements: cut(statements, last) } };
}

/** Put an answer together from its pieces, in the order in which they came. */
export function joinAnswer(pieces: readonly AnswerPiece[], answer: ParseAnswer): ParseAnswer {
  if ((answer.type !== 'file' && answer.type !== 'whole') || pieces.length === 0) return answer;
  const parts: readonly Pieced[] = [...pieces, answer.file];
  const tasks = parts.flatMap((part) => part.tasks);
  const statements = parts.flatMap((part) => part.statements);
  return { ...answer, file: { ...answer.file, tasks, statements } };
}
