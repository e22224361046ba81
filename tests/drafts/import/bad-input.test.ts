// Files that nobody should send: each is refused with a sentence, within ten seconds, in a process that then is gone.
import { readDraftFile } from '../../../server/src/drafts/import/read-draft-file.js';
import { parseFileToJson } from '../../../server/src/drafts/import/parse-file-to-json.js';
import { readLaw } from '../../../server/src/drafts/import/read-file.js';
import { Refusal, refusalSentence, type RefusalCode } from '@sala/shared/ground/errors.js';
import { languages } from '@sala/shared/texts/say.js';
import { describe, expect, it } from 'vitest';
import { packFile, packWord, WORD_NAMESPACE } from './packed-file.js';

const paragraph = '<w:p><w:r><w:t>Article 1</w:t></w:r></w:p>';

async function refusalOf(reading: Promise<unknown>): Promise<Refusal> {
  const outcome = await reading.then(
    () => 'it was read',
    (error: unknown) => error,
  );
  if (outcome instanceof Refusal) return outcome;
  throw new Error(`not refused: ${String(outcome)}`);
}

/** A Word file of one part, whatever that is. */
function wordOfXml(xml: string): Buffer {
  return packFile([{ name: 'word/document.xml', bytes: xml }]);
}

/** Processes this one has started and not yet seen to their end, which comes some turns after it was told. */
function countProcesses(): number {
  return process.getActiveResourcesInfo().filter((resource) => resource === 'ProcessWrap').length;
}

const bomb = Buffer.alloc(30_000_000, ' ');
const honest = {
  name: 'word/document.xml',
  bytes: `<w:document ${WORD_NAMESPACE}><w:body>${paragraph}</w:body></w:document>`,
};

const cases: [what: string, code: RefusalCode, name: string, bytes: () => Buffer][] = [
  ['an empty file', 'file-empty', 'draft.txt', () => Buffer.alloc(0)],
  ['a file without words', 'file-empty', 'draft.md', () => Buffer.from('---\n\n * * *\n')],
  ['a Word file without words', 'file-empty', 'draft.docx', () => packWord('<w:p/>')],
  ['a picture called text', 'file-not-what-it-claims', 'draft.txt', () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
  ['text called Word', 'file-not-what-it-claims', 'draft.docx', () => Buffer.from('Article 1')],
  ['Word called text', 'file-not-what-it-claims', 'draft.md', () => packWord(paragraph)],
  [
    'a spreadsheet called Word',
    'file-not-what-it-claims',
    'draft.docx',
    () => packFile([{ name: 'xl/workbook.xml', bytes: '<a/>' }]),
  ],
  ['text with zero bytes', 'file-not-what-it-claims', 'draft.txt', () => Buffer.from('Article\0 1')],
  ['a PDF', 'file-kind-unread', 'law.pdf', () => Buffer.from('%PDF-1.7')],
  ['a web page called text', 'file-kind-unread', 'law.txt', () => Buffer.from('<!DOCTYPE html><p>Article 1</p>')],
  ['a file with macros', 'file-kind-unread', 'law.docm', () => packWord(paragraph)],
  ['an old Word file', 'file-old-word', 'law.doc', () => Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1')],
  [
    'a Word file with a password',
    'file-encrypted',
    'law.docx',
    () =>
      Buffer.concat([
        Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
  ],
  ['an archive with a password', 'file-encrypted', 'law.docx', () => packFile([{ ...honest, isEncrypted: true }])],
  ['half a Word file', 'file-damaged', 'law.docx', () => packWord(paragraph).subarray(0, 300)],
  ['broken XML', 'file-damaged', 'law.docx', () => wordOfXml(`<w:document ${WORD_NAMESPACE}><w:body>`)],
  ['an entity nobody declared', 'file-damaged', 'law.docx', () => packWord('<w:p><w:r><w:t>&bomb;</w:t></w:r></w:p>')],
  [
    'XML with a DOCTYPE',
    'file-has-doctype',
    'law.docx',
    () => wordOfXml(`<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document ${WORD_NAMESPACE}/>`),
  ],
  [
    'a bomb that tells its size',
    'file-unsafe-archive',
    'law.docx',
    () => packFile([honest, { name: 'word/a.xml', bytes: bomb }]),
  ],
  [
    'two bombs of 60 MB',
    'file-unsafe-archive',
    'law.docx',
    () =>
      packFile([
        { name: 'word/a.xml', bytes: bomb },
        { name: 'word/b.xml', bytes: bomb },
      ]),
  ],
  [
    'a bomb that lies about its size',
    'file-damaged',
    'law.docx',
    () => packFile([{ name: 'word/document.xml', bytes: bomb, claimedSize: 900 }]),
  ],
  [
    'the same name twice',
    'file-unsafe-archive',
    'law.docx',
    () => packFile([honest, { ...honest, name: 'word/DOCUMENT.xml' }]),
  ],
  [
    'entries that overlap',
    'file-unsafe-archive',
    'law.docx',
    () => packFile([honest, { name: 'word/styles.xml', bytes: honest.bytes, claimedOffset: 0 }]),
  ],
  [
    'a name that leads outside',
    'file-unsafe-archive',
    'law.docx',
    () => packFile([honest, { name: '../../etc/passwd', bytes: 'x' }]),
  ],
  [
    'thousands of entries',
    'file-unsafe-archive',
    'law.docx',
    () => packFile(Array.from({ length: 2_001 }, (_, at) => ({ name: `word/${at}.xml`, bytes: '' }))),
  ],
  [
    'XML nested 5,000 deep',
    'file-nested-too-deep',
    'law.docx',
    () => packWord('<w:sdt>'.repeat(5_000) + '</w:sdt>'.repeat(5_000)),
  ],
  ['quotes nested 5,000 deep', 'file-nested-too-deep', 'law.md', () => Buffer.from(`${'> '.repeat(5_000)}Article 1`)],
  ['an endless line', 'file-line-too-long', 'law.txt', () => Buffer.from('word '.repeat(50_000))],
  ['an endless line without spaces', 'file-line-too-long', 'law.md', () => Buffer.from('ក'.repeat(300_000))],
  [
    'an endless Word paragraph',
    'file-line-too-long',
    'law.docx',
    () => packWord(`<w:p><w:r><w:t>${'word '.repeat(50_000)}</w:t></w:r></w:p>`),
  ],
  [
    'a hundred thousand clauses',
    'file-too-many-clauses',
    'law.txt',
    () => Buffer.from(Array.from({ length: 100_000 }, (_, at) => `(${at % 900}) Words.`).join('\n\n')),
  ],
  ['letters that are not UTF-8', 'file-unknown-encoding', 'law.txt', () => Buffer.from('Loi pénale', 'latin1')],
  [
    'Khmer in an old font',
    'file-legacy-khmer',
    'law.txt',
    () =>
      Buffer.from(
        'RbHraCaNacRkkm<úCa Carde§kraCü GFibetyü snþiPaB GBüaRkwtü GcienRþy_ minculbkSsm<n§½ . RbeTskm<úCaCaRbeTsÉkraCü',
      ),
  ],
];

describe('a file nobody should send', () => {
  it.each(cases)('%s is refused: %s', async (_, code, name, bytes) => {
    const started = performance.now();
    const refusal = await refusalOf(readLaw(bytes(), name));
    expect(refusal.code).toBe(code);
    expect(refusal.status).toBeGreaterThanOrEqual(400);
    expect(refusal.status).toBeLessThan(500);
    for (const language of languages)
      expect(refusalSentence(language, refusal.code, refusal.params)).not.toMatch(/[{}]/u);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('texts made to be slow', () => {
  const hostile: [string, string, string][] = [
    ['emphasis', 'law.md', '*a **b '.repeat(20_000)],
    ['links', 'law.md', '[a]('.repeat(25_000)],
    ['brackets', 'law.md', '['.repeat(100_000)],
    ['backticks', 'law.md', Array.from({ length: 600 }, (_, at) => '`'.repeat(at + 1)).join(' ')],
    ['tags', 'law.md', '<a '.repeat(30_000)],
    ['comments', 'law.md', '<!-- '.repeat(30_000)],
    ['numbers', 'law.txt', '1.'.repeat(90_000)],
    ['dots', 'law.txt', '. '.repeat(90_000)],
    ['nested lists', 'law.md', Array.from({ length: 400 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n')],
    ['tables', 'law.md', `|a|\n|-|\n${'|a'.repeat(50_000)}`],
    ['lists that open lists', 'law.txt', `Article 1\n${'1. text:\n'.repeat(12_000)}`],
    ['the same article again and again', 'law.txt', 'Article 1 Scope\n'.repeat(15_000)],
    ['contents of everything', 'law.txt', `Contents\n${'Article 1 Scope\n'.repeat(15_000)}`],
    ['pages of one line', 'law.txt', Array.from({ length: 30_000 }, (_, at) => `head ${at}\nline`).join('\n\f')],
    ['rows of HTML', 'law.md', `<table>${'<tr><td>a'.repeat(20_000)}`],
    ['hyphens', 'law.txt', Array.from({ length: 20_000 }, () => 'ព្រះរាជាណាចក្រកម្ពុជាព្រះរាជាណាចក្រ-').join('\n')],
  ];

  it.each(hostile)('%s', async (_, name, text) => {
    const started = performance.now();
    await readLaw(Buffer.from(text), name).catch((error: unknown) => expect(error).toBeInstanceOf(Refusal));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

/** Takes a while and some memory to read. */
const LONG = Array.from({ length: 60_000 }, (_, at) => `Article ${at}\n\nEveryone may speak ${at} times.\n`).join('\n');

describe('the reading process', () => {
  it('reads a law, says what it refuses, and reads the next', async () => {
    const law = await readDraftFile(Buffer.from('Article 1\n\nEveryone may speak.\n'), 'law.txt');
    expect(law.clauses).toEqual([
      {
        id: 'article-1',
        kind: 'article',
        number: '1',
        label: 'Article 1',
        heading: null,
        text: 'Everyone may speak.',
        parent: null,
      },
    ]);
    expect((await refusalOf(readDraftFile(Buffer.from('%PDF'), 'law.pdf'))).params).toEqual({ kind: 'PDF' });
    const readings = ['a.txt', 'b.txt', 'c.md'].map((name) => readDraftFile(Buffer.from(`Article 7\n\n${name}`), name));
    expect((await Promise.all(readings)).map(({ clauses }) => clauses[0]?.text)).toEqual(['a.txt', 'b.txt', 'c.md']);
  });

  it('refuses a file above the limit before it starts', async () => {
    expect((await refusalOf(readDraftFile(Buffer.alloc(20_971_521), 'law.txt'))).code).toBe('file-too-large');
  });

  it('is ended when a file takes longer than it may, and nothing of it is left', async () => {
    const before = countProcesses();
    const limits = { milliseconds: 5, heapMegabytes: 256 };
    const refusal = await refusalOf(readDraftFile(Buffer.from(LONG), 'law.txt', limits));
    expect(refusal.code).toBe('file-too-slow');
    await expect.poll(countProcesses).toBe(before);
  });

  it('is ended when a file needs more memory than it may have', async () => {
    const before = countProcesses();
    const limits = { milliseconds: 60_000, heapMegabytes: 24 };
    const refusal = await refusalOf(readDraftFile(Buffer.from(LONG), 'law.txt', limits));
    expect(refusal.code).toBe('file-too-heavy');
    await expect.poll(countProcesses).toBe(before);
  });

  it('gives the public form of the command line', async () => {
    const source = Buffer.from(
      '# Law on Ponds\n\n## Chapter 1: Aims\n\n### Article 1\n\nIt aims at:\n\n- a) fish;\n- a) rice.\n',
    );
    expect(await parseFileToJson(source, 'law.md')).toEqual({
      title: 'Law on Ponds',
      language: 'und',
      clauses: [
        { id: 'preface', kind: 'preface', number: null, heading: 'Law on Ponds', text: '', parent: null },
        { id: 'chapter-1', kind: 'chapter', number: '1', heading: 'Aims', text: '', parent: null },
        {
          id: 'chapter-1/article-1',
          kind: 'article',
          number: '1',
          heading: null,
          text: 'It aims at:',
          parent: 'chapter-1',
        },
        {
          id: 'chapter-1/article-1/point-a',
          kind: 'point',
          number: 'a',
          heading: null,
          text: 'fish;',
          parent: 'chapter-1/article-1',
        },
        {
          id: 'chapter-1/article-1/point-a--2',
          kind: 'point',
          number: 'a',
          heading: null,
          text: 'rice.',
          parent: 'chapter-1/article-1',
        },
      ],
      warnings: [
        {
          code: 'number-repeated',
          message: 'The number “- a)” stands more than once in the same place. Check it.',
          clause: 'chapter-1/article-1/point-a--2',
        },
      ],
    });
  });
});
