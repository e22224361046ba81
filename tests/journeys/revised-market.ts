// A policy as an office sends it twice, as Word files in Khmer: the second time with articles split, merged, moved,
// renumbered, added and taken out, and with the words of three comments standing where nothing else tells that they
// are the same.
import { randomUUID } from 'node:crypto';
import type { AnnotateRequest } from '../../shared/src/annotations/contract.js';
import type { VersionText } from '../../shared/src/drafts/working-text/working-text-contract.js';
import { api } from '../../shared/src/ground/paths.js';
import { newSecret } from '../support/secret.js';
import { packWord } from '../drafts/import/packed-file.js';

interface Article {
  heading: string;
  text: string;
}

const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const paragraph = (style: string, words: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(words)}</w:p>`;
const style = (id: string, depth: number): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>` +
  `<w:pPr><w:outlineLvl w:val="${depth}"/></w:pPr></w:style>`;

const khmerDigits = (n: number): string =>
  String(n).replace(/[0-9]/g, (digit) => String.fromCharCode(0x17e0 + Number(digit)));

function policy(articles: readonly Article[]): Buffer {
  const body = articles
    .map(
      ({ heading, text }, at) =>
        paragraph('Heading1', `មាត្រា ${khmerDigits(at + 1)}.- ${heading}`) + `<w:p>${run(text)}</w:p>`,
    )
    .join('');
  return packWord(paragraph('Title', 'គោលនយោបាយស្តីពីផ្សារជនបទ') + body, {
    styles: '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>' + style('Heading1', 0),
  });
}

/** Words of the first version that are commented on, and that stand elsewhere in the second. */
export const strayedWords = [
  'ដោយមិនគិតថ្លៃចូលពីអ្នកណាម្នាក់ឡើយ',
  'តាមបង្កាន់ដៃដែលមេឃុំបានចុះហត្ថលេខា',
  'ការព្រមានជាលាយលក្ខណ៍អក្សរពីមេឃុំ',
] as const;
/** Words that stand where they stood, and words of an article that moved. */
export const steadyWords = ['អ្នកលក់ និងអ្នកទិញ', 'គណៈកម្មការឃុំជ្រើសរើសទីតាំង', 'តម្លាភាព'] as const;

const [free, receipts, warning] = strayedWords;

const purpose = {
  heading: 'គោលបំណង',
  text: 'គោលនយោបាយនេះកំណត់វិធានសម្រាប់ផ្សារជនបទ ដើម្បីឱ្យអ្នកលក់ និងអ្នកទិញមានភាពងាយស្រួល និងសុវត្ថិភាព។',
};
const near = 'ផ្សារជនបទត្រូវស្ថិតនៅជិតផ្លូវសាធារណៈ ហើយមានទឹកស្អាតប្រើប្រាស់គ្រប់រដូវ។';
const chosen = 'គណៈកម្មការឃុំជ្រើសរើសទីតាំង ដោយពិគ្រោះជាមួយប្រជាពលរដ្ឋដែលរស់នៅជុំវិញទីនោះ។';
const tidy = 'អ្នកលក់ត្រូវសម្អាតកន្លែងលក់របស់ខ្លួន មុនពេលបិទផ្សាររៀងរាល់ល្ងាច។';
const bins = 'អ្នកលក់ត្រូវទុកដាក់សំរាមក្នុងធុងដែលឃុំបានរៀបចំ ហើយមិនត្រូវបោះចោលក្នុងប្រឡាយ។';
const open = {
  heading: 'តម្លាភាព',
  text: 'មេឃុំត្រូវបិទផ្សាយចំណូល និងចំណាយរបស់ផ្សាររៀងរាល់ត្រីមាស ដើម្បីតម្លាភាព។',
};
const force = {
  heading: 'ការចូលជាធរមាន',
  text: 'គោលនយោបាយនេះចូលជាធរមានចាប់ពីថ្ងៃទី ១ ខែមករា ឆ្នាំបន្ទាប់។',
};

export const firstMarket = (): Buffer =>
  policy([
    purpose,
    { heading: 'ទីតាំងផ្សារ', text: `${near} ${chosen}` },
    { heading: 'ម៉ោងបើក', text: `ផ្សារបើករៀងរាល់ថ្ងៃ ក្នុងរយៈពេល ១២ ម៉ោង ${free}។` },
    { heading: 'អនាម័យ', text: tidy },
    { heading: 'សំរាម', text: bins },
    { heading: 'ថ្លៃជួលតូប', text: `ថ្លៃជួលតូបត្រូវបង់នៅដើមខែ ${receipts}។` },
    { heading: 'ពិន័យ', text: `អ្នកណាបំពានលើគោលនយោបាយនេះ ត្រូវទទួល${warning}។` },
    open,
    force,
  ]);

export const revisedMarket = (): Buffer =>
  policy([
    purpose,
    open,
    { heading: 'ទីតាំងផ្សារ', text: near },
    { heading: 'ការជ្រើសរើសទីតាំង', text: chosen },
    { heading: 'ម៉ោងបើក', text: 'គណៈកម្មការកំណត់ពេលវេលាតាមរដូវ និងជូនដំណឹងជាសាធារណៈមុនមួយសប្តាហ៍។' },
    { heading: 'អនាម័យ និងសំរាម', text: `${tidy} ${bins}` },
    { heading: 'តូប', text: 'គ្រួសារក្រីក្រប្រើតូបបានដោយឥតបង់ប្រាក់ រយៈពេលមួយឆ្នាំដំបូង។' },
    { heading: 'ថ្ងៃបុណ្យជាតិ', text: `នៅថ្ងៃបុណ្យជាតិ មនុស្សទាំងអស់ចូលទស្សនាផ្សារ ${free} រហូតដល់ល្ងាច។` },
    { heading: 'អំណោយ', text: `អំណោយពីសប្បុរសជនត្រូវកត់ត្រាទុក ${receipts} រួចផ្ញើទៅស្រុក។` },
    { heading: 'ការអនុវត្ត', text: `តូបដែលកខ្វក់នាំមកនូវ${warning} ចំនួនមួយលើក។` },
    force,
  ]);

/** Another law altogether. */
export const anotherLaw = (): Buffer =>
  policy([
    { heading: 'រថយន្ត', text: 'អ្នកបើកបររថយន្តត្រូវមានប័ណ្ណបើកបរ ដែលចេញដោយក្រសួងសាធារណការ។' },
    { heading: 'ល្បឿន', text: 'ល្បឿនក្នុងទីក្រុងមិនត្រូវលើសពីសែសិបគីឡូម៉ែត្រក្នុងមួយម៉ោង។' },
    { heading: 'មួកសុវត្ថិភាព', text: 'អ្នកជិះម៉ូតូត្រូវពាក់មួកសុវត្ថិភាព ទាំងអ្នកបើក និងអ្នករួមដំណើរ។' },
  ]);

/** Whoever asks the server: a browser's context, or somebody without one. */
interface Asking {
  get<Answer>(address: string): Promise<Answer>;
  post(address: string, body: object): Promise<unknown>;
}

/** What the traders say: the same of all words that strayed, and the same of all that stayed. */
const saidOf = {
  strayed: 'សូមរក្សាពាក្យនេះទុក ព្រោះវាសំខាន់សម្រាប់អ្នកលក់តូចតាច។',
  steady: 'យើងយល់ស្របនឹងចំណុចនេះ ព្រោះផ្សារត្រូវការវិធានច្បាស់លាស់សម្រាប់គ្រប់គ្នា។',
};

/** Traders' comments on all these words of the first version. */
export async function commentOnMarket(asking: Asking, draftId: string, versionId: string): Promise<void> {
  const { clauses } = await asking.get<VersionText>(api.versionText(versionId));
  for (const exact of [...strayedWords, ...steadyWords]) {
    const clause = clauses.find(({ text }) => text.km?.includes(exact));
    const clauseId = clause?.id ?? '';
    const start = clause?.text.km?.indexOf(exact) ?? 0;
    const comment: AnnotateRequest = {
      id: randomUUID(),
      versionId,
      kind: 'concern',
      target: { clauseId, language: 'km', segments: [{ clauseId, start, end: start + exact.length, exact }] },
      body: strayedWords.some((words) => words === exact) ? saidOf.strayed : saidOf.steady,
      language: 'km',
      speaker: { level: 'A0', does: 'trader' },
      secret: newSecret(),
    };
    await asking.post(api.annotations(draftId), comment);
  }
}
