import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Text of a tasks file with phases of ten tasks, as plans of sixty tasks look. */
export function makeTasksText(name: string, taskCount: number): string {
  let text = `# Tasks: ${name}\n\n**Prerequisites**: plan.md\n\n`;
  for (let index = 1; index <= taskCount; index += 1) {
    if (index % 10 === 1)
      text += `## Phase ${Math.ceil(index / 10)}: Part ${Math.ceil(index / 10)}\n\n**Purpose**: Bake in good time\n\n`;
    const id = `T${String(index).padStart(3, '0')}`;
    const marks = `${index % 3 === 0 ? ' [P]' : ''}${index % 4 === 0 ? ' [US1]' : ''}`;
    const inline = index % 7 === 0 ? ` (depends on T${String(index - 3).padStart(3, '0')})` : '';
    text += `- [${index % 2 === 0 ? 'x' : ' '}] ${id}${marks} Prepare dough number ${index} in src/oven/dough-${index}.ts${inline}\n`;
    if (index % 5 === 0) text += `  - **Estimated Time**: ${1 + (index % 4)}h\n`;
    if (index % 10 === 0) text += '\n**Checkpoint**: All doughs of this part rest\n\n';
  }
  return `${text}## Dependencies\n\n- Setup (Phase 1): no dependencies\n- Phase 2 depends on Phase 1\n\n## Notes\n\n- [ ] All doughs are weighed\n`;
}

/** Write features with a tasks file and two documents each. Answers the paths of the tasks files. */
export function writeFeatures(root: string, featureCount: number, taskCount: number): readonly string[] {
  return Array.from({ length: featureCount }, (_, index) => {
    const name = `${String(index + 1).padStart(3, '0')}-bakery`;
    const folder = join(root, 'specs', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'spec.md'), `# Spec: ${name}\n\nBread for everybody.\n`);
    writeFileSync(join(folder, 'plan.md'), `# Plan: ${name}\n\nOven first.\n`);
    writeFileSync(join(folder, 'tasks.md'), makeTasksText(name, taskCount));
    return join(folder, 'tasks.md');
  });
}
