// The rules of ARCHITECTURE.md, asked about every file.
import { describe, expect, it } from 'vitest';
import { importRules } from './architecture/import-rules.js';
import { complaints } from './architecture/rule.js';
import { listSources } from './architecture/sources.js';
import { verbRules } from './architecture/verb-rules.js';

const sources = listSources();

describe('the rules of architecture', () => {
  it.each([...importRules, ...verbRules])('$holds', (rule) => {
    expect(complaints(rule, sources)).toEqual([]);
  });
});
