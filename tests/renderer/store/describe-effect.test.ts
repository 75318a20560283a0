import { expect, test } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { describeEffect } from '../../../renderer/store/describe-effect.ts';

const file = parseSpecFile(
  '001-boats/tasks.md',
  '## Phase 1: Rig\n- [ ] T001 Mast\n- [ ] **Paint** it\n\n## Sail\n- [ ] T003 Go\n',
);

test('what follows from order comes first, and phases and tasks without an id go by their names', () => {
  const lines = describeEffect(file, {
    added: [
      { task: 'T001', dependsOn: 'T003', origin: 'stated' },
      { task: 'paint-it', dependsOn: 'T001', origin: 'order' },
    ],
    lifted: [{ task: 'sail', dependsOn: 'phase-1', origin: 'phase' }],
  });
  expect(lines.map(({ kind, origin, text }) => `${kind} ${origin}: ${text}`)).toEqual([
    'added order: “Paint it” waits for T001',
    'added stated: T001 waits for T003',
    'lifted phase: “Sail” no longer waits for Phase 1',
  ]);
});
