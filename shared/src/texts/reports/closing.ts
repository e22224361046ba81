// The words of the closing report of a round: its public page, the page on which the drafting team writes it, its
// figures. Khmer is the source.
import type { Texts } from '../say.js';

export const closing = {
  title: { km: 'របាយការណ៍លទ្ធផលពិគ្រោះយោបល់', en: 'What you said, what we did' },
  titleOf: { km: 'របាយការណ៍លទ្ធផលពិគ្រោះយោបល់ · {title}', en: 'What you said, what we did · {title}' },
  link: { km: 'របាយការណ៍ជុំទី {n}', en: 'Report on round {n}' },
  roundShort: { km: 'ជុំទី {n}', en: 'round {n}' },
  roundOf: { km: 'ជុំពិគ្រោះយោបល់ទី {n} លើកំណែទី {version}', en: 'Round {n} of consultation, on version {version}' },
  publishedBy: { km: 'ផ្សព្វផ្សាយដោយ {office} {day}', en: 'Published by {office}, {day}' },
  edition: { km: 'បោះពុម្ពលើកទី {n}', en: 'Edition {n}' },
  editions: { km: 'ការបោះពុម្ពទាំងអស់', en: 'All editions' },
  corrects: { km: 'ការបោះពុម្ពនេះកែតម្រូវលើកមុន៖', en: 'This edition corrects the one before:' },
  olderEdition: {
    km: 'នេះជាការបោះពុម្ពលើកទី {n}។ ក្រោយមកវាត្រូវបានកែតម្រូវ។',
    en: 'This is edition {n}. It has been corrected since.',
  },
  readNewest: { km: 'អានការបោះពុម្ពចុងក្រោយ', en: 'Read the newest edition' },
  contents: { km: 'មាតិការបាយការណ៍', en: 'In this report' },
  word: { km: 'ឯកសារ Word', en: 'Word file' },
  onlyIn: { km: 'ផ្នែកនេះសរសេរជាភាសាខ្មែរ។', en: 'This part is written in Khmer.' },
  onlyInEnglish: { km: 'ផ្នែកនេះសរសេរជាភាសាអង់គ្លេស។', en: 'This part is written in English.' },

  // In brief
  brief: { km: 'សង្ខេប', en: 'In brief' },
  briefComments: { km: 'មតិ', en: 'comments', one: 'comment' },
  briefAnswered: { km: 'មានចម្លើយ ក្នុងចំណោម {total}', en: 'answered, of {total}' },
  briefTaken: { km: 'បានទទួលយកទាំងស្រុង ឬមួយផ្នែក', en: 'accepted, in full or in part' },
  briefChanges: { km: 'ការកែប្រែក្នុងកំណែទី {to}', en: 'changes in version {to}', one: 'change in version {to}' },
  briefAsked: { km: 'ក្នុងនោះកើតចេញពីមតិ', en: 'of them because of comments' },
  openStill: {
    km: 'មតិ {n} មិនទាន់មានចម្លើយនៅពេលរបាយការណ៍នេះផ្សព្វផ្សាយ។',
    en: '{n} comments had no answer when this report was published.',
    one: 'One comment had no answer when this report was published.',
  },
  foreword: { km: 'អារម្ភកថា', en: 'Foreword' },

  // What was asked
  asked: { km: 'អ្វីដែលបានសួរ', en: 'What was asked' },
  announced: { km: 'បានប្រកាស {day} នៅលើគេហទំព័រនេះ', en: 'Announced {day} on this site' },
  period: {
    km: 'ទទួលមតិពី{from} ដល់{to} ({n} ថ្ងៃ)',
    en: 'Open from {from} to {to} ({n} days)',
    one: 'Open from {from} to {to} (one day)',
  },
  extended: { km: 'បានពន្យារពី{from} ដល់{to}៖', en: 'Extended from {from} to {to}:' },
  shortened: {
    km: 'ករណីលើកលែង។ មូលហេតុដែល {office} បានចុះហត្ថលេខា៖',
    en: 'An exception was made. Reason signed by {office}:',
  },
  purpose: { km: 'គោលបំណងនៃសេចក្តីព្រាង', en: 'Why the draft is made' },
  offline: { km: 'អ្នកគ្មានអ៊ីនធឺណិតត្រូវបានជួបដោយរបៀបណា', en: 'How people without internet were reached' },
  questions: { km: 'សំណួរណែនាំ', en: 'Guiding questions' },
  saidThere: { km: 'មតិនៅត្រង់នេះ {n}', en: '{n} comments there', one: '1 comment there' },

  // Who took part
  tookPart: { km: 'អ្នកណាបានចូលរួម', en: 'Who took part' },
  total: { km: 'មតិដែលបង្ហាញជាសាធារណៈ {n}', en: '{n} comments are public', one: 'One comment is public' },
  late: {
    km: 'ក្នុងនោះ {n} មកដល់ក្រោយពេលបិទ',
    en: '{n} of them came after the close',
    one: 'one of them came after the close',
  },
  concernedToo: {
    km: 'មានការចុច «ពាក់ព័ន្ធនឹងខ្ញុំដែរ» {n} ដង',
    en: '"this concerns me too" was said {n} times',
    one: '"this concerns me too" was said once',
  },
  apart: {
    km: 'រាប់ដោយឡែក៖ បានលាក់ {hidden} · អ្នកសរសេរបានដកវិញ {withdrawn}',
    en: 'Counted apart: {hidden} hidden, {withdrawn} withdrawn by their authors',
  },
  whyHidden: { km: 'មូលហេតុនៃការលាក់', en: 'Why comments were hidden' },
  byKind: { km: 'តាមប្រភេទមតិ', en: 'By kind of comment' },
  byLanguage: { km: 'តាមភាសា', en: 'By language' },
  bySpeaker: { km: 'តាមមុខរបរ', en: 'By what people do' },
  byProvince: { km: 'តាមខេត្ត', en: 'By province' },
  notSaid: { km: 'មិនបានប្រាប់', en: 'Not said' },
  fewEach: { km: 'តិចជាង {n} រៀងៗខ្លួន', en: 'fewer than {n} each' },
  moreEach: { km: '{n} ឬលើស រៀងៗខ្លួន', en: '{n} or more each' },
  few: { km: 'តិចជាង {n}', en: 'fewer than {n}' },
  more: { km: '{n} ឬលើស', en: '{n} or more' },
  fewWhy: {
    km: 'ក្រុមដែលមានតិចជាង {n} មតិ មិនបង្ហាញចំនួនទេ ដើម្បីកុំឱ្យគេស្គាល់អ្នកណាម្នាក់។ ចំនួនមតិមិនមែនជាសន្លឹកឆ្នោតទេ។',
    en: 'Groups with fewer than {n} comments are shown without a number, so that nobody can be recognised. Comments are not votes.',
  },
  tooFew: { km: 'មតិតិចពេក មិនអាចបែងចែកតាមក្រុមបានទេ។', en: 'Too few comments to tell by group.' },
  nobody: { km: 'គ្មានមតិណាមួយត្រូវបានផ្តល់ក្នុងជុំនេះទេ។', en: 'Nobody commented in this round.' },
  group: { km: 'ក្រុម', en: 'Group' },
  share: { km: 'ក្រាហ្វ', en: 'Bar' },
  number: { km: 'ចំនួន', en: 'Number' },
  khmer: { km: 'ខ្មែរ', en: 'Khmer' },
  english: { km: 'អង់គ្លេស', en: 'English' },

  // What was answered
  answered: { km: 'អ្វីដែលបានឆ្លើយ', en: 'What was answered' },
  answeredOf: { km: 'បានឆ្លើយ {n} ក្នុងចំណោម {total} មតិ។', en: '{n} of {total} comments have a signed answer.' },
  days: {
    km: 'ពាក់កណ្តាលនៃមតិបានឆ្លើយក្នុងរយៈពេល {median} ថ្ងៃក្រោយបិទ ហើយយូរបំផុត {longest} ថ្ងៃ។',
    en: 'Half of them were answered within {median} days of the close, the last after {longest} days.',
  },
  daysSame: {
    km: 'បានឆ្លើយក្នុងរយៈពេល {n} ថ្ងៃក្រោយបិទ។',
    en: 'They were answered within {n} days of the close.',
    one: 'They were answered within one day of the close.',
  },
  outcomes: { km: 'លទ្ធផល', en: 'Outcomes' },
  notAnswered: { km: 'មិនទាន់មានចម្លើយ', en: 'No answer yet' },
  whyNot: { km: 'មូលហេតុដែលមិនទទួលយក', en: 'Why comments were not accepted' },
  allAnswers: { km: 'អានចម្លើយទាំងអស់', en: 'Read all answers' },

  // Article by article
  articles: { km: 'តាមមាត្រា៖ អ្វីដែលបានឮ និងអ្វីដែលបានធ្វើ', en: 'Article by article: what was said and what was done' },
  mostSpoken: { km: 'មាត្រាដែលមានមតិច្រើនជាងគេ', en: 'Most spoken about' },
  commentsHere: { km: 'មតិ {n}', en: '{n} comments', one: '1 comment' },
  concernedHere: {
    km: 'ពាក់ព័ន្ធនឹងខ្ញុំដែរ {n}',
    en: '{n} times "this concerns me too"',
    one: 'once "this concerns me too"',
  },
  readComments: { km: 'អានមតិនៅ{place}', en: 'Read the comments on {place}' },
  heard: { km: 'ខ្លឹមសារមតិដែលបានទទួល', en: 'What we heard' },
  changed: { km: 'អ្វីដែលបានកែប្រែ', en: 'What changed' },
  notChanged: { km: 'ពាក្យមិនបានកែប្រែក្នុងកំណែទី {to} ទេ។', en: 'The words did not change in version {to}.' },
  noVersionYet: {
    km: 'មិនទាន់មានកំណែថ្មីផ្សព្វផ្សាយក្រោយជុំនេះទេ។',
    en: 'No new version has been published since this round.',
  },
  movedOnly: { km: 'បានផ្លាស់ទីតាំង ពាក្យនៅដដែល។', en: 'Moved; the words are the same.' },
  because: { km: 'មូលហេតុ៖', en: 'Reason:' },
  behind: { km: 'មតិដែលនាំឱ្យកែ៖', en: 'Comments behind it:' },
  comment: { km: 'មតិទី {n}', en: 'comment {n}' },
  moreComments: { km: 'និង {n} ទៀត', en: 'and {n} more' },
  morePassages: {
    km: 'និង {n} កន្លែងទៀតក្នុងការប្រៀបធៀប',
    en: 'and {n} more passages in the comparison',
    one: 'and one more passage in the comparison',
  },
  seeChange: { km: 'មើលការកែប្រែនៅ{place}', en: 'See the change at {place}' },
  compare: { km: 'ប្រៀបធៀបកំណែទី {from} និងទី {to}', en: 'Compare versions {from} and {to}' },
  toldAbove: { km: 'បានរៀបរាប់ខាងលើ', en: 'told above' },

  unasked: { km: 'ការកែប្រែដែលគ្មានមតិស្នើ', en: 'Changes nobody asked for' },
  unaskedMore: {
    km: 'ក្រុមអ្នកព្រាងបានកែប្រែដោយមូលហេតុរបស់ខ្លួន។',
    en: 'The drafting team made these for reasons of its own.',
  },
  unsourced: { km: 'ការកែប្រែដែលមិនបានបញ្ជាក់មូលហេតុ', en: 'Changes without a reason' },
  unsourcedMore: {
    km: 'គ្មានមតិ ឬមូលហេតុណាមួយត្រូវបានបញ្ជាក់សម្រាប់ការកែប្រែទាំងនេះទេ។',
    en: 'No comment and no reason was named for these.',
  },
  refused: { km: 'អ្វីដែលមិនបានទទួលយក និងមូលហេតុ', en: 'What was not accepted, and why' },
  refusedNone: { km: 'គ្មានមតិណាត្រូវបានបដិសេធទេ។', en: 'No comment was turned down.' },
  forComments: { km: 'សម្រាប់មតិ {n}', en: 'for {n} comments', one: 'for one comment' },
  readComment: { km: 'អានមតិ', en: 'Read the comment' },
  moreListed: { km: 'និង {n} ទៀតក្នុងបញ្ជីចម្លើយ', en: 'and {n} more in the list of answers' },

  // What is still to come
  ahead: { km: 'ជំហានបន្ទាប់', en: 'What happens next' },
  stageNow: { km: 'ដំណាក់កាលបច្ចុប្បន្ន៖ {stage}', en: 'Where the draft stands now: {stage}' },
  nextRound: { km: 'ជុំបន្ទាប់៖ ទទួលមតិពី{from} ដល់{to}', en: 'Next round: open from {from} to {to}' },
  noNextRound: { km: 'មិនទាន់បានប្រកាសជុំបន្ទាប់ទេ។', en: 'No further round has been announced.' },
  promises: { km: 'អ្វីដែលបានសន្យា', en: 'What was promised' },
  theWay: { km: 'ដំណាក់កាលនៃសេចក្តីព្រាង', en: 'The way of this draft' },

  aboutReport: { km: 'អំពីរបាយការណ៍នេះ', en: 'About this report' },
  computed: {
    km: 'តួលេខ ការកែប្រែ និងចម្លើយ ដកស្រង់ពីកំណត់ត្រាដោយស្វ័យប្រវត្តិ គិតត្រឹម{when}។ អារម្ភកថា ខ្លឹមសារមតិ និងជំហានបន្ទាប់ សរសេរដោយ {office}។',
    en: 'Figures, changes and answers come from the record itself, as it stood on {when}. The foreword, what was heard and what happens next are written by {office}.',
  },
  unchanging: {
    km: 'របាយការណ៍ដែលបានផ្សព្វផ្សាយមិនត្រូវបានកែប្រែឡើយ។ បើមានកំហុស នឹងមានការបោះពុម្ពថ្មីដែលប្រាប់ពីអ្វីដែលបានកែ។',
    en: 'A published report is never changed. If it has a mistake, a new edition comes out and says what it corrects.',
  },

  // The desk
  deskTitle: { km: 'សរសេររបាយការណ៍ជុំទី {n}', en: 'Write the report on round {n}' },
  deskLink: { km: 'របាយការណ៍លទ្ធផល', en: 'Closing report' },
  deskLead: {
    km: 'តួលេខ ការកែប្រែ និងចម្លើយ ចេញពីកំណត់ត្រា។ លោកអ្នកសរសេរតែអារម្ភកថា ខ្លឹមសារមតិតាមមាត្រា និងជំហានបន្ទាប់។',
    en: 'Figures, changes and answers come from the record. You write the foreword, what you heard on each article, and what happens next.',
  },
  backToRounds: { km: 'កំណែ និងជុំពិគ្រោះ', en: 'Versions and rounds' },
  toAnswers: { km: 'តុឆ្លើយមតិ', en: 'Answer desk' },
  lastKept: { km: 'រក្សាទុកចុងក្រោយដោយ {name} {when}', en: 'Last saved by {name}, {when}' },
  kept: { km: 'បានរក្សាទុក។ អ្នកក្រៅក្រុមមិនទាន់ឃើញទេ។', en: 'Saved. Nobody outside the team sees it yet.' },
  published: { km: 'បានផ្សព្វផ្សាយ។', en: 'Published.' },
  stillOpen: {
    km: 'មតិ {n} មិនទាន់មានចម្លើយ។ ចំនួននេះនឹងបង្ហាញក្នុងរបាយការណ៍។',
    en: '{n} comments have no answer yet. The report will say so.',
    one: 'One comment has no answer yet. The report will say so.',
  },
  allAnswered: { km: 'មតិទាំងអស់មានចម្លើយហើយ។', en: 'Every comment has an answer.' },
  stillHeld: {
    km: 'មតិ {n} កំពុងរង់ចាំអ្នកពិនិត្យ ហើយមិនរាប់ក្នុងរបាយការណ៍ទេ។',
    en: '{n} comments wait for moderators and are not counted.',
    one: 'One comment waits for moderators and is not counted.',
  },
  yourWords: { km: 'អត្ថបទរបស់ក្រុម', en: 'The words of the team' },
  formatting: {
    km: 'អាចប្រើ **ដិត** *ទ្រេត* និងបញ្ជី (- នៅដើមបន្ទាត់)។ បន្ទាត់ទទេចាប់ផ្តើមកថាខណ្ឌថ្មី។',
    en: 'You may use **bold**, *italics* and lists (- at the start of a line). An empty line begins a paragraph.',
  },
  inKhmer: { km: '{name} ជាភាសាខ្មែរ', en: '{name}, in Khmer' },
  inEnglish: { km: '{name} ជាភាសាអង់គ្លេស', en: '{name}, in English' },
  noteOn: { km: 'ខ្លឹមសារមតិលើ{place}', en: 'What we heard on {place}' },
  notesMore: {
    km: 'ទុកទទេក៏បាន៖ តួលេខ និងការកែប្រែបង្ហាញដោយឯកឯង។',
    en: 'May stay empty: the figures and changes are shown anyway.',
  },
  noSections: { km: 'មិនទាន់មានមតិ ឬការកែប្រែទេ។', en: 'Nothing has been said or changed yet.' },
  lostPlace: {
    km: 'មាត្រាដែលលែងមានមតិ (មិនបង្ហាញក្នុងរបាយការណ៍)',
    en: 'an article nobody speaks about any more (not shown in the report)',
  },
  colleagues: { km: 'ពាក្យដែលអ្នករួមការងារបានរក្សាទុក៖', en: 'What your colleague saved:' },
  save: { km: 'រក្សាទុក', en: 'Save' },
  saveAndSee: { km: 'រក្សាទុក ហើយមើលជាមុន', en: 'Save and preview' },
  preview: { km: 'មើលជាមុន', en: 'Preview' },
  isPreview: {
    km: 'នេះជាការមើលជាមុន។ មិនទាន់ផ្សព្វផ្សាយទេ។',
    en: 'This is a preview. It is not published.',
  },
  backToWriting: { km: 'ត្រឡប់ទៅសរសេរ', en: 'Back to writing' },
  publishing: { km: 'ការផ្សព្វផ្សាយ', en: 'Publishing' },
  publish: { km: 'ផ្សព្វផ្សាយក្នុងនាម {office}', en: 'Publish in the name of {office}' },
  publishMore: {
    km: 'ផ្សព្វផ្សាយពាក្យដែលបានរក្សាទុកចុងក្រោយ ជាមួយតួលេខនៅពេលនេះ។ ក្រោយផ្សព្វផ្សាយ មិនអាចកែបានទេ មានតែការបោះពុម្ពថ្មី។',
    en: 'Publishes the words as last saved, with the figures of this moment. Afterwards nothing can be changed; a correction is a new edition.',
  },
  publishAgain: { km: 'ផ្សព្វផ្សាយការបោះពុម្ពលើកទី {n}', en: 'Publish edition {n}' },
  whoPublishes: {
    km: 'មន្ត្រីចុះហត្ថលេខារបស់ {office} ជាអ្នកផ្សព្វផ្សាយរបាយការណ៍។',
    en: 'The signing official of {office} publishes the report.',
  },
  notOver: {
    km: 'ជុំនេះបិទនៅ{when}។ របាយការណ៍អាចផ្សព្វផ្សាយបានក្រោយពេលនោះ។',
    en: 'The round closes on {when}. The report can be published after that.',
  },
  saveFirst: { km: 'សូមរក្សាទុកពាក្យរបស់ក្រុមជាមុនសិន។', en: 'Save the words of the team first.' },
  correction: { km: 'អ្វីដែលបានកែតម្រូវ', en: 'What is corrected' },
} satisfies Texts;
