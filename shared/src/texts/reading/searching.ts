// The words of search, of looking up a receipt, and of the page that says how it works.
import type { Texts } from '../say.js';

export const searching = {
  title: { km: 'ស្វែងរក', en: 'Search' },
  label: { km: 'មាត្រា ឬពាក្យក្នុងសេចក្តីព្រាង និងបញ្ហាទាំងអស់', en: 'An article, or words in any draft or issue' },
  go: { km: 'ស្វែងរក', en: 'Search' },
  hint: {
    km: 'សូមសរសេរលេខមាត្រា ដូចជា «មាត្រា ១២» ឬពាក្យណាមួយ ដូចជា «ស្រះ»។',
    en: 'Write the number of an article, such as “Article 12”, or any words, such as “pond”.',
  },
  none: {
    km: 'រកមិនឃើញ «{words}» ក្នុងសេចក្តីព្រាង ឬបញ្ហាណាមួយទេ។ សូមសាកល្បងពាក្យខ្លីជាងនេះ ឬអក្ខរាវិរុទ្ធផ្សេង។',
    en: 'Nothing found for “{words}”. Try a shorter word or another spelling.',
  },
  some: { km: 'រកឃើញ {n} កន្លែងសម្រាប់ «{words}»', en: '{n} places with “{words}”', one: '1 place with “{words}”' },

  receiptTitle: { km: 'ស្វែងរកបង្កាន់ដៃ', en: 'Look up a receipt' },
  receiptLabel: { km: 'លេខកូដ ៨ ខ្ទង់', en: 'The eight digits of the code' },
  receiptGo: { km: 'មើល', en: 'Look up' },
  receiptHint: {
    km: 'លេខកូដមាននៅលើបង្កាន់ដៃ ដែលលោកអ្នកទទួលបានពេលផ្ញើមតិ។ អាចសរសេរជាលេខខ្មែរ ឬលេខឡាតាំង។',
    en: 'The code stands on the receipt you got when you sent your comment. Khmer and Latin digits both work.',
  },
  receivedAt: { km: 'បានទទួល', en: 'Received' },
  standsAt: { km: 'ស្ថានភាព', en: 'Where it stands' },
  stateVisible: { km: 'បានបង្ហាញជាសាធារណៈ', en: 'Public' },
  stateHeld: {
    km: 'រង់ចាំអ្នកពិនិត្យមតិអាន ក្នុងរយៈពេលពីរថ្ងៃធ្វើការ',
    en: 'Waiting for a moderator, who reads it within two working days',
  },
  stateHidden: { km: 'បានលាក់ ដោយមានមូលហេតុ', en: 'Hidden, with the reason given' },
  stateWithdrawn: { km: 'អ្នកសរសេរបានដកវិញ', en: 'Withdrawn by its author' },
  next: { km: 'ជំហានបន្ទាប់', en: 'What happens next' },
  nextVisible: {
    km: 'ក្រុមអ្នកព្រាងអានមតិទាំងអស់។ ចម្លើយនឹងបង្ហាញនៅទីនេះ។',
    en: 'The drafting team reads every comment. Its answer will stand here.',
  },
  nextHeld: {
    km: 'បន្ទាប់ពីអានរួច មតិនឹងបង្ហាញជាសាធារណៈ ឬមូលហេតុនឹងបង្ហាញនៅទីនេះ។',
    en: 'Once read it becomes public, or the reason why not stands here.',
  },
  seeIt: { km: 'មើលមតិនៅកន្លែងរបស់វា', en: 'See it in its place' },
  late: { km: 'មកដល់ក្រោយពេលបិទ ហើយត្រូវបានកត់សម្គាល់', en: 'Arrived after closing, and marked so' },
} satisfies Texts;
