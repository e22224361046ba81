// The words of moderation: the desk where comments are judged, and the public log of what was decided. Khmer is the
// source.
import type { Text, Texts } from './say.js';

export const moderation = {
  title: { km: 'ការពិនិត្យមតិ', en: 'Moderation' },
  lead: {
    km: 'សូមវិនិច្ឆ័យតែពាក្យ តាមមូលហេតុក្នុងបញ្ជីសាធារណៈ។ មតិដែលចេញក្រៅប្រធានបទ រិះគន់ខ្លាំង ឬខុស មិនមែនជាមូលហេតុសម្រាប់លាក់ទេ។ គ្មាននរណាអាចកែពាក្យរបស់អ្នកដទៃបានឡើយ។',
    en: 'Judge only the words, by the public list of reasons. Being off the subject, harsh or wrong is no reason to hide a comment. Nobody may change the words of others.',
  },
  target: {
    km: 'មតិដែលរង់ចាំ គប្បីបានអានក្នុងរយៈពេលពីរថ្ងៃធ្វើការ។',
    en: 'A waiting comment should be read within two working days.',
  },
  pressed: {
    km: 'ក្រុមដែលត្រូវបានគេគាបសង្កត់ ({n})',
    en: 'Groups that were put under pressure ({n})',
  },
  pressedMore: {
    km: 'មានតែអ្នកពិនិត្យមតិឃើញបញ្ជីនេះ។ បើចាំបាច់ សូមលាក់ឈ្មោះក្រុមនៅលើទំព័ររបស់ក្រុម។',
    en: 'Only moderators see this list. Where it helps, hide the name of the group on its page.',
  },
  held: { km: 'រង់ចាំពិនិត្យ · {n}', en: 'Waiting to be read · {n}' },
  again: { km: 'បានរាយការណ៍ ឬបានកែក្រោយពិនិត្យ · {n}', en: 'Reported, or changed since it was read · {n}' },
  hidden: { km: 'បានលាក់ · {n}', en: 'Hidden · {n}' },
  noneHeld: { km: 'គ្មានមតិណារង់ចាំទេ។', en: 'No comment is waiting.' },
  noneAgain: { km: 'គ្មានរបាយការណ៍ដែលមិនទាន់ពិនិត្យទេ។', en: 'There is no report left to look at.' },
  noneHidden: { km: 'មិនទាន់មានមតិណាត្រូវបានលាក់ទេ។', en: 'No comment is hidden.' },
  waiting: { km: 'បានមកដល់ {when}', en: 'came {when}' },
  ofIssue: { km: 'ពាក្យនៃបញ្ហាលេខ {n}', en: 'the words of issue {n}' },
  onIssue: { km: 'សេចក្តីថ្លែងលើបញ្ហា', en: 'statement on an issue' },
  onName: { km: 'ឈ្មោះក្រុម', en: 'name of the group' },
  onAbout: { km: 'អ្វីដែលក្រុមនិយាយអំពីខ្លួន', en: 'what the group says of itself' },
  judgeName: { km: 'ឈ្មោះក្រុម៖ លាក់ ដោយមានមូលហេតុ', en: 'Name of the group: hide, with a reason' },
  judgeAbout: { km: 'អ្វីដែលក្រុមនិយាយអំពីខ្លួន៖ លាក់ ដោយមានមូលហេតុ', en: 'What the group says of itself: hide, with a reason' },
  restoreName: { km: 'ឈ្មោះក្រុម៖ បង្ហាញវិញ ដោយមានការពន្យល់', en: 'Name of the group: show again, with an explanation' },
  restoreAbout: {
    km: 'អ្វីដែលក្រុមនិយាយអំពីខ្លួន៖ បង្ហាញវិញ ដោយមានការពន្យល់',
    en: 'What the group says of itself: show again, with an explanation',
  },
  nameHidden: {
    km: 'ឈ្មោះរបស់ក្រុមនេះត្រូវបានលាក់៖ {reason} · {day}។ លេខមួយជំនួសវា។',
    en: 'The name of this group was hidden: {reason}, {day}. A number stands for it.',
  },
  aboutHidden: {
    km: 'អ្វីដែលក្រុមនិយាយអំពីខ្លួន ត្រូវបានលាក់៖ {reason} · {day}',
    en: 'What the group says of itself was hidden: {reason}, {day}',
  },
  onWholeDraft: { km: 'សេចក្តីព្រាងទាំងមូល', en: 'The whole draft' },
  isCallAnswer: { km: 'ចម្លើយចំពោះសំណួរមុនតាក់តែង', en: 'Answer to an early call' },
  onCall: { km: 'សំណួរមុនពេលតាក់តែង', en: 'Questions before drafting' },
  isReply: { km: 'ចម្លើយតប', en: 'Reply' },
  changed: {
    km: 'អ្នកសរសេរបានកែពាក្យ ក្រោយពីអ្នកពិនិត្យមតិបានអាន។',
    en: 'The author changed these words after a moderator had read them.',
  },
  reported: { km: '{n} របាយការណ៍', en: '{n} reports', one: '1 report' },
  noWords: { km: '(គ្មានពាក្យ)', en: '(no words)' },
  publish: { km: 'ផ្សព្វផ្សាយ', en: 'Publish' },
  hide: { km: 'លាក់', en: 'Hide' },
  hideWith: { km: 'លាក់ ដោយមានមូលហេតុ', en: 'Hide, with a reason' },
  restore: { km: 'បង្ហាញវិញ', en: 'Show again' },
  restoreWith: { km: 'បង្ហាញវិញ ដោយមានការពន្យល់', en: 'Show again, with an explanation' },
  keep: { km: 'ទុកឱ្យនៅបង្ហាញ', en: 'Leave it public' },
  rule: { km: 'មូលហេតុ', en: 'Reason' },
  chooseRule: { km: 'សូមជ្រើសរើស', en: 'Choose one' },
  note: { km: 'ការពន្យល់', en: 'Explanation' },
  noteHint: {
    km: 'យ៉ាងហោច {km} តួអក្សរ។ អ្នកសរសេរ និងសាធារណជននឹងអានវា៖ សូមកុំសរសេរឈ្មោះ ឬពាក្យដែលលាក់ឡើងវិញ។',
    en: 'At least {en} characters, or {km} in Khmer. The author and the public will read it: repeat no name and none of the hidden words.',
  },
  otherModerator: {
    km: 'លោកអ្នកបានលាក់មតិនេះ។ អ្នកពិនិត្យមតិម្នាក់ទៀតអាចបង្ហាញវាវិញ។',
    en: 'You hid this comment. Another moderator can show it again.',
  },
  published: { km: 'បានផ្សព្វផ្សាយ', en: 'Published' },
  hold: { km: 'ផ្អាកការបង្ហាញ', en: 'Hold' },
  wasHeld: { km: 'បានផ្អាក រហូតដល់ពិនិត្យរួច', en: 'Held until it has been looked at' },
  wasHidden: { km: 'បានលាក់', en: 'Hidden' },
  restored: { km: 'បានបង្ហាញវិញ', en: 'Shown again' },
  kept: { km: 'បានពិនិត្យ ហើយទុកឱ្យនៅបង្ហាញ', en: 'Looked at and left public' },
  decided: { km: 'ការសម្រេចត្រូវបានកត់ត្រា៖ {what}។', en: 'Your decision is recorded: {what}.' },
  news: { km: 'មានការផ្លាស់ប្តូរក្នុងបញ្ជី — ផ្ទុកឡើងវិញ', en: 'The list has changed — load it again' },
  notSent: {
    km: 'មិនទាន់បានផ្ញើទេ។ ការពន្យល់របស់លោកអ្នកនៅរក្សាទុក។ សូមព្យាយាមម្តងទៀត។',
    en: 'Not sent. Your explanation is kept. Please try again.',
  },

  logTitle: { km: 'កំណត់ត្រានៃការពិនិត្យមតិ', en: 'Log of moderation' },
  logLead: {
    km: 'អ្វីដែលអ្នកពិនិត្យមតិបានសម្រេច និងមូលហេតុ។ ទំព័រនេះមិនបញ្ចេញឈ្មោះនរណាម្នាក់ទេ។ មតិដែលត្រូវបានលាក់នៅមានកន្លែងរបស់វា ដោយបង្ហាញមូលហេតុ។',
    en: 'What moderators decided, and why. Nobody is named on this page. A hidden comment keeps its place, with the reason.',
  },
  logCounts: { km: 'ចំនួន', en: 'In numbers' },
  logRecent: { km: 'ការលាក់ និងការបង្ហាញវិញថ្មីៗ', en: 'Latest hidden and shown again' },
  logNone: { km: 'មិនទាន់មានការសម្រេចណាមួយទេ។', en: 'Nothing has been decided yet.' },
  logReasons: { km: 'មូលហេតុដែលអាចលាក់មតិបាន', en: 'For what a comment may be hidden' },
  logReasonsMore: {
    km: 'បញ្ជីនេះពេញលេញ។ ការលាក់នីមួយៗមានមូលហេតុមួយក្នុងបញ្ជី និងការពន្យល់។ មានតែអ្នកពិនិត្យមតិម្នាក់ទៀតទេ ដែលអាចបង្ហាញវិញ។',
    en: 'This list is complete. Each hiding has one of these reasons and an explanation. Only another moderator can show a comment again.',
  },
  decision: { km: 'ការសម្រេច', en: 'Decision' },
  count: { km: 'ចំនួន', en: 'Number' },
  day: { km: 'ថ្ងៃ', en: 'Day' },
  where: { km: 'កន្លែង', en: 'Where' },
  seeLog: { km: 'កំណត់ត្រាសាធារណៈ', en: 'The public log' },
} satisfies Texts;

/** How a group is called whose name is hidden. */
export const unnamedGroup = { km: 'ក្រុមលេខ {n}', en: 'Group {n}' } satisfies Text;
