// Words of an issue as they are kept: canonical, and refused where they point at one person.
import { canonicalLinesOfBoth } from '@sala/shared/drafts/working-text/working-text-words.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { findPersonNamed } from '@sala/shared/language/naming.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { provinces, speakerKinds } from '@sala/shared/discussions/labels.js';
import { valueChains } from '@sala/shared/texts/groups/lists.js';
import type { ValueChain } from '@sala/shared/groups/contract.js';

/** Refuses what points at a person, with the words that do. Nothing of it is kept anywhere. */
export function demandNobodyNamed(text: string, field: string): void {
  const words = findPersonNamed(text);
  if (words !== null) refuse('issue-names-person', { words }, field);
}

export function acceptIssueWords(text: Bilingual | undefined, field: string): Bilingual {
  const words = canonicalLinesOfBoth(text ?? {});
  for (const one of Object.values(words)) demandNobodyNamed(one, field);
  return words;
}

/** One line: a place, a reference. */
export function acceptLine(text: string | undefined, field: string): string {
  const line = (text ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  demandNobodyNamed(line, field);
  return line;
}

/** A code of a list; own keys only, since every object has a `constructor`. */
export function demandProvince(code: string): string {
  return Object.hasOwn(provinces, code) ? code : refuse('issue-unknown-place', {}, 'province');
}

export function demandAffected(code: string): string {
  return Object.hasOwn(speakerKinds, code) ? code : refuse('issue-unknown-choice', {}, 'affected');
}

export function demandValueChain(code: string): ValueChain {
  const isKnown = (one: string): one is ValueChain => Object.hasOwn(valueChains, one);
  return isKnown(code) ? code : refuse('issue-unknown-choice', {}, 'valueChain');
}
