// The words of the frame around every page.
import type { Language, Texts } from './say.js';

/** What each language calls itself, whoever reads. */
export const languageNames: Record<Language, string> = { km: 'ខ្មែរ', en: 'English' };

export const frame = {
  siteName: { km: 'សាលា', en: 'Sala' },
  home: { km: 'ទំព័រដើម', en: 'Home' },
  groups: { km: 'ក្រុម', en: 'Groups' },
  issues: { km: 'បញ្ហា', en: 'Issues' },
  issueDesk: { km: 'តុបញ្ហា', en: 'Issue desk' },
  receipt: { km: 'បង្កាន់ដៃ', en: 'Receipts' },
  about: { km: 'អំពីសាលា', en: 'How it works' },
  leave: { km: 'ចាកចេញភ្លាម', en: 'Leave quickly' },
  leaveMore: {
    km: 'លុបអ្វីៗទាំងអស់ដែលកម្មវិធីរុករកនេះរក្សាទុកពីសាលា៖ មតិមិនទាន់ផ្ញើ លេខសម្ងាត់បង្កាន់ដៃ គណនី និងបន្ទប់ដែលបើក ហើយបង្ហាញទំព័រទទេ។ ពេលអាន ឬក្នុងបន្ទប់៖ ចុច Esc បីដង។',
    en: 'Takes away all that this browser keeps of the hall: words not sent yet, the secrets of receipts, the account and the open room; and shows an empty page. While reading and in a room: Esc three times.',
  },
  handedToUs: { km: 'អត្ថបទផ្ញើមកយើង', en: 'Sent to us' },
  desk: { km: 'តុតាក់តែង', en: 'Drafting desk' },
  moderation: { km: 'ការពិនិត្យមតិ', en: 'Moderation' },
  people: { km: 'អ្នកប្រើប្រាស់', en: 'People' },
  account: { km: 'គណនី', en: 'Account' },
  signIn: { km: 'ចូលគណនី', en: 'Sign in' },
  language: { km: 'ភាសា', en: 'Language' },
  mainMenu: { km: 'ម៉ឺនុយមេ', en: 'Main menu' },
  search: { km: 'ស្វែងរក', en: 'Search' },
  searchLabel: { km: 'ស្វែងរកមាត្រា ឬពាក្យ', en: 'Find an article or a word' },
  skip: { km: 'រំលងទៅខ្លឹមសារ', en: 'Skip to the content' },
  footer: {
    km: 'សាលា៖ កន្លែងដែលសេចក្តីព្រាងច្បាប់ជួបប្រជាពលរដ្ឋ។ គ្មានគណនីក៏អាចនិយាយបាន។',
    en: 'Sala: where a draft law meets the people who will live under it. You may speak without an account.',
  },
  notFoundTitle: { km: 'រកមិនឃើញ', en: 'Not found' },
  refusedTitle: { km: 'មិនអាចធ្វើបាន', en: 'This did not work' },
  fault: {
    km: 'មានបញ្ហាខាងប្រព័ន្ធ មិនមែនមកពីលោកអ្នកទេ។ អ្វីដែលបានទទួលហើយមិនបាត់បង់ទេ។ សូមព្យាយាមម្តងទៀត។',
    en: 'Something failed on our side, not yours. What was acknowledged is safe. Please try again.',
  },
  plan: { km: 'ផែនការខាងមុខ', en: 'Forward plan' },
  commitments: { km: 'ការប្តេជ្ញាចិត្ត', en: 'Commitments' },
  bodies: { km: 'ស្ថាប័ន', en: 'Bodies' },
  agreements: { km: 'កិច្ចព្រមព្រៀង', en: 'Agreements' },
  portraits: { km: 'ទិដ្ឋភាពខេត្ត', en: 'Portraits' },
  moderationLog: { km: 'កំណត់ត្រានៃការពិនិត្យមតិ', en: 'Log of moderation' },
  openData: { km: 'ទិន្នន័យបើកចំហ', en: 'Open data' },
} satisfies Texts;
