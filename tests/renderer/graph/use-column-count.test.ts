import { expect, test } from 'vitest';
import { countColumns } from '../../../renderer/graph/use-column-count.ts';

test('wider windows take more columns, within what stays a graph', () => {
  expect([400, 1000, 1280, 1440, 1920, 2560, 8000].map(countColumns)).toEqual([2, 2, 3, 3, 6, 8, 8]);
});
