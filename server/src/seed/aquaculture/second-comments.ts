// What is said in the first days of the second round, on the words of version 2.
import type { DemoComment } from '../demo-comment.js';
import { flow } from '../demo-law.js';

export const aquacultureSecondComments: DemoComment[] = [
  {
    at: { article: 12, paragraph: 1 },
    kind: 'support',
    language: 'km',
    quote: '៣០ ថ្ងៃធ្វើការ',
    text: flow(`ក្រុមយើងបានសុំឱ្យកាត់បន្ថយពីរលើកហើយ ឥឡូវមានក្នុងអត្ថបទ។ ៣០ ថ្ងៃធ្វើការ ទាន់រដូវលែងកូនត្រី
      បើដាក់ពាក្យនៅខែមីនា។`),
    speaker: { level: 'A1', name: 'ក្រុមចិញ្ចឹមត្រីភូមិព្រែកតាអំ', does: 'fish-farmer', province: '03' },
    day: 0,
    concerned: 8,
  },
  {
    at: { article: 13, paragraph: 1 },
    kind: 'question',
    language: 'km',
    quote: 'ចុះឈ្មោះម្តងនៅសាលាឃុំ សង្កាត់',
    text: flow(`ស្រះខ្ញុំនៅឃុំមួយ ផ្ទះខ្ញុំនៅឃុំមួយទៀត។ តើត្រូវចុះឈ្មោះនៅឃុំណា ហើយបើស្រះពីរនៅឃុំពីរ
      ត្រូវចុះប៉ុន្មានដង?`),
    speaker: { level: 'A0', does: 'fish-farmer', province: '14' },
    day: 0,
    concerned: 5,
    replies: [
      {
        language: 'km',
        text: 'ខ្ញុំជាស្មៀនឃុំ។ យើងក៏ចង់ដឹងដែរ ព្រោះត្រូវរាប់ផ្ទៃស្រះសរុបក្នុងមួយគ្រួសារ។',
        speaker: { level: 'A0', does: 'official', province: '14' },
        day: 1,
      },
    ],
  },
  {
    at: { article: 29, paragraph: 1 },
    kind: 'wording',
    language: 'en',
    quote: '30 days to apply',
    wording: { mode: 'insert', proposed: ', which begin after the flood where the province is under water' },
    text: flow(`When the water is high no officer can visit, and the plan of the ponds cannot be drawn. A warning in
      October should not end in a fine in November.`),
    speaker: { level: 'A0', does: 'fish-farmer', province: '04' },
    day: 1,
    concerned: 3,
  },
];
