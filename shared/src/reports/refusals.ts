// The refusals of this area: why a closing report cannot be published yet.
import type { RefusalTexts } from '../ground/errors.js';

export const reportRefusals = {
  'closing-changed-meanwhile': {
    status: 409,
    km: 'អ្នករួមការងារបានរក្សាទុករបាយការណ៍នេះមុនលោកអ្នក។ ពាក្យរបស់លោកអ្នកនៅក្នុងទម្រង់ខាងក្រោម ពាក្យរបស់អ្នករួមការងារនៅក្រោមប្រអប់នីមួយៗដែលខុសគ្នា។ សូមបញ្ចូលគ្នា រួចរក្សាទុកម្តងទៀត។',
    en: 'A colleague has saved this report since you opened it. Your words still stand in the form, and your colleague’s below each field that differs. Bring them together and save again.',
  },
  'closing-published-meanwhile': {
    status: 409,
    km: 'អ្នករួមការងារបានផ្សព្វផ្សាយការបោះពុម្ពលើកទី {n} មុនលោកអ្នកបន្តិច។ សូមបើកទំព័រនេះម្តងទៀត អានអ្វីដែលបានផ្សព្វផ្សាយ រួចសម្រេចថា នៅមានអ្វីត្រូវកែតម្រូវឬទេ។',
    en: 'A colleague published edition {n} just before you. Open this page again, read what was published, and decide whether anything is left to correct.',
  },
  'closing-words-too-long': {
    status: 400,
    km: 'អត្ថបទក្នុងប្រអប់មួយវែងលើសពី {limit} តួអក្សរ។ សូមសរសេរឱ្យខ្លីជាងនេះ រួចរក្សាទុកម្តងទៀត។',
    en: 'The text in one of the fields is longer than {limit} signs. Shorten it and save again.',
  },
  'closing-round-not-over': {
    status: 409,
    km: 'ជុំពិគ្រោះយោបល់នេះមិនទាន់បិទទេ វានឹងបិទនៅ{closes}។ របាយការណ៍អាចរក្សាទុកទុកជាសេចក្តីព្រាងបាន ហើយផ្សព្វផ្សាយបន្ទាប់ពីជុំបិទ។',
    en: 'This round is not closed yet; it closes on {closes}. The report can be kept as a draft and published after the round has closed.',
  },
  'closing-foreword-needed': {
    status: 400,
    km: 'សូមសរសេរអារម្ភកថាជាភាសាផ្លូវការនៃសេចក្តីព្រាង មុនពេលផ្សព្វផ្សាយ។',
    en: 'Write the foreword in the authoritative language of the draft before publishing.',
  },
  'closing-ahead-needed': {
    status: 400,
    km: 'សូមសរសេរអំពីជំហានបន្ទាប់ជាភាសាផ្លូវការនៃសេចក្តីព្រាង មុនពេលផ្សព្វផ្សាយ។',
    en: 'Write what happens next in the authoritative language of the draft before publishing.',
  },
  'closing-correction-needed': {
    status: 400,
    km: 'របាយការណ៍នេះបានផ្សព្វផ្សាយរួចហើយ។ សូមប្រាប់ក្នុងភាសាផ្លូវការ យ៉ាងតិច {n} តួអក្សរ ថាការបោះពុម្ពថ្មីនេះកែតម្រូវអ្វី។',
    en: 'This report has been published already. Say what the new edition corrects, in the authoritative language and in at least {n} characters.',
  },
  'unknown-closing': {
    status: 404,
    km: 'មិនទាន់មានរបាយការណ៍ផ្សព្វផ្សាយសម្រាប់ជុំពិគ្រោះយោបល់នេះទេ។ មតិ និងចម្លើយអាចអានបាននៅទំព័រសេចក្តីព្រាង។',
    en: 'No report has been published for this round yet. The comments and answers stand on the page of the draft.',
  },
} satisfies RefusalTexts;
