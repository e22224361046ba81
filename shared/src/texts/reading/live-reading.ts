// The words of the reading page that only a script says: choosing words, staying in touch, what is kept in this
// browser.
import type { Texts } from '../say.js';

export const liveReading = {
  commentOnWords: { km: 'ផ្តល់មតិលើពាក្យទាំងនេះ', en: 'Comment on these words' },
  linkToWords: { km: 'ចម្លងតំណ', en: 'Copy a link' },
  keyHint: {
    km: 'ចុច C ដើម្បីផ្តល់មតិ ចុច Enter ដើម្បីអានមតិ ចុចសញ្ញាព្រួញដើម្បីទៅកថាខណ្ឌបន្ទាប់។',
    en: 'Press C to comment, Enter to read the comments, arrows to move between paragraphs.',
  },
  filterState: { km: 'ស្ថានភាព', en: 'State' },
  statePublic: { km: 'មិនលាក់ និងមិនដកវិញ', en: 'Neither hidden nor withdrawn' },
  filterLanguage: { km: 'ភាសានៃមតិ', en: 'Language of the comment' },
  moreOn: { km: 'មតិ {n} ទៀតលើ{clause}', en: '{n} more on {clause}', one: '1 more on {clause}' },
  lastHeard: {
    km: 'ទទួលព័ត៌មានចុងក្រោយម៉ោង {clock} កំពុងភ្ជាប់ឡើងវិញ។',
    en: 'Last heard {clock}, joining again.',
  },
  polling: {
    km: 'បណ្តាញនេះរារាំងការភ្ជាប់ផ្ទាល់។ មតិថ្មីមកដល់រៀងរាល់ប៉ុន្មានវិនាទីម្តង។',
    en: 'This network blocks live connections. New comments arrive every few seconds.',
  },
  notKept: {
    km: 'កម្មវិធីរុករកនេះមិនអនុញ្ញាតឱ្យរក្សាទុកទេ។ ពាក្យ និងលេខសម្ងាត់នឹងបាត់ពេលបិទទំព័រ។ សូមបោះពុម្ពបង្កាន់ដៃ។',
    en: 'This browser keeps nothing. Words and secrets are lost when the page is closed: print your receipts.',
  },
  unfinished: { km: 'មតិមិនទាន់ចប់លើ{clause}', en: 'Unfinished comment on {clause}' },
  goOn: { km: 'បន្តសរសេរ', en: 'Go on writing' },
  throwAway: { km: 'បោះបង់', en: 'Throw away' },
  kept: { km: 'រក្សាទុកក្នុងឧបករណ៍នេះហើយ', en: 'Kept on this device' },

  sending: { km: 'កំពុងផ្ញើ…', en: 'Sending…' },
  waitingToSend: {
    km: 'មតិនេះរក្សាទុកក្នុងឧបករណ៍នេះ ហើយនឹងផ្ញើតែម្តង នៅពេលមានអ៊ីនធឺណិតវិញ។ លោកអ្នកអាចបិទផ្ទាំងនេះបាន។',
    en: 'It is kept on this device and will be sent once, when there is internet again. You may close this.',
  },
  heldLetter: {
    km: 'សូមចូលគណនី។ មតិនេះរក្សាទុក ហើយនឹងផ្ញើបន្ទាប់ពីនោះ។',
    en: 'Please sign in. The comment is kept and will be sent after that.',
  },
  mend: { km: 'កែ ហើយផ្ញើម្តងទៀត', en: 'Mend and send again' },

  exposed: {
    km: 'អត្ថបទនេះមាន «{found}» ដែលអាចបង្ហាញថាលោកអ្នកជានរណា។ អ្នកដទៃអាចអានវាបាន។ សូមពិនិត្យម្តងទៀត មុនពេលផ្ញើ។',
    en: 'Your words contain “{found}”, which may show who you are. Everybody can read it. Look again before you send.',
  },
  sendAnyway: { km: 'ផ្ញើដូច្នេះ', en: 'Send it as it is' },
  changeWords: { km: 'កែពាក្យ', en: 'Change the words' },

  mine: { km: 'មតិរបស់ខ្ញុំ ({n})', en: 'My comments ({n})' },
  mineTitle: { km: 'មតិដែលសរសេរពីកម្មវិធីរុករកនេះ', en: 'Written in this browser' },
  mineNone: {
    km: 'មិនទាន់មានមតិដែលសរសេរពីកម្មវិធីរុករកនេះទេ។',
    en: 'Nothing was written in this browser yet.',
  },
  showReceipt: { km: 'បង្ហាញបង្កាន់ដៃ', en: 'Show the receipt' },
  forget: { km: 'លុបចេញពីកម្មវិធីរុករកនេះ', en: 'Forget in this browser' },
  forgetMore: {
    km: 'មតិនៅដដែល។ ប៉ុន្តែបើគ្មានលេខសម្ងាត់ លោកអ្នកមិនអាចកែ ឬដកវិញបានទៀតទេ។',
    en: 'The comment stays. Without its secret you can no longer change or withdraw it.',
  },

  reportTitle: { km: 'រាយការណ៍មតិនេះ', en: 'Report this comment' },
  reportWhy: { km: 'តើមតិនេះល្មើសនឹងវិធានណា?', en: 'Which rule does it break?' },
  reportNote: { km: 'បញ្ជាក់បន្ថែម (មិនចាំបាច់)', en: 'What should the moderator look at? (optional)' },
  reportMore: {
    km: 'អ្នកពិនិត្យមតិនឹងអាន ហើយសម្រេច។ ការមិនយល់ស្របនឹងមតិ មិនមែនជាមូលហេតុទេ។',
    en: 'A moderator reads it and decides. Disagreeing with it is no reason.',
  },
  reportSend: { km: 'ផ្ញើការរាយការណ៍', en: 'Send the report' },
  reportDone: {
    km: 'បានទទួលហើយ។ អ្នកពិនិត្យមតិនឹងអានមតិនេះ។ សេចក្តីសម្រេចបង្ហាញក្នុងបញ្ជីសាធារណៈ។',
    en: 'Received. A moderator will look at the comment; what is decided stands in the public log.',
  },
  editTitle: { km: 'កែមតិរបស់លោកអ្នក', en: 'Change your comment' },
  editMore: {
    km: 'ក្នុងរយៈពេល {n} នាទីដំបូង ការកែមិនបន្សល់ស្នាមទេ។ បន្ទាប់ពីនោះ ពាក្យមុនៗនៅអាចអានបាន។ នៅកន្លែងដែលអ្នកពិនិត្យមតិអានជាមុន មតិនេះរង់ចាំរហូតដល់ពាក្យថ្មីត្រូវបានអាន។',
    en: 'In the first {n} minutes a change leaves no trace. After that the earlier words stay readable. Where a moderator reads first, the comment waits until the new words have been read.',
  },
  editSave: { km: 'រក្សាទុកការកែ', en: 'Save the change' },
  withdrawTitle: { km: 'ដកមតិនេះវិញ?', en: 'Withdraw this comment?' },
  withdrawMore: {
    km: 'ពាក្យនឹងត្រូវលុបជារៀងរហូត។ កន្លែងរបស់វានៅសល់ ដោយសរសេរថាអ្នកសរសេរបានដកវិញ។',
    en: 'The words are erased for good. In their place stands that the author withdrew them.',
  },
  withdrawDo: { km: 'ដកវិញ', en: 'Withdraw it' },
  historyTitle: { km: 'ពាក្យមុនកែ', en: 'Earlier words' },
  historyNone: {
    km: 'មតិនេះត្រូវបានកែក្នុងរយៈពេលដប់នាទីដំបូង ដូច្នេះពាក្យមុនមិនបានរក្សាទុកទេ។',
    en: 'It was changed within its first ten minutes, so the earlier words were not kept.',
  },
  until: { km: 'រហូតដល់{when}', en: 'until {when}' },
  notReached: {
    km: 'មិនអាចទាក់ទងម៉ាស៊ីនមេបានទេ។ គ្មានអ្វីត្រូវបានប្តូរទេ។ សូមព្យាយាមម្តងទៀត។',
    en: 'The site could not be reached. Nothing was changed. Please try again.',
  },
  linkCopied: { km: 'បានចម្លងតំណ', en: 'The link was copied' },
  codeCopied: { km: 'បានចម្លងលេខកូដ', en: 'The code was copied' },
} satisfies Texts;
