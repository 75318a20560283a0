import type { TaskPath } from '../../model/task.ts';
import type { TextView } from '../../text/text-view.ts';
import { sign } from '../document/signs.ts';

/** Names of files, with and without an ending. */
const fileName =
  /^(?:[\w@.[\]{}()+-]+\.[A-Za-z][A-Za-z0-9]{0,9}|Dockerfile|Makefile|Containerfile|Procfile|Gemfile|Rakefile|Jenkinsfile|Justfile|Vagrantfile|LICENSE|CODEOWNERS|\.[a-z][\w.-]+)$/;
/** File endings that make a word without back-ticks a path. */
const knownEndings = new Set(
  'js jsx ts tsx cjs cjsx cts ctsx mjs mjsx mts mtsx json jsonc json5 jsonl md mdx yml yaml toml py pyi ipynb rs go java kt kts swift rb php cs csproj sln fs fsx fsproj vb c h cc cpp hpp m mm scala clj ex exs erl hs lua r jl dart vue svelte astro htm html css scss less sass sql sh bash zsh ps1 bat cmd xml xaml razor cshtml gradle properties proto graphql gql tf hcl bicep env ini cfg conf lock txt csv tsv svg png jpg jpeg gif ico pdf snap http rest prisma nix lisp asd el zig wasm mod sum example tmpl template feature puml mmd editorconfig gitignore dockerignore gitkeep'.split(
    ' ',
  ),
);
/** Products that are written like files. */
const productNames =
  /^(?:node|next|nuxt|nest|vue|react|express|three|d3|deno|bun|ember|alpine|chart|discord|p5|backbone|knockout|moment|day|chai|mocha|socket|react-pdf|pdf|electron|asp)\.(?:js|ts|net|io)$/i;

/** `` `src/oven.ts` ``, `](src/oven.ts)`, `src/oven.ts`. */
const pieces = /`([^`\n]+)`|\]\(([^()\s]+)\)|(?<![`\w/.@-])((?:[\w@.[\]{}*+~-]+\/)*[\w@.[\]{}*+~-]+\/?)(?![`\w/])/g;
/** A longer line is not searched to its end. */
const longestLine = 20_000;
const none: readonly TaskPath[] = [];

/**
 * Find the file paths in the words of a task: in back-ticks, as link targets, or words that look like paths.
 *
 * `isFile` is false for folders, globs, placeholders and addresses, which name no one file.
 *
 * @param signs
 *   Signs of the line.
 */
export function pathsOf(view: TextView, signs: number): readonly TaskPath[] {
  if ((signs & (sign.path | sign.tick)) === 0) return none;
  const words = view.text.length > longestLine ? view.text.slice(0, longestLine) : view.text;
  let at = skipPlainWords(words, 0);
  if (at === words.length) return none;
  const paths: TaskPath[] = [];
  while (at < words.length) {
    const end = findPlainEnd(words, at);
    let path: string | null;
    let start = at;
    if (end > at) {
      path = readPath(words.slice(at, end), false);
      at = end;
    } else {
      pieces.lastIndex = at;
      const piece = pieces.exec(words);
      if (piece === null) break;
      const quoted = piece[1] ?? piece[2];
      path = readPath(quoted ?? piece[3] ?? '', quoted !== undefined);
      start = path === null ? at : piece.index + piece[0].indexOf(path);
      at = pieces.lastIndex;
    }
    if (path !== null) {
      const clean = withoutPlace(path);
      paths.push({ path: clean, range: view.rangeOf(start, start + path.length), isFile: isOneFile(clean) });
    }
    at = skipPlainWords(words, at);
  }
  return paths;
}

/** What a word between blanks is made of, by character code: 1 what most paths are, 2 what else `pieces` takes. */
const pathCharacters = new Uint8Array(128);
for (const character of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./')
  pathCharacters[character.charCodeAt(0)] = 1;
for (const character of '@[]{}*+~`') pathCharacters[character.charCodeAt(0)] = 2;

/** Where the match of `pieces` at the start of a word ends, for a word as most are; -1 where only `pieces` can tell. */
function findPlainEnd(words: string, start: number): number {
  if (start > 0 && words.charCodeAt(start - 1) !== 32) return -1;
  let before = 47;
  for (let end = start; end < words.length; end += 1) {
    const code = words.charCodeAt(end);
    const kind = code < 128 ? pathCharacters[code] : 0;
    if (kind === 0) return end > start ? end : -1;
    // `/etc`, `a//b`
    if (kind === 2 || (code === 47 && before === 47)) return -1;
    before = code;
  }
  return words.length;
}

/** Go on to the next word, as blanks part them, in which a path can begin: one with `/`, `.`, a back-tick or a link. */
function skipPlainWords(words: string, from: number): number {
  let start = from;
  for (let at = from; at < words.length; at += 1) {
    const code = words.charCodeAt(at);
    if (code === 32) start = at + 1;
    else if (code === 46 || code === 47 || code === 96) return start;
    else if (code === 93 && words.charCodeAt(at + 1) === 40) return start;
  }
  return words.length;
}

function readPath(raw: string, quoted: boolean): string | null {
  if (!raw.includes('/') && !raw.includes('.') && !raw.endsWith('file')) return null;
  const path = '.,;:'.includes(raw.charAt(raw.length - 1)) ? raw.replace(/[.,;:]+$/, '') : raw;
  if (!quoted && !path.includes('/') && !path.includes('.')) return null;
  return looksLikePath(path, quoted) ? path : null;
}

/** `src/oven.ts` of `./src/oven.ts:12-20`. */
function withoutPlace(path: string): string {
  const bare = path.includes(':') ? path.replace(/:\d+(?:[-:]\d+)?$/, '') : path;
  return bare.startsWith('./') ? bare.slice(2) : bare;
}

function looksLikePath(path: string, quoted: boolean): boolean {
  if (path.length < 3 || path.length > 260) return false;
  const plain = path.includes('{') || path.includes('}') ? path.replace(/[{}]/g, '') : path;
  // `npm run build`, `https://…`, `#anchor`
  if (quoted && /[\s()<>="'|;,$!?]|^[a-z]+:\/\/|^mailto:|^#/i.test(plain)) return false;
  // `@scope/name`, `1.2.3`, `-flag`
  if (!isLetter(plain.charCodeAt(0)) && /^@[\w-]+\/[\w-]+$|^[\d.]+$|^-/.test(plain)) return false;
  if (hasKnownEnding(path)) return quoted || path.includes('/') || (path.includes('.') && !productNames.test(path));
  if (path.endsWith('/'))
    return path.length > 2 && /^[\w@.[\]{}*~-]/.test(path) && (quoted || path.split('/').length > 2);
  return quoted
    ? /^[\w@.~*[\]-]+(?:\/[\w@.*[\]{}-]+)+$/.test(path) && isFileName(path)
    : path.split('/').length > 2 && isFileName(path);
}

function hasKnownEnding(path: string): boolean {
  const dot = path.lastIndexOf('.');
  const ending = dot < 0 ? '' : path.slice(dot + 1);
  if (knownEndings.has(ending) || knownEndings.has(ending.toLowerCase())) return true;
  return (
    path.endsWith('file') &&
    /(?:^|\/)(?:Dockerfile|Makefile|Containerfile|Procfile|Gemfile|Justfile|Jenkinsfile)$/.test(path)
  );
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Whether a path ends in the name of a file. */
function isFileName(path: string): boolean {
  return fileName.test(path.slice(path.lastIndexOf('/') + 1));
}

/** `src/*.ts`, `src/{name}.ts`, `src/XXX.ts`, `https://…`: no one file. */
const manyFiles = /[*{}[\]<>]|XXX|\.\.\.|^https?:/;

function isOneFile(path: string): boolean {
  return !path.endsWith('/') && !manyFiles.test(path) && isFileName(path);
}
