import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildDependencies } from '../../../core/graph/build-dependencies.ts';
import type { SpecFile } from '../../../core/model/spec-file.ts';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { labels } from './labels.ts';

const corpus = join(process.env.SPECLINE_CORPUS ?? '../shared', 'corpus');

describe('statements of real documents', () => {
  const results = Object.entries(labels).flatMap(([path, lines]) => {
    const file = parseSpecFile(path, readFileSync(join(corpus, path), 'utf8'));
    const found = listByLine(file);
    return Object.entries(lines).map(([line, label]) => {
      const expected = expand(label, file);
      const read = found.get(Number(line)) ?? new Set<string>();
      return {
        where: `${path}:${line}`,
        isNegative: label === 'none',
        missing: [...expected].filter((pair) => !read.has(pair)),
        wrong: [...read].filter((pair) => !expected.has(pair)),
      };
    });
  });
  const positive = results.filter((result) => !result.isNegative);
  const exact = positive.filter((result) => result.missing.length === 0 && result.wrong.length === 0);
  const wrong = results.filter((result) => result.wrong.length > 0);
  const report = results
    .filter((result) => result.missing.length > 0 || result.wrong.length > 0)
    .map((result) => `${result.where}\n  missing ${result.missing.join(' ')}\n  wrong ${result.wrong.join(' ')}`);
  const negatives = results.length - positive.length;
  process.stdout.write(
    `${exact.length} of ${positive.length} statements exact, ${wrong.length} false, ${negatives} lines that state nothing\n${report.join('\n')}\n`,
  );

  it('holds enough of them to say something', () => {
    expect(positive.length).toBeGreaterThanOrEqual(80);
    expect(negatives).toBeGreaterThanOrEqual(60);
  });

  it('reads at least 95 of 100 exactly', () => {
    expect(exact.length / positive.length).toBeGreaterThanOrEqual(0.95);
  });

  it('takes no order from what states none', () => {
    expect(wrong.map((result) => result.where)).toEqual([]);
  });
});

/** Pairs by the lines of all statements that make them, soft ones with `?`. */
function listByLine(file: SpecFile): Map<number, Set<string>> {
  const { dependencies, phaseDependencies } = buildDependencies(file);
  const found = new Map<number, Set<string>>();
  const put = (at: number, pair: string): void => {
    const statement = file.statements[at];
    if (statement === undefined) return;
    const pairs = found.get(statement.line) ?? new Set();
    pairs.add(statement.soft ? `${pair}?` : pair);
    found.set(statement.line, pairs);
  };
  for (const { task, dependsOn, statements } of dependencies)
    for (const at of statements) put(at, `${task}<${dependsOn}`);
  for (const { phase, dependsOn, statements } of phaseDependencies) {
    for (const at of statements) put(at, `${phase}<${dependsOn}`);
  }
  return found;
}

function expand(label: string, file: SpecFile): Set<string> {
  const pairs = new Set<string>();
  if (label === 'none') return pairs;
  for (const part of label.split(' ')) {
    const soft = part.endsWith('?') ? '?' : '';
    const [waits = '', first = ''] = part.replace('?', '').split('<');
    for (const one of listNames(waits, file))
      for (const other of listNames(first, file)) pairs.add(`${one}<${other}${soft}`);
  }
  return pairs;
}

function listNames(list: string, file: SpecFile): string[] {
  return list.split(',').flatMap((name) => {
    const [low = '', high] = name.split('..');
    if (high !== undefined) {
      const from = file.tasks.findIndex((task) => task.key === low);
      return file.tasks.slice(from, file.tasks.findIndex((task) => task.key === high) + 1).map((task) => task.key);
    }
    if (name.startsWith('@'))
      return file.phases.filter((phase) => phase.line === Number(name.slice(1))).map((phase) => phase.key);
    if (file.tasks.some((task) => task.key === name)) return [name];
    return [`phase-${name}`];
  });
}
