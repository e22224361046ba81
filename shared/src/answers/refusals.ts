// The refusals of this area: what can go wrong when comments are answered, signed for and replied to.
import type { RefusalTexts } from '../ground/errors.js';

export const answerRefusals = {
  'unknown-answer': {
    status: 404,
    km: 'រកមិនឃើញចម្លើយនេះទេ។ សូមផ្ទុកបញ្ជីចម្លើយឡើងវិញ។',
    en: 'There is no such answer. Load the list of answers again.',
  },
  'unknown-disposition': {
    status: 400,
    km: 'លទ្ធផលនេះមិនមានក្នុងបញ្ជីទេ។ សូមជ្រើសរើសលទ្ធផលមួយពីបញ្ជី។',
    en: 'This outcome is not on the list. Choose one of the outcomes shown.',
  },
  'unknown-refusal-reason': {
    status: 400,
    km: 'មូលហេតុនេះមិនមានក្នុងបញ្ជីទេ។ សូមជ្រើសរើសមូលហេតុមួយពីបញ្ជី។',
    en: 'This reason is not on the list. Choose one of the reasons shown.',
  },
  'disposition-needed': {
    status: 400,
    km: 'សូមជ្រើសរើសលទ្ធផល មុននឹងបញ្ជូនចម្លើយទៅចុះហត្ថលេខា។',
    en: 'Choose an outcome before you send the answer for signature.',
  },
  'refusal-reason-needed': {
    status: 400,
    km: 'សូមជ្រើសរើសមូលហេតុដែលមិនទទួលយក។ អ្នកដែលបានផ្ដល់មតិមានសិទ្ធិដឹង។',
    en: 'Choose the reason why it is not accepted. Those who spoke have a right to know it.',
  },
  'refusal-reason-not-expected': {
    status: 400,
    km: 'មូលហេតុនៃការមិនទទួលយក ប្រើបានតែពេលមិនទទួលយក ឬទទួលយកមួយផ្នែក។ សូមដកមូលហេតុនោះចេញ។',
    en: 'A reason for refusing goes only with “not accepted” or “partly accepted”. Take it out.',
  },
  'answer-text-too-short': {
    status: 400,
    km: 'សូមសរសេរចម្លើយជាភាសាផ្លូវការ យ៉ាងហោច {n} តួអក្សរ។ សាធារណជននឹងអានវា។',
    en: 'Write the answer in the authoritative language, in at least {n} characters. Everybody will read it.',
  },
  'change-needed': {
    status: 400,
    km: 'សូមចង្អុលបទប្បញ្ញត្តិដែលបានកែតាមមតិនេះ ឬពន្យល់ថាហេតុអ្វីមិនទាន់កែ យ៉ាងហោច {n} តួអក្សរ។',
    en: 'Name the clause that changed, or explain in at least {n} characters why the text has not changed yet.',
  },
  'place-needed': {
    status: 400,
    km: 'សូមចង្អុលបទប្បញ្ញត្តិដែលមានចំណុចនេះរួចហើយ។',
    en: 'Name the clause in which this already stands.',
  },
  'unknown-change': {
    status: 400,
    km: 'បទប្បញ្ញត្តិដែលបានចង្អុល មិនមានក្នុងកំណែនោះ ឬកំណែនោះមិនទាន់ផ្សព្វផ្សាយក្រោយមតិនេះទេ។ សូមជ្រើសរើសម្តងទៀត។',
    en: 'The clause named is not in that version, or the version is not newer than the comment. Choose it again.',
  },
  'answer-comment-withdrawn': {
    status: 409,
    km: 'អ្នកសរសេរបានដកមតិនេះវិញហើយ ដូច្នេះមិនត្រូវការចម្លើយទេ។ សូមដកវាចេញពីចម្លើយ។',
    en: 'Its author has withdrawn this comment, so it needs no answer. Take it out of the answer.',
  },
  'answer-comment-held': {
    status: 409,
    km: 'មតិនេះកំពុងរង់ចាំអ្នកពិនិត្យមតិអានសិន។ សូមឆ្លើយក្រោយពេលអានរួច ឬដកវាចេញពីចម្លើយ។',
    en: 'A moderator has to read this comment first. Answer it after that, or take it out of the answer.',
  },
  'answer-of-other-draft': {
    status: 400,
    km: 'មតិនេះមិនមែននៃសេចក្តីព្រាងនេះទេ។ សូមផ្ទុកបញ្ជីឡើងវិញ។',
    en: 'One of the comments is on another draft. Load the list again.',
  },
  'answer-of-other-round': {
    status: 400,
    km: 'ចម្លើយមួយអាចឆ្លើយមតិនៃជុំតែមួយប៉ុណ្ណោះ។ សូមឆ្លើយមតិនៃជុំផ្សេងដោយឡែក។',
    en: 'One answer serves comments of one round only. Answer those of the other round apart.',
  },
  'claimed-by-other': {
    status: 409,
    km: '{name} កំពុងឆ្លើយមតិនេះ។ សូមនិយាយជាមួយគាត់ ឬទទួលបន្តដោយដឹងខ្លួន។',
    en: '{name} is working on this comment. Speak with them, or take it over knowingly.',
  },
  'proposed-by-other': {
    status: 409,
    km: '{name} បានសរសេរចម្លើយចំពោះមតិនេះរួចហើយ។ សូមបើកចម្លើយនោះ ហើយកែវា ជំនួសឱ្យការសរសេរថ្មី។',
    en: '{name} has already written an answer to this comment. Open that one and change it instead.',
  },
  'answered-already': {
    status: 409,
    km: 'មតិនេះមានចម្លើយដែលបានចុះហត្ថលេខារួចហើយ។ បើចង់កែ សូមសរសេរចម្លើយកែតម្រូវ។',
    en: 'This comment has a signed answer. To change it, write a correction of that answer.',
  },
  'answer-changed-meanwhile': {
    status: 409,
    km: '{name} បានកែចម្លើយនេះក្នុងពេលដែលលោកអ្នកកំពុងអាន។ អ្វីដែលលោកអ្នកសរសេរនៅរក្សាទុក។ សូមផ្ទុកឡើងវិញ ហើយប្រៀបធៀប។',
    en: '{name} has changed this answer while you were reading it. What you wrote is kept. Load it again and compare.',
  },
  'answer-signed-already': {
    status: 409,
    km: 'ចម្លើយនេះបានចុះហត្ថលេខាហើយ ដូច្នេះមិនអាចកែបានទេ។ សូមសរសេរចម្លើយកែតម្រូវ។',
    en: 'This answer is signed and cannot be changed any more. Write a correction instead.',
  },
  'answer-not-sent': {
    status: 409,
    km: 'ចម្លើយនេះមិនទាន់បានបញ្ជូនទៅចុះហត្ថលេខាទេ។ សូមផ្ទុកបញ្ជីឡើងវិញ។',
    en: 'This answer has not been sent for signature. Load the list again.',
  },
  'answer-not-signed': {
    status: 409,
    km: 'ចម្លើយនេះមិនទាន់ចុះហត្ថលេខាទេ។ សូមកែវាដោយផ្ទាល់។',
    en: 'This answer is not signed yet. Change it directly.',
  },
  'answer-corrected-already': {
    status: 409,
    km: 'ចម្លើយនេះត្រូវបានកែតម្រូវរួចហើយ។ សូមកែតម្រូវចម្លើយចុងក្រោយ។',
    en: 'This answer has been corrected already. Correct the latest one.',
  },
  'correction-serves-others': {
    status: 400,
    km: 'ចម្លើយកែតម្រូវត្រូវឆ្លើយតែមតិដែលចម្លើយដើមបានឆ្លើយ។ សូមពិនិត្យបញ្ជីមតិ។',
    en: 'A correction serves the comments of the answer it corrects, all of them and no others. Check the list.',
  },
  'not-of-the-team': {
    status: 400,
    km: 'អ្នកនេះមិនមែនជាសមាជិកក្រុមតាក់តែងសេចក្តីព្រាងនេះទេ។ សូមជ្រើសរើសសមាជិកម្នាក់។',
    en: 'This person is not on the drafting team. Choose somebody of the team.',
  },
  'no-answer-yet': {
    status: 409,
    km: 'មតិនេះមិនទាន់មានចម្លើយទេ ដូច្នេះមិនទាន់អាចតបបានទេ។',
    en: 'There is no answer to this comment yet, so there is nothing to reply to. Look again later.',
  },
  'author-replied-already': {
    status: 409,
    km: 'លោកអ្នកបានតបចំពោះចម្លើយនេះរួចហើយ។ អាចតបបានតែម្តងប៉ុណ្ណោះ ប៉ុន្តែលោកអ្នកអាចកែពាក្យនៃការតបនោះបាន។',
    en: 'You have replied to this answer already. One reply is possible; you can still change its words.',
  },
  'author-reply-too-late': {
    status: 409,
    km: 'អាចតបចំពោះចម្លើយបានតែក្នុងរយៈពេល {n} ថ្ងៃប៉ុណ្ណោះ ហើយពេលនោះបានកន្លងផុត។ លោកអ្នកអាចផ្ដល់មតិក្នុងជុំបន្ទាប់។',
    en: 'One can reply to an answer within {n} days, and they have passed. You can speak in the next round.',
  },
  'change-type-needed': {
    status: 400,
    km: 'សូមជ្រើសរើសយ៉ាងហោចណាស់ប្រភេទមួយនៃការកែប្រែ។',
    en: 'Choose at least one kind of change.',
  },
  'change-reason-needed': {
    status: 400,
    km: 'គ្មានមតិណាបណ្ដាលឱ្យមានការកែនេះទេ ដូច្នេះសូមសរសេរហេតុផលជាភាសាផ្លូវការ យ៉ាងហោច {n} តួអក្សរ។',
    en: 'No comment caused this change, so give its reason in the authoritative language, in at least {n} characters.',
  },
  'round-not-closed-yet': {
    status: 409,
    km: 'ជុំនេះមិនទាន់បិទទេ។ អាចបិទជាឆ្លើយរួចបានតែក្រោយពេលបិទជុំ គឺ {closes}។',
    en: 'This round is still to close. It can be closed as answered after {closes}.',
  },
  'round-not-all-answered': {
    status: 409,
    km: 'នៅសល់ {left} មតិ ក្នុងចំណោម {total} មិនទាន់មានចម្លើយដែលបានចុះហត្ថលេខា។ សូមឆ្លើយឱ្យអស់ជាមុនសិន។',
    en: '{left} of {total} comments have no signed answer yet. Answer them first.',
  },
  'round-waits-for-moderators': {
    status: 409,
    km: 'អ្នកពិនិត្យមតិមិនទាន់អានអស់៖ {held} មតិរង់ចាំអាន និង {reported} មតិត្រូវបានរាយការណ៍។ សូមរង់ចាំការសម្រេចរបស់ពួកគាត់។',
    en: 'Moderators are not through: {held} comments wait to be read and {reported} were reported. Wait for their decisions.',
  },
  'round-answered': {
    status: 409,
    km: 'ជុំនេះបានឆ្លើយរួច ហើយបិទហើយ។ ពាក្យរបស់លោកអ្នកនៅរក្សាទុកក្នុងឧបករណ៍នេះ។ លោកអ្នកអាចផ្ដល់មតិក្នុងជុំបន្ទាប់។',
    en: 'This round has been answered and is closed for good. Your words are kept on this device. Speak in the next round.',
  },
} satisfies RefusalTexts;
