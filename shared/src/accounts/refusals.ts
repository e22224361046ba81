// The refusals of this area: what can go wrong with accounts, invitations and rights. A wrong password and an unknown
// address have one answer, and so have all invitations that do not work, so that nothing can be learnt by trying.
import type { RefusalTexts } from '../ground/errors.js';

export const accountRefusals = {
  'wrong-sign-in': {
    status: 401,
    km: 'អ៊ីមែល ឬពាក្យសម្ងាត់មិនត្រឹមត្រូវទេ។ សូមពិនិត្យ ហើយព្យាយាមម្តងទៀត ឬសុំតំណថ្មីពីអ្នកគ្រប់គ្រងប្រព័ន្ធ។',
    en: 'E-mail or password is not right. Check both and try again, or ask the administrator for a new link.',
  },
  'sign-in-too-often': {
    status: 429,
    km: 'មានការព្យាយាមច្រើនដងពេក។ សូមរង់ចាំ {minutes} នាទី ឬប្រើឧបករណ៍ដែលធ្លាប់ចូល ឬសុំតំណពីអ្នកគ្រប់គ្រងប្រព័ន្ធ។',
    en: 'Too many tries. Wait {minutes} min, use a device you used before, or ask the administrator for a link.',
  },
  'email-malformed': {
    status: 400,
    km: 'អាសយដ្ឋានអ៊ីមែលនេះមិនត្រឹមត្រូវទេ។ សូមសរសេរដូចឧទាហរណ៍ sokha@example.gov.kh។',
    en: 'This is not an e-mail address. Write it as in sokha@example.gov.kh.',
  },
  'email-taken': {
    status: 409,
    km: 'មានគណនីសម្រាប់អាសយដ្ឋាននេះរួចហើយ។ សូមចូលគណនីនោះ ឬបង្កើតតំណសម្រាប់ដាក់ពាក្យសម្ងាត់ថ្មី។',
    en: 'There already is an account with this address. Sign in to it, or make a link for a new password.',
  },
  'name-needed': {
    status: 400,
    km: 'សូមសរសេរឈ្មោះ។',
    en: 'Please write a name.',
  },
  'password-too-short': {
    status: 400,
    km: 'ពាក្យសម្ងាត់ខ្លីពេក។ សូមប្រើយ៉ាងតិច {n} តួអក្សរ ឧទាហរណ៍ពាក្យបួនប្រាំពាក្យតគ្នា។',
    en: 'The password is too short. Use at least {n} characters, for example four or five words in a row.',
  },
  'password-too-long': {
    status: 400,
    km: 'ពាក្យសម្ងាត់វែងពេក។ សូមប្រើមិនឱ្យលើសពី {n} តួអក្សរ។',
    en: 'The password is too long. Use at most {n} characters.',
  },
  'password-too-easy': {
    status: 400,
    km: 'ពាក្យសម្ងាត់នេះងាយទាយពេក។ សូមកុំប្រើអាសយដ្ឋានអ៊ីមែល ឬតួអក្សរដដែលៗ។ សូមជ្រើសពាក្យផ្សេង។',
    en: 'This password is too easy to guess. Do not use the address or the same few characters. Choose another one.',
  },
  'invitation-not-valid': {
    status: 410,
    km: 'តំណនេះប្រើមិនបានទៀតទេ៖ វាត្រូវបានប្រើ ផុតកំណត់ ឬដកវិញ។ សូមសុំតំណថ្មីពីអ្នកដែលបានអញ្ជើញលោកអ្នក។',
    en: 'This link was used, has expired or was taken back. Ask the person who invited you for a new one.',
  },
  'id-taken': {
    status: 409,
    km: 'សំណើនេះត្រូវបានទទួលរួចហើយ។ សូមផ្ទុកទំព័រឡើងវិញដើម្បីមើលលទ្ធផល។',
    en: 'This was received already. Reload the page to see what came of it.',
  },
  'drafter-cannot-moderate': {
    status: 409,
    km: 'អ្នកតាក់តែង ឬអ្នកចុះហត្ថលេខា មិនអាចពិនិត្យមតិលើសេចក្តីព្រាងនោះទេ។ សូមប្រគល់តួនាទីនេះឱ្យអ្នកផ្សេង។',
    en: 'Whoever writes or signs a draft cannot moderate comments on it. Give this role to somebody else.',
  },
  'administrator-decides-no-content': {
    status: 409,
    km: 'អ្នកគ្រប់គ្រងប្រព័ន្ធមិនសម្រេចលើខ្លឹមសារទេ។ សូមប្រើគណនីផ្សេងសម្រាប់តួនាទីនេះ។',
    en: 'An administrator decides nothing about content. Use another account for this role.',
  },
  'observer-only-reads': {
    status: 409,
    km: 'អ្នកសង្កេតការណ៍អានតែអ្វីដែលបានផ្សព្វផ្សាយប៉ុណ្ណោះ។ សូមដកតួនាទីអ្នកសង្កេតការណ៍ចេញជាមុនសិន។',
    en: 'An observer reads only what is published. Take the role of observer away first.',
  },
  'role-is-for-the-site': {
    status: 409,
    km: 'តួនាទីនេះសម្រាប់គេហទំព័រទាំងមូល មិនមែនសេចក្តីព្រាងតែមួយទេ។ សូមកុំជ្រើសសេចក្តីព្រាង។',
    en: 'This role is for the whole site, not for a single draft. Leave the draft out.',
  },
  'role-already-held': {
    status: 409,
    km: 'បុគ្គលនេះមានតួនាទីនេះរួចហើយ។ មិនចាំបាច់ធ្វើអ្វីបន្ថែមទេ។',
    en: 'This person already has this role. There is nothing more to do.',
  },
  'last-administrator': {
    status: 409,
    km: 'នេះជាអ្នកគ្រប់គ្រងប្រព័ន្ធចុងក្រោយ។ សូមតែងតាំងម្នាក់ទៀតជាមុនសិន។',
    en: 'This is the last administrator. Appoint another one first.',
  },
  'organisation-name-needed': {
    status: 400,
    km: 'សូមសរសេរឈ្មោះអង្គភាពជាភាសាខ្មែរ ឬអង់គ្លេស។',
    en: 'Write the name of the organisation in Khmer or in English.',
  },
  'rename-too-early': {
    status: 409,
    km: 'ឈ្មោះបច្ចុប្បន្នចាប់ផ្តើមនៅថ្ងៃ {day}។ សូមជ្រើសថ្ងៃក្រោយនោះ។',
    en: 'The present name began on {day}. Choose a later day.',
  },
  'organisation-is-over': {
    status: 409,
    km: 'អង្គភាពនេះលែងមានចាប់ពីថ្ងៃ {day}។ បើវាមានឡើងវិញ សូមដាក់ឈ្មោះ ចាប់ពីថ្ងៃនោះ ឬក្រោយមក។',
    en: 'This organisation is no more since {day}. If it exists again, give it a name from that day on or later.',
  },
  'province-of-public-body': {
    status: 400,
    km: 'មានតែអង្គភាពសាធារណៈប៉ុណ្ណោះដែលអាចជាអាជ្ញាធររបស់ខេត្តមួយ។ សូមជ្រើសប្រភេទអង្គភាពសាធារណៈ ឬកុំជ្រើសខេត្ត។',
    en: 'Only a public body can be the authority of a province. Choose a public kind, or no province.',
  },
  'succession-in-a-circle': {
    status: 409,
    km: 'អង្គភាពមួយមិនអាចបន្តពីខ្លួនឯងបានទេ សូម្បីតាមរយៈអង្គភាពផ្សេង។ សូមជ្រើសអង្គភាពផ្សេងទៀត។',
    en: 'An organisation cannot succeed itself, not even by way of others. Choose another one.',
  },
} satisfies RefusalTexts;
