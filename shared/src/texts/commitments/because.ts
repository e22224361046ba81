// Why a body says no, not yet or not any more: of an issue, of the agenda, of a promise, of a date. The reasons of
// answers to comments, and those that a text of law does not know. Codes are stored and travel.
import { refusedBecause } from '../answers.js';
import type { Texts } from '../say.js';

export const heldBackBecause = {
  ...refusedBecause,
  'other-body': { km: 'ជាសមត្ថកិច្ចរបស់ស្ថាប័នផ្សេង', en: 'it is for another body to decide' },
  'no-means-yet': { km: 'មិនទាន់មានថវិកា ឬមន្ត្រីគ្រប់គ្រាន់', en: 'there is not the money or the staff for it yet' },
  'waits-for-another': { km: 'ត្រូវរង់ចាំសេចក្តីសម្រេច ឬច្បាប់ផ្សេង', en: 'it has to wait for another decision or law' },
  'no-time-in-meeting': { km: 'កិច្ចប្រជុំមិនមានពេលគ្រប់គ្រាន់', en: 'the meeting has no time left for it' },
  unforeseen: { km: 'មានហេតុការណ៍ដែលមិនបានគ្រោងទុក', en: 'something happened that nobody foresaw' },
  'no-longer-needed': { km: 'លែងចាំបាច់ ព្រោះបានដោះស្រាយតាមវិធីផ្សេង', en: 'it is no longer needed' },
} satisfies Texts;
export type HeldBackBecause = keyof typeof heldBackBecause;
