// Word files as other programs and other languages make them, and what tracked changes do to paragraphs.
import { readLaw } from '../../../server/src/drafts/import/read-file.js';
import type { ParsedLaw } from '@sala/shared/drafts/structure/clause-tree.js';
import { describe, expect, it } from 'vitest';
import { outline, warned } from './outline.js';
import { packFile, packWord } from './packed-file.js';

const text = (words: string, look = ''): string =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const p = (inner: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const list = (id: number, level = 0): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const level = (at: number, format: string, shown: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/>${format}${more}<w:lvlText w:val="${shown}"/></w:lvl>`;
const plain = (format: string): string => `<w:numFmt w:val="${format}"/>`;
const num = (id: number, abstract: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${more}</w:num>`;
const style = (id: string, name: string, properties = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${properties}</w:pPr></w:style>`;

async function read(body: string, parts: Record<string, string> = {}): Promise<ParsedLaw> {
  return readLaw(packWord(body, parts), 'draft.docx');
}

describe('automatic numbers', () => {
  it('are those of the format itself and not of what older programs read instead', async () => {
    const format = `<mc:AlternateContent xmlns:mc="m"><mc:Choice><w:numFmt w:val="custom" w:format="១, ២, ៣, ..."/></mc:Choice>
      <mc:Fallback>${plain('decimal')}</mc:Fallback></mc:AlternateContent>`;
    const law = await read(p(text('វិសាលភាព'), list(1)) + p(text('អត្ថបទ។')), {
      numbering: `<w:abstractNum w:abstractNumId="1">${level(0, format, 'មាត្រា %1៖')}</w:abstractNum>${num(1, 1)}`,
    });
    expect(outline(law)).toEqual(['article-1 | មាត្រា ១ | វិសាលភាព | អត្ថបទ។']);
  });

  it('start anew where a list of a list style says so', async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const law = await read(
      ['Article 1', 'one', 'two', 'Article 2', 'three']
        .map((words, at) => p(text(words), words.startsWith('A') ? '' : list(at > 3 ? 2 : 1)))
        .join(''),
      {
        styles: `<w:style w:type="numbering" w:styleId="L"><w:name w:val="L"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>`,
        numbering: `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>
          <w:abstractNum w:abstractNumId="5">${level(0, plain('lowerLetter'), '(%1)')}</w:abstractNum>
          ${num(1, 1)}${num(2, 1, restart)}${num(9, 5)}`,
      },
    );
    expect(outline(law)).toEqual([
      'article-1 | Article 1',
      'article-1/point-a | (a) | one',
      'article-1/point-b | (b) | two',
      'article-2 | Article 2',
      'article-2/point-a | (a) | three',
    ]);
  });

  it('come with styles, each style at the level that names it', async () => {
    const law = await read(
      p(text('General'), styled('A')) +
        p(text('Scope'), styled('B')) +
        p(text('Bees.')) +
        p(text('Terms'), styled('B')),
      {
        styles:
          style('A', 'Law chapter', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
          style('B', 'Law article', '<w:numPr><w:numId w:val="1"/></w:numPr>'),
        numbering: `<w:abstractNum w:abstractNumId="1">${level(0, plain('upperRoman'), 'Chapter %1', '<w:pStyle w:val="A"/>')}
          ${level(1, plain('decimal'), 'Article %2', '<w:pStyle w:val="B"/>')}</w:abstractNum>${num(1, 1)}`,
      },
    );
    expect(outline(law)).toEqual([
      'chapter-1 | Chapter I | General',
      'chapter-1/article-1 | Article 1 | Scope | Bees.',
      'chapter-1/article-2 | Article 2 | Terms',
    ]);
  });

  it('are numbers whatever they look like, and count empty paragraphs as they do on paper', async () => {
    const law = await read(
      ['Article 1', 'the minister acts', '', 'the King acts']
        .map((words, at) => p(words && text(words), at === 0 ? '' : list(1)))
        .join('') +
        p(text('of honey'), list(2)) +
        p(text('of wax'), list(2)),
      {
        numbering: `<w:abstractNum w:abstractNumId="1">${level(0, plain('decimal'), '1.%1')}</w:abstractNum>
          <w:abstractNum w:abstractNumId="2">${level(0, plain('ordinalText'), '%1:')}</w:abstractNum>${num(1, 1)}${num(2, 2)}`,
      },
    );
    expect(outline(law).map((line) => line.split('/').at(-1))).toEqual([
      'article-1 | Article 1',
      'paragraph-1-1 | 1.1 | the minister acts',
      'paragraph-1-3 | 1.3 | the King acts',
      'point-first | First: | of honey',
      'point-second | Second: | of wax',
    ]);
  });
});

describe('headings', () => {
  it('are known by the names that other languages give their styles', async () => {
    const law = await read(
      p(text('Loi sur les abeilles'), styled('T')) +
        p(text('Chapitre 1'), styled('H')) +
        p(text('Article 1')) +
        p(text('Texte.')),
      { styles: style('T', 'Titre') + style('H', 'Titre 1') },
    );
    expect(law.title).toBe('Loi sur les abeilles');
    expect(outline(law)).toEqual([
      'preface | Loi sur les abeilles',
      'chapter-1 | Chapitre 1',
      'chapter-1/article-1 | Article 1 | Texte.',
    ]);
  });

  it('broken in two by a line break are label and heading', async () => {
    const law = await read(
      p(`${text('Article 12')}<w:r><w:br/></w:r>${text('Scope')}`, styled('H')) + p(text('Bees.')),
      {
        styles: style('H', 'heading 2'),
      },
    );
    expect(outline(law)).toEqual(['article-12 | Article 12 | Scope | Bees.']);
  });

  it('in Khmer are bold by the mark for complex scripts, and the word of decision is none', async () => {
    const bold = (words: string): string => p(text(words, '<w:bCs/>'), '<w:jc w:val="center"/>');
    const law = await read(
      bold('ប្រកាស') + bold('ស្តីពីសំណល់') + p(text('បានឃើញរដ្ឋធម្មនុញ្ញ')) + bold('សម្រេច') + p(text('ប្រការ ១.- សំណល់ជាវត្ថុ។')),
    );
    expect(outline(law).slice(-3)).toEqual([
      'preamble/paragraph-1 | បានឃើញរដ្ឋធម្មនុញ្ញ',
      'preamble/paragraph-2 | សម្រេច',
      'article-1 | ប្រការ ១ | សំណល់ជាវត្ថុ។',
    ]);
  });
});

describe('notes', () => {
  it('have the numbers in which the text calls them, feet in digits and ends in roman', async () => {
    const call = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const law = await read(
      p(text('Article 1')) +
        p(text('Bees.') + call('footnote', 7) + call('endnote', 3)) +
        p(text('Wasps.') + call('footnote', 5)),
      {
        footnotes: `<w:footnote w:id="5">${p(text('Later.'))}</w:footnote><w:footnote w:id="7">${p(text('1997 law.'))}</w:footnote>`,
        endnotes: `<w:endnote w:id="3">${p(text('At the end.'))}</w:endnote>`,
      },
    );
    const notes = law.clauses.filter(({ kind }) => kind === 'note').map(({ number, text: words }) => [number, words]);
    expect(notes).toEqual([
      ['1', '1997 law.'],
      ['i', 'At the end.'],
      ['2', 'Later.'],
    ]);
  });
});

describe('a deleted end of a paragraph', () => {
  const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>';

  it('gives the words the look of the paragraph they run into', async () => {
    const gone = '<w:del w:id="2"><w:r><w:delText>Old heading</w:delText></w:r></w:del>';
    const law = await read(p(text('Article 1')) + p(gone, styled('H') + deleted) + p(text('Words that stay.')), {
      styles: style('H', 'heading 1'),
    });
    expect(outline(law)).toEqual(['article-1 | Article 1 | Words that stay.']);
  });

  it('before a table or at the end of a cell loses nothing', async () => {
    const cell = (inner: string): string => `<w:tc>${inner}</w:tc>`;
    const row = `<w:tr>${cell(p(text('a'), deleted))}${cell(p(text('b')))}</w:tr>`;
    const law = await read(
      p(text('Article 1')) + p(text('Fees are:'), deleted) + `<w:tbl>${row}</w:tbl>` + p(text('End.'), deleted),
    );
    expect(outline(law).join('\n')).toMatch(/Fees are:[\s\S]*a \| b[\s\S]*End\./u);
  });
});

describe('what is left out of a Word file', () => {
  it('is a table of contents that stands in a control of its own', async () => {
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>
      <w:sdtContent>${p(text('Summary'))}${p(text('Article 1 Scope'))}</w:sdtContent></w:sdt>`;
    const law = await read(contents + p(text('Article 1 Scope')) + p(text('Bees.')));
    expect(outline(law)).toEqual(['article-1 | Article 1 | Scope | Bees.']);
    expect(warned(law)['contents-left-out']).toBe(2);
  });

  it('is the instruction of a field with a field inside', async () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const inner = `${mark('begin')}${mark('separate')}${text('hidden')}${mark('end')}`;
    const law = await read(
      p(text('Article 1')) + p(`${mark('begin')}${inner}${mark('separate')}${text('Shown.')}${mark('end')}`),
    );
    expect(outline(law)).toEqual(['article-1 | Article 1 | Shown.']);
  });

  it('is a document of another kind inside, and it is said', async () => {
    expect(warned(await read(p(text('Article 1')) + '<w:altChunk/>'))['embedded-left-out']).toBe(1);
  });
});

describe('a Word file', () => {
  it('may keep its text under another name and in the strict form of the format', async () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const bytes = packFile([
      {
        name: '_rels/.rels',
        bytes: `<Relationships><Relationship Type="${strict}/officeDocument/relationships/officeDocument" Target="word/document2.xml"/></Relationships>`,
      },
      {
        name: 'word/document2.xml',
        bytes: `<w:document xmlns:w="${strict}/wordprocessingml/main"><w:body>${p(text('Article 1'))}${p(text('Bees.'))}</w:body></w:document>`,
      },
    ]);
    expect(outline(await readLaw(bytes, 'draft.docx'))).toEqual(['article-1 | Article 1 | Bees.']);
  });

  it('in an old Khmer font is recognised although its letters stand in a private place', async () => {
    const old = 'RbHraCaNacRkkm<úCa Carde§kraCü GFibetyü snþiPaB GBüaRkwtü GcienRþy_ minculbkSsm<n§½ RbeTskm<úCa';
    const hidden = Array.from(old)
      .map((letter) => (letter === ' ' ? letter : `&#${0xf000 + (letter.codePointAt(0) ?? 0)};`))
      .join('');
    await expect(read(p(text(hidden)))).rejects.toMatchObject({ code: 'file-legacy-khmer' });
    const half = p(text('ព្រះរាជាណាចក្រកម្ពុជា ជាតិ សាសនា ព្រះមហាក្សត្រ')) + p(text(old.replaceAll('<', '&lt;')));
    await expect(read(half)).rejects.toMatchObject({ code: 'file-legacy-khmer' });
  });
});
