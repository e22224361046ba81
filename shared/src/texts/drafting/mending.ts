// The words of the screen on which a draft's text is mended: the tree beside its source, and what can be done to it.
import type { Texts } from '../say.js';

export const mending = {
  title: { km: 'កែអត្ថបទ៖ {title}', en: 'Mending: {title}' },
  text: { km: 'អត្ថបទ', en: 'Text' },
  source: { km: 'ឯកសារដើម', en: 'Source' },
  view: { km: 'បង្ហាញ', en: 'Show' },
  sourceMore: {
    km: '{name}។ ចុចលើបន្ទាត់ ដើម្បីទៅកាន់បទប្បញ្ញត្តិរបស់វា។',
    en: '{name}. Press a line to go to its clause.',
  },
  tools: { km: 'ឧបករណ៍', en: 'Tools' },
  undo: { km: 'ត្រឡប់វិញ', en: 'Undo' },
  redo: { km: 'ធ្វើឡើងវិញ', en: 'Redo' },
  addLanguage: { km: 'បន្ថែមភាសាទីពីរពីឯកសារ', en: 'Add the other language from a file' },
  preview: { km: 'មើលដូចសាធារណជន', en: 'Preview as the public' },
  publish: { km: 'ផ្សព្វផ្សាយ', en: 'Publish' },
  saved: { km: 'បានរក្សាទុក · កំណែការងារទី {n}', en: 'Saved · working revision {n}' },
  saving: { km: 'កំពុងរក្សាទុក…', en: 'Saving…' },
  lastBy: { km: '{who} បានកែចុងក្រោយ {when}', en: 'Last changed by {who}, {when}' },
  lastMine: { km: 'លោកអ្នកបានកែចុងក្រោយ {when}', en: 'You changed it last, {when}' },
  othersChanged: {
    km: '{who} ទើបនឹងកែអត្ថបទនេះ។ អត្ថបទថ្មីបានបង្ហាញហើយ ពាក្យដែលលោកអ្នកកំពុងសរសេរនៅដដែល។',
    en: '{who} has just changed this text. The new text is shown; what you are writing is kept.',
  },
  addedAfter: {
    km: '{who} បានកែអត្ថបទនេះមុនបន្តិច។ ការកែរបស់លោកអ្នកបានបន្ថែមនៅពីក្រោយ។',
    en: '{who} changed this text a moment before. Your change was added after it.',
  },
  readOnly: {
    km: 'លោកអ្នកអាចមើលអត្ថបទនេះ ប៉ុន្តែអ្នកតាក់តែងជាអ្នកកែ។',
    en: 'You can read this text; drafters change it.',
  },

  toLookAt: { km: 'កន្លែងត្រូវពិនិត្យ៖ {n}', en: 'To be looked at: {n}' },
  nothingToLookAt: { km: 'គ្មានអ្វីត្រូវពិនិត្យទៀតទេ។', en: 'Nothing is left to be looked at.' },
  showAll: { km: 'បង្ហាញទាំងអស់ {n}', en: 'Show all {n}' },
  goTo: { km: 'ទៅ {clause}', en: 'Go to {clause}' },
  'clause-empty': { km: 'បទប្បញ្ញត្តិនេះគ្មានពាក្យទេ។', en: 'This clause has no words.' },
  'number-repeated': { km: 'លេខនេះមានម្តងរួចហើយ។', en: 'This number was used before.' },
  'number-skipped': { km: 'មានលេខរំលងនៅមុនបទប្បញ្ញត្តិនេះ។', en: 'Numbers are skipped before this clause.' },
  'no-partner': {
    km: 'រកមិនឃើញកន្លែងសម្រាប់៖ «{about}»។ សូមចម្លងពាក្យទៅបទប្បញ្ញត្តិដែលត្រូវ។',
    en: 'No place was found for: “{about}”. Copy the words to the clause they belong to.',
  },
  missingKm: {
    km: 'បទប្បញ្ញត្តិ {n} មិនទាន់មានភាសាខ្មែរ',
    en: '{n} clauses have no Khmer yet',
    one: 'One clause has no Khmer yet',
  },
  missingEn: {
    km: 'បទប្បញ្ញត្តិ {n} មិនទាន់មានភាសាអង់គ្លេស',
    en: '{n} clauses have no English yet',
    one: 'One clause has no English yet',
  },
  noKm: { km: 'មិនទាន់មានភាសាខ្មែរ', en: 'No Khmer yet' },
  noEn: { km: 'មិនទាន់មានភាសាអង់គ្លេស', en: 'No English yet' },
  keptWords: {
    km: 'មានពាក្យដែលមិនទាន់រក្សាទុក ក្នុងបទប្បញ្ញត្តិនេះ។',
    en: 'Words not yet saved are kept for this clause.',
  },
  keptHere: {
    km: 'ពាក្យនេះរក្សាទុកក្នុងឧបករណ៍នេះ មិនទាន់ចូលក្នុងអត្ថបទទេ។',
    en: 'These words are kept on this device and are not in the text yet.',
  },
  putIn: { km: 'ដាក់ចូលក្នុងអត្ថបទ', en: 'Put into the text' },
  discard: { km: 'បោះបង់ពាក្យនេះ', en: 'Discard these words' },

  empty: {
    km: 'ទំព័រនេះនៅទទេ។ សូមបន្ថែមបទប្បញ្ញត្តិដំបូង ឬអានអត្ថបទពីឯកសារ។',
    en: 'This page is empty. Add the first clause, or read the text from a file.',
  },
  addFirst: { km: 'បន្ថែមមាត្រាដំបូង', en: 'Add the first article' },
  readFile: { km: 'អានពីឯកសារ', en: 'Read from a file' },
  listHint: {
    km: 'សញ្ញាព្រួញឡើងចុះ ដើម្បីផ្លាស់ទី · Enter ដើម្បីកែ · Alt និងសញ្ញាព្រួញ ដើម្បីរំកិល ឬប្តូរកម្រិត · Ctrl Z ដើម្បីត្រឡប់វិញ',
    en: 'Arrow keys to go · Enter to mend · Alt and arrow keys to move or change the level · Ctrl Z to undo',
  },
  level: { km: 'កម្រិត {n}', en: 'level {n}' },
  close: { km: 'រួចរាល់', en: 'Done' },

  kind: { km: 'ប្រភេទ', en: 'Kind' },
  numberKm: { km: 'លេខជាភាសាខ្មែរ', en: 'Number in Khmer' },
  numberEn: { km: 'លេខជាភាសាអង់គ្លេស', en: 'Number in English' },
  headingKm: { km: 'ចំណងជើងជាភាសាខ្មែរ', en: 'Heading in Khmer' },
  headingEn: { km: 'ចំណងជើងជាភាសាអង់គ្លេស', en: 'Heading in English' },
  textKm: { km: 'អត្ថបទជាភាសាខ្មែរ', en: 'Text in Khmer' },
  textEn: { km: 'អត្ថបទជាភាសាអង់គ្លេស', en: 'Text in English' },
  rowHint: { km: 'មួយបន្ទាត់ គឺមួយក្រឡា។', en: 'One line is one cell.' },

  split: { km: 'បំបែកត្រង់សញ្ញាចង្អុល', en: 'Split at the cursor' },
  splitHint: {
    km: 'សូមដាក់សញ្ញាចង្អុលនៅមុខពាក្យដំបូងនៃបទប្បញ្ញត្តិថ្មី ក្នុងអត្ថបទមួយ ឬទាំងពីរ រួចចុចបំបែក (Ctrl Enter)។',
    en: 'Put the cursor before the first word of the new clause, in one text or in both, then split (Ctrl Enter).',
  },
  splitAt: { km: 'បំបែកមុខ «{words}»', en: 'Split before “{words}”' },
  merge: { km: 'បញ្ចូលជាមួយបន្ទាប់', en: 'Merge with the next' },
  promote: { km: 'ឡើងមួយកម្រិត', en: 'One level out' },
  demote: { km: 'ចុះមួយកម្រិត', en: 'One level in' },
  up: { km: 'រំកិលឡើង', en: 'Move up' },
  down: { km: 'រំកិលចុះ', en: 'Move down' },
  addAfter: { km: 'បន្ថែមនៅក្រោយ', en: 'Add after it' },
  addInside: { km: 'បន្ថែមនៅខាងក្នុង', en: 'Add inside it' },
  remove: { km: 'ដកចេញ', en: 'Remove' },
  removed: {
    km: 'បានដក {clause} និងអ្វីៗនៅខាងក្នុងចេញហើយ។ អាចត្រឡប់វិញបាន។',
    en: '{clause} and what was inside it is removed. You can undo this.',
  },
  places: { km: 'កន្លែង', en: 'Place' },
  parts: { km: 'ការបំបែក និងបញ្ចូល', en: 'Parts' },

  languageTitle: { km: 'បន្ថែមភាសាពីឯកសារ', en: 'Add a language from a file' },
  languageMore: {
    km: 'មាត្រាត្រូវផ្គូផ្គងតាមលេខ។ អ្វីដែលរកមិនឃើញគូ ត្រូវរាយបញ្ជីឱ្យលោកអ្នកពិនិត្យ។ ការបន្ថែមនេះអាចត្រឡប់វិញបាន។',
    en: 'Articles are matched by their numbers. What finds no partner is listed for you. Adding can be undone.',
  },
  languageDone: {
    km: 'បានបន្ថែម{language}។ {n} កន្លែងរកមិនឃើញគូ។',
    en: '{language} was added. {n} places found no partner.',
    one: '{language} was added. One place found no partner.',
  },
  textDone: { km: 'បានអាន {n} បទប្បញ្ញត្តិពីឯកសារ។', en: '{n} clauses were read from the file.' },
  draftTitle: { km: 'ចំណងជើងសេចក្តីព្រាង', en: 'Title of the draft' },
  saveTitle: { km: 'រក្សាទុកចំណងជើង', en: 'Save the title' },
  previewTitle: { km: 'មើលជាមុន៖ {title}', en: 'Preview: {title}' },
  previewMore: {
    km: 'នេះជាអត្ថបទដែលមិនទាន់ផ្សព្វផ្សាយ ដូចដែលសាធារណជននឹងឃើញ។ មានតែក្រុមតាក់តែងឃើញទំព័រនេះ។',
    en: 'The text that is not published yet, as the public will see it. Only the drafting team sees this page.',
  },
  backToMending: { km: 'ត្រឡប់ទៅកែវិញ', en: 'Back to mending' },
  both: { km: 'ទាំងពីរ', en: 'Both' },
} satisfies Texts;
