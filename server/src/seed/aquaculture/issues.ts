// Issues of the demo around the aquaculture law, each at another place on its way: one on the table, one gathering
// evidence, one that hurts now, one that a group solved itself, and one that nobody has read yet. All invented.
import type { IssueTopic } from '@sala/shared/issues/contract.js';
import type { SpeakerKind } from '@sala/shared/discussions/labels.js';
import type { ProvinceCode } from '@sala/shared/texts/provinces.js';
import { type BothLanguages, both } from '../demo-law.js';

export interface DemoIssue {
  key: string;
  /** Raised by the demo's group, else by somebody alone. */
  isOfGroup: boolean;
  raisedDaysAgo: number;
  title: BothLanguages;
  what: BothLanguages;
  affected: SpeakerKind;
  province: ProvinceCode;
  topics: IssueTopic[];
  /** Districts from which others said that it touches them too. */
  confirmedFrom: [province: ProvinceCode, district: string, words: BothLanguages][];
}

export const issueOnTable: DemoIssue = {
  key: 'transport',
  isOfGroup: true,
  raisedDaysAgo: 120,
  title: both(
    'ត្រូវបង់ថ្លៃត្រួតពិនិត្យត្រីម្តងទៀត នៅព្រំប្រទល់ស្រុកនីមួយៗ',
    'The inspection of live fish has to be paid for again at the border of every district',
  ),
  what: both(
    'លិខិតដឹកជញ្ជូនត្រីរស់មានសុពលភាពទូទាំងខេត្ត ប៉ុន្តែនៅព្រំប្រទល់ស្រុក គេត្រួតពិនិត្យម្តងទៀត ហើយយកថ្លៃសេវាដដែល។ ត្រីងាប់ខណៈពេលរង់ចាំ។',
    'The transport paper for live fish counts in the whole province, yet at each district border the fish are inspected again and the same fee is taken. Fish die while they wait.',
  ),
  affected: 'fish-farmer',
  province: '04',
  topics: ['transport', 'fees', 'inspection'],
  confirmedFrom: [
    ['04', 'Kampong Leaeng', both('រង់ចាំពីរម៉ោងរាល់ដង។', 'Two hours of waiting each time.')],
    ['04', 'Chol Kiri', both('បង់បីដងក្នុងមួយថ្ងៃ។', 'Paid three times in one day.')],
    ['06', 'Stoung', both('ដូចគ្នា នៅផ្លូវជាតិលេខ ៦។', 'The same on National Road 6.')],
  ],
};

export const issueWithEvidence: DemoIssue = {
  key: 'renewal',
  isOfGroup: false,
  raisedDaysAgo: 45,
  title: both('ការបន្តអាជ្ញាប័ណ្ណតម្រូវឱ្យមកភ្នំពេញបីដង', 'To renew a licence one has to come to Phnom Penh three times'),
  what: both(
    'ដាក់ពាក្យម្តង បង់ថ្លៃម្តង យកអាជ្ញាប័ណ្ណម្តង។ អ្នកចិញ្ចឹមត្រីខ្នាតគ្រួសារខាតថ្ងៃធ្វើការ និងថ្លៃឡាន។',
    'Once to apply, once to pay, once to fetch the licence. A family farm loses working days and bus fares.',
  ),
  affected: 'fish-farmer',
  province: '03',
  topics: ['permits', 'fees'],
  confirmedFrom: [
    ['03', 'Batheay', both('ខ្ញុំខាតបួនថ្ងៃធ្វើការ។', 'It cost me four working days.')],
    ['14', 'Peam Ro', both('មន្ទីរខេត្តមិនទទួលពាក្យទេ។', 'The office of the province does not take the form.')],
  ],
};

export const issueUrgent: DemoIssue = {
  key: 'gates',
  isOfGroup: false,
  raisedDaysAgo: 4,
  title: both(
    'ទ្វារទឹកបើកដោយគ្មានជូនដំណឹង ត្រីក្នុងបែងាប់ច្រើន',
    'The water gates were opened without notice, and many fish in cages died',
  ),
  what: both(
    'ទឹកល្អក់ហូរមកភ្លាមៗនៅពេលយប់។ បើដឹងមុនមួយថ្ងៃ អាចទាញបែចេញបាន។',
    'Muddy water came at once in the night. With one day of notice the cages could have been moved.',
  ),
  affected: 'fish-farmer',
  province: '19',
  topics: ['land', 'health'],
  confirmedFrom: [['10', 'Sambour', both('ខាងក្រោមទឹកក៏ដូចគ្នា។', 'The same further down the river.')]],
};

export const issueSolvedByGroup: DemoIssue = {
  key: 'ice',
  isOfGroup: true,
  raisedDaysAgo: 80,
  title: both('ទឹកកកថ្លៃ ព្រោះម្នាក់ៗទិញតិចៗ', 'Ice is dear, because everybody buys a little alone'),
  what: both('តម្លៃលក់រាយខ្ពស់ជាងតម្លៃលក់ដុំជិតពាក់កណ្តាល។', 'The retail price is nearly half above the wholesale one.'),
  affected: 'fish-farmer',
  province: '04',
  topics: ['inputs'],
  confirmedFrom: [],
};

export const issueUnread: DemoIssue = {
  key: 'feed-labels',
  isOfGroup: false,
  raisedDaysAgo: 1,
  title: both('ស្លាកចំណីត្រីមិនមានជាភាសាខ្មែរ', 'Labels on fish feed are not in Khmer'),
  what: both('', ''),
  affected: 'farmer',
  province: '21',
  topics: [],
  confirmedFrom: [],
};

/** What is said on the way of the one on the table. */
export const onTheWay = {
  basis: both(
    'ការអនុវត្ត រកមិនឃើញមូលដ្ឋានច្បាប់សម្រាប់ថ្លៃនៅព្រំប្រទល់ស្រុក។',
    'Practice; no legal basis was found for a fee at the border of a district.',
  ),
  fieldwork: both(
    'លេខាធិការដ្ឋានបានធ្វើដំណើរជាមួយរថយន្តដឹកត្រីមួយគ្រឿង៖ ត្រួតពិនិត្យបីកន្លែង ចំណាយពេលប្រាំម៉ោង។',
    'The secretariat went along with one truck of fish: three inspections, five hours.',
  ),
  solution: both(
    'ការត្រួតពិនិត្យម្តង នៅកន្លែងផ្ទុក មានសុពលភាព ២៤ ម៉ោង ទូទាំងខេត្ត។',
    'One inspection where the fish are loaded counts for 24 hours in the whole province.',
  ),
  effect: both('ចំណេញកន្លះថ្ងៃក្នុងមួយដំណើរ ហើយត្រីងាប់តិច។', 'Half a day saved on each journey, and fewer fish that die.'),
  objection: both('ស្រុកអាចបាត់ចំណូលពីថ្លៃសេវា។', 'Districts may lose what the fee brings in.'),
  ask: both('សូមដាក់ក្នុងរបៀបវារៈនៃការប្រជុំបន្ទាប់។', 'Please take it onto the agenda of the next meeting.'),
  outcome: both(
    'ភាគីទាំងពីរឯកភាពថាត្រួតពិនិត្យម្តងគឺគ្រប់គ្រាន់។ រដ្ឋបាលជលផលនឹងឆ្លើយជាលាយលក្ខណ៍អក្សរ។',
    'Both sides agreed that one inspection is enough. The Fisheries Administration will answer in writing.',
  ),
  tried: both('សមាជិកដប់ពីរគ្រួសារទិញទឹកកករួមគ្នា ពីរោងចក្រតែមួយ។', 'Twelve families buy their ice together, from one factory.'),
};
