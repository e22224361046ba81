// The words of the page on which the team says why a version changed what it changed.
import type { Texts } from '../say.js';

export const changesDesk = {
  title: { km: 'ហេតុផលនៃការកែប្រែ', en: 'Reasons for changes' },
  lead: {
    km: 'អ្វីៗដែលបានកែពីកំណែទី {from} ទៅកំណែទី {to}។ ការកែប្រែនីមួយៗត្រូវមានប្រភព៖ មតិដែលបានឆ្លើយ ឬហេតុផលរបស់ក្រុមអ្នកព្រាង។ សាធារណជននឹងអានហេតុផលនេះ។',
    en: 'What changed from version {from} to version {to}. Each change needs a source: a comment that was answered, or the drafting team’s own reason. Everybody reads that reason.',
  },
  onlyOne: {
    km: 'មានតែកំណែសាធារណៈមួយប៉ុណ្ណោះ ដូច្នេះមិនទាន់មានអ្វីត្រូវពន្យល់ទេ។',
    en: 'There is only one public version, so nothing has to be explained yet.',
  },
  none: { km: 'គ្មានពាក្យណាបានប្ដូរទេ។', en: 'No words changed.' },
  without: { km: 'គ្មានប្រភព៖ {n}', en: '{n} without a source', one: 'One without a source' },
  allSourced: { km: 'ការកែប្រែទាំងអស់មានប្រភព។', en: 'Every change has a source.' },
  others: { km: 'មានប្រភព៖ {n}', en: '{n} with a source', one: 'One with a source' },
  see: { km: 'មើលការកែប្រែ', en: 'See the change' },
  types: { km: 'ប្រភេទនៃការកែប្រែ', en: 'What kind of change' },
  reason: { km: 'ហេតុផល', en: 'Reason' },
  reasonHint: {
    km: 'យ៉ាងតិច {n} តួអក្សរ។ អាចទុកទទេបាន បើការកែប្រែនេះមកពីមតិដែលបានឆ្លើយ។',
    en: 'At least {n} characters. May stay empty where an answered comment caused the change.',
  },
  before: {
    km: 'ហេតុផលដែលបានផ្តល់មុននៅតែអាចអានបាន។',
    en: 'A reason that was given before stays to be read.',
  },
  promise: { km: 'ចម្លើយដែលបានសន្យាការកែប្រែនេះ', en: 'Signed answer that promised this change' },
  keepPromise: { km: 'ភ្ជាប់ការកែប្រែនេះទៅចម្លើយ', en: 'Tie this change to the answer' },
  save: { km: 'រក្សាទុក', en: 'Save' },
  saved: { km: 'បានរក្សាទុក។ សាធារណជនអាចអានបានហើយ។', en: 'Saved. Everybody can read it now.' },
  link: { km: 'ហេតុផលនៃការកែប្រែ', en: 'Reasons for changes' },
  version: { km: 'ទៅកំណែទី {n}', en: 'To version {n}' },
} satisfies Texts;
