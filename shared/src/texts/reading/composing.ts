// The words of writing a comment and of the receipt that follows. Khmer is the source.
import type { Texts } from '../say.js';

export const composing = {
  title: { km: 'សរសេរមតិ', en: 'Write a comment' },
  replyTitle: { km: 'ឆ្លើយតប', en: 'Write a reply' },
  close: { km: 'បិទ', en: 'Close' },
  step: { km: '{n} ·', en: '{n} ·' },
  whichWords: { km: 'តើលោកអ្នកនិយាយពីឃ្លាណា?', en: 'Which words do you mean?' },
  whole: { km: '{clause} ទាំងមូល', en: 'The whole of {clause}' },
  wholeDraft: { km: 'សេចក្តីព្រាងទាំងមូល', en: 'The whole draft' },
  whichKind: { km: 'តើលោកអ្នកចង់និយាយអ្វី?', en: 'What do you want to say?' },
  readOthers: { km: 'អានមតិ {n} លើឃ្លានេះ', en: 'Read {n} comments on this', one: 'Read 1 comment on this' },
  about: { km: 'អំពី{clause}', en: 'About {clause}' },

  change: { km: 'តើត្រូវកែយ៉ាងណា?', en: 'How should it change?' },
  replace: { km: 'ជំនួស', en: 'Replace' },
  insert: { km: 'បន្ថែម', en: 'Insert' },
  delete: { km: 'លុបចេញ', en: 'Delete' },
  proposed: { km: 'ពាក្យដែលស្នើ', en: 'The words you propose' },
  looksLike: { km: 'អត្ថបទនឹងទៅជា៖', en: 'The text would read:' },
  words: { km: 'មតិរបស់លោកអ្នក', en: 'Your comment' },
  reason: { km: 'ហេតុផល (ត្រូវតែមាន)', en: 'Your reason (required)' },
  replyWords: { km: 'ចម្លើយតបរបស់លោកអ្នក', en: 'Your reply' },
  wordsHint: {
    km: 'សូមកុំសរសេរលេខទូរស័ព្ទ ឬរឿងផ្ទាល់ខ្លួនរបស់អ្នកដទៃ។',
    en: 'Please leave out telephone numbers and the private matters of others.',
  },
  files: { km: 'ឯកសារជាភស្តុតាង', en: 'A file as evidence' },
  filesHint: {
    km: 'រូបភាព PDF ឬតារាង រហូតដល់ ៥ មេហ្គាបៃ។ ព័ត៌មានអំពីអ្នកថត និងទីកន្លែងត្រូវបានលុបចេញ។',
    en: 'A picture, PDF or table, up to 5 MB. Who made it and where is taken out of it.',
  },

  appear: { km: 'សាធារណៈនឹងឃើញ៖', en: 'The public will see:' },
  appearChange: { km: 'ប្តូររបៀបបង្ហាញខ្លួន', en: 'Change how you appear' },
  level: { km: 'តើអ្នកណាអាចដឹងថាលោកអ្នកជានរណា?', en: 'Who may know who you are?' },
  levelA0: { km: 'គ្មាននរណាម្នាក់', en: 'Nobody' },
  levelA0More: {
    km: 'មិនសួរឈ្មោះ។ មានតែលេខកូដបង្កាន់ដៃរបស់លោកអ្នក។',
    en: 'No name is asked. You only have the code of your receipt.',
  },
  levelA1: { km: 'គ្មាននរណាម្នាក់ ប៉ុន្តែប្រើឈ្មោះហៅក្រៅ', en: 'Nobody, but under a name you choose' },
  levelA1More: {
    km: 'ឈ្មោះហៅក្រៅនេះបង្ហាញជាសាធារណៈ។ សូមកុំប្រើឈ្មោះពិត។',
    en: 'The name you choose is public. Do not use your real one.',
  },
  levelA4: { km: 'មានតែស្ថាប័នដែលពិនិត្យ', en: 'Only the reviewing body' },
  levelA4More: {
    km: 'ស្ថាប័នពិនិត្យឃើញឈ្មោះ។ សាធារណៈឃើញថា ឈ្មោះមិនបង្ហាញ។ ឈ្មោះត្រូវលុប ពេលជុំបានឆ្លើយចប់ យ៉ាងយូរ ៩០ ថ្ងៃក្រោយបិទ។',
    en: 'The reviewing body sees your name. The public reads that it is withheld. It is erased when the round has been answered, at the latest 90 days after its close.',
  },
  levelA5: { km: 'មនុស្សទាំងអស់', en: 'Everybody' },
  levelA5More: { km: 'ឈ្មោះរបស់លោកអ្នកបង្ហាញជាសាធារណៈ។', en: 'Your name is public.' },
  does: { km: 'លោកអ្នកធ្វើការអ្វី? (មិនចាំបាច់)', en: 'What do you do? (optional)' },
  province: { km: 'ខេត្ត ឬរាជធានី (មិនចាំបាច់)', en: 'Province or capital (optional)' },
  rather: { km: 'មិនប្រាប់', en: 'Rather not say' },
  name: { km: 'ឈ្មោះ', en: 'Name' },
  organisation: { km: 'និយាយក្នុងនាមស្ថាប័ន', en: 'Speak for an organisation' },

  send: { km: 'ផ្ញើមតិ', en: 'Send the comment' },
  sendReply: { km: 'ផ្ញើចម្លើយតប', en: 'Send the reply' },
  publicAtOnce: {
    km: 'មតិនេះនឹងបង្ហាញជាសាធារណៈភ្លាមៗ។ លោកអ្នកអាចកែ ឬដកវិញបាន។',
    en: 'It is public at once. You can change it or take it back.',
  },
  publicAfterReading: {
    km: 'អ្នកពិនិត្យមតិនឹងអានមតិនេះមុនពេលបង្ហាញជាសាធារណៈ។ លោកអ្នកអាចកែ ឬដកវិញបាន។',
    en: 'A moderator reads it before it is public. You can change it or take it back.',
  },
  publicLate: {
    km: 'ការទទួលមតិបានបិទហើយ។ មតិនេះនឹងត្រូវរក្សាទុក ហើយបង្ហាញថាមកដល់ក្រោយពេលបិទ។',
    en: 'The round has closed. Your comment will be kept and shown as late.',
  },
  keptHere: { km: 'សេចក្តីព្រាងមតិរក្សាទុកក្នុងឧបករណ៍នេះ', en: 'Your words are kept on this device' },
  notSent: {
    km: 'មិនបានផ្ញើទេ។ ពាក្យរបស់លោកអ្នករក្សាទុកក្នុងឧបករណ៍នេះ។ សូមព្យាយាមម្តងទៀត។',
    en: 'Not sent. Your words are kept on this device. Please try again.',
  },

  thanks: { km: 'បានទទួលមតិហើយ', en: 'Your comment has arrived' },
  thanksHeld: {
    km: 'អ្នកពិនិត្យមតិនឹងអានក្នុងរយៈពេលពីរថ្ងៃធ្វើការ។ លោកអ្នកអាចមើលដំណាក់កាលដោយលេខកូដនេះ។',
    en: 'A moderator reads it within two working days. This code shows where it stands.',
  },
  thanksVisible: {
    km: 'មតិនេះបង្ហាញជាសាធារណៈហើយ។ លោកអ្នកអាចរកវិញដោយលេខកូដនេះ។',
    en: 'It is public now. This code finds it again.',
  },
  thanksLate: {
    km: 'មតិនេះមកដល់ក្រោយពេលបិទ ហើយត្រូវបានសម្គាល់ថាយឺត។',
    en: 'It came after the round had closed and is marked late.',
  },
  code: { km: 'លេខកូដបង្កាន់ដៃ', en: 'Receipt code' },
  codeMore: {
    km: 'សូមកត់លេខនេះ ឬអានឱ្យគេស្តាប់តាមទូរស័ព្ទ។ លេខនេះសម្រាប់តែមើល មិនអាចកែបានទេ។',
    en: 'Write it down or read it out on the telephone. It only looks the comment up; it cannot change it.',
  },
  secret: { km: 'លេខសម្ងាត់', en: 'Secret' },
  secretMore: {
    km: 'អ្នកដែលមានលេខសម្ងាត់នេះ អាចកែ ឬដកមតិវិញបាន។ កម្មវិធីរុករកនេះរក្សាវាទុក។ សូមបោះពុម្ព បើប្រើឧបករណ៍អ្នកដទៃ។',
    en: 'It can change or withdraw the comment. This browser keeps it. Print it if the device is not yours.',
  },
  print: { km: 'បោះពុម្ពបង្កាន់ដៃ', en: 'Print the receipt' },
  copy: { km: 'ចម្លងលេខកូដ', en: 'Copy the code' },
  seeIt: { km: 'មើលមតិ', en: 'See the comment' },
  another: { km: 'សរសេរមតិមួយទៀត', en: 'Write another comment' },
} satisfies Texts;
