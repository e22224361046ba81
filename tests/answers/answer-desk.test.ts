// The pure parts of the answer desk: its addresses, its keys, what of an answer is missing, which clauses it offers.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnswerDraft,
  asksFor,
  correctionOf,
  isBegun,
  newDraft,
  requestOf,
  whatIsMissing,
} from '../../client/src/answers/writing/answer-draft.js';
import { type DeskPlace, filterNames, isSameList, readPlace, writePlace } from '../../client/src/answers/desk-place.js';
import { deskAct } from '../../client/src/answers/list/desk-keys.js';
import { offeredPlaces } from '../../client/src/answers/writing/offered-places.js';
import type { Answer } from '../../shared/src/answers/contract.js';
import type { AnswerWork } from '../../shared/src/answers/desk-contract.js';
import { isWhole } from '../../shared/src/answers/policy.js';
import { dispositions, refusalReasons } from '../../shared/src/discussions/dispositions.js';
import type { Clause } from '../../shared/src/drafts/contract.js';

const place = fc.record<DeskPlace>({
  view: fc.constantFrom('to-answer', 'mine', 'waiting', 'answered', 'all'),
  order: fc.constantFrom('article', 'oldest', 'size'),
  filters: fc.dictionary(fc.constantFrom(...filterNames), fc.string({ minLength: 1, unit: 'grapheme' })),
  open: fc.option(fc.uuid()),
});

const LONG = 'រយៈពេល ៣ ឆ្នាំ ជួយឱ្យកសិដ្ឋានអាចខ្ចីប្រាក់ និងគ្រោងរដូវចិញ្ចឹមពីរ។';
const clauseOf = (id: string, number: string, text: string): Clause => ({
  id,
  parentId: null,
  kind: 'article',
  path: `article-${number}`,
  number: { en: number },
  heading: {},
  text: { en: text },
});

const draftOf = (change: Partial<AnswerDraft>): AnswerDraft => ({
  ...newDraft('p', { annotation: { id: 'a' }, openIds: ['a', 'b'] } as unknown as AnswerWork),
  ...change,
});

describe('an address of the desk', () => {
  it('says where one stands, and is read back as that', () => {
    fc.assert(
      fc.property(place, (one) => {
        expect(readPlace(writePlace(one))).toEqual(one);
      }),
    );
  });

  it('is plain for the plain desk, and knows nothing of what is not a list of its own', () => {
    expect(writePlace(readPlace(''))).toBe('');
    expect(readPlace('?view=votes&order=loudest&open=')).toEqual(readPlace(''));
  });

  it('shows the same list whatever is open', () => {
    expect(isSameList(readPlace('?open=x'), readPlace(''))).toBe(true);
    expect(isSameList(readPlace('?kind=concern'), readPlace(''))).toBe(false);
  });
});

describe('a key of the desk', () => {
  const key = (name: string, held: Partial<Record<'ctrlKey' | 'metaKey', boolean>> = {}) => ({
    ...{ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
    ...held,
  });

  it('moves, takes and sends', () => {
    expect(['j', 'K', 'a'].map((name) => deskAct(key(name), 'elsewhere'))).toEqual(['next', 'previous', 'claim']);
    expect(deskAct(key('Enter', { metaKey: true }), 'elsewhere')).toBe('send');
  });

  it('is a letter where one writes, but sends from there too', () => {
    expect(deskAct(key('j'), 'field')).toBe(null);
    expect(deskAct(key('a'), 'field')).toBe(null);
    expect(deskAct(key('Enter', { ctrlKey: true }), 'field')).toBe('send');
  });

  it('is the browser’s with Ctrl, and an arrow is only on a row', () => {
    expect(deskAct(key('a', { ctrlKey: true }), 'row')).toBe(null);
    expect(deskAct(key('ArrowDown'), 'row')).toBe('next');
    expect(deskAct(key('ArrowDown'), 'elsewhere')).toBe(null);
  });
});

describe('an answer being written', () => {
  it('is for the comment and those alike that still need one', () => {
    expect(draftOf({}).annotationIds).toEqual(['a', 'b']);
    expect(isBegun(draftOf({}))).toBe(false);
    expect(isBegun(draftOf({ text: { km: ' ' } }))).toBe(false);
    expect(isBegun(draftOf({ text: { km: 'ព' } }))).toBe(true);
  });

  it('says one thing after the other that is missing, as the server would', () => {
    const missing = (change: Partial<AnswerDraft>) => whatIsMissing(draftOf(change), 'km', 'en');
    expect(missing({})).toContain('Choose an outcome');
    expect(missing({ disposition: 'not-accepted', text: { km: LONG } })).toContain('Choose the reason');
    expect(
      missing({ disposition: 'question-answered', text: { en: 'Only in English, though long enough.' } }),
    ).toContain('authoritative language');
    expect(missing({ disposition: 'accepted', text: { km: LONG } })).toContain('Name the clause');
    expect(missing({ disposition: 'already-in-text', text: { km: LONG } })).toContain('already stands');
    expect(missing({ disposition: 'accepted', text: { km: LONG }, isNotYet: true, notYet: { km: LONG } })).toBe(null);
  });

  it('never sends what its outcome does not ask for, whatever was filled in before', () => {
    const any = fc.record({
      disposition: fc.constantFrom(...dispositions),
      reason: fc.option(fc.constantFrom(...refusalReasons)),
      isNotYet: fc.boolean(),
    });
    fc.assert(
      fc.property(any, (change) => {
        const changes = [{ versionId: 'v', clauseId: 'c', to: 2, label: {}, removed: false }];
        const request = requestOf(
          draftOf({ ...change, changes, text: { km: LONG, en: ' ' }, notYet: { km: LONG } }),
          true,
        );
        const asked = asksFor(change.disposition);
        expect(request.text).toEqual({ km: LONG });
        expect(request.changes.length > 0).toBe(asked.place || (asked.change && !change.isNotYet));
        expect(request.notYet !== null).toBe(asked.change && change.isNotYet);
        if (asked.reason) expect(request.reason).toBe(change.reason);
        else expect(isWhole(request, 'km')).toBe(true);
      }),
    );
  });

  it('as a correction begins with what was signed, and names it', () => {
    const signed = { id: 'x', annotationIds: ['a'], disposition: 'accepted', reason: null, text: { km: LONG } };
    const answer = { ...signed, notYet: { km: LONG }, places: [] } as unknown as Answer;
    const draft = correctionOf('y', answer);
    expect(draft).toMatchObject({ id: 'y', corrects: 'x', revision: null, isNotYet: true, annotationIds: ['a'] });
    expect(requestOf(draft, true)).toMatchObject({ corrects: 'x', notYet: { km: LONG }, changes: [] });
  });
});

describe('the clauses an answer may name', () => {
  const newest = { id: 'v2', number: 2 };
  const before = [clauseOf('1', '1', 'Purpose'), clauseOf('2', '2', 'One year'), clauseOf('3', '3', 'Prison')];
  const after = [clauseOf('1', '1', 'Purpose'), clauseOf('4', '2', 'New'), clauseOf('2', '3', 'Three years')];

  it('begin with what changed since the comment, taken out among them', () => {
    const fates = offeredPlaces(newest, after, before).map(({ place: { clauseId, removed }, fate }) => [
      clauseId,
      fate,
      removed,
    ]);
    expect(fates).toEqual([
      ['4', 'added', false],
      ['2', 'changed', false],
      ['3', 'removed', true],
      ['1', 'same', false],
    ]);
  });

  it('stand in the order of the text where nothing could have changed, and are found by their words', () => {
    const offered = offeredPlaces(newest, after, null);
    expect(offered.map(({ place: { clauseId } }) => clauseId)).toEqual(['1', '4', '2']);
    expect(offered.find(({ searched }) => searched.includes('three years'))?.place).toMatchObject({
      versionId: 'v2',
      to: 2,
    });
  });
});
