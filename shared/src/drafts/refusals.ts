// The refusals of this area: what can go wrong when a draft is written, mended or published.
import type { RefusalTexts } from '../ground/errors.js';

export const draftRefusals = {
  'moderator-cannot-draft': {
    status: 403,
    km: 'លោកអ្នកជាអ្នកពិនិត្យមតិមតិលើសេចក្តីព្រាងនេះ ដូច្នេះមិនអាចតាក់តែង ឬចុះហត្ថលេខាបានទេ។ សូមឱ្យសមាជិកក្រុមតាក់តែងធ្វើការងារនេះ។',
    en: 'You moderate the comments on this draft, so you can neither write nor sign it. Ask a member of the drafting team.',
  },
  'not-on-the-team': {
    status: 403,
    km: 'លោកអ្នកមិនមែនជាសមាជិកក្រុមតាក់តែងសេចក្តីព្រាងនេះទេ។ សូមស្នើអ្នកគ្រប់គ្រងប្រព័ន្ធឱ្យផ្តល់តួនាទី ប្រសិនបើលោកអ្នកគួរមាន។',
    en: 'You are not on the drafting team of this draft. Ask the administrator for a role on it if you should be.',
  },
  'not-of-this-office': {
    status: 403,
    km: 'លោកអ្នកមិនអាចចាប់ផ្តើមសេចក្តីព្រាងក្នុងនាមស្ថាប័ននេះទេ។ សូមជ្រើសរើសស្ថាប័នរបស់លោកអ្នក។',
    en: 'You cannot start a draft in the name of this office. Choose your own office.',
  },
  'lead-or-official-needed': {
    status: 403,
    km: 'មានតែប្រធានក្រុមតាក់តែង ឬមន្ត្រីមានសិទ្ធិចុះហត្ថលេខាប៉ុណ្ណោះ ដែលអាចធ្វើសកម្មភាពនេះបាន។ សូមស្នើឱ្យលោក លោកស្រីណាម្នាក់ធ្វើ។',
    en: 'Only the drafting lead or the signing official of this draft may do this. Ask one of them.',
  },
  'official-must-sign': {
    status: 403,
    km: 'ការនេះត្រូវចុះហត្ថលេខាដោយមន្ត្រីមានសិទ្ធិ ក្នុងនាមស្ថាប័ន។ សូមស្នើមន្ត្រីនោះឱ្យចូលគណនី ហើយធ្វើសកម្មភាពនេះ។',
    en: 'This has to be signed by the signing official, in the name of the office. Ask the official to sign in and do it.',
  },
  'unknown-draft': {
    status: 404,
    km: 'រកមិនឃើញសេចក្តីព្រាងនេះទេ ឬវាមិនទាន់ផ្សព្វផ្សាយ។ សូមពិនិត្យអាសយដ្ឋាន ឬចាប់ផ្តើមពីទំព័រដើម។',
    en: 'There is no such draft, or it is not published yet. Check the address or start from the home page.',
  },
  'unknown-version': {
    status: 404,
    km: 'រកមិនឃើញកំណែនេះទេ។ សូមបើកទំព័រសេចក្តីព្រាង ដើម្បីមើលកំណែដែលបានផ្សព្វផ្សាយ។',
    en: 'There is no such version. Open the page of the draft to see the published ones.',
  },
  'same-version-twice': {
    status: 400,
    km: 'លោកអ្នកបានជ្រើសរើសកំណែតែមួយពីរដង។ សូមជ្រើសរើសកំណែពីរផ្សេងគ្នា ដើម្បីប្រៀបធៀប។',
    en: 'You chose the same version twice. Choose two different versions to compare.',
  },
  'unknown-office': {
    status: 400,
    km: 'រកមិនឃើញស្ថាប័ននេះក្នុងបញ្ជីទេ។ សូមជ្រើសរើសស្ថាប័នសាធារណៈពីបញ្ជី។',
    en: 'This office is not a public body on the list. Choose one from the list.',
  },
  'unknown-instrument': {
    status: 400,
    km: 'ប្រភេទលិខិតបទដ្ឋាននេះមិនមានក្នុងបញ្ជីទេ។ សូមជ្រើសរើសពីបញ្ជី។',
    en: 'This kind of instrument is not on the list. Choose one from the list.',
  },
  'draft-exists': {
    status: 409,
    km: 'មានសេចក្តីព្រាងដែលប្រើលេខសម្គាល់នេះរួចហើយ។ សូមបើកវាពីតុតាក់តែង ឬផ្ទុកទំព័រឡើងវិញ ហើយចាប់ផ្តើមម្តងទៀត។',
    en: 'There already is a draft under this id. Open it from the drafting desk, or reload the page and start again.',
  },
  'address-taken': {
    status: 409,
    km: 'អាសយដ្ឋាន «{slug}» មានសេចក្តីព្រាងផ្សេងប្រើរួចហើយ។ សូមសរសេរអាសយដ្ឋានផ្សេង។',
    en: 'Another draft has the address “{slug}”. Write another one.',
  },
  'title-changed': {
    status: 409,
    km: 'មាននរណាម្នាក់បានប្តូរចំណងជើងមុនលោកអ្នក។ អ្វីដែលលោកអ្នកសរសេរនៅរក្សាទុកដដែល។ សូមមើលចំណងជើងបច្ចុប្បន្ន រួចរក្សាទុកម្តងទៀត។',
    en: 'Somebody changed the title before you. What you wrote is kept. Look at the title as it is now, then save again.',
  },
  'title-needed': {
    status: 400,
    km: 'សូមសរសេរចំណងជើងជាភាសាផ្លូវការនៃសេចក្តីព្រាង។',
    en: 'Write the title in the authoritative language of the draft.',
  },
  'file-needed': {
    status: 400,
    km: 'សូមជ្រើសរើសឯកសារមួយ ហើយផ្ញើម្តងទៀត។',
    en: 'Choose one file and send it again.',
  },
  'language-not-told': {
    status: 400,
    km: 'មិនអាចដឹងថាឯកសារនេះសរសេរជាភាសាខ្មែរ ឬអង់គ្លេសទេ។ សូមជ្រើសរើសភាសា ហើយផ្ញើឯកសារម្តងទៀត។',
    en: 'It is not clear whether this file is in Khmer or in English. Choose the language and send the file again.',
  },
  'text-not-empty': {
    status: 409,
    km: 'អត្ថបទនេះមានពាក្យជាភាសានេះរួចហើយ។ សូមជ្រើសរើសភាសាផ្សេង ឬចាប់ផ្តើមសេចក្តីព្រាងថ្មីពីឯកសារនេះ។',
    en: 'The draft was begun in this language. Choose the other language, or start a new draft from this file.',
  },
  'working-text-changed': {
    status: 409,
    km: '{who} បានកែអត្ថបទនេះមុនលោកអ្នក។ ពាក្យរបស់លោកអ្នកមិនបាត់ទេ។ សូមមើលអត្ថបទថ្មី រួចធ្វើម្តងទៀត។',
    en: '{who} changed this text before you. Your words are kept. Look at the new text, then do it again.',
  },
  'clause-gone': {
    status: 409,
    km: 'បទប្បញ្ញត្តិនេះលែងមាននៅទីនេះហើយ ប្រហែលមានគេលុប ឬរំកិលវា។ សូមមើលអត្ថបទថ្មី រួចធ្វើម្តងទៀត។',
    en: 'This clause is no longer here; somebody may have removed or moved it. Look at the new text and try again.',
  },
  'clause-id-taken': {
    status: 409,
    km: 'លេខសម្គាល់បទប្បញ្ញត្តិថ្មីនេះមានរួចហើយ។ សូមផ្ទុកទំព័រឡើងវិញ ហើយធ្វើម្តងទៀត។',
    en: 'The id of the new clause is already used. Reload the page and do it again.',
  },
  'too-many-clauses': {
    status: 400,
    km: 'សេចក្តីព្រាងមួយអាចមានបទប្បញ្ញត្តិច្រើនបំផុត {limit}។ សូមបំបែកសេចក្តីព្រាងនេះជាពីរ។',
    en: 'A draft has at most {limit} clauses. Make two drafts of this one.',
  },
  'kind-unknown': {
    status: 400,
    km: 'ប្រភេទបទប្បញ្ញត្តិនេះមិនមានទេ។ សូមជ្រើសរើសពីបញ្ជី ដូចជា ជំពូក មាត្រា ឬកថាខណ្ឌ។',
    en: 'There is no such kind of clause. Choose one from the list, such as chapter, article or paragraph.',
  },
  'split-inside-sign': {
    status: 400,
    km: 'កន្លែងបំបែកស្ថិតនៅកណ្តាលតួអក្សរ។ សូមដាក់សញ្ញាចង្អុលរវាងពាក្យពីរ ហើយបំបែកម្តងទៀត។',
    en: 'The place to split is inside a character. Put the cursor between two words and split again.',
  },
  'split-needs-words': {
    status: 400,
    km: 'គ្មានពាក្យនៅក្រោយកន្លែងបំបែកទេ។ សូមដាក់សញ្ញាចង្អុលនៅមុខពាក្យដំបូងនៃបទប្បញ្ញត្តិថ្មី។',
    en: 'There are no words behind the place to split. Put the cursor before the first word of the new clause.',
  },
  'nothing-to-merge': {
    status: 400,
    km: 'គ្មានបទប្បញ្ញត្តិនៅក្នុង ឬនៅបន្ទាប់បទប្បញ្ញត្តិនេះ ដែលអាចបញ្ចូលគ្នាបានទេ។ សូមរំកិលបទប្បញ្ញត្តិទាំងពីរឱ្យនៅជាប់គ្នាជាមុន។',
    en: 'There is no clause inside or right behind this one to merge with. Move the two next to each other first.',
  },
  'move-into-itself': {
    status: 400,
    km: 'មិនអាចរំកិលបទប្បញ្ញត្តិចូលក្នុងខ្លួនវាបានទេ។ សូមជ្រើសរើសកន្លែងផ្សេង។',
    en: 'A clause cannot be moved into itself. Choose another place.',
  },
  'already-outermost': {
    status: 400,
    km: 'បទប្បញ្ញត្តិនេះស្ថិតនៅកម្រិតខាងក្រៅបំផុតរួចហើយ។',
    en: 'This clause already stands at the outermost level.',
  },
  'nothing-before': {
    status: 400,
    km: 'គ្មានបទប្បញ្ញត្តិនៅពីមុខបទប្បញ្ញត្តិនេះ ដែលអាចទទួលវាបានទេ។ សូមរំកិលវាទៅក្រោយបទប្បញ្ញត្តិណាមួយជាមុន។',
    en: 'There is no clause before this one that could take it in. Move it behind another one first.',
  },
  'not-a-plain-number': {
    status: 400,
    km: 'ការរៀបលេខបន្ត ចាប់ផ្តើមពីមាត្រាដែលមានលេខធម្មតា ឬមិនទាន់មានលេខ។ សូមជ្រើសរើសមាត្រាមួយផ្សេង ឬសរសេរលេខដោយដៃ។',
    en: 'Numbering on begins at an article whose number is plain digits, or that has none yet. Choose another article, or write the number by hand.',
  },
  'nothing-to-undo': {
    status: 409,
    km: 'គ្មានអ្វីត្រូវត្រឡប់វិញទេ។',
    en: 'There is nothing left to undo.',
  },
  'nothing-to-redo': {
    status: 409,
    km: 'គ្មានអ្វីត្រូវធ្វើឡើងវិញទេ។',
    en: 'There is nothing left to redo.',
  },
  'text-empty': {
    status: 409,
    km: 'អត្ថបទនេះនៅទទេ ដូច្នេះមិនអាចផ្សព្វផ្សាយបានទេ។ សូមបន្ថែមយ៉ាងហោចមាត្រាមួយជាមុន។',
    en: 'This text is still empty and cannot be published. Add at least one article first.',
  },
  'authoritative-text-missing': {
    status: 409,
    km: 'បទប្បញ្ញត្តិចំនួន {n} មិនទាន់មានអត្ថបទជាភាសាផ្លូវការ។ បទប្បញ្ញត្តិដំបូងគឺ {first}។ សូមបំពេញ រួចផ្សព្វផ្សាយម្តងទៀត។',
    en: '{n} clauses have no text in the authoritative language, the first is {first}. Fill them in, then publish again.',
    one: 'One clause has no text in the authoritative language: {first}. Fill it in, then publish again.',
  },
  'nothing-new-to-publish': {
    status: 409,
    km: 'អត្ថបទនេះដូចគ្នាបេះបិទនឹងកំណែទី {n} ដែលបានផ្សព្វផ្សាយរួចហើយ។ សូមកែអត្ថបទជាមុន។',
    en: 'This text is exactly version {n}, which is already published. Change the text first.',
  },
  'other-version-came': {
    status: 409,
    km: 'មានអ្នកបានផ្សព្វផ្សាយកំណែទី {n} រួចហើយ ក្នុងពេលដែលលោកអ្នករៀបចំ។ គ្មានអ្វីត្រូវបានផ្សព្វផ្សាយពីរដងទេ។ សូមពិនិត្យកំណែនោះ រួចសម្រេចថាតើត្រូវការកំណែថ្មីទៀតឬទេ។',
    en: 'Somebody else published version {n} while you were preparing yours. Nothing was published twice. Look at that version, then decide whether another one is needed.',
  },
  'revision-is-another-law': {
    status: 422,
    km: 'ឯកសារនេះមើលទៅជាច្បាប់ផ្សេង៖ ពាក្យត្រឹមតែ {percent} ភាគរយប៉ុណ្ណោះដែលមានក្នុងកំណែចុងក្រោយ។ គ្មានអ្វីត្រូវបានផ្លាស់ប្តូរទេ។ សូមពិនិត្យឯកសារ ឬចាប់ផ្តើមសេចក្តីព្រាងថ្មីពីវា។',
    en: 'This file seems to be another law: it shares only {percent} per cent of its words with the last version. Nothing was changed. Check the file, or start a new draft from it.',
  },
  'no-version-to-revise': {
    status: 409,
    km: 'សេចក្តីព្រាងនេះមិនទាន់មានកំណែដែលបានផ្សព្វផ្សាយ ដើម្បីប្រៀបធៀបទេ។ សូមផ្សព្វផ្សាយកំណែដំបូងជាមុន។',
    en: 'This draft has no published version yet that a revised file could be compared with. Publish the first version before.',
  },
  'erratum-words-not-there': {
    status: 409,
    km: 'ពាក្យដែលត្រូវកែ មិនមានត្រង់នោះតែម្តងគត់ក្នុងអត្ថបទដែលបានផ្សព្វផ្សាយទេ។ សូមចម្លងពាក្យឱ្យបានវែងល្មម ដើម្បីឱ្យមានតែមួយកន្លែង។',
    en: 'The words to correct do not stand exactly once in that clause. Copy enough words that they are found once.',
  },
  'reason-needed': {
    status: 400,
    km: 'សូមសរសេរហេតុផលឱ្យបានច្បាស់ យ៉ាងហោច {n} តួអក្សរ ជាភាសាផ្លូវការនៃសេចក្តីព្រាង។ សាធារណជននឹងអានវា។',
    en: 'Give the reason in the authoritative language of the draft, at least {n} characters. The public will read it.',
  },
} satisfies RefusalTexts;
