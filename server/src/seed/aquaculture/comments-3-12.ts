// What people say on articles 3 to 12 of the demo's aquaculture law. Article 12 is where most of them speak.
import type { DemoComment } from '../demo-comment.js';
import { flow } from '../demo-law.js';

export const aquacultureComments3To12: DemoComment[] = [
  {
    at: { article: 3, point: 4 },
    kind: 'wording',
    language: 'km',
    quote: 'សមាជិកគ្រួសារធ្វើការដោយខ្លួនឯង',
    wording: { mode: 'insert', proposed: ' ឬមានអ្នកជួយមិនលើសពី ២ នាក់ក្នុងពេលប្រមូលផល' },
    text: flow(`ពេលទាញអួនលក់ត្រី យើងត្រូវជួលអ្នកជិតខាង ១ ឬ ២ នាក់ ជួយតែមួយព្រឹក។
      សូមកុំឱ្យការជួលបែបនេះធ្វើឱ្យយើងលែងជាកសិដ្ឋានខ្នាតគ្រួសារ។`),
    speaker: { level: 'A0', does: 'fish-farmer', province: '14' },
    day: 6,
    concerned: 5,
  },
  {
    at: { article: 10, paragraph: 1 },
    kind: 'question',
    language: 'km',
    quote: 'មុនពេលជីកស្រះ',
    text: 'ស្រះខ្ញុំជីកតាំងពីជំនាន់ឪពុក ជាង ២០ ឆ្នាំហើយ។ តើខ្ញុំត្រូវសុំអាជ្ញាប័ណ្ណថ្មី ឬត្រូវលុបស្រះចោល?',
    speaker: { level: 'A0', does: 'fish-farmer', province: '21' },
    day: 4,
    concerned: 4,
    replies: [
      {
        language: 'km',
        text: flow(`សូមអរគុណចំពោះសំណួរ។ ស្រះដែលមានស្រាប់អាចប្រើបន្តបាន។ សូមមើលមាត្រា ៣៤៖ ម្ចាស់ស្រះមានរយៈពេល ៦ ខែ
          ដើម្បីដាក់ពាក្យសុំ។`),
        speaker: { level: 'A5', person: 'bun-sovann' },
        day: 7,
      },
    ],
  },
  {
    at: { article: 10, paragraph: 2 },
    kind: 'concern',
    language: 'en',
    quote: 'only the species named in it',
    text: flow(`Farmers change species with the price of fingerlings: catfish in May, tilapia in November. A
      change between common species should be a note to the cantonment, not a new licence.`),
    speaker: { level: 'A0', does: 'company', province: '08' },
    day: 11,
    concerned: 13,
  },
  {
    at: { article: 11, paragraph: 1, point: 4 },
    kind: 'wording',
    language: 'en',
    quote: 'any other document that the cantonment considers necessary.',
    wording: { mode: 'delete', proposed: '' },
    text: flow(`An open list lets each office ask for different papers. Close the list at points a to c. If
      something is missing, the office should say so once, in writing, within 5 working days.`),
    speaker: { level: 'A0', does: 'lawyer', province: '12' },
    day: 9,
    concerned: 9,
  },
  {
    at: { article: 11, paragraph: 2 },
    kind: 'question',
    language: 'km',
    quote: 'ខណ្ឌរដ្ឋបាលជលផលយល់ថាឯកសារគ្រប់គ្រាន់',
    text: flow(`បើគេមិនប្រាប់ថាខ្វះឯកសារអ្វី តើខ្ញុំដឹងដោយរបៀបណាថា ៤៥ ថ្ងៃ ត្រូវរាប់ចាប់ពីថ្ងៃណា?
      ខ្ញុំសូមស្នើឱ្យមានបង្កាន់ដៃនៅថ្ងៃដាក់ពាក្យសុំ។`),
    speaker: { level: 'A0', does: 'fish-farmer', province: '03' },
    day: 2,
    concerned: 17,
    replies: [
      {
        language: 'km',
        text: 'ឆ្នាំមុន ខ្ញុំទៅ ៣ ដង។ ម្តងគេថាខ្វះប្លង់ ម្តងគេថាខ្វះរូបថត ម្តងទៀតគេថាមន្ត្រីមិននៅ។',
        speaker: { level: 'A0', does: 'fish-farmer', province: '25' },
        day: 3,
      },
    ],
  },
  {
    at: { article: 11, paragraph: 2 },
    kind: 'wording',
    language: 'km',
    quote: 'នៅពេលខណ្ឌរដ្ឋបាលជលផលយល់ថាឯកសារគ្រប់គ្រាន់',
    wording: { mode: 'replace', proposed: 'នៅថ្ងៃដាក់ពាក្យសុំ ហើយខណ្ឌរដ្ឋបាលជលផលត្រូវចេញបង្កាន់ដៃនៅថ្ងៃដដែល' },
    text: flow(`បង្កាន់ដៃធ្វើឱ្យទាំងសងខាងដឹងថ្ងៃចាប់ផ្តើមរាប់។ សមាជិកយើង ១៤ គ្រួសារបានដាក់ពាក្យកាលពីឆ្នាំមុន
      ហើយគ្មាននរណាម្នាក់មានក្រដាសបញ្ជាក់ឡើយ។`),
    speaker: { level: 'A5', person: 'mao-theara' },
    day: 8,
    concerned: 23,
  },
  {
    at: { article: 11, paragraph: 3 },
    kind: 'concern',
    language: 'km',
    quote: 'សោហ៊ុយធ្វើដំណើរជាបន្ទុករបស់អ្នកដាក់ពាក្យសុំ',
    text: flow(`ភូមិខ្ញុំឆ្ងាយពីទីរួមខេត្ត ៨០ គីឡូម៉ែត្រ។ បើត្រូវចេញថ្លៃសាំងឱ្យមន្ត្រីទៅមក អស់ជាង ១០០.០០០ រៀល
      ច្រើនជាងថ្លៃអាជ្ញាប័ណ្ណទៅទៀត។ ស្រះខ្ញុំមានតែ ៣០០ ម៉ែត្រការ៉េ។`),
    speaker: { level: 'A0', does: 'fish-farmer', province: '11' },
    day: 5,
    concerned: 14,
  },
  {
    at: { article: 12, paragraph: 1 },
    kind: 'concern',
    language: 'km',
    quote: 'ក្នុងរយៈពេល ៤៥ ថ្ងៃធ្វើការ',
    text: '៤៥ ថ្ងៃធ្វើការ គឺជាង ២ ខែ។ កូនត្រីត្រូវលែងចូលស្រះនៅដើមរដូវវស្សា។ បើបានអាជ្ញាប័ណ្ណយឺត គឺខាតមួយរដូវ។',
    speaker: { level: 'A0', does: 'fish-farmer', province: '03' },
    day: 1,
    concerned: 26,
    replies: [
      {
        language: 'km',
        text: 'នៅស្រុកខ្ញុំក៏ដូចគ្នា។ ខែឧសភា និងមិថុនា ជាពេលដែលទឹកចូលស្រះ ហើយកូនត្រីមានតម្លៃថោក។',
        speaker: { level: 'A0', does: 'fish-farmer', province: '14' },
        day: 2,
      },
      {
        language: 'km',
        text: 'សូមជួយប្រាប់បន្ថែម៖ បើកំណត់ ២០ ថ្ងៃធ្វើការ តើលោកអ្នកទាន់ពេលលែងកូនត្រីឬទេ?',
        speaker: { level: 'A5', person: 'bun-sovann' },
        day: 5,
      },
      {
        language: 'km',
        text: 'បើដាក់ពាក្យសុំនៅខែមីនា ហើយបានចម្លើយក្នុង ២០ ថ្ងៃធ្វើការ គឺទាន់ពេល។',
        speaker: { level: 'A0', does: 'fish-farmer', province: '03' },
        day: 6,
      },
    ],
  },
  {
    at: { article: 12, paragraph: 1 },
    kind: 'wording',
    language: 'km',
    quote: '៤៥ ថ្ងៃធ្វើការ',
    wording: { mode: 'replace', proposed: '១៥ ថ្ងៃធ្វើការ' },
    text: flow(`ការចុះមើលបែចំណាយពេលតែមួយព្រឹក។ ១៥ ថ្ងៃធ្វើការគឺគ្រប់គ្រាន់សម្រាប់បែដែលមានទំហំក្រោម ២០០
      ម៉ែត្រការ៉េ។`),
    speaker: { level: 'A5', person: 'yin-sokny' },
    day: 10,
    concerned: 31,
  },
  {
    at: { article: 12, paragraph: 1 },
    kind: 'concern',
    language: 'en',
    quote: 'within 45 working days',
    text: flow(`A short limit is right for a pond of 300 square metres. For a farm of 5 hectares on a canal the
      office has to test the water more than once. Two limits, by size, would be better than one short
      limit for all.`),
    speaker: { level: 'A0', does: 'researcher', province: '12' },
    day: 14,
    concerned: 6,
    replies: [
      {
        language: 'en',
        text: flow(`I can agree with two limits, as long as the small one is really short and written in the law,
          not in a later prakas.`),
        speaker: { level: 'A1', name: 'River Cage', does: 'fish-farmer', province: '04' },
        day: 15,
      },
    ],
  },
  {
    at: { article: 12, paragraph: 1 },
    kind: 'evidence',
    language: 'en',
    quote: 'counted from the day on which the application is received',
    text: flow(`Our hatchery made 6 applications in 2 provinces over 3 years. The fastest answer took 38 calendar
      days, the slowest 112, the average was 71. The day from which the office counted was different
      each time.`),
    speaker: { level: 'A4', name: 'Tonle Meas Hatchery', does: 'company', province: '08' },
    day: 18,
    concerned: 5,
  },
  {
    at: { article: 12, paragraph: 2 },
    kind: 'wording',
    language: 'km',
    quote: '១ ឆ្នាំ',
    wording: { mode: 'replace', proposed: '៣ ឆ្នាំ' },
    text: flow(`ធនាគារមិនឱ្យខ្ចីប្រាក់ដោយផ្អែកលើឯកសារដែលផុតកំណត់ក្នុង ១ ឆ្នាំទេ។ អ្នកចិញ្ចឹមដែលគ្មានកម្ចី
      ត្រូវទិញចំណីជឿ ដោយបង់លើសតម្លៃលក់សាច់ប្រាក់ ៨ ដល់ ១០ ភាគរយ។`),
    speaker: { level: 'A5', person: 'nuon-veasna' },
    day: 7,
    concerned: 41,
    replies: [
      {
        language: 'km',
        text: 'ត្រូវហើយ។ ខ្ញុំបានយកអាជ្ញាប័ណ្ណទៅសុំខ្ចី ២០ លានរៀល ប៉ុន្តែធនាគារសុំប្លង់ដីវិញ។',
        speaker: { level: 'A0', does: 'fish-farmer', province: '21' },
        day: 8,
      },
      {
        language: 'km',
        text: 'ខ្ញុំគាំទ្រ ៣ ឆ្នាំ តែសូមឱ្យថ្លៃសេវានៅដដែល កុំគុណនឹង ៣។',
        speaker: { level: 'A0', does: 'farmer', province: '14' },
        day: 12,
      },
    ],
  },
  {
    at: { article: 12, paragraph: 2 },
    kind: 'concern',
    language: 'km',
    quote: 'អាជ្ញាប័ណ្ណមានសុពលភាព ១ ឆ្នាំ',
    text: flow(`ត្រីរ៉ស់ត្រូវចិញ្ចឹម ៨ ទៅ ១០ ខែ ទើបលក់បាន។ បើអាជ្ញាប័ណ្ណផុតកំណត់មុនប្រមូលផល
      តើត្រីក្នុងស្រះក្លាយជាខុសច្បាប់ឬ?`),
    speaker: { level: 'A0', does: 'fish-farmer', province: '17' },
    day: 3,
    concerned: 19,
  },
  {
    at: { article: 12, paragraph: 2 },
    kind: 'wording',
    language: 'en',
    quote: '1 year',
    wording: { mode: 'replace', proposed: '5 years' },
    text: flow(`A floating cage costs me 12 million riel and lasts about 6 years. I cannot pay it back inside a
      licence of one year.`),
    speaker: { level: 'A1', name: 'River Cage', does: 'fish-farmer', province: '04' },
    day: 13,
    concerned: 12,
  },
  {
    at: { article: 12, paragraph: 2 },
    kind: 'question',
    language: 'en',
    quote: 'Renewal must be requested 30 days before the licence expires.',
    text: flow(`If we ask in time and the office is late, may we go on feeding and selling while we wait? Article
      34 says so for old farms, but nothing says so for a renewal.`),
    speaker: { level: 'A0', does: 'company', province: '08' },
    day: 16,
    concerned: 10,
    replies: [
      {
        language: 'en',
        text: flow(`You are right that the text is silent on this. We have put it on the list for the drafting
          team.`),
        speaker: { level: 'A5', person: 'bun-sovann' },
        day: 20,
      },
    ],
  },
  {
    at: { article: 12, paragraph: 2 },
    kind: 'concern',
    language: 'km',
    quote: 'ហើយអាចបន្តបាន',
    text: flow(`ខ្ញុំជាអ្នកនេសាទ។ សូមកុំឱ្យយូរពេក ព្រោះបើបែធ្វើឱ្យខូចទឹក ៥ ឆ្នាំគឺយូរណាស់។ ខ្ញុំយល់ព្រម ៣ ឆ្នាំ
      បើមានការពិនិត្យទឹករាល់ឆ្នាំ។`),
    speaker: { level: 'A0', does: 'fisher', province: '04' },
    day: 17,
    concerned: 7,
  },
  {
    at: { article: 12, paragraph: 3 },
    kind: 'support',
    language: 'km',
    quote: 'ដោយបញ្ជាក់ហេតុផល',
    text: 'ចំណុចនេះល្អណាស់។ បើដឹងថាខុសត្រង់ណា យើងអាចកែបាន ដោយមិនបាច់ដាក់ពាក្យសុំពីដើមវិញ។',
    speaker: { level: 'A0', does: 'fish-farmer', province: '06' },
    day: 19,
    concerned: 8,
  },
];
