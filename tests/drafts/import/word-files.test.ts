// Word files made here piece by piece: numbering, styles, tracked changes, notes, tables and what is left out.
import { readLaw } from '../../../server/src/drafts/import/read-file.js';
import type { ParsedLaw } from '@sala/shared/drafts/structure/clause-tree.js';
import { describe, expect, it } from 'vitest';
import { packWord } from './packed-file.js';

const text = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const p = (inner: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const list = (id: number, level = 0): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const level = (at: number, format: string, shown: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}" ${more}/><w:lvlText w:val="${shown}"/></w:lvl>`;
const cell = (inner: string): string => `<w:tc>${inner}</w:tc>`;

async function read(body: string, parts: Record<string, string> = {}): Promise<ParsedLaw> {
  return readLaw(packWord(body, parts), 'draft.docx');
}

function outline(law: ParsedLaw): string[] {
  return law.clauses.map(({ id, label, heading, text: words }) =>
    [id, label, heading, words].filter(Boolean).join(' | '),
  );
}

function warned(law: ParsedLaw): Record<string, number | undefined> {
  return Object.fromEntries(law.warnings.map(({ code, n }) => [code, n]));
}

describe('automatic numbers', () => {
  const numbering = {
    numbering: `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', 'មាត្រា %1.-')}${level(1, 'lowerLetter', '%2)')}${level(
      2,
      'lowerRoman',
      '(%3)',
    )}</w:abstractNum>
      <w:abstractNum w:abstractNumId="8">${level(0, 'custom', '%1-', 'w:format="១, ២, ៣, ..."')}</w:abstractNum>
      <w:abstractNum w:abstractNumId="9">${level(0, 'upperRoman', 'Chapter %1')}${level(1, 'decimal', '%1.%2').replace(
        '<w:lvlText',
        '<w:isLgl/><w:lvlText',
      )}</w:abstractNum>
      <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
      <w:num w:numId="3"><w:abstractNumId w:val="8"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
      <w:num w:numId="4"><w:abstractNumId w:val="9"/></w:num>`,
  };

  it('are counted and printed as the word processor does', async () => {
    const law = await read(
      [
        p(text('Scope'), list(1)),
        p(text('This law holds for:')),
        p(text('farms;'), list(1, 1)),
        p(text('ponds:'), list(1, 1)),
        p(text('small;'), list(1, 2)),
        p(text('large.'), list(1, 2)),
        p(text('Words'), list(1)),
        p(text('In this law:')),
        p(text('a farm;'), list(1, 1)),
      ].join(''),
      numbering,
    );
    expect(outline(law)).toEqual([
      'article-1 | មាត្រា 1 | Scope | This law holds for:',
      'article-1/point-a | a) | farms;',
      'article-1/point-b | b) | ponds:',
      'article-1/point-b/subpoint-i | (i) | small;',
      'article-1/point-b/subpoint-ii | (ii) | large.',
      'article-2 | មាត្រា 2 | Words | In this law:',
      'article-2/point-a | a) | a farm;',
    ]);
  });

  it('come in Khmer digits and start anew where the file says so', async () => {
    const law = await read(
      [
        p(text('មាត្រា ១')),
        p(text('រដ្ឋត្រូវ ៖')),
        p(text('ការពារ'), list(2)),
        p(text('គាំទ្រ'), list(2)),
        p(text('មាត្រា ២')),
        p(text('ក្រសួងត្រូវ ៖')),
        p(text('ត្រួតពិនិត្យ'), list(3)),
      ].join(''),
      numbering,
    );
    expect(law.clauses.map(({ label }) => label)).toEqual(['មាត្រា ១', '១-', '២-', 'មាត្រា ២', '១-']);
  });

  it('show higher levels in the digits of their own template', async () => {
    const law = await read(
      [
        p(text('General'), list(4)),
        p(text('Everyone may speak.'), list(4, 1)),
        p(text('Nobody is silenced.'), list(4, 1)),
      ].join(''),
      numbering,
    );
    expect(law.clauses.map(({ label }) => label)).toEqual(['Chapter I', '1.1', '1.2']);
  });
});

describe('styles', () => {
  const styles = {
    styles: `<w:style w:styleId="H"><w:name w:val="Heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
      <w:style w:styleId="Mine"><w:name w:val="Ministry"/><w:basedOn w:val="H"/></w:style>
      <w:style w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:styleId="C"><w:name w:val="toc 1"/></w:style>
      <w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>`,
  };
  const styled = (id: string, words: string): string => p(text(words), `<w:pStyle w:val="${id}"/>`);

  it('give title and headings, along the chain of styles they are based on', async () => {
    const law = await read(
      [
        styled('T', 'Law on Ponds'),
        styled('C', 'Aims 1'),
        styled('Mine', 'Aims'),
        styled('Loop', 'Ponds are good.'),
      ].join(''),
      styles,
    );
    expect(law.title).toBe('Law on Ponds');
    expect(outline(law)).toEqual([
      'preface | Law on Ponds',
      'section-1 | Aims',
      'section-1/paragraph-1 | Ponds are good.',
    ]);
    expect(warned(law)['contents-left-out']).toBe(1);
  });
});

describe('tracked changes', () => {
  it('are taken as accepted and counted', async () => {
    const law = await read(
      [
        p(text('Article 1')),
        p(
          `${text('The fee is ')}<w:del w:id="1">${text('ten')}</w:del><w:ins w:id="2">${text('five')}</w:ins>${text(' riel.')}`,
        ),
        p(
          `<w:moveFrom w:id="3">${text('Moved away.')}</w:moveFrom>${text('Stays. ')}<w:moveTo w:id="4">${text('Came here.')}</w:moveTo>`,
        ),
        p(text('Two halves '), '<w:rPr><w:del w:id="5"/></w:rPr>'),
        p(text('of one sentence.')),
        p(text('Plain.'), `<w:pPrChange w:id="6"><w:pPr>${list(1)}</w:pPr></w:pPrChange>`),
      ].join(''),
    );
    expect(law.clauses.slice(1).map(({ text: words }) => words)).toEqual([
      'The fee is five riel.',
      'Stays. Came here.',
      'Two halves of one sentence.',
      'Plain.',
    ]);
    expect(warned(law)['changes-accepted']).toBe(5);
  });

  it('take deleted rows out of tables', async () => {
    const row = (inner: string, properties = ''): string => `<w:tr><w:trPr>${properties}</w:trPr>${inner}</w:tr>`;
    const cells = (...words: string[]): string => words.map((word) => cell(p(text(word)))).join('');
    const law = await read(
      [
        p(text('Annex 1')),
        `<w:tbl>${row(cells('Size', 'Fee'))}${row(cells('Small', '5'), '<w:del w:id="1"/>')}${row(cells('Large', '9'))}</w:tbl>`,
      ].join(''),
    );
    expect(outline(law)).toEqual([
      'annex-1 | Annex 1',
      'annex-1/table-1',
      'annex-1/table-1/row-1 | Size | Fee',
      'annex-1/table-1/row-2 | Large | 9',
    ]);
  });
});

describe('what stands beside the text', () => {
  it('notes follow the clause that calls them', async () => {
    const law = await read(
      p(text('Article 1')) + p(`${text('A pond is water.')}<w:r><w:footnoteReference w:id="2"/></w:r>`),
      {
        footnotes: `<w:footnote w:id="0" w:type="separator">${p('')}</w:footnote><w:footnote w:id="2">${p(text('As in Article 9.'))}</w:footnote>`,
      },
    );
    expect(outline(law)).toEqual([
      'article-1 | Article 1 | A pond is water.',
      'article-1/note-1 | 1 | As in Article 9.',
    ]);
  });

  it('fields show their result, symbols their sign, boxes and controls their words, once', async () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const box = `<w:txbxContent>${p(text('In a box.'))}</w:txbxContent>`;
    const law = await read(
      [
        p(text('Article 1')),
        p(
          `${text('See Article ')}${field('begin')}<w:r><w:instrText>REF x</w:instrText></w:r>${field('separate')}${text('7')}${field('end')}${text('.')}`,
        ),
        p(
          `<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>${text(' done')}<w:r><w:noBreakHyphen/></w:r>${text('well.')}`,
        ),
        p(
          `${text('Beside.')}<w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r>`,
        ),
        `<w:sdt><w:sdtPr/><w:sdtContent>${p(text('In a control.'))}</w:sdtContent></w:sdt>`,
        p(
          `${text('Seen.')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r>`,
        ),
      ].join(''),
    );
    expect(law.clauses.slice(1).map(({ label, text: words }) => [label, words].filter(Boolean).join(' '))).toEqual([
      'See Article 7.',
      '✓ done-well.',
      'Beside.',
      'In a box.',
      'In a control.',
      'Seen.',
    ]);
    expect(warned(law)).toMatchObject({ 'hidden-text-left-out': 1, 'comments-left-out': 1 });
  });

  it('a table that only lays out text is read as text, and said so', async () => {
    const law = await read(`<w:tbl><w:tr>${cell(p(text('Article 1')) + p(text('Water is common.')))}</w:tr></w:tbl>`);
    expect(outline(law)).toEqual(['article-1 | Article 1 | Water is common.']);
    expect(warned(law)['table-read-as-text']).toBe(1);
  });

  it('a line break after a label parts label and heading', async () => {
    const law = await read(
      p(`${text('Chapter 1')}<w:r><w:br/></w:r>${text('PONDS')}`) + p(text('Article 1')) + p(text('Dig.')),
    );
    expect(outline(law)).toEqual(['chapter-1 | Chapter 1 | PONDS', 'chapter-1/article-1 | Article 1 | Dig.']);
  });
});
