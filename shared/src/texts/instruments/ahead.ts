// The words of the forward plan and of early calls, as the public reads them.
import type { Texts } from '../say.js';

export const forwardPlan = {
  title: { km: 'ផែនការសេចក្តីព្រាងខាងមុខ', en: 'Forward plan of drafts' },
  lead: {
    km: 'អ្វីដែលស្ថាប័ននានាគ្រោងនឹងតាក់តែង មុនពេលមានអត្ថបទ។ ថ្ងៃដែលបានប្រកាសលើកដំបូងនៅរក្សាទុកជានិច្ច។',
    en: 'What offices plan to draft, before there is a text. The dates that were told first always stay.',
  },
  none: {
    km: 'មិនទាន់មានស្ថាប័នណាប្រកាសគម្រោងទេ។ សូមមើលសេចក្តីព្រាងដែលកំពុងបើកទទួលមតិ។',
    en: 'No office has told of a coming draft yet. See what is open for comments.',
  },
  toHome: { km: 'ទៅទំព័រដើម', en: 'To the home page' },
  planned: { km: 'គ្រោងពី {from} ដល់ {to}', en: 'Planned from {from} to {to}' },
  firstPlanned: { km: 'គ្រោងដំបូងពី {from} ដល់ {to}', en: 'First planned from {from} to {to}' },
  later: { km: 'យឺត {n} ថ្ងៃពីគម្រោងដំបូង', en: '{n} days later than first told', one: 'One day later than first told' },
  earlier: {
    km: 'លឿន {n} ថ្ងៃជាងគម្រោងដំបូង',
    en: '{n} days earlier than first told',
    one: 'One day earlier than first told',
  },
  toldToday: { km: 'ប្រកាសថ្ងៃនេះ', en: 'Told today' },
  toldDays: { km: 'ប្រកាស {n} ថ្ងៃមុន', en: 'Told {n} days ago', one: 'Told one day ago' },
  toldMonths: { km: 'ប្រកាស {n} ខែមុន', en: 'Told {n} months ago', one: 'Told one month ago' },
  toldYears: { km: 'ប្រកាស {n} ឆ្នាំមុន', en: 'Told {n} years ago', one: 'Told one year ago' },
  officeChanged: { km: 'ផែនការនេះកែចុងក្រោយ {day}', en: 'This plan last changed on {day}' },
  officeStale: {
    km: 'ផែនការនេះកែចុងក្រោយ {day} លើសពីត្រីមាសមួយមកហើយ',
    en: 'This plan last changed on {day}, more than a quarter ago',
  },
  fromDay: { km: 'គ្រោងចាប់ពីថ្ងៃ', en: 'Planned from' },
  toDay: { km: 'គ្រោងដល់ថ្ងៃ', en: 'Planned to' },
  purpose: { km: 'គោលបំណង', en: 'Purpose' },
  problem: { km: 'បញ្ហា', en: 'The problem' },
  affected: { km: 'អ្នកដែលពាក់ព័ន្ធ', en: 'Who is affected' },
  dropped: { km: 'បានបញ្ឈប់', en: 'Dropped' },
  history: { km: 'អ្វីដែលបានប្រកាសតាមលំដាប់', en: 'What was told, in order' },
  seeStages: { km: 'មើលដំណាក់កាល', en: 'See its stages' },
  coming: { km: 'សេចក្តីព្រាងខាងមុខ', en: 'Coming drafts' },
  seeAll: { km: 'មើលផែនការទាំងមូល', en: 'See the whole plan' },

  callTitle: { km: 'សំណួរមុនពេលតាក់តែង', en: 'Questions before drafting' },
  callLead: {
    km: 'មិនទាន់មានអត្ថបទនៅឡើយទេ។ ចម្លើយរបស់លោកអ្នកជួយសម្រេចថាត្រូវសរសេរអ្វី។',
    en: 'There is no text yet. Your answers help to decide what is written.',
  },
  callOpen: { km: 'ទទួលចម្លើយដល់ {when}', en: 'Answers are taken until {when}' },
  callAnnounced: { km: 'បើកទទួលចម្លើយ {when}', en: 'Answers are taken from {when}' },
  callClosed: {
    km: 'បានបិទ {when}។ ចម្លើយយឺតនៅតែទទួល ហើយសម្គាល់ថាយឺត។',
    en: 'Closed {when}. Late answers are still taken and marked late.',
  },
  contact: { km: 'អ្នកទំនាក់ទំនង', en: 'Contact' },
  answersN: { km: 'ចម្លើយ {n}', en: '{n} answers', one: 'One answer' },
  noAnswers: { km: 'មិនទាន់មានចម្លើយទេ។', en: 'No answers yet.' },
  notVotes: { km: 'ចំនួនចម្លើយមិនមែនជាសន្លឹកឆ្នោតទេ។', en: 'The number of answers is not a vote.' },
  answer: { km: 'ឆ្លើយសំណួរនេះ', en: 'Answer this question' },
  noCall: {
    km: 'មិនទាន់មានសំណួរណាមួយសម្រាប់សេចក្តីព្រាងនេះទេ។',
    en: 'Nothing has been asked about this draft before drafting.',
  },
  callReceipt: { km: 'ចម្លើយចំពោះសំណួរមុនតាក់តែង', en: 'Answer to an early call' },
} satisfies Texts;
