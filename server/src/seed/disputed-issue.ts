// The issue of the demo that a body calls solved and those who raised it do not: promised, said to be done, and seen
// not to be so at two landings. All invented.
import { both } from './demo-law.js';
import type { DemoIssue } from './aquaculture/issues.js';
import type { WayToTable } from './answered-issue.js';

export const issueDisputed: DemoIssue = {
  key: 'landing-receipt',
  isOfGroup: true,
  raisedDaysAgo: 240,
  title: both('ថ្លៃនៅកំពង់ផែត្រីត្រូវបង់ដោយគ្មានបង្កាន់ដៃ', 'The fee at the fish landings is taken without a receipt'),
  what: both(
    'គ្មានបង្កាន់ដៃ គេមិនអាចបង្ហាញថាបានបង់ហើយទេ ហើយត្រូវបង់ម្តងទៀតនៅផ្សារ។',
    'Without a receipt nobody can show that the fee was paid, and it is asked for again at the market.',
  ),
  affected: 'trader',
  province: '04',
  topics: ['fees'],
  confirmedFrom: [
    ['04', 'Boribour', both('បង់រាល់ថ្ងៃ គ្មានក្រដាសទេ។', 'Paid every day, and never a paper.')],
    ['15', 'Bakan', both('នៅទីនេះក៏ដូចគ្នា។', 'It is the same here.')],
  ],
};

export const wayToTable: WayToTable = {
  fieldwork: both(
    'លេខាធិការដ្ឋានបានទៅកំពង់ផែត្រីបួន៖ គ្មានកន្លែងណាចេញបង្កាន់ដៃទេ។',
    'The secretariat went to four landings: none of them gives a receipt.',
  ),
  basis: both(
    'ការអនុវត្តនៅកំពង់ផែ។ បទប្បញ្ញត្តិស្តីពីថ្លៃសេវាតម្រូវឱ្យមានបង្កាន់ដៃ។',
    'Practice at the landings; the rule on service fees asks for a receipt.',
  ),
  solution: both(
    'ចេញបង្កាន់ដៃបោះពុម្ពមានលេខរៀង សម្រាប់ថ្លៃនីមួយៗ នៅកំពង់ផែត្រីទាំងអស់។',
    'A printed receipt with a running number for each fee, at all landings.',
  ),
  effect: both('គ្មានអ្នកណាបង់ពីរដងទេ។', 'Nobody pays twice.'),
  objection: both('កំពង់ផែតូចៗគ្មានអ្នកកាន់បញ្ជីទេ។', 'Small landings have nobody to keep the books.'),
  ask: both('សូមដាក់ក្នុងរបៀបវារៈ។', 'Please take it onto the agenda.'),
  outcome: both(
    'ភាគីទាំងពីរឯកភាព។ រដ្ឋបាលជលផលនឹងបោះពុម្ពសៀវភៅបង្កាន់ដៃ។',
    'Both sides agreed. The Fisheries Administration will have receipt books printed.',
  ),
};

export const wayOfDisputed = {
  office: both('ប្រតិភូរាជរដ្ឋាភិបាលទទួលបន្ទុករដ្ឋបាលជលផល', 'Delegate in charge of the Fisheries Administration'),
  promised: both(
    'ចេញបង្កាន់ដៃបោះពុម្ពសម្រាប់ថ្លៃនីមួយៗ នៅកំពង់ផែត្រីទាំងអស់ក្នុងខេត្ត',
    'Give a printed receipt for each fee, at all fish landings of the province',
  ),
  measure: both(
    'អ្នកនាំត្រីមកដល់កំពង់ផែណាក៏ដោយ ទទួលបានបង្កាន់ដៃមានលេខរៀង។',
    'Whoever lands fish, at whichever landing, is given a numbered receipt.',
  ),
  begun: both('សៀវភៅបង្កាន់ដៃបានបោះពុម្ពរួច។', 'The receipt books have been printed.'),
  proof: both('សេចក្តីជូនដំណឹងដែលបិទនៅកំពង់ផែ។', 'The notice that hangs at the landings.'),
  address: 'https://fisheries.example/landing-receipts',
  done: both('កំពង់ផែត្រីមានសៀវភៅបង្កាន់ដៃហើយ។', 'The landings have their receipt books.'),
  remains: both(
    'កំពង់ផែធំចេញបង្កាន់ដៃហើយ ប៉ុន្តែនៅកំពង់ផែតូចពីរ គេនៅយកថ្លៃដោយគ្មានបង្កាន់ដៃដដែល។',
    'The large landing gives receipts now, but at two small ones the fee is still taken without one.',
  ),
  place: 'Kampong Chhnang, Boribour',
};
