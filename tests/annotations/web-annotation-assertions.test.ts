// Our Web Annotations against the assertions of the W3C's own test suite, and its samples against our reader. The
// folder comes from SALA_REAL_DATA; without it one test says that these did not run.
import { fromWebAnnotation, webAnnotationsIn } from '@sala/shared/annotations/foreign/foreign-annotation.js';
import {
  toAnnotationCollection,
  toAnnotationPage,
  toWebAnnotation,
  toWebReplies,
} from '@sala/shared/annotations/web-annotation.js';
import { say } from '@sala/shared/texts/say.js';
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annotation, comment, every, place } from './web-annotation-samples.js';
import { broken, filesIn, readAssertions, root } from './web-annotation-suite.js';

const ours = every.flatMap((each) => toWebAnnotation(each, place) ?? []);
const replies = toWebReplies(annotation({ replies: [comment()] }), place);
const page = { id: 'https://hall.example/page/1', startIndex: 0, next: 'https://hall.example/page/2' };
const collection = { id: 'https://hall.example/all', label: 'Comments', total: 400 };

describe.runIf(root !== undefined)('the suite of the W3C', () => {
  it('has every annotation of ours pass what must be, and finds in one on words what should be', () => {
    const assertions = readAssertions('assertions/annotations');
    expect(assertions.filter(({ level }) => level === 'must').length).toBeGreaterThan(50);
    for (const each of [...ours, ...replies]) expect(broken(assertions, each, 'must')).toEqual([]);
    // Of speakers, of our own program and of the text of the law itself nothing more is said.
    const missing = broken(assertions, ours[0], 'should').filter(
      (name) => !/[cC]reator|[gG]enerat|targ|bodyCreated|conformsTo/.test(name),
    );
    expect(missing).toEqual([]);
  });

  it('has our pages and collections pass what must be', () => {
    const pages = readAssertions('assertions/collections/pages');
    expect(broken(pages, toAnnotationPage(ours, { ...page, collection }), 'must')).toEqual([]);
    const whole = readAssertions('assertions/collections').filter(({ name }) => !name.includes('/pages/'));
    const ends = { first: page.id, last: page.next };
    expect(broken(whole, toAnnotationCollection(collection, ends), 'must')).toEqual([]);
  });

  it('fails an annotation that is wrong, so that its passing says something', () => {
    const assertions = readAssertions('assertions/annotations');
    const [good] = ours;
    const wrong = [
      { ...good, id: 'no address' },
      { ...good, target: 9 },
      { ...good, created: 'yesterday' },
    ];
    for (const each of wrong) expect(broken(assertions, each, 'must')).not.toEqual([]);
  });

  it('has all its right samples read, or refused in a sentence', () => {
    const outcomes = { read: 0, refused: 0 };
    for (const file of filesIn('samples/correct')) {
      for (const each of webAnnotationsIn(JSON.parse(fs.readFileSync(file, 'utf8')))) {
        const read = fromWebAnnotation(each);
        if (Array.isArray(read)) {
          for (const { clauseRef } of read) expect(clauseRef, file).toMatch(/^https?:/);
          outcomes.read += 1;
        } else {
          expect(say('en', read.refusal, read.params), file).toMatch(/^[^{}]+\.$/);
          outcomes.refused += 1;
        }
      }
    }
    // Pictures, XPath and styles are refused; everything that points at text is read.
    expect(outcomes.read).toBeGreaterThan(outcomes.refused * 2);
  });

  it('has no wrong sample make the reader fail', () => {
    for (const file of filesIn('samples/incorrect')) {
      const text = fs.readFileSync(file, 'utf8');
      for (const json of [tryJson(text), tryJson(text.replace(/,(\s*[}\]])/g, '$1'))])
        for (const each of webAnnotationsIn(json)) expect(typeof fromWebAnnotation(each), file).toBe('object');
    }
  });
});

describe.runIf(root === undefined)('the suite of the W3C', () => {
  it.skip('did not run: SALA_REAL_DATA names no folder', () => {});
});

/** What is no JSON at all is refused before it reaches the reader. */
function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
