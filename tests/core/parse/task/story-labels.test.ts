import { expect, it } from 'vitest';
import { parseSpecFile } from '../../../../core/parse/parse-spec-file.ts';

it('`HU1` of Spanish and Portuguese plans is the first story', () => {
  const text =
    '# Tareas\n\n## Fase 1: Historia de Usuario 1 - Vela\n\n- [ ] T001 [P] [HU1] Coser la vela\n- [ ] T002 [HU1] [HU2] Izarla\n';
  const { tasks, phases } = parseSpecFile('specs/001-barco/tasks.md', text);
  expect(tasks.map(({ title, stories, parallel }) => ({ title, stories, parallel }))).toEqual([
    { title: 'Coser la vela', stories: ['US1'], parallel: true },
    { title: 'Izarla', stories: ['US1', 'US2'], parallel: false },
  ]);
  expect(phases.map(({ stories }) => stories)).toEqual([['US1']]);
});
