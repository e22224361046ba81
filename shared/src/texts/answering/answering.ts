// The words of the answer desk: its numbers, its lists, and what is missing before a round is closed as answered. What
// stands beside one comment is in answer-writing.ts.
import type { Texts } from '../say.js';

export const answering = {
  title: { km: 'តុឆ្លើយមតិ', en: 'Answer desk' },
  link: { km: 'តុឆ្លើយមតិ · នៅត្រូវឆ្លើយ {n}', en: 'Answer desk · {n} to answer' },
  needsScript: {
    km: 'តុឆ្លើយមតិត្រូវការ JavaScript។ សូមបើកវានៅក្នុងកម្មវិធីរុករក ហើយផ្ទុកទំព័រឡើងវិញ។',
    en: 'The answer desk needs JavaScript. Switch it on in the browser and reload the page.',
  },
  noRound: {
    km: 'មិនទាន់មានជុំពិគ្រោះយោបល់លើសេចក្តីព្រាងនេះទេ។ មតិនឹងមកដល់ទីនេះ នៅពេលជុំបើក។',
    en: 'There has been no round on this draft yet. Comments come here once a round opens.',
  },
  roundAnnounced: {
    km: 'ជុំទី {n} នឹងបើក {when}។ មតិនឹងមកដល់ទីនេះ ចាប់ពីពេលនោះ។',
    en: 'Round {n} opens {when}. Comments come here from then on.',
  },
  roundOpen: {
    km: 'ជុំទី {n} បើកទទួលមតិដល់ {when}។ លោកអ្នកអាចឆ្លើយបានហើយ។',
    en: 'Round {n} is open until {when}. You may answer already.',
  },
  roundClosed: {
    km: 'ជុំទី {n} បានបិទ {when} ({days} ថ្ងៃមកហើយ)។',
    en: 'Round {n} closed {when}, {days} days ago.',
  },
  roundClosedToday: { km: 'ជុំទី {n} បានបិទ {when} (ថ្ងៃនេះ)។', en: 'Round {n} closed {when}, today.' },
  roundAnswered: {
    km: 'ជុំទី {n} បានឆ្លើយចប់ {when} ក្នុងនាម {office}។',
    en: 'Round {n} was closed as answered {when}, in the name of {office}.',
  },

  ofVersion: { km: 'កំណែទី {n}', en: 'version {n}' },
  roundDue: { km: 'ត្រូវឆ្លើយឱ្យអស់ត្រឹម {when}។', en: 'All answers are due {when}.' },

  figure: { km: '{n}', en: '{n}' },
  numbers: { km: 'ចំនួនមតិ', en: 'In numbers' },
  nAnswered: { km: 'បានឆ្លើយ', en: 'answered' },
  nWaiting: { km: 'រង់ចាំហត្ថលេខា', en: 'wait for a signature' },
  nToAnswer: { km: 'នៅត្រូវឆ្លើយ', en: 'left to answer' },
  nTotal: { km: 'សរុប', en: 'in all' },
  sign: { km: 'ចុះហត្ថលេខា និងផ្សព្វផ្សាយ {n}', en: 'Sign and publish {n}' },
  signNone: {
    km: 'គ្មានចម្លើយណារង់ចាំហត្ថលេខារបស់លោកអ្នកទេ។',
    en: 'No answer waits for your signature.',
  },

  filters: { km: 'តម្រង', en: 'Filters' },
  views: { km: 'បញ្ជី', en: 'Lists' },
  viewToAnswer: { km: 'នៅត្រូវឆ្លើយ', en: 'To answer' },
  viewMine: { km: 'ប្រគល់ឱ្យខ្ញុំ', en: 'Assigned to me' },
  viewWaiting: { km: 'រង់ចាំហត្ថលេខា', en: 'Waiting for signature' },
  viewAnswered: { km: 'បានឆ្លើយ', en: 'Answered' },
  viewAll: { km: 'មតិទាំងអស់', en: 'All comments' },
  article: { km: 'មាត្រា', en: 'Article' },
  kind: { km: 'ប្រភេទមតិ', en: 'Kind' },
  from: { km: 'មកពី', en: 'From' },
  language: { km: 'ភាសា', en: 'Language' },
  theme: { km: 'ប្រធានបទ', en: 'Theme' },
  wholeDraft: { km: 'សេចក្តីព្រាងទាំងមូល', en: 'The whole draft' },
  chosen: { km: 'កំពុងបង្ហាញតែ', en: 'Showing only' },
  clear: { km: 'ដកតម្រងទាំងអស់', en: 'Clear the filters' },
  without: { km: 'ដកតម្រង {what}', en: 'Take away the filter {what}' },

  moreChoices: { km: 'បន្ថែម {n}', en: '{n} more' },

  nListed: { km: '{n} មតិ', en: '{n} comments', one: '1 comment' },
  nFolds: { km: 'ក្នុងនោះមាន {n} ក្រុមមតិដូចគ្នា', en: '{n} groups of like comments', one: '1 group of like comments' },
  order: { km: 'តម្រៀបតាម', en: 'Order' },
  byArticle: { km: 'តាមមាត្រា', en: 'By article' },
  byOldest: { km: 'ចាស់ជាងគេមុន', en: 'Oldest first' },
  bySize: { km: 'ដូចគ្នាច្រើនជាងគេមុន', en: 'Most alike first' },
  list: { km: 'មតិ', en: 'Comments' },
  nAlike: { km: '{n} ដូចគ្នា', en: '{n} alike' },
  andOthers: { km: 'និង {n} អ្នកទៀត', en: 'and {n} more', one: 'and 1 more' },
  nDays: { km: '{n} ថ្ងៃ', en: '{n} days', one: '1 day' },
  today: { km: 'ថ្ងៃនេះ', en: 'today' },
  nobody: { km: 'មិនទាន់មានអ្នកទទួល', en: 'nobody' },
  iAnswer: { km: 'លោកអ្នកកំពុងឆ្លើយ', en: 'you are answering' },
  answers: { km: '{who} កំពុងឆ្លើយ', en: '{who} is answering' },
  assigned: { km: 'ប្រគល់ឱ្យ {who}', en: 'for {who}' },
  assignedToMe: { km: 'ប្រគល់ឱ្យលោកអ្នក', en: 'for you' },
  proposed: { km: 'រង់ចាំហត្ថលេខា', en: 'waits for a signature' },
  drafted: { km: 'សេចក្តីព្រាងចម្លើយ', en: 'draft answer' },
  held: { km: 'រង់ចាំអ្នកពិនិត្យមតិ', en: 'with the moderators' },
  hidden: { km: 'ត្រូវបានលាក់', en: 'hidden' },
  due: { km: 'ត្រូវឆ្លើយត្រឹម {when}', en: 'due {when}' },
  overdue: { km: 'ហួសកាលកំណត់ {when}', en: 'was due {when}' },
  writeInstead: { km: 'សរសេរជំនួស៖', en: 'Write instead:' },
  putIn: { km: 'បន្ថែម៖', en: 'Add:' },
  takeOut: { km: 'លុបពាក្យនេះចេញ។', en: 'Take these words out.' },
  answersCount: { km: 'ឆ្លើយ {n} មតិ', en: 'answers {n} comments', one: 'answers 1 comment' },
  noWords: { km: '(គ្មានពាក្យ)', en: '(no words)' },
  more: { km: 'បង្ហាញបន្ថែម', en: 'Show more' },
  keyMove: { km: 'ទៅមុខ ឬថយក្រោយ', en: 'move' },
  keyClaim: { km: 'ទទួលឆ្លើយ', en: 'take it' },
  keySend: { km: 'ផ្ញើសុំហត្ថលេខា', en: 'send for signature' },
  loading: { km: 'កំពុងទាញយកមតិ…', en: 'Fetching comments…' },
  counting: {
    km: 'មតិដូចគ្នាកំពុងត្រូវបានស្វែងរក។ ចំនួនក្រុមអាចកើនឡើង។',
    en: 'Like comments are still being found. More groups may appear.',
  },
  notLoaded: {
    km: 'មិនអាចទាញយកមតិបានទេ។ អ្វីដែលលោកអ្នកបានសរសេរនៅរក្សាទុក។ សូមពិនិត្យអ៊ីនធឺណិត ហើយព្យាយាមម្តងទៀត។',
    en: 'The comments could not be fetched. What you wrote is kept. Check the connection and try again.',
  },
  again: { km: 'ព្យាយាមម្តងទៀត', en: 'Try again' },
  noneToAnswer: {
    km: 'គ្មានមតិណានៅត្រូវឆ្លើយទេ។ ចម្លើយដែលរង់ចាំហត្ថលេខា មាន {n}។',
    en: 'Nothing is left to answer. Answers that wait for a signature: {n}.',
  },
  noneMine: {
    km: 'មិនទាន់មានមតិណាត្រូវបានប្រគល់ឱ្យលោកអ្នកទេ។ សូមបើកបញ្ជី «នៅត្រូវឆ្លើយ» ហើយទទួលមួយ។',
    en: 'No comment is assigned to you. Open “To answer” and take one.',
  },
  noneWaiting: {
    km: 'គ្មានចម្លើយណារង់ចាំហត្ថលេខាទេ។ អ្នកតាក់តែងផ្ញើចម្លើយមកទីនេះ។',
    en: 'No answer waits for a signature. Drafters send them here.',
  },
  noneAnswered: {
    km: 'មិនទាន់មានមតិណាដែលបានឆ្លើយទេ។ ចម្លើយបង្ហាញជាសាធារណៈ បន្ទាប់ពីមន្ត្រីចុះហត្ថលេខា។',
    en: 'No comment has been answered yet. An answer is public once the official has signed it.',
  },
  noneAtAll: {
    km: 'មិនទាន់មានមតិលើសេចក្តីព្រាងនេះទេ។ មតិថ្មីនឹងបង្ហាញនៅទីនេះ។',
    en: 'Nobody has commented on this draft yet. New comments appear here.',
  },
  noneHere: {
    km: 'គ្មានមតិណាត្រូវនឹងតម្រងទេ។',
    en: 'No comment matches the filters.',
  },
  choose: {
    km: 'សូមជ្រើសរើសមតិមួយពីបញ្ជី ដើម្បីអានទាំងស្រុង ហើយឆ្លើយ។',
    en: 'Choose a comment from the list to read all of it and answer.',
  },
  changedElsewhere: {
    km: 'មានការផ្លាស់ប្តូរក្នុងបញ្ជី — ផ្ទុកឡើងវិញ',
    en: 'The list has changed — load it again',
  },

  otherRoundOpen: { km: 'ជុំទី {n} មិនទាន់បិទថាបានឆ្លើយចប់ទេ', en: 'Round {n} is not closed as answered yet' },
  closing: { km: 'បិទជុំថាបានឆ្លើយចប់', en: 'Close the round as answered' },
  closeButton: { km: 'បិទជុំនេះថាបានឆ្លើយចប់', en: 'Close the round as answered' },
  closingMore: {
    km: 'ជុំទី {n} អាចបិទថាបានឆ្លើយចប់ នៅពេលមតិនីមួយៗមានចម្លើយដែលបានចុះហត្ថលេខា។',
    en: 'Round {n} may be closed as answered once every comment has a signed answer.',
  },
  closingReady: {
    km: 'មតិទាំងអស់មានចម្លើយហើយ។ មន្ត្រីចុះហត្ថលេខាអាចបិទជុំទី {n} ថាបានឆ្លើយចប់។',
    en: 'Every comment has its answer. The signing official may close round {n} as answered.',
  },
  nothingMissing: { km: 'គ្មានអ្វីខ្វះទេ', en: 'nothing is missing' },
  nMissing: { km: 'នៅខ្វះ {n} ចំណុច', en: '{n} things are missing', one: '1 thing is missing' },
  lacks: { km: 'នៅខ្វះ', en: 'Missing' },
  missing: { km: 'អ្វីដែលនៅខ្វះ', en: 'What is missing' },
  missingOpen: { km: 'ជុំនៅបើកទទួលមតិដល់ {when}', en: 'The round is still open until {when}' },
  missingToAnswer: {
    km: '{n} មតិមិនទាន់មានចម្លើយ',
    en: '{n} comments have no answer yet',
    one: '1 comment has no answer yet',
  },
  missingSignature: {
    km: '{n} ចម្លើយរង់ចាំហត្ថលេខា',
    en: '{n} comments have an answer that waits for a signature',
    one: '1 comment has an answer that waits for a signature',
  },
  missingModeration: {
    km: '{n} មតិរង់ចាំអ្នកពិនិត្យមតិសម្រេច',
    en: '{n} comments wait for a moderator',
    one: '1 comment waits for a moderator',
  },
  missingReports: {
    km: '{n} មតិត្រូវបានរាយការណ៍ ហើយអ្នកពិនិត្យមតិមិនទាន់សម្រេច',
    en: '{n} comments were reported and wait for a moderator',
    one: '1 comment was reported and waits for a moderator',
  },
  whoCloses: {
    km: 'មន្ត្រីចុះហត្ថលេខាជាអ្នកបិទជុំ ក្នុងនាមស្ថាប័ន។',
    en: 'The signing official closes the round, in the name of the office.',
  },
  closed: {
    km: 'ជុំទី {n} បានបិទថាឆ្លើយចប់ហើយ។ សាធារណជនឃើញវាក្នុងទំព័រសេចក្តីព្រាង។',
    en: 'Round {n} is closed as answered. The public sees it on the page of the draft.',
  },
} satisfies Texts;
