// The words of signing in, of one's own account, and of the desk where people, roles and organisations are kept.
import type { Role } from '../ground/viewer.js';
import type { Text, Texts } from './say.js';

export const roleNames: Record<Role, Text> = {
  contributor: { km: 'អ្នកផ្តល់មតិ', en: 'Contributor' },
  drafter: { km: 'សមាជិកក្រុមតាក់តែង', en: 'Drafter' },
  'drafting-lead': { km: 'ប្រធានក្រុមតាក់តែង', en: 'Drafting lead' },
  moderator: { km: 'អ្នកពិនិត្យមតិ', en: 'Moderator' },
  secretariat: { km: 'លេខាធិការដ្ឋាន', en: 'Secretariat' },
  'signing-official': { km: 'មន្ត្រីចុះហត្ថលេខា', en: 'Signing official' },
  administrator: { km: 'អ្នកគ្រប់គ្រងប្រព័ន្ធ', en: 'Administrator' },
  observer: { km: 'អ្នកសង្កេតការណ៍', en: 'Observer' },
};

export const organisationKindNames = {
  ministry: { km: 'ក្រសួង', en: 'Ministry' },
  administration: { km: 'រដ្ឋបាលក្រោមក្រសួង', en: 'Administration under a ministry' },
  'local-authority': { km: 'រដ្ឋបាលថ្នាក់ក្រោមជាតិ', en: 'Local authority' },
  'public-agency': { km: 'ស្ថាប័នសាធារណៈ', en: 'Public agency' },
  association: { km: 'សមាគម', en: 'Association' },
  cooperative: { km: 'សហគមន៍កសិកម្ម', en: 'Cooperative' },
  'working-group': { km: 'ក្រុមការងារ', en: 'Working group' },
  chamber: { km: 'សភាពាណិជ្ជកម្ម', en: 'Chamber of commerce' },
  firm: { km: 'សហគ្រាស', en: 'Firm' },
  partner: { km: 'ដៃគូអភិវឌ្ឍន៍', en: 'Development partner' },
} satisfies Texts;

export const signingIn = {
  title: { km: 'ចូលគណនី', en: 'Sign in' },
  lead: {
    km: 'គណនីមានសម្រាប់អ្នកតាក់តែង អ្នកពិនិត្យមតិ និងអង្គភាព។ ដើម្បីអាន និងផ្តល់មតិ លោកអ្នកមិនត្រូវការគណនីទេ។',
    en: 'Accounts are for drafters, moderators and organisations. To read and to comment you need none.',
  },
  email: { km: 'អាសយដ្ឋានអ៊ីមែល', en: 'E-mail address' },
  password: { km: 'ពាក្យសម្ងាត់', en: 'Password' },
  submit: { km: 'ចូល', en: 'Sign in' },
  forgotten: {
    km: 'ភ្លេចពាក្យសម្ងាត់? សូមសុំតំណថ្មីពីអ្នកគ្រប់គ្រងប្រព័ន្ធ។',
    en: 'Forgotten the password? Ask the administrator of this site for a new link.',
  },
  already: { km: 'លោកអ្នកបានចូលជា {name} រួចហើយ។', en: 'You are already signed in as {name}.' },
  cookies: {
    km: 'គេហទំព័រដាក់ខូគីពីរក្នុងឧបករណ៍នេះ៖ មួយសម្រាប់វគ្គ មួយទៀតសម្រាប់ស្គាល់ឧបករណ៍ កុំឱ្យអ្នកដទៃរារាំងលោកអ្នក។',
    en: 'Two cookies stay on this device: one for the session, one to know it again so that nobody can keep you out.',
  },
} satisfies Texts;

export const invited = {
  title: { km: 'ការអញ្ជើញឱ្យបង្កើតគណនី', en: 'Invitation to open an account' },
  renewTitle: { km: 'ដាក់ពាក្យសម្ងាត់ថ្មី', en: 'Set a new password' },
  lead: { km: 'គណនីនេះសម្រាប់ {email}។ តំណនេះប្រើបានតែម្តង។', en: 'The account is for {email}. This link works once.' },
  renewLead: {
    km: 'ពាក្យសម្ងាត់ថ្មីសម្រាប់ {email}។ វគ្គផ្សេងទៀតទាំងអស់នឹងត្រូវបិទ។',
    en: 'A new password for {email}. All other sessions will end.',
  },
  roles: { km: 'តួនាទីដែលលោកអ្នកនឹងទទួល', en: 'What you will be able to act as' },
  name: { km: 'ឈ្មោះរបស់លោកអ្នក', en: 'Your name' },
  password: { km: 'ពាក្យសម្ងាត់ថ្មី', en: 'New password' },
  passwordHint: {
    km: 'យ៉ាងតិច {n} តួអក្សរ។ ពាក្យបួនប្រាំពាក្យតគ្នា ងាយចាំ ហើយពិបាកទាយ។',
    en: 'At least {n} characters. Four or five words in a row are easy to keep in mind and hard to guess.',
  },
  accept: { km: 'បង្កើតគណនី', en: 'Open the account' },
  renew: { km: 'រក្សាទុកពាក្យសម្ងាត់', en: 'Save the password' },
} satisfies Texts;

export const account = {
  title: { km: 'គណនីរបស់ខ្ញុំ', en: 'My account' },
  roles: { km: 'តួនាទីរបស់ខ្ញុំ', en: 'My roles' },
  noRoles: { km: 'លោកអ្នកមិនទាន់មានតួនាទីទេ។', en: 'You have no role yet.' },
  sessions: { km: 'វគ្គដែលកំពុងបើក', en: 'Open sessions' },
  sessionsLead: {
    km: 'បើលោកអ្នកមិនស្គាល់វគ្គណាមួយ សូមបិទវា។ វគ្គដែលបានបិទឈប់ដំណើរការក្នុងប្រាំវិនាទី។',
    en: 'If you do not know one of them, end it. It stops working within five seconds.',
  },
  thisSession: { km: 'វគ្គនេះ', en: 'This session' },
  unknownBrowser: { km: 'កម្មវិធីរុករកមិនស្គាល់', en: 'Unknown browser' },
  since: { km: 'ចាប់ពី {day}', en: 'Since {day}' },
  endSession: { km: 'បិទវគ្គនេះ', en: 'End this session' },
  signOut: { km: 'ចាកចេញ', en: 'Sign out' },
  signOutEverywhere: { km: 'ចាកចេញពីគ្រប់ឧបករណ៍', en: 'Sign out everywhere' },
  noTrace: {
    km: 'គណនីនេះមិនចងចាំថាមតិណាជារបស់លោកអ្នកទេ។ ដើម្បីស្វែងរកមតិ សូមប្រើបង្កាន់ដៃ។',
    en: 'This account does not remember which comments are yours. Use your receipts to find them.',
  },
} satisfies Texts;

export const people = {
  title: { km: 'អ្នកប្រើប្រាស់ និងអង្គភាព', en: 'People and organisations' },
  list: { km: 'អ្នកប្រើប្រាស់', en: 'People' },
  search: { km: 'ស្វែងរកតាមឈ្មោះ ឬអ៊ីមែល', en: 'Find by name or e-mail' },
  searchButton: { km: 'ស្វែងរក', en: 'Find' },
  nobody: { km: 'រកមិនឃើញនរណាទេ។', en: 'Nobody was found.' },
  more: { km: 'បង្ហាញតែ {n} នាក់ដំបូង។ សូមស្វែងរកតាមឈ្មោះ។', en: 'Only the first {n} are shown. Search by name.' },
  givenRoles: { km: 'តួនាទី', en: 'Roles' },
  noRole: { km: 'គ្មានតួនាទី', en: 'No role' },
  revoke: { km: 'ដកតួនាទី', en: 'Take away' },
  grant: { km: 'ផ្តល់តួនាទី', en: 'Give a role' },
  role: { km: 'តួនាទី', en: 'Role' },
  plainAccount: { km: 'គណនីធម្មតា', en: 'Account without a role' },
  draft: { km: 'សេចក្តីព្រាង', en: 'Draft' },
  allDrafts: { km: 'គ្រប់សេចក្តីព្រាង', en: 'All drafts' },
  otherDraft: { km: 'សេចក្តីព្រាងមួយ', en: 'One draft' },
  organisation: { km: 'អង្គភាព', en: 'Organisation' },
  noOrganisation: { km: 'មិនកំណត់', en: 'None' },
  endSessions: { km: 'បិទគ្រប់វគ្គ', en: 'End all sessions' },
  newLink: { km: 'តំណសម្រាប់ពាក្យសម្ងាត់ថ្មី', en: 'Link for a new password' },
  invite: { km: 'អញ្ជើញបុគ្គលម្នាក់', en: 'Invite somebody' },
  name: { km: 'ឈ្មោះ', en: 'Name' },
  makeLink: { km: 'បង្កើតតំណអញ្ជើញ', en: 'Make the link' },
  email: { km: 'អាសយដ្ឋានអ៊ីមែល', en: 'E-mail address' },
  link: { km: 'តំណ', en: 'Link' },
  linkTitle: { km: 'តំណសម្រាប់ {name}', en: 'Link for {name}' },
  linkLead: {
    km: 'សូមចម្លងតំណនេះ ហើយប្រគល់ដោយផ្ទាល់។ វាបង្ហាញតែម្តង ប្រើបានម្តង និងផុតកំណត់នៅ {until}។',
    en: 'Copy this link and hand it over yourself. It is shown once, works once and expires on {until}.',
  },
  back: { km: 'ត្រឡប់ទៅបញ្ជី', en: 'Back to the list' },
  openInvitations: { km: 'ការអញ្ជើញដែលនៅរង់ចាំ', en: 'Open invitations' },
  noInvitations: { km: 'គ្មានការអញ្ជើញរង់ចាំទេ។', en: 'No invitation is waiting.' },
  until: { km: 'រហូតដល់ {until}', en: 'Until {until}' },
  withdraw: { km: 'ដកការអញ្ជើញវិញ', en: 'Take back' },
  organisations: { km: 'អង្គភាព', en: 'Organisations' },
  noOrganisations: { km: 'មិនទាន់មានអង្គភាពទេ។', en: 'There is no organisation yet.' },
  addOrganisation: { km: 'បន្ថែមអង្គភាព', en: 'Add an organisation' },
  kind: { km: 'ប្រភេទ', en: 'Kind' },
  nameKm: { km: 'ឈ្មោះជាភាសាខ្មែរ', en: 'Name in Khmer' },
  nameEn: { km: 'ឈ្មោះជាភាសាអង់គ្លេស', en: 'Name in English' },
  from: { km: 'ចាប់ពីថ្ងៃ', en: 'From' },
  add: { km: 'បន្ថែម', en: 'Add' },
  rename: { km: 'ប្តូរឈ្មោះ', en: 'Rename' },
  formerNames: { km: 'ឈ្មោះពីមុន៖ {names}', en: 'Former names: {names}' },
  succeeded: { km: 'បន្តដោយ៖ {names}', en: 'Succeeded by: {names}' },
  succeed: { km: 'បន្តដោយ', en: 'Succeeded by' },
  end: { km: 'កត់ត្រាការរំលាយ', en: 'Record that it is no more' },
  endHint: {
    km: 'ចាប់ពីថ្ងៃនោះ គ្មាននរណាឆ្លើយក្នុងនាមអង្គភាពនេះទេ លើកលែងតែអ្នកបន្ត។ បើកត់ច្រឡំ សូមដាក់ឈ្មោះវាម្តងទៀត ចាប់ពីថ្ងៃដដែល។',
    en: 'From that day on nobody answers in its name but who took over. If this was a mistake, give it its name again from the same day.',
  },
  endedOn: { km: 'លែងមានចាប់ពី {day}', en: 'No more since {day}' },
  ofProvince: { km: 'អាជ្ញាធរនៃខេត្ត', en: 'Authority of the province' },
  ofNoProvince: { km: 'មិនមែនអាជ្ញាធរខេត្តទេ', en: 'Not a province’s authority' },
  provinceHint: {
    km: 'អ្នកចុះហត្ថលេខារបស់អាជ្ញាធរខេត្តអាចផ្សាយទិដ្ឋភាពវិនិយោគ និងរឿងជោគជ័យរបស់ខេត្តនោះ។',
    en: 'Officials who sign for it may publish the investment profile and the success stories of that province.',
  },
  provinceButton: { km: 'កំណត់ខេត្ត', en: 'Set the province' },
  provinceNow: { km: 'អាជ្ញាធរនៃខេត្ត៖ {name}', en: 'Authority of the province: {name}' },
  succeedButton: { km: 'កត់ត្រាអ្នកបន្ត', en: 'Record the successor' },
} satisfies Texts;
