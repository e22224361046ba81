// The words of the page that says how the hall works, who sees what, and what cannot be promised.
import type { Text, Texts } from './say.js';

export const aboutTitle: Text = { km: 'របៀបប្រើសាលា', en: 'How it works' };

/** Sections in the order in which a newcomer asks. */
export const aboutSections: readonly { id: string; title: Text; paragraphs: readonly Text[] }[] = [
  {
    id: 'speaking',
    title: { km: 'ផ្តល់មតិ', en: 'Speaking' },
    paragraphs: [
      {
        km: 'សូមបើកសេចក្តីព្រាង គូសពាក្យ ឬចុចលើកថាខណ្ឌ ជ្រើសរើសប្រភេទមតិ ហើយសរសេរ។ មិនចាំបាច់មានគណនី អ៊ីមែល ឬលេខទូរស័ព្ទទេ។',
        en: 'Open a draft, mark some words or press a paragraph, choose what kind of comment it is, and write. No account, e-mail or telephone number is needed.',
      },
      {
        km: 'បន្ទាប់ពីផ្ញើ លោកអ្នកទទួលបានបង្កាន់ដៃ៖ លេខកូដប្រាំបីខ្ទង់សម្រាប់តាមដានមតិ និងលេខសម្ងាត់វែងមួយសម្រាប់កែ ឬដកមតិវិញ។',
        en: 'After sending you get a receipt: a code of eight digits to follow your comment by, and a longer secret with which you can change or withdraw it.',
      },
    ],
  },
  {
    id: 'identity',
    title: { km: 'អ្នកណាដឹងថាលោកអ្នកជានរណា', en: 'Who knows who you are' },
    paragraphs: [
      {
        km: 'តាមធម្មតា គ្មាននរណាម្នាក់ដឹងឡើយ៖ យើងមិនរក្សាទុកឈ្មោះ អាសយដ្ឋានអ៊ីនធឺណិត ឬឧបករណ៍របស់លោកអ្នកទេ។ បើលោកអ្នកចង់ លោកអ្នកអាចប្រើនាមសម្ងាត់ បង្ហាញឈ្មោះតែដល់ការិយាល័យព្រាង ឬបង្ហាញជាសាធារណៈ។',
        en: 'By default nobody: we keep no name, no internet address and nothing about your device. If you wish you may use a pseudonym, give your name to the drafting office only, or appear by name in public.',
      },
      {
        km: 'អ្វីដែលយើងមិនអាចធានាបាន៖ អ្នកដែលគ្រប់គ្រងម៉ាស៊ីនមេ ឬបណ្តាញអ៊ីនធឺណិត អាចឃើញថាមានគេទាក់ទងគេហទំព័រនេះ។ ពាក្យដែលលោកអ្នកសរសេរក៏អាចបង្ហាញថាលោកអ្នកជានរណាដែរ។',
        en: 'What cannot be promised: whoever runs the server or the network may see that somebody visited this site, and your own words may give you away.',
      },
    ],
  },
  {
    id: 'moderation',
    title: { km: 'ការពិនិត្យមតិ', en: 'Moderation' },
    paragraphs: [
      {
        km: 'អ្នកពិនិត្យមតិលាក់បានតែមតិដែលប៉ះពាល់ដល់អ្នកដទៃ ដូចជាការបង្ហាញព័ត៌មានផ្ទាល់ខ្លួន ឬការគំរាមកំហែង។ មូលហេតុបង្ហាញនៅកន្លែងដើម។ ក្រុមអ្នកព្រាងច្បាប់គ្មានសិទ្ធិលាក់ ឬកែមតិឡើយ។',
        en: 'Moderators hide only what harms others, such as personal details or threats, and the reason stands in its place. The drafting team can neither hide nor change a comment.',
      },
    ],
  },
  {
    id: 'after',
    title: { km: 'ក្រោយពេលបិទ', en: 'After the round closes' },
    paragraphs: [
      {
        km: 'មតិដែលមកដល់ក្រោយពេលបិទ នៅតែត្រូវបានទទួល និងបង្ហាញ ដោយកត់សម្គាល់ថាយឺត។ ចំនួនមតិមិនមែនជាការបោះឆ្នោតទេ៖ ហេតុផលមួយអាចមានទម្ងន់ជាងមតិមួយរយ។',
        en: 'What arrives after closing is still taken and shown, marked late. Counts are not votes: one good reason may weigh more than a hundred comments.',
      },
    ],
  },
];

/** Who runs the hall, as its operator has said; and that nothing was said, where that is so. */
export const hostingWords = {
  title: { km: 'អ្នកណាដំណើរការសាលានេះ', en: 'Who runs this hall' },
  more: {
    km: 'អ្នកដែលដំណើរការម៉ាស៊ីនមេ អាចឃើញអ្វីដែលរក្សាទុកក្នុងនោះ ហើយអាចត្រូវគេបង្ខំឱ្យប្រគល់។ មុននឹងបើកសាលា ត្រូវពិនិត្យរឿងនេះ។',
    en: 'Whoever runs the server can see what is kept on it and may be compelled to hand it over. That is to be looked at before a hall opens.',
  },
  by: { km: 'ដំណើរការដោយ', en: 'Run by' },
  answersTo: { km: 'អ្នកដែលអាចបង្ខំបាន', en: 'Who can compel them' },
  reviewedOn: { km: 'ពិនិត្យចុងក្រោយនៅថ្ងៃ', en: 'Last looked at on' },
  notSaid: { km: 'មិនទាន់បានប្រាប់', en: 'Nobody has said' },
} satisfies Texts;
