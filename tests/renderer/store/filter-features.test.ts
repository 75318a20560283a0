import { expect, test } from 'vitest';
import type { FeatureSummary } from '../../../core/model/feature.ts';
import { filterFeatures } from '../../../renderer/store/filter-features.ts';
import { nameFeature } from '../../../renderer/store/name-feature.ts';

const features = [
  { id: '001-oven', title: 'Build the oven' },
  { id: '002-till', title: '[FEATURE NAME]' },
] as unknown as readonly FeatureSummary[];

test('without words the list is the same list', () => {
  expect(filterFeatures(features, '  ')).toBe(features);
});

test('every word has to stand in the name or the folder, in any case', () => {
  expect(filterFeatures(features, 'BUILD 001').map(({ id }) => id)).toEqual(['001-oven']);
  expect(filterFeatures(features, 'build 002')).toEqual([]);
});

test('a title that was never filled in gives way to the folder', () => {
  expect(features.map(nameFeature)).toEqual(['Build the oven', '002-till']);
});
