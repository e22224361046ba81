// The words about who must be heard in a round, how they are reached, and how far they have been heard.
import type { Text, Texts } from '../say.js';

export const hearingWords = {
  title: { km: 'អ្នកដែលត្រូវស្តាប់មតិ', en: 'Who must be heard' },
  plan: {
    km: 'ជ្រើសរើសក្រុមដែលសេចក្តីព្រាងនេះប៉ះពាល់ និងមធ្យោបាយដែលស្ថាប័ននឹងជួបគេ។ ក្នុងពេលពិគ្រោះយោបល់ សាធារណជននឹងឃើញថា អ្នកណាមិនទាន់បានស្តាប់។',
    en: 'Choose whom this draft touches and how the office reaches them. During the round everybody sees who has not been heard yet.',
  },
  waysTo: { km: 'មធ្យោបាយជួប៖ {kind}', en: 'How to reach: {kind}' },
  heardTitle: { km: 'អ្នកណាកំពុងបញ្ចេញមតិ', en: 'Who is being heard' },
  heardMore: {
    km: 'រាប់តាមអ្វីដែលអ្នកនិយាយប្រាប់ដោយស្ម័គ្រចិត្តអំពីខ្លួន ក្នុងជុំទី {n}។ ចំនួនបង្ហាញជាកម្រិត ដើម្បីកុំឱ្យចំណាំបាននរណាម្នាក់។',
    en: 'Counted by what speakers chose to say of themselves in round {n}. Numbers stand in bands, so that they point at nobody.',
  },
  notPlanned: { km: 'មិនមានក្នុងផែនការ', en: 'not in the plan' },
  provincesHeard: {
    km: 'មានមតិពី {n} ខេត្ត រាជធានី ក្នុងចំណោម {total}។',
    en: 'Comments came from {n} of {total} provinces.',
  },
  questionsRead: {
    km: 'សំណួរត្រូវបានមនុស្សម្នាក់ទៀតអាន មុនពេលប្រកាស។',
    en: 'A second person read the questions before they were asked.',
  },
  questionsUnread: {
    km: 'មិនទាន់មានអ្នកទីពីរអានសំណួរ មុនពេលប្រកាសទេ។',
    en: 'No second person read the questions before they were asked.',
  },
  promise: {
    km: 'ការប្រកាសនេះ ស្ថាប័នសន្យាថា គ្មាននរណាត្រូវរងគ្រោះ ដោយសារអ្វីដែលខ្លួននិយាយនៅទីនេះទេ។',
    en: 'By announcing it, the office promises that nobody will be treated worse for what they say here.',
  },
  promised: {
    km: '{office} សន្យាថា គ្មាននរណាត្រូវរងគ្រោះ ដោយសារអ្វីដែលខ្លួននិយាយនៅទីនេះទេ។ អ្នកនិយាយក៏សន្យាថា មិនគំរាមកំហែងនរណាម្នាក់ដែរ។',
    en: '{office} promises that nobody will be treated worse for what they say here. Those who speak promise to threaten nobody.',
  },
} satisfies Texts;

/** How an office reaches people: in the hall itself, or where they are. */
export const wayNames = {
  hall: { km: 'វេទិកានេះ', en: 'this hall' },
  meeting: { km: 'កិច្ចប្រជុំ', en: 'a meeting' },
  visit: { km: 'ការចុះជួបដល់ទីកន្លែង', en: 'a visit where they work' },
  radio: { km: 'វិទ្យុ', en: 'radio' },
  telephone: { km: 'ទូរសព្ទ', en: 'the telephone' },
  'notice-board': { km: 'ក្តារព័ត៌មាន', en: 'a notice board' },
  organisation: { km: 'អង្គការតំណាងរបស់គេ', en: 'an organisation of theirs' },
} satisfies Record<string, Text>;

/** How many comments, coarsely. */
export const bandNames = {
  none: { km: 'មិនទាន់មានមតិ', en: 'not heard yet' },
  few: { km: 'តិចជាង ៥ មតិ', en: 'fewer than 5 comments' },
  some: { km: '៥ ទៅ ១៩ មតិ', en: '5 to 19 comments' },
  many: { km: '២០ មតិ ឬច្រើនជាង', en: '20 comments or more' },
} satisfies Record<string, Text>;
