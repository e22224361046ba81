// Web Annotations that others wrote: read in every shape the model allows, or refused in a sentence, whatever they are.
import { fromWebAnnotation, webAnnotationsIn } from '@sala/shared/annotations/foreign/foreign-annotation.js';
import { exchanging } from '@sala/shared/texts/reports/exchanging.js';
import { say } from '@sala/shared/texts/say.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const minimal = { type: 'Annotation', bodyValue: 'Too long.', target: 'http://example.org/law' };

describe('what comes in', () => {
  const selected = (selector: unknown) => ({ ...minimal, target: { source: 'http://example.org/law', selector } });
  const readOne = (json: unknown) => {
    const read = fromWebAnnotation(json);
    if (!Array.isArray(read)) throw new Error(say('en', read.refusal, read.params));
    return read[0];
  };
  const refusalOf = (json: unknown) => {
    const read = fromWebAnnotation(json);
    return Array.isArray(read) ? null : read.refusal;
  };

  it('may be about an address, an object or several', () => {
    expect(readOne(minimal)).toMatchObject({
      clauseRef: 'http://example.org/law',
      exact: '',
      body: 'Too long.',
      kind: 'concern',
      language: 'en',
    });
    expect(readOne({ ...minimal, target: { id: 'http://a.example' } })?.clauseRef).toBe('http://a.example');
    expect(readOne({ ...minimal, target: { source: { '@id': 'http://a.example' } } })?.clauseRef).toBe(
      'http://a.example',
    );
    expect(fromWebAnnotation({ ...minimal, target: ['http://a.example', 'http://b.example'] })).toHaveLength(2);
  });

  it('may point at words by quote, by position, by fragment, and by one refined by another', () => {
    const quote = { type: 'TextQuoteSelector', exact: '30 days', prefix: 'within ' };
    const position = { type: 'TextPositionSelector', start: 4, end: 9 };
    expect(readOne(selected(quote))).toMatchObject({ exact: '30 days', prefix: 'within ', suffix: '' });
    expect(readOne(selected([quote, position]))).toMatchObject({ exact: '30 days', start: 4, end: 9 });
    expect(readOne(selected({ type: 'FragmentSelector', value: 'article-12', refinedBy: quote }))).toMatchObject({
      clauseRef: 'http://example.org/law#article-12',
      exact: '30 days',
    });
    expect(
      readOne(
        selected({ type: 'RangeSelector', startSelector: position, endSelector: { ...position, start: 12, end: 13 } }),
      ),
    ).toMatchObject({ start: 4, end: 12 });
    expect(readOne(selected([{ type: 'XPathSelector', value: '/p' }, quote]))?.exact).toBe('30 days');
  });

  it('may say its words in one body or several, as text, HTML or an address', () => {
    const words = (body: unknown) => readOne({ type: 'Annotation', body, target: 'http://example.org' })?.body;
    expect(words({ type: 'TextualBody', value: 'Yes.' })).toBe('Yes.');
    expect(
      words([
        { type: 'TextualBody', value: 'One.' },
        { type: 'TextualBody', value: 'Two.', purpose: 'replying' },
      ]),
    ).toBe('One.\n\nTwo.');
    expect(
      words({ type: 'TextualBody', format: 'text/html', value: '<p>a &lt; b</p><script>x()</script><p>c</p>' }),
    ).toBe('a < b\nc');
    const inHtml = (value: string) => words({ type: 'TextualBody', format: 'text/html', value });
    expect(inHtml('<style>p { }</style>a<script type="x">if (1 <2) y()</script>b')).toBe('ab');
    expect(inHtml('a<script>b</script>c<script>d')).toBe('acd');
    expect(words('http://example.org/study.pdf')).toBe('http://example.org/study.pdf');
    expect(
      words({
        type: 'Choice',
        items: [
          { type: 'TextualBody', value: 'First.' },
          { type: 'TextualBody', value: 'Second.' },
        ],
      }),
    ).toBe('First.');
    expect(
      words([
        { type: 'TextualBody', purpose: 'tagging', value: 'fees' },
        { type: 'TextualBody', value: 'Too high.' },
      ]),
    ).toBe('Too high.');
  });

  it('is known again by an address of its own, not by what is none', () => {
    const idOf = (id: unknown) => readOne({ ...minimal, id })?.id;
    expect(idOf('https://forum.example/12')).toBe('https://forum.example/12');
    expect(idOf('urn:uuid:3f0c8a52-6a0e-4c0b-9c1b-1f2f3a4b5c6d')).toBeDefined();
    for (const none of ['', ' ', '_:b0', 12, null]) expect(idOf(none)).toBeUndefined();
  });

  it('is of the kind it means, and of none it does not say', () => {
    expect(readOne({ ...minimal, motivation: 'questioning' })?.kind).toBe('question');
    expect(readOne({ ...minimal, motivation: ['linking'] })?.kind).toBe('evidence');
    // Whoever assesses may be against it.
    expect(readOne({ ...minimal, motivation: 'assessing' })?.kind).toBe('concern');
    // Whoever edits without a wording only comments.
    expect(readOne({ ...minimal, motivation: 'editing' })?.kind).toBe('concern');
    const proposal = {
      type: 'Annotation',
      target: 'http://example.org',
      body: { type: 'TextualBody', purpose: 'editing', value: '15 days' },
    };
    expect(readOne(proposal)).toMatchObject({ kind: 'wording', wording: '15 days', body: '' });
  });

  it('is in the language it says, else in that of its letters', () => {
    const spoken = (language: unknown, value: string) =>
      readOne({ type: 'Annotation', target: 'http://a.example', body: { type: 'TextualBody', value, language } })
        ?.language;
    expect(spoken('km-KH', 'OK')).toBe('km');
    expect(spoken(['fr', 'en'], 'Yes')).toBe('en');
    expect(spoken(undefined, 'រយៈពេលវែងពេក')).toBe('km');
  });

  it.each([
    ['nothing', undefined, exchanging.notAnnotation],
    ['a list', [minimal], exchanging.notAnnotation],
    ['another type', { ...minimal, type: 'Note' }, exchanging.notAnnotation],
    ['no target', { ...minimal, target: undefined }, exchanging.noTarget],
    ['a number for a target', { ...minimal, target: 9 }, exchanging.noTarget],
    ['a resource without source', { ...minimal, target: { type: 'SpecificResource' } }, exchanging.noTarget],
    [
      '21 targets',
      { ...minimal, target: Array.from({ length: 21 }, () => 'http://a.example') },
      exchanging.tooManyTargets,
    ],
    ['a selector of another kind', selected({ type: 'SvgSelector', value: '<svg/>' }), exchanging.unknownSelector],
    ['a quote of nothing', selected({ type: 'TextQuoteSelector' }), exchanging.brokenSelector],
    [
      'a place that ends before it begins',
      selected({ type: 'TextPositionSelector', start: 9, end: 4 }),
      exchanging.brokenSelector,
    ],
    ['no words', { ...minimal, bodyValue: undefined }, exchanging.noWords],
    ['two bodies', { ...minimal, body: 'http://a.example' }, exchanging.twoBodies],
    ['words without end', { ...minimal, bodyValue: 'x'.repeat(20_001) }, exchanging.wordsTooLong],
  ])('is refused in a sentence where it has %s', (_, json, sentence) => {
    expect(refusalOf(json)).toBe(sentence);
  });

  // Were the end of each mark searched for behind all others, this would take minutes.
  it.each(['<', '<script ', '</style ', '<style></'])('is read to its end in HTML of nothing but %j', (mark) => {
    const body = { type: 'TextualBody', format: 'text/html', value: ''.padEnd(900_000, mark) };
    expect(refusalOf({ ...minimal, bodyValue: undefined, body })).toBe(exchanging.wordsTooLong);
  });

  it('never makes the reader fail, whatever it is', () => {
    const key = fc.constantFrom(
      'type',
      'target',
      'body',
      'selector',
      'source',
      'items',
      'value',
      'refinedBy',
      'id',
      'exact',
      '__proto__',
    );
    const names = fc.constantFrom(
      'Annotation',
      'Choice',
      'TextQuoteSelector',
      'TextPositionSelector',
      'TextualBody',
      'RangeSelector',
    );
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 6 },
        names,
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie('json'), { maxLength: 3 }),
        fc.dictionary(key, tie('json'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(json, (value) => {
        for (const given of [
          value,
          { type: 'Annotation', target: value, body: value },
          { ...minimal, target: { source: 'a:b', selector: value } },
        ]) {
          const read = fromWebAnnotation(given);
          if (!Array.isArray(read)) expect(say('km', read.refusal, read.params)).not.toMatch(/\{\w+\}/);
          webAnnotationsIn(given);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('does not follow what refines itself without end', () => {
    let selector: unknown = { type: 'TextQuoteSelector', exact: 'deep' };
    for (let depth = 0; depth < 5_000; depth += 1)
      selector = { type: 'FragmentSelector', value: 'x', refinedBy: selector };
    expect(fromWebAnnotation(selected(selector))).toMatchObject([{ exact: '' }]);
  });
});
