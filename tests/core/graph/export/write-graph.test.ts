import { describe, expect, test } from 'vitest';
import { buildDependencies } from '../../../../core/graph/build-dependencies.ts';
import { writeDot } from '../../../../core/graph/export/write-dot.ts';
import { writeMermaid } from '../../../../core/graph/export/write-mermaid.ts';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';

function readGraph(text: string) {
  const file = parseSpecFile('specs/001-bakery/tasks.md', text);
  return { ...file, ...buildDependencies(file) };
}

const bakery = [
  '# Tasks: Bakery "North"',
  '## Phase 1: Dough',
  '- [x] T001 Mix the `dough`',
  '- [ ] T002 Let it rest [#2] <b>',
  '## Phase 2: Oven',
  '- [ ] T003 Bake (depends on T001)',
].join('\n');

describe('writeMermaid', () => {
  test('draws phases as subgraphs, dependencies and barriers as arrows, and makes words safe', () => {
    expect(writeMermaid(readGraph(bakery))).toBe(
      [
        '---',
        'title: "Bakery \\"North\\""',
        '---',
        'flowchart LR',
        '  subgraph phase_1["Phase 1: Dough"]',
        '    T001["T001 Mix the dough"]',
        '    T002["T002 Let it rest [#35;2] #60;b#62;"]',
        '  end',
        '  subgraph phase_2["Phase 2: Oven"]',
        '    T003["T003 Bake"]',
        '  end',
        '  T001 --> T003',
        '  T001 --> T002',
        '  phase_1 ==> phase_2',
        '  classDef done opacity:0.55',
        '  class T001 done',
        '',
      ].join('\n'),
    );
  });

  test('keeps names apart that differ in signs only, and leaves out what is not in view', () => {
    const graph = readGraph(
      '## Phase 1: A\n- [ ] 1.1 One\n- [ ] 1-1 Other\n- [ ] 端末 を作る\n- [ ] T009 Last (depends on 1.1)\n',
    );
    const text = writeMermaid({ ...graph, title: null, tasks: graph.tasks.filter((task) => task.key !== 'T009') });
    const names = [...text.matchAll(/^ {4}(\w+)\[/gm)].map((match) => match[1]);
    expect(new Set(names).size).toBe(names.length);
    expect(text).not.toContain('T009');
  });
});

describe('writeDot', () => {
  test('draws phases as clusters and barriers between them', () => {
    const text = writeDot(readGraph(bakery));
    expect(text).toContain('digraph "Bakery \\"North\\"" {');
    expect(text).toContain(
      '  subgraph "cluster_phase_1" {\n    label="Phase 1: Dough";\n    "T001" [label="T001 Mix the dough", color="gray60", fontcolor="gray40"];',
    );
    expect(text).toContain('  "T001" -> "T003";');
    expect(text).toContain('  "T002" -> "T003" [ltail="cluster_phase_1", lhead="cluster_phase_2", penwidth=2];');
  });
});
