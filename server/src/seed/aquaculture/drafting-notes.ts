// The drafting notes to three articles of the demo's aquaculture law: what each is for, what it should reach, and how
// it was tried in the field before version 2 was written.
import { both } from '../demo-law.js';
import type { DemoDraftingNote } from '../demo-revision.js';

export const aquacultureDraftingNotes: DemoDraftingNote[] = [
  {
    at: { article: 12 },
    purpose: both(
      'ឱ្យអ្នកដាក់ពាក្យសុំដឹងច្បាស់ថា ពេលណាត្រូវមានចម្លើយ ហើយអាជ្ញាប័ណ្ណប្រើបានដល់ពេលណា ដើម្បីហ៊ានវិនិយោគ។',
      'To let applicants know by when they have an answer and until when a licence is good, so that they dare to invest.',
    ),
    reach: both(
      `អាជ្ញាប័ណ្ណចេញទាន់ដើមរដូវលែងកូនត្រី អាជ្ញាប័ណ្ណអាចគាំទ្រសំណើកម្ចី
        ហើយគ្មានពាក្យសុំណាត្រូវទុកចោលដោយគ្មានសេចក្តីសម្រេច។`,
      `Licences in time for stocking, a licence that can support the request for a loan, and no application left
        lying without a decision.`,
    ),
    triedWhere: both(
      `ខេត្តស្ទឹងត្រែង រយៈពេល ៣ ខែ៖ ពាក្យសុំ ១៤ ទទួលបានបង្កាន់ដៃចុះថ្ងៃខែ ហើយ ១២ ក្នុងចំណោមនោះ បានសម្រេចក្នុងរយៈពេល
        ៣០ ថ្ងៃធ្វើការ។ ពាក្យសុំ ២ ដែលយឺត គឺដោយសារទឹកជំនន់កាត់ផ្លូវចុះពិនិត្យ។`,
      `In Stung Treng for 3 months: 14 applications received a dated receipt, and 12 of them were decided within 30
        working days. The 2 that came late waited for a visit while a flood cut the road.`,
    ),
    triedWith: both(
      'សហគមន៍កសិកម្មចិញ្ចឹមត្រីសេសាន និងមន្ត្រីជលផលក្នុងខេត្ត។',
      'The Sesan Fish Farming Cooperative and the fisheries officers of the province.',
    ),
  },
  {
    at: { article: 13 },
    purpose: both(
      'ដោះបន្ទុកពីគ្រួសារដែលចិញ្ចឹមត្រីសម្រាប់បរិភោគ ដោយនៅតែដឹងថាកសិដ្ឋាននៅទីណា ដើម្បីជួយពេលមានជំងឺ ឬទឹកជំនន់។',
      `To take the burden from families that farm for their own table, while still knowing where farms are, so that
        help comes when there is disease or a flood.`,
    ),
    reach: both(
      'គ្រប់គ្រួសារដែលមានស្រះតូច ចុះឈ្មោះដោយមិនចំណាយប្រាក់ ហើយមន្ត្រីមានពេលសម្រាប់កសិដ្ឋានដែលមានហានិភ័យខ្ពស់។',
      `Every family with a small pond registers without spending money, and officers have time for the farms that
        carry more risk.`,
    ),
    triedWhere: both(
      `ខេត្តព្រៃវែង និងខេត្តកំពង់ចាម៖ ឃុំ ៤ បានសាកល្បងបញ្ជីមួយទំព័រ អស់រយៈពេល ២ សប្តាហ៍។
        ការចុះឈ្មោះម្នាក់ចំណាយពេលប្រហែល ១០ នាទី ហើយគេស្នើឱ្យបន្ថែមជួរឈរសម្រាប់ផ្ទៃស្រះសរុបក្នុងមួយគ្រួសារ។`,
      `In Prey Veng and Kampong Cham: 4 communes tried a list of one page for 2 weeks. Registering took about 10
        minutes for each person, and a column was asked for with the total pond area of the household.`,
    ),
    triedWith: both(
      'ក្រុមស្ត្រីចិញ្ចឹមត្រីស្រះបៃតង ក្រុមអ្នកចិញ្ចឹមត្រីទន្លេតូច និងស្មៀនឃុំ។',
      "The Green Pond Women's Fish Farming Group, the Tonle Touch Fish Farmers' Group and the commune clerks.",
    ),
  },
  {
    at: { article: 29 },
    purpose: both(
      'ឱ្យអ្នកដែលមិនទាន់មានអាជ្ញាប័ណ្ណ ចូលមកក្នុងច្បាប់ ជាជាងបង្ខំឱ្យលាក់ខ្លួន ឬលក់ដីដើម្បីបង់ប្រាក់ពិន័យ។',
      `To bring those without a licence under the law instead of making them hide, or sell land to pay a fine.`,
    ),
    reach: both(
      'អ្នកទទួលការព្រមានភាគច្រើន ដាក់ពាក្យសុំក្នុងរយៈពេល ៣០ ថ្ងៃ ហើយប្រាក់ពិន័យសមាមាត្រនឹងទំហំកសិដ្ឋាន។',
      'Most of those who are warned apply within 30 days, and fines are in proportion to the size of the farm.',
    ),
    triedWhere: both(
      `ខេត្តកំពង់ឆ្នាំង៖ បានគណនាប្រាក់ពិន័យតាមសំណុំរឿង ២០ ដែលបិទរួច ដោយលាក់ឈ្មោះ។ ក្នុង ១៧ សំណុំរឿង
        ប្រាក់ពិន័យតាមកំណែទី ១ លើសប្រាក់ចំណូលពីត្រីក្នុងមួយឆ្នាំ ហើយតាមកំណែទី ២ គ្មានសំណុំរឿងណាលើសឡើយ។`,
      `In Kampong Chhnang the fines were worked out for 20 closed cases without names. In 17 cases the fine of
        version 1 was more than a year's income from fish, and with version 2 in none.`,
    ),
    triedWith: both(
      'សមាគមអ្នកចិញ្ចឹមត្រីក្នុងបែ កំពង់ឆ្នាំង និងមន្ត្រីដែលធ្វើកំណត់ហេតុត្រួតពិនិត្យ។',
      "The Kampong Chhnang Cage Farmers' Association and the officers who write the records of inspection.",
    ),
  },
];
