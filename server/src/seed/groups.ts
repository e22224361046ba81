// The groups of the demo: four that farm fish, each at another point of its life, a federation
// of two of them, and one that trades feed. What they
// say on the aquaculture law, and how they came to say it. The names are of their rooms and leave them nowhere.
import type { Wording } from '@sala/shared/annotations/contract.js';
import type { AdoptionWay, FirstMeeting, RelationKind, stances } from '@sala/shared/groups/contract.js';
import type { AgreementRequest } from '@sala/shared/groups/room-contract.js';
import type { Pace } from '@sala/shared/ground/ticks.js';
import type { GroupEvent } from '@sala/shared/lives/group-life.js';
import type { Language } from '@sala/shared/texts/say.js';
import type { ClauseReference } from './demo-comment.js';
import { type BothLanguages, both, flow } from './demo-law.js';

export interface DemoStatement {
  at: ClauseReference;
  stance: (typeof stances)[number];
  /** Words that stand exactly once in the clause, in the language of the statement; absent for the whole clause. */
  quote?: string;
  /** Other words for the quoted ones: `text` is then the reason. */
  wording?: Wording;
  language: Language;
  title: string;
  text: string;
  /** Days after the second round opened; agreed the day before. */
  day: number;
  agreed: Omit<AgreementRequest, 'onDay'>;
}

export interface DemoGroup {
  key: string;
  name: BothLanguages;
  about: BothLanguages;
  kind: FirstMeeting['kind'];
  province: string;
  valueChain: FirstMeeting['valueChain'];
  band: FirstMeeting['band'];
  /** Days before the filling. */
  foundedDaysAgo: number;
  members: string[];
  talk: string[];
  problems: string;
  /** Moves it has asked for, with the facts each needs; the secretariat confirmed those that need it. A registration is
   * documented by a paper of the room. */
  moves: { event: GroupEvent; told?: Record<string, string> }[];
  statements: DemoStatement[];
  /** How often what it lets out comes out. */
  pace: Pace;
  /** How it agrees, as it said at its first meeting. */
  way: AdoptionWay;
  /** Alliances and federations it asked for, or agreed to where the other asked before. */
  bonds: { to: string; kind: RelationKind; act: 'relate' | 'agree'; daysAgo: number }[];
}

const weekly = { schedule: 'every second Sunday at the pagoda', own: 'yes' };

export const demoGroups: DemoGroup[] = [
  {
    key: 'prek-ta-om',
    pace: 'tick',
    way: 'show-of-hands',
    bonds: [
      { to: 'green-pond', kind: 'alliance', act: 'relate', daysAgo: 24 },
      { to: 'lower-mekong', kind: 'federation', act: 'relate', daysAgo: 18 },
    ],
    name: both('ក្រុមចិញ្ចឹមត្រីព្រែកតាអំ', 'Prek Ta Om Fish Farmers'),
    about: both(
      'ក្រុមគ្រួសារចិញ្ចឹមត្រីតាមស្រះ នៅក្បែរទន្លេ ក្នុងខេត្តកំពង់ចាម។',
      'Families that farm fish in ponds beside the river in Kampong Cham.',
    ),
    ...{ kind: 'producers', province: '03', valueChain: 'aquaculture', band: '10-29', foundedDaysAgo: 400 },
    members: ['សុភា', 'នាង', 'បង វុធ', 'ម៉ែ ស្រី'],
    talk: [
      'ជំពូក ៤ ថាយ៉ាងម៉េចពីអាជ្ញាប័ណ្ណ? ខ្ញុំអានមិនសូវយល់។',
      'ខ្ញុំអានឱ្យស្តាប់ថ្ងៃអាទិត្យនៅវត្ត។ សូមមកទាំងអស់គ្នា។',
      'សុំកុំភ្លេចរឿងស្រះក្រោម ២០០ ម៉ែត្រការ៉េ។',
    ],
    problems: 'អាជ្ញាប័ណ្ណចំណាយពេលយូរ\nចំណីត្រីថ្លៃ',
    moves: [{ event: 'problems-listed' }, { event: 'regular-meetings-decided', told: weekly }],
    statements: [
      {
        at: { article: 12, paragraph: 1 },
        stance: 'concern',
        quote: '៣០ ថ្ងៃធ្វើការ',
        wording: { mode: 'insert', proposed: ' ឬ ១៥ ថ្ងៃធ្វើការ ចំពោះពាក្យសុំដែលដាក់ពីខែកុម្ភៈដល់ខែមេសា' },
        language: 'km',
        title: 'សូមរាប់ថ្ងៃតាមរដូវលែងកូនត្រី',
        text: flow(`៣០ ថ្ងៃធ្វើការល្អជាងមុន។ ប៉ុន្តែកូនត្រីត្រូវលែងមុនទឹកឡើង។ យើងស្នើឱ្យពាក្យសុំដែលដាក់ក្នុងខែកុម្ភៈ
          ដល់ខែមេសា ត្រូវសម្រេចក្នុង ១៥ ថ្ងៃធ្វើការ ហើយបើគ្មានចម្លើយទេ ត្រូវទុកថាយល់ព្រម។`),
        day: 1,
        agreed: {
          ...{ way: 'show-of-hands', present: 17, inFavour: 14, against: 3, keeper: 'ហេរញ្ញិក' },
          dissent: 'សមាជិកខ្លះយល់ថា ការទុកថាយល់ព្រមដោយស្ងៀម អាចធ្វើឱ្យមានស្រះនៅកន្លែងមិនសមស្រប។',
        },
      },
    ],
  },
  {
    key: 'green-pond',
    pace: 'day',
    way: 'read-aloud',
    bonds: [
      { to: 'prek-ta-om', kind: 'alliance', act: 'agree', daysAgo: 20 },
      { to: 'lower-mekong', kind: 'federation', act: 'relate', daysAgo: 17 },
    ],
    name: both('ក្រុមស្រ្តីស្រះបៃតង', 'Green Pond Women'),
    about: both('ស្ត្រីចិញ្ចឹមត្រីជាលក្ខណៈគ្រួសារ ក្នុងខេត្តព្រៃវែង។', 'Women who farm fish at home in Prey Veng.'),
    ...{ kind: 'producers', province: '14', valueChain: 'aquaculture', band: '5-9', foundedDaysAgo: 120 },
    members: ['ពៅ', 'អូន ធីតា'],
    talk: ['ស្រះក្នុងដីស្រែ តើរាប់ជាស្រះចិញ្ចឹមត្រីឬទេ?'],
    problems: 'មិនដឹងថាស្រះតូចត្រូវចុះឈ្មោះឬទេ',
    moves: [{ event: 'problems-listed' }],
    statements: [
      {
        at: { article: 13, paragraph: 1 },
        stance: 'support',
        language: 'km',
        title: 'ការចុះឈ្មោះនៅឃុំ ជួយយើងបាន',
        text: flow(`យើងគាំទ្រការចុះឈ្មោះតែម្តងនៅសាលាឃុំ។ ស្ត្រីដែលមើលកូន មិនអាចទៅទីរួមខេត្តបានឡើយ។`),
        day: 1,
        agreed: { way: 'read-aloud', present: 8, inFavour: 8, against: 0, dissent: '' },
      },
    ],
  },
  {
    key: 'tonle-touch',
    pace: 'tick',
    way: 'show-of-hands',
    bonds: [],
    name: both('ក្រុមបែត្រីទន្លេតូច', 'Tonle Touch Cage Group'),
    about: both('អ្នកចិញ្ចឹមត្រីក្នុងបែ តាមដងទន្លេតូច។', 'Families with cages along the small river.'),
    ...{ kind: 'producers', province: '04', valueChain: 'aquaculture', band: '30-99', foundedDaysAgo: 900 },
    members: ['តា ហុង', 'ចាន់'],
    talk: ['ឯកសារចុះបញ្ជីសហគមន៍រួចរាល់ហើយ។'],
    problems: 'ទីតាំងបែ\nគុណភាពទឹក',
    moves: [
      { event: 'problems-listed' },
      { event: 'regular-meetings-decided', told: weekly },
      { event: 'registration-asked', told: { form: 'agricultural cooperative' } },
    ],
    statements: [],
  },
  {
    key: 'svay-pond',
    pace: 'day',
    way: 'consent',
    bonds: [{ to: 'green-pond', kind: 'alliance', act: 'relate', daysAgo: 5 }],
    name: both('ក្រុមស្រះត្រីស្វាយ', 'Svay Pond Farmers'),
    about: both('ជួបគ្នាលើកដំបូងនៅផ្ទះអ្នកភូមិម្នាក់។', 'Met for the first time in a villager’s house.'),
    ...{ kind: 'producers', province: '14', valueChain: 'aquaculture', band: '5-9', foundedDaysAgo: 20 },
    members: ['រតនា'],
    talk: [],
    problems: '',
    moves: [],
    statements: [],
  },
  {
    key: 'feed-traders',
    pace: 'tick',
    way: 'show-of-hands',
    bonds: [],
    name: both('សមាគមអ្នកលក់ចំណីត្រី', 'Fish Feed Traders’ Association'),
    about: both(
      'អ្នកលក់ចំណីត្រី និងពូជត្រី ដែលធ្វើការជាមួយអ្នកចិញ្ចឹមក្នុងខេត្តជាច្រើន។',
      'Traders of feed and fingerlings who work with farmers of several provinces.',
    ),
    ...{ kind: 'association', province: '12', valueChain: 'animal-feed', band: '30-99', foundedDaysAgo: 1_100 },
    members: ['លី', 'សុខ គឹម'],
    talk: ['Our members ask which permit they need when they bring fingerlings across a province.'],
    problems: 'permits for transport between provinces',
    moves: [
      { event: 'problems-listed' },
      { event: 'regular-meetings-decided', told: weekly },
      { event: 'registration-asked', told: { form: 'association' } },
      {
        event: 'registration-obtained',
        told: { authority: 'Ministry of Commerce', number: '0042/26', day: '2026-01-15' },
      },
    ],
    statements: [
      {
        at: { article: 29, paragraph: 1 },
        stance: 'question',
        language: 'en',
        title: 'Who warns, and in writing?',
        text: flow(`A warning that comes by word of mouth cannot be answered. We ask that every warning under this
          article be written, say which rule it is about, and name the office that gave it.`),
        day: 1,
        agreed: { way: 'show-of-hands', present: 41, inFavour: 38, against: 3, dissent: '' },
      },
    ],
  },
  {
    key: 'lower-mekong',
    pace: 'day',
    way: 'consent',
    // The federation comes last: it takes in those that have asked by then.
    bonds: [
      { to: 'prek-ta-om', kind: 'federation', act: 'agree', daysAgo: 12 },
      { to: 'green-pond', kind: 'federation', act: 'agree', daysAgo: 12 },
    ],
    name: both('សហព័ន្ធអ្នកចិញ្ចឹមត្រីមេគង្គក្រោម', 'Lower Mekong Fish Farmers’ Federation'),
    about: both(
      'ក្រុមអ្នកចិញ្ចឹមត្រីនៅក្បែរទន្លេមេគង្គ ដែលជួបគ្នាតាមអ្នកតំណាង។ ក្រុមនីមួយៗនៅតែនិយាយដោយខ្លួនឯង។',
      'Groups of fish farmers along the Mekong that meet through delegates. Each of them still speaks for itself.',
    ),
    ...{ kind: 'alliance', province: '03', valueChain: 'aquaculture', band: '5-9', foundedDaysAgo: 150 },
    members: ['សំអាត', 'ភារម្យ'],
    talk: [],
    problems: 'អាជ្ញាប័ណ្ណខុសគ្នាពីខេត្តមួយទៅខេត្តមួយ',
    moves: [{ event: 'problems-listed' }],
    statements: [],
  },
];
