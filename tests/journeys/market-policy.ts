// A draft as an office has it: one Word file in Khmer and one in English, with headings and with numbers that Word
// counts itself, so that they stand in no text.
import { packWord } from '../drafts/import/packed-file.js';

const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const plain = (words: string): string => `<w:p>${run(words)}</w:p>`;
const styled = (style: string, words: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(words)}</w:p>`;
const point = (words: string): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>${run(words)}</w:p>`;

const level = (format: string, shown: string, more = ''): string =>
  `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}" ${more}/><w:lvlText w:val="${shown}"/></w:lvl>`;
const counted = (id: number, inner: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${inner}</w:abstractNum>`;
const uses = (id: number): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
const heading = (style: string, depth: number, listId: number): string =>
  `<w:style w:type="paragraph" w:styleId="${style}"><w:name w:val="${style}"/>` +
  `<w:pPr><w:numPr><w:numId w:val="${listId}"/></w:numPr><w:outlineLvl w:val="${depth}"/></w:pPr></w:style>`;

const styles =
  '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>' +
  heading('Heading1', 0, 1) +
  heading('Heading2', 1, 2);
const numbering = (chapter: string, article: string, letters: string): string =>
  counted(1, chapter) + counted(2, article) + counted(3, letters) + uses(1) + uses(2) + uses(3);

const KHMER_DIGITS = 'w:format="១, ២, ៣, ..."';

export const khmerFile = (): Buffer =>
  packWord(
    styled('Title', 'គោលនយោបាយស្តីពីផ្សារជនបទ') +
      styled('Heading1', 'បទប្បញ្ញត្តិទូទៅ') +
      styled('Heading2', 'គោលបំណង') +
      plain('គោលនយោបាយនេះកំណត់វិធានសម្រាប់ផ្សារជនបទ។') +
      styled('Heading2', 'វិសាលភាព') +
      plain('គោលនយោបាយនេះអនុវត្តចំពោះ៖') +
      point('អ្នកលក់ក្នុងផ្សារ;') +
      point('អ្នកទិញ។') +
      styled('Heading2', 'ម៉ោងបើក') +
      plain('ផ្សារបើករៀងរាល់ថ្ងៃ ក្នុងរយៈពេល ១២ ម៉ោង ដោយមិនគិតថ្លៃចូលពីអ្នកណាម្នាក់ឡើយ។'),
    {
      styles,
      numbering: numbering(
        level('custom', 'ជំពូកទី %1', KHMER_DIGITS),
        level('custom', 'មាត្រា %1.-', KHMER_DIGITS),
        level('custom', '%1-', 'w:format="ក, ខ, គ, ..."'),
      ),
    },
  );

export const englishFile = (): Buffer =>
  packWord(
    styled('Title', 'Policy on Rural Markets') +
      styled('Heading1', 'General provisions') +
      styled('Heading2', 'Purpose') +
      plain('This policy sets the rules for rural markets.') +
      styled('Heading2', 'Scope') +
      plain('This policy applies to:') +
      point('sellers in the market;') +
      point('buyers.') +
      styled('Heading2', 'Opening hours') +
      plain('A market is open every day for 14 hours and charges no entrance fee to anybody.'),
    {
      styles,
      numbering: numbering(
        level('decimal', 'Chapter %1'),
        level('decimal', 'Article %1.'),
        level('lowerLetter', '(%1)'),
      ),
    },
  );
