// The rules of ARCHITECTURE.md, asked about every file. That each rule can complain is shown in
// tests/architecture/rules.test.ts.
import { describe, expect, it } from 'vitest';
import { eventTypes } from '../shared/src/ground/events.js';
import { importRules } from './architecture/import-rules.js';
import { complaints } from './architecture/rule.js';
import { crowdedFolders, shapeRules } from './architecture/shape-rules.js';
import { listFiles, listSources } from './architecture/sources.js';
import { eventsNeverRecorded, verbRules } from './architecture/verb-rules.js';
import { wordRules } from './architecture/word-rules.js';

const sources = listSources();

describe('the rules of architecture', () => {
  it.each([...importRules, ...verbRules, ...shapeRules, ...wordRules])('$holds', (rule) => {
    expect(complaints(rule, sources)).toEqual([]);
  });

  it('R9: every event that readers know is recorded by a service', () => {
    expect(eventsNeverRecorded(eventTypes, sources)).toEqual([]);
  });

  it('no folder has more entries than can be taken in at a glance', () => {
    expect(crowdedFolders(listFiles())).toEqual([]);
  });
});
