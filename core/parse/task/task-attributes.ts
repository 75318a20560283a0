import type { TaskLabel, TaskPath, TddMark } from '../../model/task.ts';
import type { TextView } from '../../text/text-view.ts';

/** `P`, and groups such as `P:2.1` and `PARALLEL-GROUP-1`; `P1` is a priority. */
export function isParallelLabel(text: string): boolean {
  return /^(?:P\??|P:.+|PARALLEL(?:[- ].*)?)$/.test(text.trim()) && text.trim() !== 'P?';
}

/** Stories that labels name: `US1`, `US1-US3`, `US2/US3`, `US5a`, `Story 2`, `Story: US2`, `User Story 2`. */
export function storiesOf(labels: readonly TaskLabel[]): string[] {
  const stories: string[] = [];
  for (const { text } of labels) {
    if (!/^(?:(?:User )?Story:?[ \t]*)?(?:US[ -]?)?\d/i.test(text) || !/^(?:US|(?:User )?Story)/i.test(text)) continue;
    const span = /^US(\d+)[ \t]*[-–][ \t]*US(\d+)$/i.exec(text);
    const [low, high] = [Number(span?.[1]), Number(span?.[2])];
    if (span && high > low && high - low < 50) {
      for (let story = low; story <= high; story += 1) stories.push(`US${story}`);
    } else {
      for (const match of text.matchAll(/(?:US|Story)[ -]?:?[ \t]*(\d+[a-z]?)/gi)) stories.push(`US${match[1]}`);
    }
  }
  return [...new Set(stories)];
}

/** `P1` in `[P1]` and `(P1)`. */
export function priorityOf(labels: readonly TaskLabel[]): string | null {
  for (const { text } of labels) {
    const match = /^(?:Priority:[ \t]*)?(P\d)\b/i.exec(text.trim());
    if (match?.[1]) return match[1].toUpperCase();
  }
  return null;
}

/** `[RED]`, `[GREEN→T006]`, `[GREEN->T006]`. */
export function tddOf(labels: readonly TaskLabel[]): TddMark | null {
  for (const { text, range } of labels) {
    const match = /^(RED|GREEN)(?:[ \t]*(?:→|->|=>|:)[ \t]*(T?[\w.-]+))?$/i.exec(text.trim());
    if (match?.[1])
      return { kind: match[1].toUpperCase() === 'RED' ? 'red' : 'green', target: match[2] ?? null, range };
  }
  return null;
}

/** File endings and names that make a word without back-ticks a path. */
const fileName =
  /(?:^|\/)(?:[\w@.[\]{}()+-]+\.[A-Za-z][A-Za-z0-9]{0,9}|Dockerfile|Makefile|Containerfile|Procfile|Gemfile|Rakefile|Jenkinsfile|Justfile|Vagrantfile|LICENSE|CODEOWNERS|\.[a-z][\w.-]+)$/;
const knownEnding =
  /\.(?:[cm]?[jt]sx?|d\.ts|json[c5l]?|md|mdx|ya?ml|toml|py|pyi|ipynb|rs|go|java|kts?|swift|rb|php|cs|csproj|sln|fs|fsx?|fsproj|vb|c|h|cc|cpp|hpp|m|mm|scala|clj|ex|exs|erl|hs|lua|r|jl|dart|vue|svelte|astro|html?|css|scss|less|sass|sql|sh|bash|zsh|ps1|bat|cmd|xml|xaml|razor|cshtml|gradle|properties|proto|graphql|gql|tf|hcl|bicep|env|ini|cfg|conf|lock|txt|csv|tsv|svg|png|jpe?g|gif|ico|pdf|snap|http|rest|prisma|nix|lisp|asd|el|zig|wasm|mod|sum|example|tmpl|template|feature|puml|mmd|editorconfig|gitignore|dockerignore|gitkeep)$/i;

/**
 * Find the file paths in the words of a task: in back-ticks, as link targets, or words that look like paths.
 *
 * `isFile` is false for folders, globs, placeholders and addresses, which name no one file.
 */
export function pathsOf(view: TextView): TaskPath[] {
  const paths: TaskPath[] = [];
  if (!/[/.`]/.test(view.text)) return paths;
  const words = view.text.length > 20_000 ? view.text.slice(0, 20_000) : view.text;
  const pieces = words.matchAll(
    /`([^`\n]+)`|\]\(([^()\s]+)\)|(?<![`\w/.@-])((?:[\w@.[\]{}*+~-]+\/)*[\w@.[\]{}*+~-]+\/?)(?![`\w/])/g,
  );
  for (const piece of pieces) {
    const quoted = piece[1] ?? piece[2];
    const raw = quoted ?? piece[3] ?? '';
    if (!raw.includes('/') && !raw.includes('.') && !raw.endsWith('file')) continue;
    const path = raw.replace(/[.,;:]+$/, '');
    if (!looksLikePath(path, quoted !== undefined)) continue;
    const start = piece.index + piece[0].indexOf(path);
    const clean = path.replace(/:\d+(?:[-:]\d+)?$/, '').replace(/^\.\//, '');
    paths.push({ path: clean, range: view.rangeOf(start, start + path.length), isFile: isOneFile(clean) });
  }
  return paths;
}

/** Products that are written like files. */
const productNames =
  /^(?:node|next|nuxt|nest|vue|react|express|three|d3|deno|bun|ember|alpine|chart|discord|p5|backbone|knockout|moment|day|chai|mocha|socket|react-pdf|pdf|electron|asp)\.(?:js|ts|net|io)$/i;

function looksLikePath(path: string, quoted: boolean): boolean {
  if (
    path.length < 3 ||
    path.length > 260 ||
    /[\s(){}<>="'|;,$!?]|^[a-z]+:\/\/|^mailto:|^#|^@[\w-]+\/[\w-]+$|^[\d.]+$|^-/i.test(path.replace(/[{}]/g, ''))
  ) {
    return false;
  }
  if (
    knownEnding.test(path) ||
    /(?:^|\/)(?:Dockerfile|Makefile|Containerfile|Procfile|Gemfile|Justfile|Jenkinsfile)$/.test(path)
  ) {
    return quoted || path.includes('/') || (path.includes('.') && !productNames.test(path));
  }
  if (path.endsWith('/'))
    return path.length > 2 && /^[\w@.[\]{}*~-]/.test(path) && (quoted || path.split('/').length > 2);
  return quoted
    ? /^[\w@.~*[\]-]+(?:\/[\w@.*[\]{}-]+)+$/.test(path) && fileName.test(path)
    : path.split('/').length > 2 && fileName.test(path);
}

function isOneFile(path: string): boolean {
  return !path.endsWith('/') && !/[*{}[\]<>]|XXX|\.\.\.|^https?:/.test(path) && fileName.test(path);
}
