// How far the laws of the demo have come, and what their offices plan next. Days count from the day of the filling.
import type { PathStage } from '@sala/shared/instruments/stages.js';
import type { BodyKey, LawKey } from './cast.js';
import { type BothLanguages, both } from './demo-law.js';

export interface DemoStep {
  to: PathStage;
  /** When it happened; the record is kept from the day on which the draft was entered. */
  daysAgo: number;
  note: BothLanguages;
  bodies?: BodyKey[];
}

export const ways: Record<LawKey, DemoStep[]> = {
  aquaculture: [
    {
      to: 'drafting',
      daysAgo: 190,
      note: both(
        'រដ្ឋបាលជលផលចាប់ផ្តើមតាក់តែង ក្រោយការជួបជាមួយអ្នកចិញ្ចឹមត្រីក្នុងខេត្ត ៥។',
        'The Fisheries Administration began to draft, after meetings with fish farmers in 5 provinces.',
      ),
    },
    {
      to: 'technical-group',
      daysAgo: 120,
      bodies: ['industry-ministry', 'sesan-cooperative', 'cage-farmers', 'feed-traders'],
      note: both(
        'ក្រុមការងារបច្ចេកទេសបានពិនិត្យសេចក្តីព្រាង ៣ ដង មុនពេលបើកឱ្យពិគ្រោះយោបល់។',
        'The technical group went through the draft 3 times before it was opened for consultation.',
      ),
    },
    {
      to: 'consultation',
      daysAgo: 83,
      note: both(
        'កំណែទី ១ បើកឱ្យពិគ្រោះយោបល់សាធារណៈរយៈពេល ៦០ ថ្ងៃ។',
        'Version 1 is opened for public consultation for 60 days.',
      ),
    },
  ],
  sme: [
    {
      to: 'drafting',
      daysAgo: 140,
      note: both(
        'ក្រសួងចាប់ផ្តើមតាក់តែង ផ្អែកលើការស្ទង់មតិម្ចាស់អាជីវកម្ម។',
        'The Ministry began to draft, from what a survey of business owners had found.',
      ),
    },
    {
      to: 'technical-group',
      daysAgo: 60,
      bodies: ['dialogue-secretariat', 'sme-association'],
      note: both('ក្រុមការងារបច្ចេកទេសបានជួបប្រជុំ ២ ដង។', 'The technical group met 2 times.'),
    },
    {
      to: 'consultation',
      daysAgo: 17,
      note: both(
        'កំណែទី ១ បើកឱ្យពិគ្រោះយោបល់សាធារណៈរយៈពេល ៦០ ថ្ងៃ។',
        'Version 1 is opened for public consultation for 60 days.',
      ),
    },
  ],
};

export interface DemoPlan {
  /** Whose office it is. */
  law: LawKey;
  toldDaysAgo: number;
  fromInDays: number;
  toInDays: number;
  instrumentKind: string;
  title: BothLanguages;
  purpose: BothLanguages;
  problem: BothLanguages;
  affected: BothLanguages;
}

export const plans: DemoPlan[] = [
  {
    law: 'aquaculture',
    toldDaysAgo: 30,
    fromInDays: 40,
    toInDays: 130,
    instrumentKind: 'prakas',
    title: both('ប្រកាសស្តីពីបែបបទពាក្យសុំអាជ្ញាប័ណ្ណវារីវប្បកម្ម', 'Prakas on the application for an aquaculture licence'),
    purpose: both(
      'ឱ្យខណ្ឌរដ្ឋបាលជលផលទាំងអស់ប្រើពាក្យសុំមួយទំព័រដូចគ្នា។',
      'To let all fisheries cantonments use the same application of one page.',
    ),
    problem: both(
      'បច្ចុប្បន្ន ខេត្តនីមួយៗសុំឯកសារខុសគ្នា ហើយអ្នកចិញ្ចឹមត្រូវមកការិយាល័យច្រើនដង។',
      'Today each province asks for other papers, and farmers come to the office many times.',
    ),
    affected: both(
      'អ្នកចិញ្ចឹមត្រី ស្ថានីយផលិតពូជ និងមន្ត្រីជលផលក្នុងខេត្ត។',
      'Fish farmers, hatcheries and the fisheries officers of the provinces.',
    ),
  },
  {
    law: 'sme',
    toldDaysAgo: 25,
    fromInDays: 60,
    toInDays: 180,
    instrumentKind: 'sub-decree',
    title: both('អនុក្រឹត្យស្តីពីបញ្ជរព័ត៌មានអាជីវកម្ម', 'Sub-decree on business information desks'),
    purpose: both(
      'កំណត់ថាបញ្ជរព័ត៌មាននៅខេត្ត ផ្តល់សេវាអ្វី ក្នុងរយៈពេលប៉ុន្មាន។',
      'To say which services the information desk of a province gives, and within what time.',
    ),
    problem: both(
      'ម្ចាស់អាជីវកម្មតូច មិនដឹងថាត្រូវសួរស្ថាប័នណា ហើយចម្លើយខុសគ្នាពីកន្លែងមួយទៅកន្លែងមួយ។',
      'Owners of small businesses do not know whom to ask, and the answer differs from place to place.',
    ),
    affected: both(
      'ម្ចាស់អាជីវកម្មធុនមីក្រូ តូច និងមធ្យម និងមន្ទីរក្នុងខេត្ត។',
      'Owners of micro, small and medium enterprises, and the departments of the provinces.',
    ),
  },
];
