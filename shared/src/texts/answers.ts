// The words of the office's signed answers as everybody reads them: what an answer decides, why, what it changed.
// Khmer is the source.
import type { Texts } from './say.js';

/** What an answer decides. */
export const dispositionWords = {
  accepted: { km: 'ទទួលយក', en: 'Accepted' },
  'partly-accepted': { km: 'ទទួលយកមួយផ្នែក', en: 'Partly accepted' },
  'already-in-text': { km: 'មានក្នុងអត្ថបទរួចហើយ', en: 'Already in the text' },
  'not-accepted': { km: 'មិនទទួលយក', en: 'Not accepted' },
  'for-lower-instrument': { km: 'ទុកសម្រាប់លិខិតបទដ្ឋានថ្នាក់ក្រោម', en: 'For a rule below this law' },
  'for-implementation': { km: 'ទុកសម្រាប់ការអនុវត្ត', en: 'Left to how it is applied' },
  'other-body': { km: 'ជាសមត្ថកិច្ចរបស់ស្ថាប័នផ្សេង', en: 'For another body' },
  'out-of-scope': { km: 'ក្រៅវិសាលភាពនៃសេចក្តីព្រាង', en: 'Outside this draft' },
  'question-answered': { km: 'បានឆ្លើយសំណួរ', en: 'Question answered' },
} satisfies Texts;

/** Why something was not taken up, or not all of it. */
export const refusedBecause = {
  'higher-law': { km: 'ផ្ទុយនឹងច្បាប់ដែលមានឋានៈខ្ពស់ជាង', en: 'it goes against a higher law' },
  'international-obligation': { km: 'ផ្ទុយនឹងកាតព្វកិច្ចអន្តរជាតិ', en: 'it goes against an international obligation' },
  'safety-or-environment': {
    km: 'ប៉ះពាល់ដល់សុវត្ថិភាពសាធារណៈ ឬបរិស្ថាន',
    en: 'it would harm public safety or the environment',
  },
  'cost-to-state': { km: 'បង្កើតចំណាយច្រើនពេកដល់រដ្ឋ', en: 'it would cost the state too much' },
  'cost-to-others': { km: 'បង្កើតចំណាយច្រើនពេកដល់អ្នកដទៃ', en: 'it would cost others too much' },
  'policy-choice': { km: 'ជាជម្រើសគោលនយោបាយរបស់ស្ថាប័ន', en: 'the office has chosen another policy' },
  'evidence-insufficient': { km: 'ភស្តុតាងមិនទាន់គ្រប់គ្រាន់', en: 'there is not enough evidence for it' },
  'not-clear': { km: 'សំណើមិនទាន់ច្បាស់លាស់', en: 'it is not clear what is asked' },
} satisfies Texts;

/** By what a comment's speaker is known, where it is no organisation: lists of the desk are chosen by it. */
export const sourceWords = {
  A0: { km: 'មិនបញ្ចេញឈ្មោះ', en: 'Unnamed' },
  A1: { km: 'ឈ្មោះដែលជ្រើសរើសខ្លួនឯង', en: 'A chosen name' },
  A4: { km: 'ឈ្មោះមិនបង្ហាញជាសាធារណៈ', en: 'Name withheld' },
  A5: { km: 'ឈ្មោះសាធារណៈ', en: 'A public name' },
} satisfies Texts;

export const wholeDraft = { km: 'សេចក្តីព្រាងទាំងមូល', en: 'The whole draft' };

/** What kind of change a clause underwent. */
export const changeTypeWords = {
  'procedure-clarified': { km: 'បំភ្លឺនីតិវិធី', en: 'Procedure made clearer' },
  'term-changed': { km: 'កែរយៈពេល ឬកម្រិត', en: 'Term or threshold changed' },
  'exemption-added': { km: 'បន្ថែមការលើកលែង', en: 'Exemption added' },
  'penalty-changed': { km: 'កែទោសប្បញ្ញត្តិ', en: 'Penalty changed' },
  'definition-changed': { km: 'កែនិយមន័យ', en: 'Definition changed' },
  'obligation-added': { km: 'បន្ថែមកាតព្វកិច្ច', en: 'Obligation added' },
  'obligation-removed': { km: 'លុបកាតព្វកិច្ច', en: 'Obligation removed' },
  'institution-changed': { km: 'កែស្ថាប័នទទួលបន្ទុក', en: 'Institution changed' },
  'wording-only': { km: 'កែតែពាក្យពេចន៍', en: 'Wording only' },
  'article-added': { km: 'បន្ថែមមាត្រា', en: 'Article added' },
  'article-removed': { km: 'លុបមាត្រា', en: 'Article removed' },
  moved: { km: 'ផ្លាស់ទីតាំង', en: 'Moved' },
} satisfies Texts;

/** What is said around answers in public. */
export const answerWords = {
  title: { km: 'ចម្លើយរបស់ស្ថាប័ន', en: 'The office’s answer' },
  list: { km: 'ចម្លើយ', en: 'Answers' },
  listOf: { km: 'ចម្លើយចំពោះមតិ · {title}', en: 'Answers to comments · {title}' },
  reason: { km: 'មូលហេតុ៖ {reason}។', en: 'Reason: {reason}.' },
  change: { km: 'ការកែប្រែ៖', en: 'The change:' },
  standsIn: { km: 'មានចែងនៅ៖', en: 'It stands in:' },
  place: { km: 'កំណែទី {n} {clause}', en: 'Version {n}, {clause}' },
  placeRemoved: { km: 'កំណែទី {n} {clause} (បានលុប)', en: 'Version {n}, {clause} (removed)' },
  notYet: { km: 'មិនទាន់កែក្នុងអត្ថបទ៖', en: 'Not in the text yet:' },
  signed: { km: '{office} · {day}', en: '{office}, {day}' },
  forAll: { km: 'ឆ្លើយមតិ {n} ជាមួយគ្នា', en: 'answers {n} comments together' },
  corrects: {
    km: 'ចម្លើយនេះកែតម្រូវចម្លើយមុន ({n})',
    en: 'This answer corrects {n} earlier ones',
    one: 'This answer corrects an earlier one',
  },
  correctedSince: { km: 'ចម្លើយនេះត្រូវបានកែតម្រូវ។', en: 'This answer has been corrected.' },
  readCorrection: { km: 'អានចម្លើយកែតម្រូវ', en: 'Read the correction' },
  authorsReply: { km: 'ការតបរបស់អ្នកផ្តល់មតិ៖', en: 'The author’s reply:' },
  toAnswer: { km: 'តបចំពោះចម្លើយ', en: 'Reply to the answer' },
  toAnswerMore: {
    km: 'លោកអ្នកអាចតបបានម្តង ក្នុងរយៈពេល {n} ថ្ងៃក្រោយចុះហត្ថលេខា។ ការតបនឹងបង្ហាញក្បែរចម្លើយ ដោយប្រើឈ្មោះដូចមតិដើម។',
    en: 'You can reply once, within {n} days of the signature. The reply stands beside the answer, under the same name as your comment.',
  },
  toAnswerWords: { km: 'ពាក្យរបស់លោកអ្នក', en: 'Your words' },
  toAnswerSecret: { km: 'លេខសម្ងាត់នៅលើបង្កាន់ដៃ', en: 'The secret on your receipt' },
  toAnswerSend: { km: 'ផ្ញើការតប', en: 'Send the reply' },
  toAnswerSent: { km: 'ការតបរបស់លោកអ្នកបានទទួលហើយ។', en: 'Your reply has been received.' },
  answeredOf: { km: 'បានឆ្លើយ {n} ក្នុងចំណោម {total} មតិ', en: 'Answered {n} of {total}' },
  ofRound: { km: 'ជុំទី {n}៖', en: 'Round {n}:' },
  noneAnswered: { km: 'មិនទាន់បានឆ្លើយ · {total} មតិ', en: 'Not answered yet, {total} comments', one: 'Not answered yet' },
  readAll: { km: 'អានចម្លើយទាំងអស់', en: 'Open the list' },
  sinceClose: { km: 'បិទបាន {n} ថ្ងៃហើយ', en: '{n} days since closing', one: '1 day since closing' },
  due: { km: 'ត្រូវឆ្លើយឱ្យអស់ត្រឹម{day}', en: 'due by {day}' },
  overdue: { km: 'ហួសកាលកំណត់ {day}', en: 'was due by {day}' },
  noneSigned: {
    km: 'មិនទាន់មានចម្លើយណាត្រូវបានចុះហត្ថលេខាទេ។ ស្ថាប័នឆ្លើយមតិនីមួយៗ ហើយចម្លើយនឹងបង្ហាញនៅទីនេះ។',
    en: 'No answer has been signed yet. The office answers every comment, and the answers will stand here.',
  },
  more: { km: 'ចម្លើយមុនៗ', en: 'Earlier answers' },
  toComment: { km: 'អានមតិ', en: 'Read the comment' },
  toComments: { km: 'អានមតិទី {n}', en: 'Comment {n}' },
  whatBecame: { km: 'ចម្លើយចំពោះមតិនេះ', en: 'What became of it' },
} satisfies Texts;
