// The lists of commitments: what is promised, where it was said, where it stands, and what happened to it. Codes travel
// and are stored; the words are said here alone.
import type { CommitmentMark } from '../../lives/commitment-marks.js';
import type { CommitmentActor, CommitmentEvent, CommitmentState } from '../../lives/commitment-life.js';
import type { Text } from '../say.js';

/** What is promised. */
export const commitmentKinds = {
  rule: { km: 'កែ ឬបង្កើតវិធាន', en: 'A rule made or changed' },
  procedure: { km: 'សម្រួលនីតិវិធី', en: 'A procedure made simpler' },
  training: { km: 'ការបណ្តុះបណ្តាល', en: 'Training' },
  mentorship: { km: 'ការណែនាំបង្វឹក', en: 'Mentorship' },
  information: { km: 'ការចែករំលែកព័ត៌មាន', en: 'Sharing of information' },
  incentive: { km: 'ការលើកទឹកចិត្ត ឬថវិកា', en: 'An incentive or money' },
  works: { km: 'សំណង់ ឬហេដ្ឋារចនាសម្ព័ន្ធ', en: 'Works or infrastructure' },
  meeting: { km: 'ការប្រជុំ ឬពិព័រណ៍', en: 'A meeting or a fair' },
  other: { km: 'ផ្សេងទៀត', en: 'Something else' },
} satisfies Record<string, Text>;
export type CommitmentKind = keyof typeof commitmentKinds;

/** Where it was said. */
export const commitmentSources = {
  meeting: { km: 'ក្នុងកិច្ចប្រជុំ', en: 'In a meeting' },
  letter: { km: 'ក្នុងលិខិត', en: 'In a letter' },
  speech: { km: 'ក្នុងសុន្ទរកថា ឬតាមវិទ្យុ', en: 'In a speech or on air' },
  agreement: { km: 'ក្នុងកិច្ចព្រមព្រៀង', en: 'In an agreement' },
  hall: { km: 'នៅក្នុងសាលានេះ', en: 'In this hall' },
} satisfies Record<string, Text>;
export type CommitmentSource = keyof typeof commitmentSources;

export const commitmentStates: Record<CommitmentState, Text> = {
  proposed: { km: 'រង់ចាំស្ថាប័នទទួលយក', en: 'Waits for the body to accept' },
  accepted: { km: 'បានទទួលយក', en: 'Accepted' },
  'in-progress': { km: 'កំពុងអនុវត្ត', en: 'Work has begun' },
  'delivered-claimed': { km: 'ស្ថាប័នថាបានធ្វើរួច រង់ចាំការផ្ទៀងផ្ទាត់', en: 'The body says it is done; to be verified' },
  verified: { km: 'បានផ្ទៀងផ្ទាត់ថាធ្វើរួច', en: 'Verified as done' },
  'partly-verified': { km: 'បានធ្វើមួយផ្នែក', en: 'Done in part' },
  'not-verified': { km: 'អ្នកលើកបញ្ហាថាមិនទាន់បានធ្វើ', en: 'Not done, say those who raised it' },
  'closed-unconfirmed': { km: 'បិទដោយគ្មានការបញ្ជាក់', en: 'Closed without confirmation' },
  closed: { km: 'បានបិទ', en: 'Closed' },
  rejected: { km: 'ស្ថាប័នមិនទទួលយក', en: 'The body did not accept it' },
  cancelled: { km: 'បានលុបចោល', en: 'Cancelled' },
};

export const commitmentMarkNames: Record<CommitmentMark, Text> = {
  'due-soon': { km: 'ជិតដល់ថ្ងៃ', en: 'Due soon' },
  overdue: { km: 'ហួសកាលកំណត់', en: 'Overdue' },
  stalled: { km: 'គ្មានដំណឹងយូរ', en: 'Stalled' },
};

/** What the log holds beside the moves of the life. */
export type CommitmentNote = 'progress-told' | 'raisers-reminded' | 'closing-proposed';

export const commitmentEvents: Record<CommitmentEvent | CommitmentNote, Text> = {
  'commitment-made': { km: 'បានកត់ត្រាការប្តេជ្ញាចិត្ត', en: 'The commitment was recorded' },
  'commitment-accepted': { km: 'ស្ថាប័នទទួលយកជាលាយលក្ខណ៍អក្សរ', en: 'The body accepted it in writing' },
  'commitment-rejected': { km: 'ស្ថាប័នមិនទទួលយកជាលាយលក្ខណ៍អក្សរ', en: 'The body did not accept it, in writing' },
  'work-started': { km: 'ការងារបានចាប់ផ្តើម', en: 'Work has begun' },
  'progress-told': { km: 'ដំណឹងអំពីវឌ្ឍនភាព', en: 'A note on progress' },
  'delivery-claimed': { km: 'ស្ថាប័នថាបានធ្វើរួច', en: 'The body says it is done' },
  'delivery-confirmed': { km: 'បានបញ្ជាក់ថាធ្វើរួច', en: 'Confirmed as done' },
  'delivery-partly-confirmed': { km: 'បានបញ្ជាក់ថាធ្វើមួយផ្នែក', en: 'Confirmed as done in part' },
  'delivery-denied': { km: 'មិនទាន់បានធ្វើ', en: 'Not done' },
  'raisers-reminded': { km: 'បានរំលឹកអ្នកលើកបញ្ហាឱ្យផ្ទៀងផ្ទាត់', en: 'Those who raised it were reminded to verify' },
  'closing-proposed': { km: 'ប្រព័ន្ធស្នើបិទ ព្រោះគ្មានចម្លើយ', en: 'The system proposes to close it for want of an answer' },
  'raisers-silent': { km: 'បិទដោយគ្មានការបញ្ជាក់', en: 'Closed without confirmation' },
  'raisers-objected': { km: 'មានការជំទាស់នឹងការបិទ', en: 'Somebody objected to the closing' },
  'date-revised': { km: 'បានប្តូរកាលកំណត់', en: 'The date was put off' },
  'handed-to-successor': { km: 'បានប្រគល់ទៅស្ថាប័នស្នង', en: 'Handed to the successor' },
  'handed-to-new-mandate': { km: 'បានផ្ទេរទៅស្ថាប័នដែលមានអាណត្តិថ្មី', en: 'Handed to a body with a new mandate' },
  'commitment-cancelled': { km: 'ស្ថាប័នលុបចោលការប្តេជ្ញាចិត្ត', en: 'The body cancelled it' },
  'nothing-left-open': { km: 'បិទ ព្រោះគ្មានការជំទាស់ក្នុង ២ ឆ្នាំ', en: 'Closed: nobody objected in two years' },
  'let-rest': { km: 'អ្នកលើកបញ្ហាបញ្ចប់រឿងនេះ', en: 'Those who raised it let it rest' },
};

/** In whose name something was entered. `{body}` and `{group}` are names. */
export const commitmentActors: Record<CommitmentActor, Text> = {
  official: { km: 'មន្ត្រីចុះហត្ថលេខា ក្នុងនាម {body}', en: 'The signing official, for {body}' },
  body: { km: 'អ្នកទទួលបន្ទុក ក្នុងនាម {body}', en: 'The focal point of {body}' },
  secretariat: { km: 'លេខាធិការដ្ឋាន', en: 'The secretariat' },
  representative: { km: 'តំណាងនៃ {group}', en: 'The representative of {group}' },
  'affected-firms': { km: 'អាជីវកម្មពាក់ព័ន្ធយ៉ាងតិច ៣', en: 'Three or more businesses concerned' },
  intake: { km: 'លេខាធិការដ្ឋាន តាមលិខិត ឬទូរស័ព្ទ', en: 'The secretariat, from a letter or a call' },
  contributor: { km: 'អ្នកចូលរួមម្នាក់', en: 'A contributor' },
  system: { km: 'ប្រព័ន្ធ តាមប្រតិទិន', en: 'The system, by the calendar' },
};

/** Whose turn it is, inside a sentence. */
export const commitmentTurns: Record<CommitmentActor, Text> = {
  official: { km: 'មន្ត្រីចុះហត្ថលេខានៃ {body}', en: 'the signing official of {body}' },
  body: { km: 'អ្នកទទួលបន្ទុកនៃ {body}', en: 'the focal point of {body}' },
  secretariat: { km: 'លេខាធិការដ្ឋាន', en: 'the secretariat' },
  representative: { km: 'ក្រុម ឬអាជីវកម្មដែលពាក់ព័ន្ធ', en: 'the group or businesses concerned' },
  'affected-firms': { km: 'អាជីវកម្មពាក់ព័ន្ធ', en: 'businesses concerned' },
  intake: { km: 'លេខាធិការដ្ឋាន', en: 'the secretariat' },
  contributor: { km: 'អ្នកចូលរួម', en: 'contributors' },
  system: { km: 'ប្រតិទិន', en: 'the calendar' },
};
