// What people say on articles 13 to 34 of the demo's aquaculture law, with one comment each held, hidden and withdrawn.
import type { DemoComment } from '../demo-comment.js';
import { both, flow } from '../demo-law.js';

export const aquacultureComments13To34: DemoComment[] = [
  {
    at: { article: 13, paragraph: 1 },
    kind: 'concern',
    language: 'km',
    quote: 'ក៏ត្រូវមានអាជ្ញាប័ណ្ណដែរ',
    text: flow(`ខ្ញុំមានស្រះ ១២០ ម៉ែត្រការ៉េនៅក្រោយផ្ទះ ចិញ្ចឹមត្រីអណ្តែងសម្រាប់ហូប និងលក់បន្តិចបន្តួច។ ត្រូវបង់
      ៦០.០០០ រៀល ហើយទៅខេត្ត ២ ដង ប្រាក់ចំណេញខ្ញុំក្នុងមួយឆ្នាំមិនដល់ប៉ុណ្ណឹងផង។`),
    speaker: { level: 'A1', name: 'ម្តាយកូនបី', does: 'fish-farmer', province: '14' },
    day: 2,
    concerned: 33,
    replies: [
      {
        language: 'km',
        text: 'ខ្ញុំក៏ដូចគ្នា។ បើត្រូវបង់ ខ្ញុំប្រហែលជាឈប់ចិញ្ចឹម ហើយទិញត្រីនៅផ្សារវិញ។',
        speaker: { level: 'A0', does: 'fish-farmer', province: '20' },
        day: 4,
      },
    ],
  },
  {
    at: { article: 13, paragraph: 1 },
    kind: 'wording',
    language: 'km',
    quote: 'ក៏ត្រូវមានអាជ្ញាប័ណ្ណដែរ ហើយត្រូវចុះឈ្មោះនៅសាលាឃុំ សង្កាត់',
    wording: {
      mode: 'replace',
      proposed: 'មិនតម្រូវឱ្យមានអាជ្ញាប័ណ្ណទេ ប៉ុន្តែត្រូវចុះឈ្មោះម្តងនៅសាលាឃុំ សង្កាត់ ដោយមិនបង់ថ្លៃ',
    },
    text: flow(`សមាជិកយើង ៣៧ គ្រួសារ ក្នុងចំណោម ៤៥ គ្រួសារ មានស្រះតូចជាង ៥០០ ម៉ែត្រការ៉េ។
      ការចុះឈ្មោះនៅឃុំគ្រប់គ្រាន់ ដើម្បីដឹងថានរណាចិញ្ចឹម និងជួយពេលមានជំងឺ។`),
    speaker: { level: 'A5', person: 'mao-theara' },
    day: 8,
    concerned: 38,
    replies: [
      {
        language: 'km',
        text: flow(`បើលើកលែងទាំងស្រុង យើងពិបាកតាមដានជំងឺ។ ការចុះឈ្មោះនៅឃុំអាចជួយបាន
          លុះត្រាតែឃុំផ្ញើបញ្ជីមកខណ្ឌរៀងរាល់ឆ្នាំ។`),
        speaker: { level: 'A0', does: 'official', province: '21' },
        day: 11,
      },
      {
        language: 'km',
        text: 'យើងអាចផ្ញើបញ្ជីឈ្មោះជូនឃុំ រៀងរាល់ ៦ ខែម្តង។',
        speaker: { level: 'A0', does: 'cooperative', province: '19' },
        day: 12,
      },
    ],
  },
  {
    at: { article: 13, paragraph: 1 },
    kind: 'evidence',
    language: 'en',
    quote: 'not more than 500 square metres',
    text: flow(`We measured 86 household ponds in two districts: 61 were under 500 square metres and 79 under
      1,000. A limit of 1,000 would take in nearly all families and still leave out every farm that
      sells more than 2 tonnes a year.`),
    speaker: { level: 'A0', does: 'researcher', province: '21' },
    day: 15,
    concerned: 6,
  },
  {
    at: { article: 13, paragraph: 1 },
    kind: 'concern',
    language: 'km',
    quote: '៥០០ ម៉ែត្រការ៉េ',
    text: flow(`ខ្ញុំមានស្រះ ៣ ហិកតា និងបង់ថ្លៃសេវាពេញ។ បើលើកលែងស្រះតូច អ្នកខ្លះនឹងបំបែកស្រះដាក់ឈ្មោះបងប្អូន។
      សូមរាប់ផ្ទៃស្រះក្នុងមួយគ្រួសារ មិនមែនតាមឈ្មោះម្នាក់ៗទេ។`),
    speaker: { level: 'A0', does: 'fish-farmer', province: '08' },
    day: 16,
    concerned: 9,
    replies: [
      {
        language: 'km',
        text: 'ខ្ញុំយល់ស្របឱ្យរាប់ក្នុងមួយគ្រួសារ។ ប៉ុន្តែសូមកុំឱ្យគ្រួសារក្រ ត្រូវបង់ដោយសារអ្នកគេចច្បាប់។',
        speaker: { level: 'A1', name: 'ម្តាយកូនបី', does: 'fish-farmer', province: '14' },
        day: 17,
      },
    ],
  },
  {
    at: { article: 13, paragraph: 2 },
    kind: 'question',
    language: 'km',
    quote: 'ក្នុងខែមករា',
    text: 'ខែមករាយើងរវល់ច្រូតស្រូវ។ តើអាចចុះឈ្មោះនៅខែណាក៏បាន ក្នុងឆ្នាំនោះឬទេ?',
    speaker: { level: 'A0', does: 'fish-farmer', province: '10' },
    day: 9,
    concerned: 11,
  },
  {
    at: { article: 13, paragraph: 2 },
    kind: 'concern',
    language: 'km',
    quote: 'ដោយបង់ថ្លៃសេវាតាមឧបសម្ព័ន្ធ',
    text: 'សូមឱ្យបង់តែម្តងគត់ នៅពេលចុះឈ្មោះដំបូង។',
    speaker: { level: 'A0', does: 'fish-farmer', province: '05' },
    day: 10,
    concerned: 0,
    fate: { state: 'withdrawn' },
  },
  {
    at: { article: 13, paragraph: 3 },
    kind: 'concern',
    language: 'en',
    quote: 'may not receive support under Article 26',
    text: flow(`This shuts out the families who need training most. After a flood, help should go to whoever lost
      fish, with or without a paper.`),
    speaker: { level: 'A0', does: 'association', province: '12' },
    day: 20,
    concerned: 8,
  },
  {
    at: { article: 13 },
    kind: 'concern',
    language: 'km',
    text: flow(`ឃុំយើងមានគ្រួសារចិញ្ចឹមត្រី ២១៤ គ្រួសារ ភាគច្រើនជាស្ត្រីជាអ្នកមើលស្រះ។ មន្ត្រីជលផលមានតែ ១
      នាក់សម្រាប់ ៣ ស្រុក។ បើត្រូវចុះពិនិត្យគ្រប់ស្រះ សូម្បី ១ ឆ្នាំក៏មិនចប់។
      សូមឱ្យឃុំធ្វើបញ្ជីជំនួសវិញ។`),
    speaker: { level: 'A5', person: 'long-sophal' },
    day: 21,
    concerned: 15,
  },
  {
    at: { article: 17, paragraph: 2 },
    kind: 'concern',
    language: 'km',
    quote: 'មិនត្រូវយកទទឹងទឹកលើសពីមួយភាគប្រាំ',
    text: flow(`នៅខែមីនា និងមេសា ទឹកស្រកខ្លាំង។ បែដដែលដែលស្របច្បាប់នៅរដូវវស្សា អាចលើសមួយភាគប្រាំនៅរដូវប្រាំង។
      សូមវាស់ទទឹងទឹកតែម្តងក្នុងមួយឆ្នាំ នៅខែកំណត់មួយ។`),
    speaker: { level: 'A5', person: 'yin-sokny' },
    day: 12,
    concerned: 12,
  },
  {
    at: { article: 18, paragraph: 2 },
    kind: 'support',
    language: 'en',
    quote: 'a settling pond of at least 10 per cent of that area',
    text: flow(`I grow rice below a large fish farm. Twice its water came over my seedlings. A settling pond is
      fair, please keep it even if the owners say it takes land.`),
    speaker: { level: 'A0', does: 'farmer', province: '02' },
    day: 22,
    concerned: 7,
  },
  {
    at: { article: 21, paragraph: 1 },
    kind: 'support',
    language: 'km',
    quote: 'ត្រូវមានស្លាកជាភាសាខ្មែរ',
    text: 'ចំណីខ្លះមានតែអក្សរបរទេស យើងមិនដឹងថាមានប្រូតេអ៊ីនប៉ុន្មាន ឬហួសកំណត់ឬនៅ។ សូមឱ្យអក្សរធំល្មមអាចអានបាន។',
    speaker: { level: 'A0', does: 'fish-farmer', province: '18' },
    day: 6,
    concerned: 21,
  },
  {
    at: { article: 21, paragraph: 2 },
    kind: 'concern',
    language: 'km',
    quote: 'សម្រាប់ហាងនីមួយៗ',
    text: flow(`សមាជិកយើងម្នាក់មានហាង ៥ នៅ ៣ ខេត្ត។ សូមឱ្យចុះបញ្ជីម្តងក្នុងមួយខេត្ត ហើយភ្ជាប់បញ្ជីឈ្មោះហាង។
      ការត្រួតពិនិត្យចំណីនៅតែអាចធ្វើបានដដែល។`),
    speaker: { level: 'A5', person: 'nuon-veasna' },
    day: 13,
    concerned: 6,
  },
  {
    at: { article: 23, paragraph: 3 },
    kind: 'concern',
    language: 'km',
    quote: 'មិនមានសំណងឡើយ',
    text: flow(`បើរាយការណ៍ហើយត្រីត្រូវបំផ្លាញទាំងអស់ ដោយគ្មានសំណង អ្នកណាហ៊ានរាយការណ៍? សូម្បីសំណង ៣០
      ភាគរយនៃថ្លៃកូនត្រី ក៏ធ្វើឱ្យយើងនិយាយការពិតដែរ។`),
    speaker: { level: 'A0', does: 'fish-farmer', province: '22' },
    day: 18,
    concerned: 28,
  },
  {
    at: { article: 24, paragraph: 2 },
    kind: 'wording',
    language: 'km',
    quote: '២៤ ម៉ោង',
    wording: { mode: 'replace', proposed: '៧២ ម៉ោង' },
    text: flow(`ពីស្ទឹងត្រែងទៅភ្នំពេញ ប្រហែល ៤៥០ គីឡូម៉ែត្រ។ បើឡានខូចតាមផ្លូវ ឬភ្លៀងខ្លាំង លិខិតផុតកំណត់
      ហើយត្រីរស់មិនអាចរង់ចាំបានទេ។`),
    speaker: { level: 'A0', does: 'trader', province: '19' },
    day: 11,
    concerned: 16,
  },
  {
    at: { article: 28, paragraph: 1 },
    kind: 'concern',
    language: 'km',
    quote: 'គ្រប់ពេលដែលចាំបាច់',
    text: flow(`នៅភូមិព្រែកស្វាយ មានមន្ត្រីឈ្មោះដារ៉ា លេខទូរសព្ទ ០១២ ០០០ ០០០ មកពិនិត្យស្រះខ្ញុំ ៤ ដងក្នុងមួយខែ។
      សូមកំណត់ឱ្យពិនិត្យតែម្តងក្នុងមួយឆ្នាំ។`),
    speaker: { level: 'A0', does: 'fish-farmer', province: '07' },
    day: 40,
    concerned: 0,
    fate: { state: 'held', reason: 'personal-details' },
  },
  {
    at: { article: 28, paragraph: 1 },
    kind: 'concern',
    language: 'en',
    quote: 'Inspections may be made whenever necessary.',
    text: 'Everybody in that office is a thief and their children should be ashamed of them.',
    speaker: { level: 'A0' },
    day: 37,
    concerned: 0,
    fate: {
      state: 'hidden',
      reason: 'insult',
      note: both(
        'ពាក្យប្រមាថមនុស្ស ដោយគ្មានមតិលើមាត្រានេះ។ អ្នកសរសេរអាចផ្ញើមតិម្តងទៀត អំពីចំនួនដងនៃការត្រួតពិនិត្យ។',
        'Insults people and says nothing about the article. The author may write again about how often officers come.',
      ),
    },
  },
  {
    at: { article: 29, paragraph: 1 },
    kind: 'concern',
    language: 'km',
    quote: '៥.០០០.០០០ រៀល ដល់ ២០.០០០.០០០ រៀល',
    text: flow(`សមាជិកយើងម្នាក់ៗលក់ត្រីបានប្រហែល ៣ លានរៀលក្នុងមួយឆ្នាំ។ បើត្រូវពិន័យ ៥ លានរៀល គេត្រូវលក់ដីស្រែ។
      សូមព្រមានជាលាយលក្ខណ៍អក្សរជាមុនសិន ហើយឱ្យពេល ៣០ ថ្ងៃ ដើម្បីដាក់ពាក្យសុំ។`),
    speaker: { level: 'A5', person: 'prom-sreyneang' },
    day: 3,
    concerned: 44,
    replies: [
      {
        language: 'km',
        text: 'ខ្ញុំយល់ថាគ្រួសារក្រគួរព្រមានសិន។ ប៉ុន្តែកសិដ្ឋានធំដែលបញ្ចេញទឹកស្អុយ សូមកុំបន្ថយពិន័យ។',
        speaker: { level: 'A0', does: 'fisher', province: '15' },
        day: 5,
      },
    ],
  },
  {
    at: { article: 29, paragraph: 1 },
    kind: 'wording',
    language: 'en',
    quote: 'is fined from 5,000,000 riel to 20,000,000 riel',
    wording: {
      mode: 'replace',
      proposed:
        flow(`receives a written warning and 30 days to apply, and after that is fined from 200,000 riel to 2,000,000
        riel`),
    },
    text: flow(`Article 4 promises duties in proportion to size. A single range for a backyard pond and a 10
      hectare farm breaks that promise. Warn first, then a fine that follows the licence fee.`),
    speaker: { level: 'A0', does: 'lawyer', province: '12' },
    day: 9,
    concerned: 18,
  },
  {
    at: { article: 29, paragraph: 3 },
    kind: 'wording',
    language: 'km',
    quote: 'ក្នុងករណីប្រព្រឹត្តបទល្មើសម្តងទៀត ត្រូវផ្តន្ទាទោសដាក់ពន្ធនាគារពី ៦ ខែ ដល់ ២ ឆ្នាំ។',
    wording: { mode: 'delete', proposed: '' },
    text: flow(`ការដាក់គុកអ្នកចិញ្ចឹមត្រីដែលខ្វះក្រដាស គឺធ្ងន់ពេក។ បើឪពុកឬម្តាយជាប់គុក គ្រួសារគ្មាននរណាមើលស្រះឡើយ។
      ទោសពន្ធនាគារគួរទុកសម្រាប់មាត្រា ៣១ ប៉ុណ្ណោះ។`),
    speaker: { level: 'A5', person: 'mao-theara' },
    day: 14,
    concerned: 22,
  },
  {
    at: { article: 30, point: 1 },
    kind: 'question',
    language: 'km',
    quote: 'មិនបានបន្តអាជ្ញាប័ណ្ណទាន់ពេល',
    text: flow(`បើខ្ញុំសម្រាលកូន ឬនៅមន្ទីរពេទ្យ ហើយបន្តអាជ្ញាប័ណ្ណយឺត ១០ ថ្ងៃ តើត្រូវពិន័យ ២
      លានរៀលដូចអ្នកគេចច្បាប់ដែរឬ?`),
    speaker: { level: 'A0', does: 'fish-farmer', province: '01' },
    day: 23,
    concerned: 9,
  },
  {
    at: { article: 34 },
    kind: 'support',
    language: 'en',
    text: flow(`Letting farms go on working while they wait is right. With about 9 officers in our province, 12
      months would be safer than 6, or the queue will be longer than the time limit.`),
    speaker: { level: 'A0', does: 'company', province: '17' },
    day: 24,
    concerned: 6,
  },
];
