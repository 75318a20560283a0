import type { SpecFile } from './spec-file.ts';

/** A document in which nothing was found, to be filled by what was. */
export const emptySpecFile: Omit<SpecFile, 'path' | 'kind'> = {
  title: null,
  titleRange: null,
  lineEnding: '\n',
  editable: true,
  header: [],
  sections: [],
  fences: [],
  phases: [],
  groups: [],
  tasks: [],
  checklists: [],
  statements: [],
  estimate: null,
  plannedStart: null,
  claims: [],
  timeTracking: null,
  decisionsLog: null,
  legend: [],
  featureReferences: [],
  problems: [],
};
