// Comments as Web Annotations: what leaves names nobody, says its place exactly, and is read back as what it was.
import {
  fromWebAnnotation,
  placeForeignWords,
  toUnits,
  webAnnotationsIn,
} from '@sala/shared/annotations/foreign/foreign-annotation.js';
import {
  toAnnotationPage,
  toCodePoints,
  toWebAnnotation,
  toWebReplies,
  type WebSpecificResource,
} from '@sala/shared/annotations/web-annotation.js';
import { say } from '@sala/shared/texts/say.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotation, clause, comment, every, place } from './web-annotation-samples.js';

describe('what leaves', () => {
  it('says the words, what stands around them, and where they are in code points', () => {
    const { target } = toWebAnnotation(annotation(), place) ?? {};
    const text = clause.text.en ?? '';
    const start = Array.from(text.slice(0, text.lastIndexOf('30 days'))).length;
    // The fish is one code point and two units.
    expect(start).toBe(text.lastIndexOf('30 days') - 1);
    expect(target).toEqual({
      type: 'SpecificResource',
      source: 'https://hall.example/drafts/fish/versions/1/clauses/chapter-3/article-12',
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: '30 days',
          prefix: expect.any(String) as string,
          suffix: ' begin on receipt.',
        },
        { type: 'TextPositionSelector', start, end: start + 7 },
      ],
    });
  });

  it('has a proposed wording as a body of its own: what should stand there', () => {
    const proposed = every
      .slice(1, 4)
      .map((each) => toWebAnnotation(each, place)?.body?.find(({ purpose }) => purpose === 'editing')?.value);
    expect(proposed).toEqual(['15 days', '30 days of work', '']);
  });

  it('names a speaker by the public label alone, and nobody where none is given', () => {
    const creators = every.map((each) => toWebAnnotation(each, place)?.creator);
    expect(creators[0]).toEqual({ type: 'Person', name: 'A fish farmer, Kampong Cham' });
    expect(creators[5]).toBeUndefined();
    expect(creators[6]).toEqual({ type: 'Organization', name: 'Tonle Cooperative' });
    expect(JSON.stringify(every.map((each) => toWebAnnotation(each, place)))).not.toContain('only the office sees');
  });

  it('leaves out what is not public: held, hidden, withdrawn', () => {
    for (const state of ['held', 'hidden', 'withdrawn'] as const) {
      expect(toWebAnnotation(annotation({ opening: comment({ state, body: '' }) }), place)).toBeNull();
      expect(toWebReplies(annotation({ replies: [comment({ state })] }), place)).toEqual([]);
    }
  });

  it('has replies as annotations on the annotation', () => {
    const [reply] = toWebReplies(annotation({ replies: [comment({ id: 'r', body: 'True.' })] }), place);
    expect(reply).toMatchObject({
      id: place.annotationAddress('r'),
      motivation: 'replying',
      target: place.annotationAddress(annotation().id),
      body: [{ value: 'True.' }],
    });
  });

  it('is found again in the text by its words, and by its offsets alone', () => {
    for (const each of every) {
      const read = fromWebAnnotation(JSON.parse(JSON.stringify(toWebAnnotation(each, place))));
      if (!Array.isArray(read)) throw new Error(say('en', read.refusal, read.params));
      for (const [at, segment] of each.target.segments.entries()) {
        const [found, text] = [read[at], clause.text[each.target.language] ?? ''];
        if (!found) throw new Error('A place is missing.');
        expect(placeForeignWords(text, found)).toEqual({ start: segment.start, end: segment.end });
        expect(placeForeignWords(text, { ...found, exact: '' })).toEqual({ start: segment.start, end: segment.end });
      }
    }
  });

  it('is read back as the same comment', () => {
    for (const each of every) {
      const read = fromWebAnnotation(toWebAnnotation(each, place));
      if (!Array.isArray(read)) throw new Error(say('en', read.refusal, read.params));
      expect(read).toHaveLength(Math.max(each.target.segments.length, 1));
      for (const one of read) {
        expect(one).toMatchObject({ body: each.opening.body, kind: each.kind, id: place.annotationAddress(each.id) });
        expect(one.wording === undefined).toBe(each.wording === null);
      }
    }
  });

  it('stands in pages of a collection without repeating the context', () => {
    const list = every.flatMap((each) => toWebAnnotation(each, place) ?? []);
    const page = toAnnotationPage(list, {
      id: 'https://hall.example/page/1',
      collection: { id: 'https://hall.example/all', label: 'Comments', total: list.length },
      startIndex: 0,
    });
    expect(page.items).toHaveLength(list.length);
    expect(page.items.some((each) => '@context' in each)).toBe(false);
    expect(webAnnotationsIn(page)).toEqual(page.items);
  });
});

describe('offsets', () => {
  it('go from units to code points and back on every border of a sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, at) => {
        const points = at % (Array.from(text).length + 1);
        expect(toCodePoints(text, toUnits(text, points))).toBe(points);
      }),
    );
  });
});

describe('a target of several places', () => {
  it('has one selected place for each', () => {
    const target = toWebAnnotation(every[6] ?? annotation(), place)?.target as WebSpecificResource[];
    expect(target.map(({ selector }) => (selector?.[0] as { exact: string }).exact)).toEqual(['Fish', 'receipt']);
  });
});
