// What the bodies of the demo have promised, and what became of it. Days count from the day of the filling. Invented,
// as are the offices that speak.
import type { EnteredEvent, Told } from '@sala/shared/commitments/contract.js';
import type { ProvinceCode } from '@sala/shared/texts/provinces.js';
import type { CommitmentKind, CommitmentSource } from '@sala/shared/texts/commitments/lists.js';
import type { BodyKey, LawKey, PersonKey } from './cast.js';
import { type BothLanguages, both } from './demo-law.js';

export interface DemoMove {
  event: EnteredEvent;
  daysAgo: number;
  by: PersonKey;
  told: Pick<Told, 'answer' | 'because' | 'progress' | 'proof' | 'reason'>;
  /** A new date, in so many days from the filling. */
  newDueInDays?: number;
}

export interface DemoPromise {
  key: string;
  by: PersonKey;
  body: BodyKey;
  kind: CommitmentKind;
  office: BothLanguages;
  text: BothLanguages;
  measure: BothLanguages;
  madeDaysAgo: number;
  dueFromInDays?: number;
  dueInDays: number;
  source: { kind: CommitmentSource; daysAgo: number; note: BothLanguages };
  law?: LawKey;
  isInAgreement?: true;
  province?: ProvinceCode;
  moves: DemoMove[];
  /** Businesses that said it is done: how long ago, and where they saw it. */
  confirmed?: { daysAgo: number; province: ProvinceCode }[];
}

const accepted = both(
  'រដ្ឋបាលជលផលទទួលយកការប្តេជ្ញាចិត្តនេះ តាមកាលកំណត់ខាងលើ។',
  'The Fisheries Administration accepts this commitment, by the date above.',
);
const director = both('ប្រតិភូរាជរដ្ឋាភិបាលទទួលបន្ទុករដ្ឋបាលជលផល', 'Delegate in charge of the Fisheries Administration');
const lead = 'heng-vibol';
const focal = 'bun-sovann';

export const promises: DemoPromise[] = [
  {
    key: 'one-page',
    by: lead,
    body: 'fisheries-administration',
    kind: 'information',
    office: director,
    text: both(
      'បិទបញ្ជីឯកសារសម្រាប់សុំអាជ្ញាប័ណ្ណ និងថ្លៃសេវា នៅខណ្ឌរដ្ឋបាលជលផលគ្រប់ខេត្ត',
      'Put up the list of papers for a licence, and its fees, at the fisheries cantonment of every province',
    ),
    measure: both(
      'អ្នកចិញ្ចឹមត្រីអាចអានបញ្ជីនោះ ដោយមិនបាច់សួរមន្ត្រី។',
      'A fish farmer can read the list without asking an officer.',
    ),
    madeDaysAgo: 80,
    dueInDays: -15,
    source: {
      kind: 'meeting',
      daysAgo: 81,
      note: both('កិច្ចប្រជុំជាមួយអ្នកចិញ្ចឹមត្រីនៅកំពង់ឆ្នាំង', 'Meeting with fish farmers in Kampong Chhnang'),
    },
    law: 'aquaculture',
    moves: [
      { event: 'commitment-accepted', daysAgo: 79, by: lead, told: { answer: accepted } },
      {
        event: 'work-started',
        daysAgo: 60,
        by: focal,
        told: { progress: both('បានបោះពុម្ពបញ្ជីសម្រាប់ ១២ ខេត្ត។', 'The list is printed for 12 provinces.') },
      },
      {
        event: 'delivery-claimed',
        daysAgo: 30,
        by: focal,
        told: {
          proof: {
            words: both('បញ្ជីដែលបានបិទនៅគ្រប់ខណ្ឌ។', 'The list as it hangs in every cantonment.'),
            address: 'https://fisheries.example/licence-papers',
          },
        },
      },
    ],
    confirmed: [
      { daysAgo: 25, province: '04' },
      { daysAgo: 24, province: '03' },
      { daysAgo: 22, province: '19' },
    ],
  },
  {
    key: 'water-training',
    by: lead,
    body: 'fisheries-administration',
    kind: 'training',
    office: director,
    text: both('បណ្តុះបណ្តាលអ្នកចិញ្ចឹមត្រី ២០០ នាក់ អំពីការពិនិត្យគុណភាពទឹក', 'Train 200 fish farmers in testing the quality of water'),
    measure: both('បញ្ជីវត្តមានមានយ៉ាងតិច ២០០ នាក់ ពីស្រុក ៥។', 'Lists of attendance of at least 200 people, from 5 districts.'),
    madeDaysAgo: 75,
    dueInDays: -12,
    source: {
      kind: 'letter',
      daysAgo: 76,
      note: both('លិខិតឆ្លើយតបសហគមន៍សេសាន', 'Letter of reply to the Sesan cooperative'),
    },
    law: 'aquaculture',
    province: '19',
    moves: [
      { event: 'commitment-accepted', daysAgo: 74, by: lead, told: { answer: accepted } },
      {
        event: 'work-started',
        daysAgo: 40,
        by: focal,
        told: { progress: both('បានបណ្តុះបណ្តាល ៨០ នាក់ នៅស្រុក ២។', '80 people have been trained, in 2 districts.') },
      },
    ],
  },
  {
    key: 'fifteen-days',
    by: lead,
    body: 'fisheries-administration',
    kind: 'procedure',
    office: director,
    text: both(
      'សាកល្បងចេញអាជ្ញាប័ណ្ណក្នុង ១៥ ថ្ងៃធ្វើការ នៅខេត្ត ៣',
      'Try out issuing licences within 15 working days, in 3 provinces',
    ),
    measure: both(
      'ពាក្យសុំ ៩ ក្នុងចំណោម ១០ ទទួលចម្លើយក្នុង ១៥ ថ្ងៃធ្វើការ។',
      '9 of 10 applications are answered within 15 working days.',
    ),
    madeDaysAgo: 70,
    dueInDays: -20,
    source: { kind: 'meeting', daysAgo: 70, note: both('កិច្ចប្រជុំក្រុមការងារបច្ចេកទេស', 'Meeting of the technical group') },
    law: 'aquaculture',
    moves: [
      { event: 'commitment-accepted', daysAgo: 69, by: lead, told: { answer: accepted } },
      {
        event: 'date-revised',
        daysAgo: 26,
        by: lead,
        told: {
          because: 'no-means-yet',
          reason: both(
            'ប្រព័ន្ធកុំព្យូទ័រនៅខេត្តទាំងបីត្រូវតម្លើងសិន ហើយគ្រឿងបរិក្ខារមកដល់យឺតជាងកាលកំណត់ ២៩ ថ្ងៃ។',
            'The computers in the 3 provinces have to be set up first, and the equipment comes 29 days later than planned.',
          ),
        },
        newDueInDays: 9,
      },
      {
        event: 'work-started',
        daysAgo: 10,
        by: focal,
        told: { progress: both('បានចាប់ផ្តើមនៅខេត្តកំពង់ចាម។', 'It has begun in Kampong Cham.') },
      },
    ],
  },
  {
    key: 'cluster-zone',
    by: 'chhim-bopha',
    body: 'industry-ministry',
    kind: 'works',
    office: both('រដ្ឋមន្ត្រី', 'The Minister'),
    text: both(
      'ចាប់ផ្តើមសាងសង់តំបន់ចង្កោមសហគ្រាសធុនតូច និងមធ្យម នៅខេត្តកណ្តាល',
      'Begin to build a cluster zone for small and medium enterprises in Kandal',
    ),
    measure: both('ការងារនៅលើដីបានចាប់ផ្តើម ហើយអាចមើលឃើញ។', 'Work on the ground has begun and can be seen.'),
    madeDaysAgo: 9,
    dueFromInDays: 30,
    dueInDays: 120,
    source: {
      kind: 'speech',
      daysAgo: 12,
      note: both('សុន្ទរកថាបើកវេទិកាសហគ្រាស', 'Speech at the opening of a forum of enterprises'),
    },
    province: '08',
    moves: [],
  },
  {
    key: 'memorandum-training',
    by: 'ouk-sokha',
    body: 'industry-ministry',
    kind: 'training',
    office: both('រដ្ឋលេខាធិការ', 'Secretary of State'),
    text: both(
      'ផ្តល់កន្លែង និងគ្រូសម្រាប់វគ្គគណនេយ្យ ៤ វគ្គ ដល់សហគ្រាសធុនតូច',
      'Give rooms and teachers for 4 courses in book-keeping for small enterprises',
    ),
    measure: both(
      'វគ្គទាំង ៤ បានបញ្ចប់ ដោយមានអ្នករៀនយ៉ាងតិច ២៥ នាក់ក្នុងមួយវគ្គ។',
      'The 4 courses are over, with at least 25 learners in each.',
    ),
    madeDaysAgo: 35,
    dueInDays: 75,
    source: { kind: 'agreement', daysAgo: 40, note: both('ចំណុចទី ២', 'Point 2') },
    law: 'sme',
    isInAgreement: true,
    moves: [
      {
        event: 'commitment-accepted',
        daysAgo: 34,
        by: 'ouk-sokha',
        told: {
          answer: both(
            'ក្រសួងទទួលយក តាមអនុស្សរណៈដែលបានចុះហត្ថលេខា។',
            'The Ministry accepts, by the memorandum that was signed.',
          ),
        },
      },
    ],
  },
  {
    key: 'memorandum-mentors',
    by: 'chhim-bopha',
    body: 'development-partner',
    kind: 'mentorship',
    office: both('នាយកប្រតិបត្តិ', 'Executive Director'),
    text: both(
      'រកអ្នកណែនាំ ២០ នាក់ពីសហគ្រាសធំៗ សម្រាប់ម្ចាស់អាជីវកម្មតូច',
      'Find 20 mentors from larger firms for owners of small businesses',
    ),
    measure: both('អ្នកណែនាំ ២០ នាក់បានជួបម្ចាស់អាជីវកម្មយ៉ាងតិចពីរដង។', '20 mentors have met an owner at least twice.'),
    madeDaysAgo: 35,
    dueInDays: 75,
    source: { kind: 'agreement', daysAgo: 40, note: both('ចំណុចទី ៣', 'Point 3') },
    isInAgreement: true,
    moves: [],
  },
  {
    key: 'telephone',
    by: lead,
    body: 'fisheries-administration',
    kind: 'information',
    office: director,
    text: both(
      'បើកលេខទូរស័ព្ទមួយ សម្រាប់សួរអំពីជំងឺត្រី ក្នុងម៉ោងធ្វើការ',
      'Open a telephone number for questions on fish disease, during working hours',
    ),
    measure: both(
      'មានអ្នកលើកទូរស័ព្ទក្នុងម៉ោងធ្វើការ ៥ ថ្ងៃក្នុងមួយសប្តាហ៍។',
      'Somebody answers during working hours, 5 days a week.',
    ),
    madeDaysAgo: 50,
    dueInDays: 20,
    source: { kind: 'meeting', daysAgo: 51, note: both('កិច្ចប្រជុំនៅព្រៃវែង', 'Meeting in Prey Veng') },
    law: 'aquaculture',
    moves: [
      { event: 'commitment-accepted', daysAgo: 49, by: lead, told: { answer: accepted } },
      {
        event: 'delivery-claimed',
        daysAgo: 5,
        by: focal,
        told: {
          proof: {
            words: both('លេខទូរស័ព្ទ និងម៉ោងធ្វើការ។', 'The number and its hours.'),
            address: 'https://fisheries.example/telephone',
          },
        },
      },
    ],
  },
];

export const memorandum = {
  recordedDaysAgo: 38,
  signedDaysAgo: 40,
  title: both(
    'អនុស្សរណៈយោគយល់ស្តីពីការពង្រឹងសមត្ថភាពសហគ្រាសធុនតូច និងមធ្យម',
    'Memorandum of understanding on the capacity of small and medium enterprises',
  ),
  text: {
    km: [
      '១. ភាគីទាំងពីរសហការគ្នារយៈពេល ២ ឆ្នាំ ដើម្បីពង្រឹងសមត្ថភាពសហគ្រាសធុនតូច និងមធ្យម។',
      '២. ក្រសួងផ្តល់កន្លែង និងគ្រូសម្រាប់វគ្គគណនេយ្យ។',
      '៣. ភាពជាដៃគូសហគ្រាសមេគង្គ រកអ្នកណែនាំ និងចែករំលែកព័ត៌មាន។',
      '៤. ភាគីនីមួយៗរាយការណ៍ជាសាធារណៈអំពីអ្វីដែលខ្លួនបានធ្វើ។',
    ].join('\n'),
    en: [
      '1. The parties work together for 2 years on the capacity of small and medium enterprises.',
      '2. The Ministry gives rooms and teachers for courses in book-keeping.',
      '3. The Mekong Enterprise Partnership finds mentors and shares information.',
      '4. Each party reports in public on what it has done.',
    ].join('\n'),
  },
  parties: [
    { body: 'industry-ministry', office: both('រដ្ឋមន្ត្រី', 'Minister') },
    { body: 'development-partner', office: both('ប្រធាន', 'President') },
  ] as { body: BodyKey; office: BothLanguages }[],
};
