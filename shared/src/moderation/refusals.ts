// The refusals of this area: what can go wrong when a moderator decides about a comment.
import type { RefusalTexts } from '../ground/errors.js';

export const moderationRefusals = {
  'decided-meanwhile': {
    status: 409,
    km: 'អ្នកពិនិត្យមតិម្នាក់ទៀតបានសម្រេច ឬអ្នកសរសេរបានដកមតិនេះវិញ ក្នុងពេលដែលលោកអ្នកកំពុងអាន។ សូមផ្ទុកបញ្ជីឡើងវិញ។',
    en: 'Another moderator has decided, or the author withdrew it, while you were reading. Load the list again.',
  },
  'words-changed-meanwhile': {
    status: 409,
    km: 'អ្នកសរសេរបានកែមតិនេះ ក្រោយពីលោកអ្នកបានអាន។ សូមផ្ទុកបញ្ជីឡើងវិញ ហើយអានពាក្យថ្មីមុននឹងសម្រេច។',
    en: 'The author has changed these words since you read them. Load the list again and read the new ones first.',
  },
  'reported-meanwhile': {
    status: 409,
    km: 'មានរបាយការណ៍ថ្មីអំពីមតិនេះ ក្រោយពីលោកអ្នកបានអាន។ សូមផ្ទុកបញ្ជីឡើងវិញ ហើយអានរបាយការណ៍នោះមុននឹងសម្រេច។',
    en: 'The comment was reported again since you read it. Load the list again and read the new report first.',
  },
  'second-moderator-needed': {
    status: 403,
    km: 'លោកអ្នកជាអ្នកលាក់មតិនេះ ដូច្នេះត្រូវមានអ្នកពិនិត្យមតិម្នាក់ទៀតសម្រេចបង្ហាញវាវិញ។ សូមស្នើលោក លោកស្រីនោះ។',
    en: 'You hid this comment yourself, so another moderator has to decide whether it is shown again. Ask one.',
  },
  'rule-needed': {
    status: 400,
    km: 'សូមជ្រើសរើសមូលហេតុពីបញ្ជីសាធារណៈ មុននឹងលាក់មតិនេះ។',
    en: 'Choose the reason from the public list before you hide this comment.',
  },
  'rule-only-to-hide': {
    status: 400,
    km: 'មូលហេតុ និងការពន្យល់ត្រូវបានប្រើតែពេលលាក់មតិ ឬបង្ហាញវាវិញប៉ុណ្ណោះ។ សូមទុកឱ្យនៅទទេ។',
    en: 'A reason and an explanation are only for hiding a comment or showing it again. Leave them out.',
  },
  'note-too-short': {
    status: 400,
    km: 'សូមពន្យល់ឱ្យបានច្បាស់ យ៉ាងហោច {n} តួអក្សរ។ អ្នកសរសេរ និងសាធារណជននឹងអានវា។',
    en: 'Explain it in at least {n} characters. The author and the public will read it.',
  },
} satisfies RefusalTexts;
