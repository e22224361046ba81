// What the drafters did to articles 3 to 16 and the order of chapter 3: the clear procedure, the three-year licence and
// the exemption of families.
import { both, digits } from '../demo-law.js';
import type { DemoEdit } from '../demo-revision.js';

const definitionsAndDuty: DemoEdit[] = [
  {
    type: 'edit-text',
    at: { article: 3, point: 4 },
    text: both(
      `«កសិដ្ឋានខ្នាតគ្រួសារ» សំដៅដល់កសិដ្ឋានដែលសមាជិកគ្រួសារធ្វើការដោយខ្លួនឯង ឬមានអ្នកជួយមិនលើសពី ២
        នាក់ក្នុងពេលប្រមូលផល សម្រាប់បរិភោគក្នុងគ្រួសារ និងលក់ផលដែលនៅសល់;`,
      `“family-scale farm” means a farm worked by the members of a family themselves, or with not more than 2 helpers
        at harvest, for the family's own table and the sale of what is left over;`,
    ),
  },
  {
    type: 'edit-text',
    at: { article: 10, paragraph: 1 },
    text: both(
      `បុគ្គលណាដែលធ្វើវារីវប្បកម្ម ត្រូវមានអាជ្ញាប័ណ្ណ មុនពេលជីកស្រះ ដាក់បែ ឬលែងពូជ
        លើកលែងតែកសិដ្ឋានខ្នាតគ្រួសារដែលមានចែងក្នុងមាត្រា ១៣។`,
      `Anyone who practises aquaculture must hold a licence before digging a pond, placing a cage or stocking seed,
        except for the family-scale farms of Article 13.`,
    ),
  },
];

const application: DemoEdit[] = [
  { type: 'remove', at: { article: 11, paragraph: 1, point: 4 } },
  {
    type: 'edit-text',
    at: { article: 11, paragraph: 1, point: 3 },
    text: both(
      'ប្លង់ស្រះ ឬបែ ដែលបង្ហាញប្រភពទឹក និងផ្លូវបញ្ចេញទឹក។',
      'a plan of the ponds or cages that shows where water comes from and where it is let out.',
    ),
  },
  {
    type: 'edit-text',
    at: { article: 11, paragraph: 2 },
    text: both(
      `ពាក្យសុំត្រូវចាត់ទុកថាបានទទួល នៅថ្ងៃដាក់ពាក្យសុំ ហើយខណ្ឌរដ្ឋបាលជលផលត្រូវចេញបង្កាន់ដៃនៅថ្ងៃដដែល។ បើខ្វះឯកសារ
        ខណ្ឌរដ្ឋបាលជលផលត្រូវជូនដំណឹងតែម្តងគត់ ជាលាយលក្ខណ៍អក្សរ ក្នុងរយៈពេល ៥ ថ្ងៃធ្វើការ។`,
      `An application counts as received on the day on which it is handed in, and the cantonment gives a receipt on
        the same day. If a document is missing, the cantonment says so once, in writing, within 5 working days.`,
    ),
  },
  {
    type: 'edit-text',
    at: { article: 11, paragraph: 3 },
    text: both(
      `មន្ត្រីជលផលត្រូវចុះពិនិត្យទីតាំងមុនពេលសម្រេច។ អ្នកដាក់ពាក្យសុំមិនត្រូវបង់ប្រាក់អ្វីសម្រាប់ការចុះពិនិត្យ
        ក្រៅពីថ្លៃចុះពិនិត្យដែលមានកំណត់ក្នុងឧបសម្ព័ន្ធឡើយ។`,
      `A fisheries officer visits the site before the decision. Nothing is paid by the applicant for the visit beyond
        the visit fee set in the annex.`,
    ),
  },
];

const decisionAndValidity: DemoEdit[] = [
  {
    type: 'edit-text',
    at: { article: 12, paragraph: 1 },
    text: both(
      'ខណ្ឌរដ្ឋបាលជលផលត្រូវសម្រេចលើពាក្យសុំ ក្នុងរយៈពេល ៣០ ថ្ងៃធ្វើការ គិតចាប់ពីថ្ងៃទទួលពាក្យសុំ។',
      `The cantonment decides on an application within 30 working days, counted from the day on which the application
        is received.`,
    ),
  },
  {
    type: 'split',
    at: { article: 12, paragraph: 2 },
    cutAfter: { km: 'ហើយអាចបន្តបាន។', en: 'may be renewed.' },
    name: 'renewal',
  },
  // A refusal belongs to the decision, so it stands before what a licence given is good for.
  { type: 'move', at: { article: 12, paragraph: 3 }, into: { article: 12 }, before: { article: 12, paragraph: 2 } },
  {
    type: 'add',
    name: 'silence',
    into: { article: 12 },
    before: { article: 12, paragraph: 3 },
    kind: 'paragraph',
    number: digits(2),
    text: both(
      `បើខណ្ឌរដ្ឋបាលជលផលមិនបានសម្រេចក្នុងរយៈពេលនេះទេ ពាក្យសុំត្រូវចាត់ទុកថាបានយល់ព្រម
        ហើយបង្កាន់ដៃមានតម្លៃជំនួសអាជ្ញាប័ណ្ណ រហូតដល់ថ្ងៃចេញអាជ្ញាប័ណ្ណ។`,
      `If the cantonment has not decided within that time, the application counts as granted, and the receipt stands
        in place of the licence until the licence is issued.`,
    ),
  },
  {
    type: 'edit-text',
    at: { article: 12, paragraph: 2 },
    text: both('អាជ្ញាប័ណ្ណមានសុពលភាព ៣ ឆ្នាំ ហើយអាចបន្តបាន។', 'A licence is valid for 3 years and may be renewed.'),
  },
  { type: 'renumber', at: { article: 12, paragraph: 2 }, number: digits(4) },
  {
    type: 'edit-text',
    at: { named: 'renewal' },
    text: both(
      `ការបន្តត្រូវស្នើសុំ ៣០ ថ្ងៃ មុនពេលផុតកំណត់។ អ្នកដែលបានស្នើសុំទាន់ពេល អាចចិញ្ចឹម និងលក់បន្ត
        រហូតដល់មានសេចក្តីសម្រេច។`,
      `Renewal must be requested 30 days before the licence expires. Whoever has asked in time may go on farming and
        selling until the decision.`,
    ),
  },
  { type: 'renumber', at: { named: 'renewal' }, number: digits(5) },
  {
    type: 'add',
    name: 'water-report',
    into: { article: 12 },
    before: null,
    kind: 'paragraph',
    number: digits(6),
    text: both(
      `អ្នកកាន់អាជ្ញាប័ណ្ណត្រូវផ្ញើរបាយការណ៍អំពីគុណភាពទឹកជូនខណ្ឌរដ្ឋបាលជលផល ម្តងក្នុងមួយឆ្នាំ តាមបទដ្ឋានក្នុងមាត្រា
        ១៨ កថាខណ្ឌ ១។`,
      `The holder of a licence sends the cantonment a report on the quality of the water once a year, by the standard
        of Article 18, paragraph 1.`,
    ),
  },
];

const families: DemoEdit[] = [
  {
    type: 'retitle',
    at: { article: 13 },
    heading: both('ការលើកលែង និងការចុះឈ្មោះកសិដ្ឋានខ្នាតគ្រួសារ', 'Exemption and registration of family-scale farms'),
  },
  { type: 'merge', at: { article: 13, paragraph: 1 } },
  {
    type: 'edit-text',
    at: { article: 13, paragraph: 1 },
    text: both(
      `កសិដ្ឋានខ្នាតគ្រួសារ ដែលមានផ្ទៃស្រះសរុបក្នុងមួយគ្រួសារមិនលើសពី ៥០០ ម៉ែត្រការ៉េ មិនតម្រូវឱ្យមានអាជ្ញាប័ណ្ណទេ
        ប៉ុន្តែត្រូវចុះឈ្មោះម្តងនៅសាលាឃុំ សង្កាត់ ដោយមិនបង់ថ្លៃ។ ការចុះឈ្មោះអាចធ្វើនៅខែណាក៏បាន។`,
      `A family-scale farm whose total pond area, counted for the whole household, is not more than 500 square metres
        needs no licence but must register once at the commune or sangkat hall, free of charge. Registration may be
        made in any month.`,
    ),
  },
  {
    type: 'edit-text',
    at: { article: 13, paragraph: 3 },
    text: both(
      `កសិដ្ឋានដែលមិនបានចុះឈ្មោះ មិនអាចទទួលការគាំទ្រតាមមាត្រា ២៦ បានឡើយ លើកលែងតែការបណ្តុះបណ្តាល
        និងការជួយសង្គ្រោះបន្ទាប់ពីទឹកជំនន់ ឬគ្រោះរាំងស្ងួត។`,
      `A farm that has not registered may not receive support under Article 26, except for training and for relief
        after flood or drought.`,
    ),
  },
  { type: 'renumber', at: { article: 13, paragraph: 3 }, number: digits(2) },
  {
    type: 'add',
    name: 'commune-list',
    into: { article: 13 },
    before: null,
    kind: 'paragraph',
    number: digits(3),
    text: both(
      'សាលាឃុំ សង្កាត់ត្រូវផ្ញើបញ្ជីកសិដ្ឋានដែលបានចុះឈ្មោះ ជូនខណ្ឌរដ្ឋបាលជលផលជារៀងរាល់ឆ្នាំ។',
      'The commune or sangkat hall sends the list of registered farms to the cantonment every year.',
    ),
  },
];

/** What a licence says, when it is suspended, and to whom it passes, in this order. */
const orderOfChapter3: DemoEdit[] = [
  { type: 'move', at: { article: 14 }, into: { chapter: 3 }, before: null },
  { type: 'renumber', at: { article: 15 }, number: digits(14) },
  { type: 'renumber', at: { article: 16 }, number: digits(15) },
  { type: 'renumber', at: { article: 14 }, number: digits(16) },
];

export const aquacultureEdits1To16: DemoEdit[] = [
  ...definitionsAndDuty,
  ...application,
  ...decisionAndValidity,
  ...families,
  ...orderOfChapter3,
];
