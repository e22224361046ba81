// The refusals of this area: what can go wrong when a round is announced or extended.
import type { RefusalTexts } from '../ground/errors.js';

export const consultationRefusals = {
  'unknown-round': {
    status: 404,
    km: 'រកមិនឃើញជុំពិគ្រោះយោបល់នេះទេ។ សូមបើកទំព័រសេចក្តីព្រាង ដើម្បីមើលជុំទាំងអស់។',
    en: 'There is no such round. Open the page of the draft to see its rounds.',
  },
  'round-id-taken': {
    status: 409,
    km: 'លេខសម្គាល់ជុំនេះបានប្រើរួចហើយ។ សូមផ្ទុកទំព័រឡើងវិញ ហើយធ្វើម្តងទៀត។',
    en: 'The id of this round is already used. Reload the page and announce it again.',
  },
  'round-needs-latest-version': {
    status: 409,
    km: 'ការពិគ្រោះយោបល់អាចធ្វើបានតែលើកំណែចុងក្រោយប៉ុណ្ណោះ គឺកំណែទី {n}។ សូមផ្ទុកទំព័រឡើងវិញ។',
    en: 'A round can only be on the latest version, which is version {n}. Reload the page and choose it.',
  },
  'round-still-running': {
    status: 409,
    km: 'មានជុំមួយមិនទាន់បិទនៅឡើយទេ។ សូមរង់ចាំដល់វាបិទ ឬពន្យារពេលជុំនោះជំនួសវិញ។',
    en: 'There is a round that has not closed yet. Wait until it closes, or extend that one instead.',
  },
  'round-dates-wrong': {
    status: 400,
    km: 'ពេលបិទត្រូវនៅក្រោយពេលបើក។ សូមពិនិត្យកាលបរិច្ឆេទទាំងពីរ។',
    en: 'The close has to come after the opening. Check the two dates.',
  },
  'round-too-long': {
    status: 400,
    km: 'ពេលបិទនៅឆ្ងាយពេក។ ជុំមួយត្រូវបិទក្នុងរយៈពេលមិនលើសពី {n} ថ្ងៃគិតពីថ្ងៃនេះ។ សូមពិនិត្យឆ្នាំ។',
    en: 'The close is too far away. A round closes within {n} days from today. Check the year.',
  },
  'round-opens-in-the-past': {
    status: 400,
    km: 'ពេលបើកបានកន្លងផុតទៅហើយ។ សូមជ្រើសរើសពេលដែលមិនទាន់មកដល់។',
    en: 'The opening lies in the past. Choose a time that is still to come.',
  },
  'round-text-missing': {
    status: 400,
    km: 'សូមបំពេញ «{field}» ជាភាសាផ្លូវការនៃសេចក្តីព្រាង មុននឹងប្រកាសជុំនេះ។',
    en: 'Fill in “{field}” in the authoritative language of the draft before announcing the round.',
  },
  'round-question-needed': {
    status: 400,
    km: 'សូមសរសេរសំណួរណែនាំយ៉ាងហោចមួយ ស្តីពីសេចក្តីព្រាងទាំងមូល ជាភាសាផ្លូវការ។',
    en: 'Write at least one guiding question about the whole draft, in the authoritative language.',
  },
  'question-clause-unknown': {
    status: 400,
    km: 'សំណួរមួយសំដៅលើបទប្បញ្ញត្តិ ដែលមិនមានក្នុងកំណែនេះ។ សូមជ្រើសរើសបទប្បញ្ញត្តិម្តងទៀត។',
    en: 'A question is about a clause that this version does not have. Choose the clause again.',
  },
  'round-hearing-needed': {
    status: 400,
    km: 'សូមជ្រើសរើសយ៉ាងហោចមួយក្រុម ដែលត្រូវស្តាប់មតិ និងមធ្យោបាយដែលស្ថាប័ននឹងជួបគេ។',
    en: 'Choose at least one kind of people who must be heard, and how the office reaches them.',
  },
  'round-hearing-twice': {
    status: 400,
    km: 'ក្រុមមួយត្រូវបានសរសេរពីរដង ក្នុងបញ្ជីអ្នកដែលត្រូវស្តាប់មតិ។ សូមរួមបញ្ចូលគ្នា។',
    en: 'One kind of people stands twice in the list of those who must be heard. Put its ways into one line.',
  },
  'rural-needs-offline': {
    status: 400,
    km: 'អ្នកចិញ្ចឹមត្រី អ្នកនេសាទ កសិករ និងសហគមន៍កសិកម្ម មិនអាចជួបតាមវេទិកានេះតែមួយមុខបានទេ។ សូមបន្ថែមកិច្ចប្រជុំ ការចុះជួប វិទ្យុ ទូរសព្ទ ក្តារព័ត៌មាន ឬអង្គការតំណាង។',
    en: 'Fish farmers, fishers, farmers and cooperatives are not reached through this hall alone. Add a meeting, a visit, radio, the telephone, a notice board or an organisation of theirs.',
  },
  'short-period-needs-reason': {
    status: 400,
    km: 'រយៈពេល ឬការជូនដំណឹងខ្លីជាងការកំណត់ (បើក {open} ថ្ងៃ ជូនដំណឹងមុន {notice} ថ្ងៃ)។ សូមសរសេរហេតុផលយ៉ាងហោច {n} តួអក្សរ ឬកែកាលបរិច្ឆេទ។',
    en: 'The period or the notice is shorter than asked ({open} days open, {notice} days of notice). Give a reason of at least {n} characters, or change the dates.',
  },
  'days-off-need-reason': {
    status: 400,
    km: 'ក្នុង {open} ថ្ងៃនេះ មាន {off} ថ្ងៃជាបុណ្យជាតិ ឬថ្ងៃដែលមិនរាប់។ សូមសរសេរហេតុផលយ៉ាងហោច {n} តួអក្សរ ឬកែកាលបរិច្ឆេទ។',
    en: 'Of these {open} days {off} are feasts or other days that do not count. Give a reason of at least {n} characters, or change the dates.',
  },
  'round-after-the-end': {
    status: 409,
    km: 'សេចក្តីព្រាងនេះបានអនុម័ត ត្រូវបានដក ឬផុតសុពលភាពហើយ ដូច្នេះមិនអាចប្រកាសជុំពិគ្រោះយោបល់បានទេ។ សូមពិនិត្យដំណាក់កាលរបស់វា។',
    en: 'This draft has been adopted, withdrawn or has lapsed, so no round can be announced on it. Look at its stages.',
  },
  'round-before-answers': {
    status: 400,
    km: 'ជុំមុនមិនទាន់បិទថាបានឆ្លើយគ្រប់មតិទេ។ សូមឆ្លើយ និងបិទជុំនោះជាមុន ឬសរសេរហេតុផលយ៉ាងហោច {n} តួអក្សរ។',
    en: 'The round before has not been closed as answered. Answer it and close it first, or give a reason of at least {n} characters.',
  },
  'round-before-sources': {
    status: 400,
    km: 'មានមាត្រាចំនួន {changes} ដែលបានកែប្រែចាប់ពីជុំមុន ដោយមិនប្រាប់ថាមកពីណា។ សូមបំពេញប្រភពរបស់វា ឬសរសេរហេតុផលយ៉ាងហោច {n} តួអក្សរ។',
    en: 'Articles changed since the last round without a source: {changes}. Say what is behind the changes, or give a reason of at least {n} characters.',
  },
  'short-period-needs-signature': {
    status: 403,
    km: 'ករណីលើកលែងនេះ ត្រូវចុះហត្ថលេខាដោយមន្ត្រីមានសិទ្ធិ។ សូមស្នើមន្ត្រីនោះឱ្យប្រកាសជុំនេះ ឬកែអ្វីដែលនៅខ្វះ។',
    en: 'An exception has to be signed by the signing official. Ask the official to announce this round, or mend what it lacks.',
  },
  'round-closed': {
    status: 409,
    km: 'ជុំនេះបានបិទហើយ ដូច្នេះមិនអាចពន្យារពេលបានទេ។ លោកអ្នកអាចប្រកាសជុំថ្មីបាន។',
    en: 'This round has closed and can no longer be extended. You can announce another round.',
  },
  'extension-not-later': {
    status: 400,
    km: 'ការពន្យារពេលត្រូវបិទក្រោយពេលបិទបច្ចុប្បន្ន។ សូមជ្រើសរើសកាលបរិច្ឆេទក្រោយនេះ។',
    en: 'An extension has to end later than the present close. Choose a later date.',
  },
} satisfies RefusalTexts;
