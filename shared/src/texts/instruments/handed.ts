// The words of a text that went to other bodies than the public: reading it, and answering for one's body.
import type { Texts } from '../say.js';

export const handedWords = {
  list: { km: 'អត្ថបទដែលបានផ្ញើមកស្ថាប័នរបស់យើង', en: 'Texts that were sent to our body' },
  listMore: {
    km: 'អត្ថបទទាំងនេះបានផ្ញើមកស្ថាប័នរបស់លោកអ្នក ដើម្បីអាន និងឆ្លើយ។ ចម្លើយរបស់លោកអ្នកកត់ត្រាក្នុងដំណាក់កាលនៃសេចក្តីព្រាង។',
    en: 'These texts were sent to your body to be read and answered. Your answer is entered on the way of the draft.',
  },
  none: { km: 'មិនទាន់មានអត្ថបទណាបានផ្ញើមកស្ថាប័នរបស់លោកអ្នកទេ។', en: 'Nothing has been sent to your body yet.' },
  sentOn: { km: 'ផ្ញើនៅថ្ងៃ {day}', en: 'Sent on {day}' },
  notPublic: {
    km: 'កំណែនេះមិនមែនជាសាធារណៈទេ៖ មានតែក្រុមតាក់តែង លេខាធិការដ្ឋាន និងស្ថាប័នដែលទទួល អាចអានបាន។',
    en: 'This version is not public: only the drafting team, the secretariat and the bodies it was sent to can read it.',
  },
  changes: { km: 'អ្វីដែលបានកែប្រែចាប់ពីកំណែទី {n}', en: 'What changed since version {n}' },
  noChanges: { km: 'គ្មានការកែប្រែចាប់ពីកំណែទី {n}', en: 'Nothing changed since version {n}.' },
  text: { km: 'អត្ថបទ', en: 'The text' },
  answer: { km: 'ជំហររបស់ស្ថាប័នយើង', en: 'The position of our body' },
  answerFor: { km: 'ឆ្លើយក្នុងនាម', en: 'Answer in the name of' },
} satisfies Texts;
