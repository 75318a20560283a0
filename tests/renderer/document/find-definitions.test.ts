import { expect, test } from 'vitest';
import { findDefinitions } from '../../../renderer/document/find-definitions.ts';

test('link definitions of a document are collected once each', () => {
  const text = 'See [the plan][plan].\n\n[plan]: ./plan.md "Plan"\n[plan]: ./plan.md "Plan"\n[x] not one\n';
  expect(findDefinitions(text)).toBe('[plan]: ./plan.md "Plan"');
});
