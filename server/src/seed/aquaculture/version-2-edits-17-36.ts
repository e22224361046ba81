// What the drafters did to articles 17 to 36 and the annex: feed sellers, transport, inspection, lower penalties, the
// time for farms that exist, the fees.
import { both } from '../demo-law.js';
import type { DemoEdit } from '../demo-revision.js';

const tradeAndInspection: DemoEdit[] = [
  {
    type: 'edit-text',
    at: { article: 21, paragraph: 2 },
    text: both(
      `អ្នកលក់ចំណីត្រូវចុះបញ្ជីនៅខណ្ឌរដ្ឋបាលជលផល ម្តងក្នុងរាជធានី ខេត្តនីមួយៗ ដោយភ្ជាប់បញ្ជីឈ្មោះហាង។`,
      `A feed seller must be entered in the list of the cantonment once in the capital or in each province, with a
        list of its shops.`,
    ),
  },
  {
    type: 'edit-text',
    at: { article: 24, paragraph: 2 },
    text: both(
      'លិខិតអនុញ្ញាតដឹកជញ្ជូនមានសុពលភាព ៧២ ម៉ោង និងប្រើបានតែមួយលើក។',
      'A transport permit is valid for 72 hours and for one journey.',
    ),
  },
  {
    type: 'edit-text',
    at: { article: 28, paragraph: 1 },
    text: both(
      `មន្ត្រីត្រួតពិនិត្យអាចចូលក្នុងកសិដ្ឋាននៅម៉ោងធ្វើការ ដោយបង្ហាញប័ណ្ណបញ្ជាក់មុខងារ។
        ការត្រួតពិនិត្យអាចធ្វើបានមិនលើសពី ២ ដងក្នុងមួយឆ្នាំ លើកលែងតែមានជំងឺ បណ្តឹង ឬហានិភ័យដល់ទឹក។`,
      `An inspector may enter a farm during working hours on showing the warrant card. Inspections may be made not
        more than 2 times a year, unless there is disease, a complaint or a risk to water.`,
    ),
  },
];

const penalties: DemoEdit[] = [
  {
    type: 'edit-text',
    at: { article: 29, paragraph: 1 },
    text: both(
      `បុគ្គលដែលធ្វើវារីវប្បកម្មដោយគ្មានអាជ្ញាប័ណ្ណ ត្រូវទទួលការព្រមានជាលាយលក្ខណ៍អក្សរ និងមានពេល ៣០ ថ្ងៃ
        ដើម្បីដាក់ពាក្យសុំ។ បើហួសរយៈពេលនេះ ត្រូវពិន័យជាប្រាក់ពី ២០០.០០០ រៀល ដល់ ២.០០០.០០០ រៀល តាមទំហំកសិដ្ឋាន។`,
      `A person who practises aquaculture without a licence receives a written warning and 30 days to apply. After
        that time the person is fined from 200,000 riel to 2,000,000 riel, according to the size of the farm.`,
    ),
  },
  {
    type: 'edit-text',
    at: { article: 29, paragraph: 2 },
    text: both(
      `វារីសត្វ និងឧបករណ៍នៅក្នុងកសិដ្ឋាន អាចត្រូវរឹបអូសបានតែតាមសេចក្តីសម្រេចរបស់តុលាការ
        ក្នុងករណីបុគ្គលនោះនៅតែបន្តធ្វើវារីវប្បកម្ម ក្រោយពេលត្រូវពិន័យ។`,
      `Aquatic animals and equipment on the farm may be confiscated only by a decision of the court, where the person
        goes on farming after having been fined.`,
    ),
  },
  { type: 'remove', at: { article: 29, paragraph: 3 } },
  {
    type: 'edit-text',
    at: { article: 30 },
    text: both(
      `ត្រូវព្រមានជាលាយលក្ខណ៍អក្សរ ដោយឱ្យពេល ៣០ ថ្ងៃ ដើម្បីកែតម្រូវ ហើយបើមិនកែតម្រូវទេ ត្រូវពិន័យជាប្រាក់ពី ១០០.០០០
        រៀល ដល់ ១.០០០.០០០ រៀល ចំពោះអ្នកធ្វើវារីវប្បកម្ម ដែល៖`,
      `A written warning with 30 days to put matters right and, failing that, a fine from 100,000 riel to 1,000,000
        riel is imposed on an aquaculture farmer who:`,
    ),
  },
  {
    type: 'edit-text',
    at: { article: 30, point: 1 },
    text: both(
      'មិនបានបន្តអាជ្ញាប័ណ្ណ ក្នុងរយៈពេល ៦០ ថ្ងៃ បន្ទាប់ពីផុតកំណត់;',
      'does not renew the licence within 60 days after it expires;',
    ),
  },
];

const closing: DemoEdit[] = [
  {
    type: 'edit-text',
    at: { article: 34 },
    text: both(
      `កសិដ្ឋានដែលកំពុងដំណើរការមុនថ្ងៃច្បាប់នេះចូលជាធរមាន ត្រូវដាក់ពាក្យសុំអាជ្ញាប័ណ្ណ ឬចុះឈ្មោះតាមមាត្រា ១៣
        ក្នុងរយៈពេល ១២ ខែ។ ក្នុងពេលរង់ចាំសេចក្តីសម្រេច កសិដ្ឋានអាចបន្តដំណើរការ។`,
      `A farm already working before this Law enters into force must apply for a licence, or register under Article
        13, within 12 months. It may go on working while it waits for the decision.`,
    ),
  },
  {
    type: 'edit-text',
    at: { article: 36 },
    text: both(
      'ច្បាប់នេះចូលជាធរមាននៅថ្ងៃទី ១៨០ បន្ទាប់ពីថ្ងៃប្រកាសឱ្យប្រើ។',
      'This Law enters into force on the 180th day after its promulgation.',
    ),
  },
  {
    type: 'edit-text',
    at: { annex: 'sole' },
    text: both(
      `ថ្លៃសេវាគិតតាមផ្ទៃស្រះសរុប។ ថ្លៃអាជ្ញាប័ណ្ណត្រូវបង់ជារៀងរាល់ឆ្នាំ
        ហើយថ្លៃចុះពិនិត្យត្រូវបង់នៅពេលទទួលអាជ្ញាប័ណ្ណ និងនៅពេលបន្តម្តងៗ។ កសិដ្ឋានខ្នាតគ្រួសារដែលមានចែងក្នុងមាត្រា ១៣
        មិនបង់ថ្លៃសេវាទេ។`,
      `Fees follow the total pond area. The licence fee is paid every year, and the visit fee on receiving a licence
        and at each renewal. The family-scale farms of Article 13 pay no fee.`,
    ),
  },
];

export const aquacultureEdits17To36: DemoEdit[] = [...tradeAndInspection, ...penalties, ...closing];
