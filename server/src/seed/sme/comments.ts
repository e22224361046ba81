// What people say on the demo's SME law in the first days of its round.
import type { DemoComment } from '../demo-comment.js';
import { flow } from '../demo-law.js';

export const smeComments: DemoComment[] = [
  {
    at: { article: 4, paragraph: 1 },
    kind: 'concern',
    language: 'km',
    quote: 'លក្ខខណ្ឌយ៉ាងតិច ២',
    text: flow(`រោងម៉ាស៊ីនកិនស្រូវខ្ញុំមានបុគ្គលិកតែ ៧ នាក់ ប៉ុន្តែចំណូលលក់អង្ករលើស ៣.០០០ លានរៀល
      ដោយសារតម្លៃស្រូវថ្លៃ មិនមែនចំណេញច្រើនទេ។ បើរាប់តម្លៃម៉ាស៊ីនផង ខ្ញុំក្លាយជាធុនមធ្យមភ្លាម។`),
    speaker: { level: 'A0', does: 'small-business', province: '02' },
    day: 1,
    concerned: 7,
  },
  {
    at: { article: 9, paragraph: 3 },
    kind: 'support',
    language: 'km',
    quote: 'ដោយប្រើអត្តសញ្ញាណប័ណ្ណ',
    text: flow(`ខ្ញុំលក់បន្លែនៅផ្សារ ១៥ ឆ្នាំហើយ មិនដែលហ៊ានចុះបញ្ជីទេ ព្រោះឯកសារច្រើន។
      បើប្រើតែអត្តសញ្ញាណប័ណ្ណនៅឃុំ ខ្ញុំអាចធ្វើបាន។`),
    speaker: { level: 'A0', does: 'trader', province: '03' },
    day: 2,
    concerned: 12,
    replies: [
      {
        language: 'km',
        text: 'ខ្ញុំក៏គាំទ្រដែរ។ សូមឱ្យឃុំធ្វើនៅថ្ងៃសៅរ៍ផង ព្រោះថ្ងៃធ្វើការយើងមិនអាចបិទតូបបានទេ។',
        speaker: { level: 'A0', does: 'small-business', province: '21' },
        day: 3,
      },
    ],
  },
  {
    at: { article: 10, paragraph: 2 },
    kind: 'wording',
    language: 'km',
    quote: '២ ឆ្នាំ',
    wording: { mode: 'replace', proposed: '៥ ឆ្នាំ' },
    text: flow(`រោងសិប្បកម្មភាគច្រើនត្រូវការពេល ៣ ទៅ ៤ ឆ្នាំ ទើបសងម៉ាស៊ីនរួច។ វិញ្ញាបនបត្រ ៥ ឆ្នាំ
      ជួយឱ្យធនាគារទុកចិត្ត និងកាត់បន្ថយការងារមន្ទីរ។`),
    speaker: { level: 'A5', person: 'meas-channy' },
    day: 3,
    concerned: 9,
  },
  {
    at: { article: 12, paragraph: 2 },
    kind: 'question',
    language: 'en',
    quote: 'for the time before the enterprise entered the register',
    text: flow(`And for the time after? In our market many fear that the register is a tax list. Please say in the
      law which office may see it and which may not.`),
    speaker: { level: 'A0', does: 'small-business', province: '12' },
    day: 4,
    concerned: 14,
  },
  {
    at: { article: 15, paragraph: 2 },
    kind: 'question',
    language: 'en',
    quote: '1 per cent of the principal per year',
    text: flow(`Who pays this, the lender or the borrower? If the bank adds it to our interest, a loan of 100
      million riel costs us 1 million riel more each year.`),
    speaker: { level: 'A0', does: 'company', province: '12' },
    day: 5,
    concerned: 5,
  },
  {
    at: { article: 15, paragraph: 3 },
    kind: 'support',
    language: 'km',
    quote: 'សហគ្រាសដែលដឹកនាំដោយស្ត្រី',
    text: flow(`ខ្ញុំធ្វើផ្អកត្រីលក់ ដីផ្ទះជាឈ្មោះស្វាមី ដូច្នេះខ្ញុំមិនដែលខ្ចីបានដោយខ្លួនឯងទេ។
      ចំណុចនេះជួយស្ត្រីដូចខ្ញុំ។`),
    speaker: { level: 'A1', name: 'អ្នកធ្វើផ្អក', does: 'small-business', province: '04' },
    day: 6,
    concerned: 11,
  },
  {
    at: { article: 22, paragraph: 1 },
    kind: 'evidence',
    language: 'km',
    quote: 'មិនលើសពីម្តងក្នុងមួយឆ្នាំ',
    text: flow(`ខ្ញុំកត់ក្នុងសៀវភៅ៖ ឆ្នាំមុន មានការពិនិត្យ ៩ ដង ពី ៤ ស្ថាប័ន អស់ពេលសរុប ១១ ថ្ងៃ។ ៥ ដង
      គឺពិនិត្យរឿងដដែល។`),
    speaker: { level: 'A5', person: 'chea-sophea' },
    day: 4,
    concerned: 16,
    replies: [
      {
        language: 'km',
        text: 'ខ្ញុំមាន ៦ ដងក្នុងមួយឆ្នាំ។ បើមកជាមួយគ្នាតែម្តង យើងអាចត្រៀមឯកសារបាន។',
        speaker: { level: 'A0', does: 'small-business', province: '17' },
        day: 5,
      },
    ],
  },
  {
    at: { article: 22, paragraph: 1 },
    kind: 'concern',
    language: 'en',
    quote: 'not more than once a year',
    text: flow(`I work in a garment workshop with 40 people. One visit a year, known in advance, means the doors
      are unlocked on that day only. Fire and wages should stay open to surprise visits.`),
    speaker: { level: 'A0', does: 'worker', province: '12' },
    day: 6,
    concerned: 8,
    replies: [
      {
        language: 'en',
        text: 'Paragraph 2 leaves health and safety out of the limit, but it does not mention wages.',
        speaker: { level: 'A0', does: 'lawyer', province: '12' },
        day: 7,
      },
    ],
  },
  {
    at: { article: 23, paragraph: 1 },
    kind: 'wording',
    language: 'km',
    quote: '៤៥ ថ្ងៃ',
    wording: { mode: 'replace', proposed: '៣០ ថ្ងៃ' },
    text: flow(`ខ្ញុំផ្គត់ផ្គង់បន្លែឱ្យសាលារៀន ត្រូវបង់ថ្លៃបន្លែឱ្យកសិករក្នុង ៧ ថ្ងៃ តែសាលាបង់មកវិញ ២ ខែក្រោយ។ ៣០
      ថ្ងៃ យើងទើបរស់បាន។`),
    speaker: { level: 'A0', does: 'small-business', province: '05' },
    day: 7,
    concerned: 10,
  },
];
