// The refusals of this area: what can go wrong when somebody speaks: comments, replies, files, receipts.
import type { RefusalTexts } from '../ground/errors.js';

export const speechRefusals = {
  'no-round': {
    status: 409,
    km: 'សេចក្តីព្រាងនេះមិនទាន់បើកទទួលមតិនៅឡើយទេ។ សូមមើលកាលបរិច្ឆេទនៅលើទំព័រសេចក្តីព្រាង។',
    en: 'This draft is not open for comments. The dates are on the page of the draft.',
  },
  'round-not-open-yet': {
    status: 409,
    km: 'ការទទួលមតិនឹងចាប់ផ្តើមនៅ{opens}។ អត្ថបទរបស់លោកអ្នកនៅរក្សាទុកក្នុងឧបករណ៍នេះ។',
    en: 'Comments open on {opens}. Your words are kept on this device until then.',
  },
  'other-version': {
    status: 409,
    km: 'មតិនេះសរសេរលើកំណែមួយផ្សេង ដែលមិនមែនជាកំណែកំពុងពិគ្រោះ។ សូមបើកកំណែបច្ចុប្បន្ន ហើយផ្ញើម្តងទៀត។',
    en: 'This was written on a version that is not under consultation. Open the present version and send it again.',
  },
  'level-not-offered': {
    status: 403,
    km: 'វិធីបង្ហាញខ្លួននេះមិនត្រូវបានអនុញ្ញាតក្នុងជុំនេះទេ។ សូមជ្រើសរើសវិធីផ្សេង។',
    en: 'This way of appearing is not offered in this round. Choose another one.',
  },
  'name-needed': {
    status: 400,
    km: 'សូមសរសេរឈ្មោះ ឬនាមសម្ងាត់ ឬជ្រើសរើសមិនបង្ហាញឈ្មោះ។',
    en: 'Write the name or pseudonym to appear under, or choose to stay unnamed.',
  },
  'name-not-needed': {
    status: 400,
    km: 'លោកអ្នកបានជ្រើសរើសមិនបង្ហាញឈ្មោះ ដូច្នេះសូមកុំផ្ញើឈ្មោះ។',
    en: 'You chose to stay unnamed, so send no name.',
  },
  'name-too-long': {
    status: 400,
    km: 'ឈ្មោះនេះវែងពេក។ អតិបរមាគឺ {limit} តួ។ សូមសរសេរឱ្យខ្លីជាងនេះ។',
    en: 'This name is too long; the most is {limit} characters. Write a shorter one.',
  },
  'not-your-organisation': {
    status: 403,
    km: 'គណនីរបស់លោកអ្នកមិនតំណាងឱ្យអង្គការនេះទេ។ សូមចូលគណនីរបស់អង្គការ ឬនិយាយក្នុងនាមខ្លួនឯង។',
    en: 'Your account does not speak for this organisation. Sign in with one that does, or speak for yourself.',
  },
  'unknown-speaker-kind': {
    status: 400,
    km: 'មុខរបរ ឬខេត្តនេះមិនមានក្នុងបញ្ជីទេ។ សូមជ្រើសរើសពីបញ្ជី ឬទុកឱ្យនៅទទេ។',
    en: 'This occupation or province is not on the list. Choose one from the list or leave it empty.',
  },
  'words-needed': {
    status: 400,
    km: 'សូមសរសេរមតិរបស់លោកអ្នកជាមុនសិន។',
    en: 'Write what you want to say first.',
  },
  'comment-too-long': {
    status: 400,
    km: 'មតិនេះវែងពេក៖ {n} តួ ខណៈអតិបរមាគឺ {limit} តួ។ សូមបំបែកជាពីរ ឬភ្ជាប់ជាឯកសារ។',
    en: 'This comment has {n} characters; the most is {limit}. Make two of it, or attach a file.',
  },
  'unknown-clause': {
    status: 400,
    km: 'រកមិនឃើញកថាខណ្ឌនេះក្នុងកំណែនេះទេ។ សូមផ្ទុកទំព័រឡើងវិញ។ អត្ថបទរបស់លោកអ្នកនៅរក្សាទុក។',
    en: 'This version has no such clause. Reload the page; your words are kept.',
  },
  'words-not-there': {
    status: 400,
    km: 'ពាក្យដែលបានជ្រើសរើសមិនត្រូវនឹងអត្ថបទច្បាប់ទេ។ សូមជ្រើសរើសពាក្យម្តងទៀត។',
    en: 'The chosen words do not stand there in the text. Choose them again.',
  },
  'inside-a-character': {
    status: 400,
    km: 'ការជ្រើសរើសកាត់ចំកណ្តាលតួអក្សរ។ សូមជ្រើសរើសពាក្យម្តងទៀត។',
    en: 'The selection begins or ends inside a character. Choose the words again.',
  },
  'wording-incomplete': {
    status: 400,
    km: 'ការស្នើកែពាក្យត្រូវមានពាក្យដែលកែ ពាក្យថ្មី និងហេតុផល។ សូមបំពេញឱ្យគ្រប់។',
    en: 'A change of wording needs the words it changes, the new words, and the reason. Fill in what is missing.',
  },
  'wording-not-expected': {
    status: 400,
    km: 'ពាក្យថ្មីអាចផ្ញើបានតែជាមួយប្រភេទ «ស្នើកែពាក្យ» ប៉ុណ្ណោះ។',
    en: 'New words can only be sent with the kind "change of wording".',
  },
  'key-used-otherwise': {
    status: 409,
    km: 'លេខសម្គាល់នេះបានប្រើសម្រាប់មតិផ្សេងរួចហើយ។ សូមផ្ទុកទំព័រឡើងវិញ ហើយផ្ញើម្តងទៀត។',
    en: 'This key was already used for something else. Reload the page and send it again.',
  },
  'unknown-comment': {
    status: 404,
    km: 'រកមិនឃើញមតិនេះទេ។ សូមពិនិត្យលេខកូដ ឬតំណ។',
    en: 'There is no such comment. Check the code or the link.',
  },
  'annotations-too-many': {
    status: 400,
    km: 'សូមផ្ញើ Web Annotation ពី ១ ដល់ {limit} ក្នុងមួយលើក៖ តែមួយ ឬជាបញ្ជីក្នុង “items”។',
    en: 'Send 1 to {limit} Web Annotations at a time: one by itself, or a list of them in “items”.',
  },
  'receipt-wrong': {
    status: 403,
    km: 'លេខសម្ងាត់នៃបង្កាន់ដៃមិនត្រឹមត្រូវសម្រាប់មតិនេះទេ។ សូមពិនិត្យបង្កាន់ដៃដែលលោកអ្នកបានរក្សាទុក។',
    en: 'This secret does not belong to this comment. Check the receipt that you kept.',
  },
  'receipt-code-wrong': {
    status: 400,
    km: 'លេខកូដនេះមិនត្រឹមត្រូវ។ លេខកូដមានប្រាំបីខ្ទង់។ សូមពិនិត្យម្តងទៀត។',
    en: 'This is not a receipt code. A code has eight digits; check them again.',
  },
  'comment-withdrawn': {
    status: 409,
    km: 'មតិនេះត្រូវបានដកចេញហើយ ដូច្នេះមិនអាចផ្លាស់ប្តូរបានទេ។',
    en: 'This comment was withdrawn and can no longer be changed.',
  },
  'comment-hidden': {
    status: 409,
    km: 'មតិនេះត្រូវបានលាក់ដោយអ្នកពិនិត្យមតិ។ មូលហេតុមានបង្ហាញនៅកន្លែងរបស់វា។',
    en: 'A moderator has hidden this comment; the reason stands in its place. It cannot be changed now.',
  },
  'thread-not-public': {
    status: 409,
    km: 'មិនអាចឆ្លើយតបមតិនេះបានទេ ព្រោះវាមិនទាន់ ឬលែងបង្ហាញជាសាធារណៈ។',
    en: 'You cannot answer this comment because it is not public.',
  },
  'evidence-needed': {
    status: 400,
    km: 'សូមជ្រើសរើសឯកសារតែមួយ ហើយផ្ញើម្តងទៀត។',
    en: 'Choose one file and send it again.',
  },
  'evidence-gone': {
    status: 409,
    km: 'ឯកសារភ្ជាប់លែងមាននៅទីនេះទៀតហើយ។ សូមជ្រើសរើសវាម្តងទៀត ហើយផ្ញើ។ អត្ថបទរបស់លោកអ្នកនៅរក្សាទុក។',
    en: 'The file of this comment is no longer here. Choose it again and send; your words are kept.',
  },
  'comments-undecided': {
    status: 409,
    km: 'មានមតិ {n} ដែលមិនទាន់ដឹងច្បាស់ថាឋិតនៅត្រង់ណាក្នុងអត្ថបទថ្មី។ សូមសម្រេចមតិនីមួយៗជាមុន រួចផ្សព្វផ្សាយ។',
    en: 'It is not yet certain where {n} comments stand in the new text. Decide each of them first, then publish.',
    one: 'It is not yet certain where one comment stands in the new text. Decide it first, then publish.',
  },
  'place-decided-meanwhile': {
    status: 409,
    km: 'មាននរណាម្នាក់បានសម្រេចកន្លែងនៃមតិនេះរួចហើយ ក្នុងពេលដែលលោកអ្នកកំពុងមើល។ សូមមើលការសម្រេចនោះ រួចសម្រេចម្តងទៀត បើវាមិនត្រឹមត្រូវ។',
    en: 'Somebody decided the place of this comment while you were looking at it. Look at that decision, and decide again if it is wrong.',
  },
  'not-carried': {
    status: 409,
    km: 'មតិនេះត្រូវបានសរសេរលើកំណែនេះ ឬកំណែក្រោយវា ដូច្នេះកន្លែងរបស់វាច្បាស់រួចហើយ។ សូមជ្រើសកំណែដែលមកក្រោយ។',
    en: 'This comment was made on that version or on a later one, so its place is certain. Choose a version that came after it.',
  },
  'evidence-kind-refused': {
    status: 415,
    km: 'ឯកសារប្រភេទនេះមិនទទួលទេ។ សូមផ្ញើរូបភាព JPEG ឬ PNG ឬឯកសារ PDF។',
    en: 'Files of this kind are not accepted. Send a JPEG or PNG picture, or a PDF.',
  },
  'evidence-damaged': {
    status: 400,
    km: 'មិនអាចអានឯកសារនេះដល់ចប់បានទេ។ វាប្រហែលខូច ឬមិនពេញលេញ។ សូមបើកវាក្នុងឧបករណ៍របស់លោកអ្នក រក្សាទុកជាថ្មី ហើយផ្ញើម្តងទៀត។',
    en: 'This file cannot be read to its end; it may be damaged or cut short. Open it on your device, save it anew, and send that.',
  },
  'evidence-tells-who': {
    status: 400,
    km: 'ឯកសារនេះមានព័ត៌មានអំពីអ្នកបង្កើត ({found}) ដែលយើងមិនអាចលុបបាន។ សូមថតរូបវា ឬបោះពុម្ពជា PDF ថ្មី ហើយផ្ញើម្តងទៀត។',
    en: 'This file says who made it ({found}), and that cannot be removed safely. Photograph it or print it to a new PDF, then send that.',
  },
  'evidence-acts': {
    status: 400,
    km: 'ឯកសារ PDF នេះមានផ្នែកដែលអាចដំណើរការលើឧបករណ៍អ្នកអាន ({found})។ សូមថតរូបវា ឬបោះពុម្ពជា PDF ថ្មី ហើយផ្ញើម្តងទៀត។',
    en: 'This PDF has parts that can act on the device of whoever opens it ({found}). Photograph it or print it to a new PDF, then send that.',
  },
  'evidence-locked': {
    status: 400,
    km: 'ឯកសារ PDF នេះត្រូវបានចាក់សោ។ សូមដកពាក្យសម្ងាត់ចេញ ឬបោះពុម្ពវាជា PDF ថ្មី ហើយផ្ញើម្តងទៀត។',
    en: 'This PDF is locked. Remove its password or print it to a new PDF, then send that.',
  },
} satisfies RefusalTexts;
