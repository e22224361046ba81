// The words about comments in later versions: on their cards, on the pages of older versions, and where a drafter
// decides before publishing.
import type { Text, Texts } from './say.js';

export const carrying = {
  madeOn: { km: 'សរសេរលើកំណែទី {n}', en: 'Made on version {n}' },
  same: { km: 'ពាក្យមិនប្រែប្រួល', en: 'the words have not changed' },
  shifted: { km: 'ពាក្យនៅដដែល មានពាក្យថ្មីនៅជុំវិញ', en: 'the words stand, others changed around them' },
  changed: { km: 'ពាក្យត្រូវបានកែ', en: 'the words were changed' },
  moved: { km: 'ពាក្យត្រូវបានផ្លាស់ទីមកទីនេះ', en: 'the words were moved here' },
  split: { km: 'ពាក្យត្រូវបានបំបែកជាច្រើនកន្លែង', en: 'the words were split over several places' },
  merged: { km: 'ពាក្យត្រូវបានបញ្ចូលក្នុងបទប្បញ្ញត្តិនេះ', en: 'the words were merged into this clause' },
  removed: { km: 'ពាក្យត្រូវបានលុប', en: 'the words were removed' },
  review: { km: 'ត្រូវមនុស្សពិនិត្យ', en: 'a person has to find the words' },
  decided: { km: 'ក្រុមតាក់តែងបានសម្រេចកន្លែងនេះ', en: 'the drafting team decided this place' },
  removedWords: { km: 'ពាក្យដែលបានលុប', en: 'Removed words' },
  readThere: { km: 'មើលក្នុងកំណែទី {n}', en: 'Read it in version {n}' },

  olderVersion: {
    km: 'លោកអ្នកកំពុងអានកំណែទី {n}។ កំណែថ្មីបំផុតគឺកំណែទី {last}។',
    en: 'You are reading version {n}. The newest is version {last}.',
  },
  newerVersion: {
    km: 'ការពិគ្រោះយោបល់ធ្វើលើកំណែទី {n}។ កំណែទី {last} បានផ្សព្វផ្សាយរួចហើយ។',
    en: 'The consultation is about version {n}. Version {last} has come out since.',
  },
  newVersion: {
    km: 'កំណែថ្មីបានផ្សព្វផ្សាយ។ មតិទាំងអស់ត្រូវបានយកទៅជាមួយ ហើយអ្វីដែលកំពុងសរសេរនៅរក្សាទុក។',
    en: 'A new version has come out. All comments went with it, and what you are writing is kept.',
  },
  newerReceipt: {
    km: 'កំណែទី {n} បានផ្សព្វផ្សាយរួចហើយ។ មតិនេះរក្សាទុកលើកំណែដែលលោកអ្នកបានអាន ហើយបានទៅជាមួយកំណែទី {n}៖ {what}។',
    en: 'Version {n} has come out since. Your comment is kept on the version you read, and went with it to version {n}: {what}.',
  },
  readNew: { km: 'អានកំណែថ្មី', en: 'Read the new version' },
  readNewest: { km: 'អានកំណែទី {n}', en: 'Read version {n}' },
} satisfies Texts;

/** What became of the words of a comment, by the outcome of carrying it. */
export const carriedWords: Readonly<Record<string, Text>> = {
  same: carrying.same,
  shifted: carrying.shifted,
  changed: carrying.changed,
  moved: carrying.moved,
  split: carrying.split,
  merged: carrying.merged,
  removed: carrying.removed,
  'needs-review': carrying.review,
};
