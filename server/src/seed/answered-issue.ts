// The issue of the demo that went the whole way: raised by a group, promised by a body in an office's name, late once,
// delivered, and found solved by those who raised it. And one that waits to be joined with another. All invented.
import { type BothLanguages, both } from './demo-law.js';
import type { DemoIssue } from './aquaculture/issues.js';

export const issueAnswered: DemoIssue = {
  key: 'health-paper',
  isOfGroup: true,
  raisedDaysAgo: 330,
  title: both(
    'លិខិតសុខភាពកូនត្រីចេញឱ្យតែថ្ងៃចន្ទ កូនត្រីត្រូវរង់ចាំ ហើយងាប់',
    'The health paper for fingerlings is given on Mondays only, and they die while they wait',
  ),
  what: both(
    'អ្នកណាចាប់កូនត្រីនៅថ្ងៃអង្គារ ត្រូវទុកប្រាំមួយថ្ងៃ មុននឹងអាចដឹកជញ្ជូនបាន។',
    'Whoever catches fingerlings on a Tuesday keeps them for six days before they may be moved.',
  ),
  affected: 'fish-farmer',
  province: '04',
  topics: ['inspection', 'transport'],
  confirmedFrom: [
    ['04', 'Rolea B’ier', both('យើងបាត់បង់កូនត្រីមួយភាគបី។', 'We lost a third of the fingerlings.')],
    ['03', 'Kang Meas', both('នៅទីនេះក៏តែថ្ងៃចន្ទដែរ។', 'Here it is Mondays only as well.')],
  ],
};

/** What is said of an issue on its way from its evidence to the table. */
export type WayToTable = Record<
  'fieldwork' | 'basis' | 'solution' | 'effect' | 'objection' | 'ask' | 'outcome',
  BothLanguages
>;

export const wayOfAnswered = {
  fieldwork: both(
    'លេខាធិការដ្ឋានបានទៅមើលកន្លែងភ្ញាស់ពីរ៖ កូនត្រីរង់ចាំជាមធ្យមបួនថ្ងៃ។',
    'The secretariat visited two hatcheries: fingerlings wait for four days on average.',
  ),
  basis: both(
    'ការអនុវត្តរបស់ខណ្ឌរដ្ឋបាលជលផល គ្មានមូលដ្ឋានច្បាប់ដែលកំណត់ថ្ងៃចន្ទ។',
    'Practice of the cantonments; no rule names the Monday.',
  ),
  solution: both(
    'ចេញលិខិតសុខភាពរៀងរាល់ថ្ងៃធ្វើការ នៅខណ្ឌរដ្ឋបាលជលផលគ្រប់ខេត្ត។',
    'The health paper is given on every working day, at the cantonment of every province.',
  ),
  effect: both('កូនត្រីមិនរង់ចាំលើសពីមួយថ្ងៃទេ។', 'Fingerlings wait for no longer than one day.'),
  objection: both('ខណ្ឌខ្លះមានមន្ត្រីពេទ្យសត្វតែម្នាក់។', 'Some cantonments have one officer alone who may examine fish.'),
  ask: both('សូមដាក់ក្នុងរបៀបវារៈ។', 'Please take it onto the agenda.'),
  outcome: both(
    'ភាគីទាំងពីរឯកភាពលើដំណោះស្រាយ។ រដ្ឋបាលជលផលកំណត់ថ្ងៃ។',
    'Both sides agreed to the solution. The Fisheries Administration names a day.',
  ),
  office: both('ប្រតិភូរាជរដ្ឋាភិបាលទទួលបន្ទុករដ្ឋបាលជលផល', 'Delegate in charge of the Fisheries Administration'),
  promised: both(
    'ចេញលិខិតសុខភាពកូនត្រីរៀងរាល់ថ្ងៃធ្វើការ នៅខណ្ឌរដ្ឋបាលជលផលទាំងអស់',
    'Give the health paper for fingerlings on every working day, at all cantonments',
  ),
  measure: both(
    'ម៉ោងធ្វើការដែលបិទនៅខណ្ឌនីមួយៗ បង្ហាញថ្ងៃធ្វើការទាំងប្រាំ។',
    'The hours that hang at each cantonment show all five working days.',
  ),
  begun: both('បានបណ្តុះបណ្តាលមន្ត្រីមួយរូបទៀតនៅខេត្ត ១៤។', 'A second officer has been trained in 14 provinces.'),
  whyLater: both(
    'មន្ត្រីនៅខេត្តប្រាំនៅមិនទាន់បញ្ចប់វគ្គបណ្តុះបណ្តាល ព្រោះវគ្គទីពីរបើកយឺតមួយខែជាងការគ្រោងទុក។',
    'Officers in five provinces have not finished their training, because the second course began a month later than planned.',
  ),
  proof: both('សារាចរ និងម៉ោងធ្វើការនៅខណ្ឌទាំងអស់។', 'The circular, and the hours at all cantonments.'),
  address: 'https://fisheries.example/health-papers',
  done: both(
    'លិខិតចេញរៀងរាល់ថ្ងៃធ្វើការ ចាប់ពីដើមខែ។',
    'The paper has been given on every working day since the first of the month.',
  ),
  checked: both(
    'យើងបានសុំលិខិតបីដងក្នុងមួយសប្តាហ៍ ហើយទទួលបានរាល់ដង។',
    'We asked three times in one week and were given it each time.',
  ),
  place: both('កំពង់ឆ្នាំង រលាប្អៀរ', 'Kampong Chhnang, Rolea B’ier'),
};

/** Raised by another group than the one on the table, which it is like. */
export const issueAlike = {
  key: 'river-fee',
  raisedDaysAgo: 12,
  province: '03',
  title: both(
    'ថ្លៃត្រួតពិនិត្យត្រីត្រូវបង់ពីរដងលើផ្លូវតែមួយ ទៅផ្សារ',
    'The inspection of fish is paid for twice on one way to the market',
  ),
  likeness: both(
    'ថ្លៃសេវាដដែល លើការដឹកជញ្ជូនត្រីរស់ ដែលយកម្តងទៀតនៅព្រំប្រទល់ស្រុក។',
    'The same fee on live fish, taken again at the border of a district.',
  ),
};
