import { expect, test } from 'vitest';
import { isRenderable } from '../../../renderer/document/is-renderable.ts';

test('ordinary prose, lists, tables and rules are rendered', () => {
  const row = '| `a` | **b** | [c](d.md) |\n';
  expect(isRenderable(`## Oven\n\n> said\n\n- [ ] T001 Bake \`src/oven.ts\`\n\n${row.repeat(60)}\n---\n`)).toBe(true);
  expect(isRenderable(`${'-'.repeat(80)}\n`)).toBe(true);
});

test('deep nesting is shown as it is written', () => {
  expect(isRenderable('> '.repeat(8000))).toBe(false);
  expect(isRenderable(`${'- '.repeat(500)}a`)).toBe(false);
});

test('a paragraph full of marks is shown as it is written', () => {
  expect(isRenderable('[['.repeat(4000))).toBe(false);
  expect(isRenderable('*a _b '.repeat(4000))).toBe(false);
});

test('a block of a hundred thousand letters is shown as it is written', () => {
  expect(isRenderable('a'.repeat(100_000))).toBe(false);
});
