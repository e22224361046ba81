// Portraits of the demo: an investment profile of a province in two versions, the profile of one group, and the story
// of the issue that another group solved itself. Every figure is invented, and says so where its source stands.
import type { PortraitFigure, PublishPortrait } from '@sala/shared/groups/portrait-contract.js';
import type { BodyKey } from './cast.js';
import { type BothLanguages, both } from './demo-law.js';

export interface DemoPortrait {
  key: string;
  /** Of `demoGroups`. */
  group?: string;
  /** The province's own authority; where this is left out too, the secretariat publishes for the province. */
  publisher?: BodyKey;
  kind: PublishPortrait['kind'];
  province: string;
  /** Of `issues`: what a story tells of. */
  issue?: string;
  /** Days before the filling, one for each version; the last has all the figures. */
  daysAgo: number[];
  title: BothLanguages;
  lead: BothLanguages;
  /** Paragraphs; lines that begin with a dash are a list. */
  body: BothLanguages;
  figures: PortraitFigure[];
}

const invented = both('តួលេខឧទាហរណ៍សម្រាប់ការសាកល្បង', 'Invented for this demo');
const figure = (km: string, en: string, value: string): PortraitFigure => ({
  ...{ label: both(km, en), value, source: invented },
});

export const demoPortraits: DemoPortrait[] = [
  {
    ...{
      key: 'kampong-chhnang',
      publisher: 'kampong-chhnang-administration',
      kind: 'investment-profile',
      province: '04',
      daysAgo: [110, 18],
    },
    title: both('កំពង់ឆ្នាំង៖ ត្រី ដីឥដ្ឋ និងផ្លូវទៅទីផ្សារ', 'Kampong Chhnang: fish, clay and a road to the market'),
    lead: both(
      'ខេត្តដែលនៅមាត់ទន្លេសាប ចម្ងាយពីរម៉ោងពីរាជធានី មានត្រីពេញមួយឆ្នាំ និងសិប្បកម្មកុលាលភាជន៍។',
      'A province on the Tonle Sap, two hours from the capital, with fish all the year and a craft of pottery.',
    ),
    body: {
      km: 'ការចិញ្ចឹមត្រីក្នុងបែ និងក្នុងស្រះ ជាមុខរបរចម្បងនៅតាមមាត់ទន្លេ។ អាជីវកម្មភាគច្រើនជាអាជីវកម្មគ្រួសារ ហើយទិញចំណី និងទឹកកករួមគ្នាជាក្រុម។\n\nអ្វីដែលអ្នកវិនិយោគរកឃើញនៅទីនេះ៖\n- ត្រីស្រស់រៀងរាល់ថ្ងៃ និងកន្លែងផ្ទុកសម្រាប់ឡានដឹកត្រី\n- ដីឥដ្ឋល្អ និងជាងកុលាលភាជន៍មានជំនាញ\n- ផ្លូវជាតិលេខ ៥ ទៅភ្នំពេញ និងបាត់ដំបង\n\nអ្វីដែលនៅខ្វះ៖ រោងចក្រទឹកកក កន្លែងរក្សាត្រជាក់ និងស្ថានីយផលិតពូជ។ បញ្ហាដែលអាជីវកម្មបានលើក និងលទ្ធផលរបស់វា មាននៅទំព័ររបស់ខេត្ត។',
      en: 'Fish farmed in cages and ponds is the main trade along the river. Most businesses are families, and buy feed and ice together as groups.\n\nWhat an investor finds here:\n- fresh fish every day, and places where trucks are loaded\n- good clay, and potters who know their work\n- National Road 5 to Phnom Penh and Battambang\n\nWhat is missing: an ice factory, cold stores, and hatcheries. The problems that businesses have raised, and what became of them, stand on the page of the province.',
    },
    figures: [
      figure('ត្រីចិញ្ចឹមក្នុងមួយឆ្នាំ (តោន)', 'Fish farmed in a year (tonnes)', '12 400'),
      figure('គ្រួសារដែលចិញ្ចឹមត្រី', 'Families that farm fish', '3 150'),
      figure('អាជីវកម្មដែលបានចុះបញ្ជី', 'Registered businesses', '1 870'),
      figure('ថ្ងៃដើម្បីចុះបញ្ជីអាជីវកម្ម', 'Days to register a business', '8'),
      figure('តម្លៃអគ្គិសនី (រៀលក្នុងមួយគីឡូវ៉ាត់ម៉ោង)', 'Electricity (riel for a kilowatt hour)', '730'),
      figure('ម៉ោងធ្វើដំណើរទៅភ្នំពេញ', 'Hours to Phnom Penh', '2'),
    ],
  },
  {
    ...{ key: 'prek-ta-om', group: 'prek-ta-om', kind: 'investment-profile', province: '03', daysAgo: [12] },
    title: both('ត្រីស្រះរបស់ព្រែកតាអំ', 'Pond fish of Prek Ta Om'),
    lead: both(
      'ក្រុមលក់ត្រីរួមគ្នា រៀងរាល់ពីរសប្តាហ៍ ហើយស្វែងរកអ្នកទិញដែលបញ្ជាទិញទៀងទាត់។',
      'The group sells its fish together every two weeks, and looks for buyers who order regularly.',
    ),
    body: {
      km: 'យើងចិញ្ចឹមត្រីប្រា និងត្រីអណ្តែង ក្នុងស្រះក្បែរទន្លេ។ ក្រុមថ្លឹង និងកត់ត្រារួមគ្នា ដូច្នេះអ្នកទិញដឹងជាមុនថាមានប៉ុន្មាន។\n\nយើងត្រូវការ៖\n- អ្នកទិញដែលកក់ទុកជាមុន\n- ធុងត្រជាក់សម្រាប់ដឹកជញ្ជូន',
      en: 'We farm pangasius and catfish in ponds beside the river. The group weighs and writes down together, so a buyer knows beforehand how much there is.\n\nWe need:\n- buyers who order ahead\n- cool boxes for the road',
    },
    figures: [figure('ត្រីលក់ក្នុងមួយឆ្នាំ (តោន)', 'Fish sold in a year (tonnes)', '46'), figure('ស្រះ', 'Ponds', '38')],
  },
  {
    ...{ key: 'ice', group: 'tonle-touch', kind: 'success-story', province: '04', issue: 'ice', daysAgo: [24] },
    title: both('ទឹកកកថោកជាងមុន ព្រោះទិញរួមគ្នា', 'Ice for less, because we buy it together'),
    lead: both(
      'ក្រុមមិនបានសុំអ្វីពីរដ្ឋទេ៖ ក្រុមបានរាប់ ចរចា ហើយទិញពីរោងចក្រតែមួយ។',
      'The group asked nothing of government: it counted, bargained, and bought from one factory.',
    ),
    body: {
      km: 'ម្នាក់ៗធ្លាប់ទិញទឹកកកបន្តិចម្តងៗ តាមតម្លៃលក់រាយ។ នៅកិច្ចប្រជុំមួយ ក្រុមបានបូកចំនួនដែលត្រូវការក្នុងមួយសប្តាហ៍ ហើយឃើញថាវាគ្រប់សម្រាប់ឡានមួយ។\n\nរោងចក្រមួយបានយល់ព្រមលក់តាមតម្លៃដុំ បើទិញពីរដងក្នុងមួយសប្តាហ៍។ សមាជិកប្តូរវេនគ្នាទទួល និងចែក។ ប្រាក់ដែលសល់ ក្រុមទុកសម្រាប់ធុងត្រជាក់។\n\n**អ្វីដែលយើងបានរៀន៖** ចូររាប់រួមគ្នាសិន មុននឹងសុំជំនួយ។',
      en: 'Everybody used to buy a little ice at the retail price. At one meeting the group added up what it needs in a week, and saw that it fills a truck.\n\nA factory agreed to sell at the wholesale price for two orders a week. Members take turns to receive and share it out. What is saved the group keeps for cool boxes.\n\n**What we learned:** count together first, before asking for help.',
    },
    figures: [],
  },
];
