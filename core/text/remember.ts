/** Longer words seldom come again, and would only fill the memory. */
const longestKept = 120;
/** More answers than this are thrown away all at once, and begin anew. */
const mostKept = 2000;

/**
 * Keep the answers of a pure function of a few words.
 *
 * Headings, names of fields and their values are the same in most plans of a folder; the expressions that read them
 * take longer than finding them again.
 *
 * @param read
 *   Its answers are shared by all who ask, and never changed.
 */
export function remember<Answer extends NonNullable<unknown> | null>(
  read: (words: string) => Answer,
): (words: string) => Answer {
  const answers = new Map<string, Answer>();
  return (words) => {
    if (words.length > longestKept) return read(words);
    const known = answers.get(words);
    if (known !== undefined) return known;
    if (answers.size >= mostKept) answers.clear();
    // A copy of its own: a piece of a text would keep the whole text in memory.
    const own = ` ${words}`.slice(1);
    const answer = read(own);
    answers.set(own, answer);
    return answer;
  };
}
