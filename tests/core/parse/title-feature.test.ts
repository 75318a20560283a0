import { expect, it } from 'vitest';
import { parseSpecFile } from '../../../core/parse/parse-spec-file.ts';
import { titleFeature } from '../../../core/parse/title-feature.ts';

it.each([
  ['specs/012-harbour-cranes/tasks.md', '# Tasks: Cranes', 'Cranes'],
  ['specs/012-harbour-cranes/tasks.md', '# Tasks\n\n**Feature**: Big cranes', 'Big cranes'],
  ['.kiro/specs/harbour_cranes/tasks.md', '# Implementation Plan', 'Harbour cranes'],
  ['openspec/changes/2026-03-01-lift-more/tasks.md', '# Tasks', 'Lift more'],
  ['specs/012-起重机/tasks.md', '# 任务清单', '起重机'],
  ['docs/TASKS.md', '# Tasks', 'Tasks'],
  ['specs/012-harbour-cranes/tasks.md', '# Plan of the yard', 'Plan of the yard'],
  ['specs/012-harbour-cranes/tasks.md', '- [ ] Lift', null],
])('calls a feature by what names it: %s with %j', (path, text, title) => {
  expect(titleFeature(parseSpecFile(path, `${text}\n`))).toBe(title);
});
