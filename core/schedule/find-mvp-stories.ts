import type { SpecFile } from '../model/spec-file.ts';

/**
 * Find the stories that make up the minimum viable product, as the document defines it: in the heading of its strategy,
 * else by the marks of phases.
 *
 * @returns
 *   Labels as the tasks have them, in the order of their first tasks; none where the document does not say.
 */
export function findMvpStories(file: SpecFile): readonly string[] {
  const stories = [...new Set(file.tasks.flatMap((task) => task.stories))];
  const headed = new Set(file.sections.flatMap(({ title }) => readMvpHeading(title)));
  const marked = new Set(file.phases.filter(({ tails }) => tails.some(isMvp)).flatMap((phase) => phase.stories));
  const named = stories.filter((story) => headed.has(story));
  return named.length > 0 ? named : stories.filter((story) => marked.has(story));
}

function isMvp(text: string): boolean {
  return /\bMVP\b/u.test(text);
}

/**
 * ```
 * ### MVP First (User Story 1 + User Story 2 Only)
 *                ^^^^^^^^^^^^   ^^^^^^^^^^^^
 * ```
 */
function readMvpHeading(title: string): readonly string[] {
  if (!/^(?:suggested |recommended )?MVP\b/iu.test(title.trim())) return [];
  const numbers: number[] = [];
  for (const [, list = ''] of title.matchAll(/\b(?:US-?|User Stor(?:y|ies) )(\d+(?:(?: *[-–+&,] *| and )\d+)*)/giu)) {
    for (const [, first = '', , last = first] of list.matchAll(/(\d+)( *[-–] *(\d+))?/gu)) {
      for (let number = Number(first); number <= Math.min(Number(last), Number(first) + 50); number++) {
        numbers.push(number);
      }
    }
  }
  return numbers.map((number) => `US${number}`);
}
