// Words of the public pages of groups: the directory, a group's page, and writing down a first meeting.
import type { GroupEvent, GroupState } from '../../lives/group-life.js';
import type { Text } from '../say.js';

export const directory = {
  title: { km: 'ក្រុម', en: 'Groups' },
  lead: {
    km: 'ក្រុមដែលនិយាយជាសំឡេងតែមួយ។ គ្មាននរណានៅក្រៅក្រុមដឹងថាអ្នកណាជាសមាជិកទេ។',
    en: 'Groups that speak with one voice. Nobody outside a group learns who is in it.',
  },
  begin: { km: 'កត់ត្រាកិច្ចប្រជុំលើកដំបូង', en: 'Write down a first meeting' },
  openRoom: { km: 'បើកបន្ទប់ក្រុមខ្ញុំ', en: 'Open my group’s room' },
  province: { km: 'ខេត្ត', en: 'Province' },
  valueChain: { km: 'មុខរបរ', en: 'Line of work' },
  state: { km: 'ដំណាក់កាល', en: 'Stage' },
  all: { km: 'ទាំងអស់', en: 'All' },
  show: { km: 'បង្ហាញ', en: 'Show' },
  found: { km: 'ក្រុម {n}', en: '{n} groups', one: '{n} group' },
  none: {
    km: 'មិនទាន់មានក្រុមណាត្រូវនឹងលក្ខខណ្ឌនេះទេ។ សូមជ្រើសរើសផ្សេង ឬកត់ត្រាកិច្ចប្រជុំលើកដំបូងរបស់លោកអ្នក។',
    en: 'No group fits this. Choose otherwise, or write down your own first meeting.',
  },
  mapTitle: { km: 'ក្រុមតាមខេត្ត', en: 'Groups by province' },
  since: { km: 'ជួបគ្នាលើកដំបូងក្នុង {quarter}', en: 'First met in {quarter}' },
  quarter: { km: 'ត្រីមាសទី {n} ឆ្នាំ {year}', en: 'quarter {n} of {year}' },
  equal: {
    km: 'ក្រុមទាំងអស់មានសិទ្ធិនិយាយស្មើគ្នា មិនថាបានចុះបញ្ជី ឬមិនទាន់ចុះបញ្ជី ធំ ឬតូចឡើយ។',
    en: 'Every group is heard the same, registered or not, large or small.',
  },
} satisfies Record<string, Text>;

export const groupPage = {
  speaks: { km: 'ប្រើភាសា{language}', en: 'in {language}' },
  about: { km: 'អំពីក្រុម', en: 'About the group' },
  how: { km: 'របៀបដែលក្រុមសម្រេចចិត្ត', en: 'How the group decides' },
  hands: {
    km: 'អ្នកតំណាង {n} នាក់ត្រូវយល់ព្រម មុនពេលសេចក្តីថ្លែងចេញពីបន្ទប់។',
    en: '{n} representatives let a statement out.',
    one: '{n} representative lets a statement out.',
  },
  said: { km: 'អ្វីដែលក្រុមបានថ្លែង', en: 'What the group has said' },
  saidNothing: { km: 'ក្រុមនេះមិនទាន់បានថ្លែងអ្វីជាសាធារណៈនៅឡើយទេ។', en: 'The group has not said anything in public yet.' },
  agreed: { km: 'យល់ព្រមដោយ៖ {way}', en: 'Agreed by: {way}' },
  inFavour: { km: 'អ្នកយល់ព្រម {band}', en: '{band} in favour' },
  unanimous: { km: 'គ្មានអ្នកជំទាស់', en: 'nobody against' },
  dissent: { km: 'មតិជំទាស់ដែលសមាជិកសុំភ្ជាប់', en: 'Dissent that members asked to have beside it' },
  released: { km: 'ចេញផ្សាយ {when}', en: 'Came out {when}' },
  withdrawn: { km: 'ក្រុមបានដកសេចក្តីថ្លែងនេះវិញ។', en: 'The group has taken this statement back.' },
  onDraft: { km: 'លើសេចក្តីព្រាង {draft}', en: 'On the draft {draft}' },
  onIssue: { km: 'លើបញ្ហា៖', en: 'On the issue:' },
  seeThere: { km: 'អានក្នុងសេចក្តីព្រាង ជាមួយចម្លើយ', en: 'Read it on the draft, with the answer' },
  steps: { km: 'ជីវិតរបស់ក្រុម', en: 'The group’s life' },
  relations: { km: 'ទំនាក់ទំនងជាមួយក្រុមផ្សេង', en: 'Beside other groups' },
  unseenTitle: { km: 'នរណាអាចដឹងថាអ្នកណាជាសមាជិក?', en: 'Who can know who is in this group?' },
  unseen: {
    km: 'ទំព័រ តារាង ឯកសារនាំចេញ និងកំណត់ហេតុ មិនមានឈ្មោះសមាជិក ពេលវេលា ឬលេខដែលបង្ហាញពីបុគ្គលឡើយ។ មន្ត្រី អ្នកពិនិត្យមតិ និងអ្នកគ្រប់គ្រងប្រព័ន្ធ មើលមិនឃើញទេ។',
    en: 'No page, list, export or log has a member’s name, nor a time or number that leads to a person. Officials, moderators and administrators see none of it.',
  },
  forgets: {
    km: 'ក្នុងបន្ទប់របស់ក្រុម ឈ្មោះអ្នកដែលបាននិយាយ និងអាណត្តិដែលបានចប់ ត្រូវបានលុប៖ {when}។ អ្វីដែលលុបហើយ គ្មាននរណាអាចបង្ខំឱ្យបង្ហាញបានទៀតទេ។',
    en: 'In the group’s room the names of those who said something, and mandates that have ended, are erased {when}. What is erased nobody can be made to hand over.',
  },
  hostKnows: {
    km: 'អ្នកដែលកាន់កាប់ម៉ាស៊ីនមេផ្ទាល់ នៅតែអាចមើលឃើញអ្វីដែលរក្សាទុកក្នុងនោះ។ ក្រុមដែលមិនទុកចិត្ត អាចផ្ញើពីខាងក្រៅដោយចុះហត្ថលេខាដោយសោរបស់ខ្លួន។',
    en: 'Whoever runs the server itself can still see what is kept on it. A group that does not trust that can hand in from outside, signed with a key of its own.',
  },
  levelPostgres: {
    km: 'នៅទីនេះ៖ កម្រិត ២។ ទិន្នន័យសមាជិកនៅដាច់ដោយឡែក ក្រោមសិទ្ធិផ្សេងរបស់មូលដ្ឋានទិន្នន័យ។ ព្រំដែននេះរារាំងកំហុស និងសំណួរដែលគេលួចបញ្ចូល ប៉ុន្តែមិនរារាំងអ្នកដែលកាន់កាប់ម៉ាស៊ីន ឬពាក្យសម្ងាត់របស់មូលដ្ឋានទិន្នន័យឡើយ។',
    en: 'Here: level 2. What could name a member is kept apart, under a role of the database of its own. The boundary holds back mistakes and questions that were smuggled in, not somebody who holds the machine or the password of the database.',
  },
  levelEmbedded: {
    km: 'នៅទីនេះ៖ កម្រិត ២ ក្នុងមូលដ្ឋានទិន្នន័យបង្កប់។ ព្រំដែននេះការពារកំហុសរបស់យើង ប៉ុន្តែមិនការពារអ្នកដែលចូលដល់ម៉ាស៊ីនឡើយ។',
    en: 'Here: level 2 on the embedded database. The boundary holds back mistakes of ours, not somebody who gets at the machine.',
  },
} satisfies Record<string, Text>;

export const groupStates: Record<GroupState, Text> = {
  starting: { km: 'ទើបចាប់ផ្តើម', en: 'Starting' },
  'interest-group': { km: 'ក្រុមចំណាប់អារម្មណ៍', en: 'Interest group' },
  'working-group': { km: 'ក្រុមការងារ', en: 'Working group' },
  formalising: { km: 'កំពុងចុះបញ្ជី', en: 'Registering' },
  registered: { km: 'បានចុះបញ្ជី', en: 'Registered' },
  dormant: { km: 'ផ្អាកសកម្មភាព', en: 'Dormant' },
  merged: { km: 'បានរួមជាមួយក្រុមផ្សេង', en: 'Joined another group' },
  dissolved: { km: 'បានរំលាយ', en: 'Dissolved' },
};

export const beginning = {
  title: { km: 'កិច្ចប្រជុំលើកដំបូង', en: 'A first meeting' },
  lead: {
    km: 'កិច្ចប្រជុំមួយគឺគ្រប់គ្រាន់។ មិនត្រូវការឈ្មោះពិត ការចុះបញ្ជី ឬអ៊ីមែលទេ។ ក្រោយកត់ត្រា លោកអ្នកទទួលបានសោបន្ទប់របស់ក្រុម។',
    en: 'One meeting is enough. No real names, no registration, no e-mail. You then hold the first key to the group’s room.',
  },
  nameKm: { km: 'ឈ្មោះក្រុម ជាភាសាខ្មែរ', en: 'Name of the group in Khmer' },
  nameEn: { km: 'ឈ្មោះក្រុម ជាភាសាអង់គ្លេស', en: 'Name of the group in English' },
  kind: { km: 'ប្រភេទក្រុម', en: 'Kind of group' },
  heldOn: { km: 'ថ្ងៃប្រជុំ', en: 'Day of the meeting' },
  heldOnHint: { km: 'ជាសាធារណៈ បង្ហាញតែត្រីមាសប៉ុណ្ណោះ។', en: 'In public only the quarter of the year is shown.' },
  band: { km: 'មានមនុស្សមកប៉ុន្មាននាក់?', en: 'How many came?' },
  language: { km: 'ភាសាដែលក្រុមប្រើនិយាយ និងសរសេរ', en: 'Language it talks and writes in' },
  way: { km: 'ក្រុមយល់ព្រមគ្នាតាមរបៀបណា?', en: 'How does the group agree?' },
  called: { km: 'អ្នកក្នុងបន្ទប់ហៅលោកអ្នកថាអ្វី?', en: 'What shall the others in the room call you?' },
  calledHint: { km: 'ឈ្មោះណាក៏បាន។ វាមិនចេញក្រៅបន្ទប់ឡើយ។', en: 'Any name will do. It never leaves the room.' },
  send: { km: 'បង្កើតក្រុម', en: 'Make the group' },
  small: {
    km: 'ក្រុមតូចងាយទាយណាស់៖ បើមនុស្សតិចជាង ៥ នាក់ អ្នកដែលស្គាល់ភូមិអាចទាយបានថាអ្នកណានិយាយ។',
    en: 'Small groups are easily guessed: with fewer than five people, somebody who knows the village may guess who spoke.',
  },
} satisfies Record<string, Text>;

/** Steps that a room may ask for, by their events. */
export const lifeMoves = {
  'problems-listed': { km: 'យើងបានរាយបញ្ហារួម', en: 'We have listed the problems we share' },
  'regular-meetings-decided': { km: 'យើងសម្រេចជួបគ្នាទៀងទាត់', en: 'We have decided to meet regularly' },
  'registration-asked': { km: 'យើងចង់ចុះបញ្ជី', en: 'We wish to register' },
  'registration-obtained': { km: 'យើងបានចុះបញ្ជី', en: 'We are registered' },
  'registration-stopped': { km: 'យើងឈប់ចុះបញ្ជីសិន', en: 'We stop registering for now' },
  'registration-ended': { km: 'ការចុះបញ្ជីបានចប់', en: 'Our registration has ended' },
  'group-dissolved': { km: 'យើងរំលាយក្រុម', en: 'We dissolve the group' },
} satisfies Partial<Record<GroupEvent, Text>>;

export const lifeWords = {
  ask: { km: 'ជំហានបន្ទាប់របស់ក្រុម', en: 'The group’s next step' },
  event: { km: 'អ្វីបានកើតឡើង?', en: 'What has happened?' },
  schedule: { km: 'ជួបគ្នាពេលណា (សម្រាប់ជួបទៀងទាត់)', en: 'When you meet (for meeting regularly)' },
  own: { km: 'នេះជាការសម្រេចរបស់សមាជិកខ្លួនឯង', en: 'This is the members’ own decision' },
  form: { km: 'ទម្រង់គតិយុត្ត (សម្រាប់ចុះបញ្ជី)', en: 'Legal form (for registering)' },
  authority: { km: 'អាជ្ញាធរដែលបានចុះបញ្ជី', en: 'Authority that registered you' },
  number: { km: 'លេខចុះបញ្ជី', en: 'Number of the registration' },
  day: { km: 'ថ្ងៃចុះបញ្ជី', en: 'Day of the registration' },
  paper: { km: 'ឯកសារចុះបញ្ជី ពីឯកសាររបស់បន្ទប់', en: 'Document of the registration, from the room’s papers' },
  paperHint: {
    km: 'ឯកសារនៅក្នុងបន្ទប់។ អ្វីដែលបង្ហាញជាសាធារណៈគឺលេខសម្គាល់ SHA-256 របស់វា ដើម្បីឱ្យលេខាធិការដ្ឋានផ្ទៀងជាមួយច្បាប់ដែលក្រុមបង្ហាញ។',
    en: 'The paper stays in the room. Shown to all is its SHA-256, so that the secretariat can compare it with the copy the group shows.',
  },
  noPaper: { km: 'គ្មាន', en: 'None' },
  end: { km: 'ហេតុអ្វីការចុះបញ្ជីបានចប់', en: 'How the registration ended' },
  send: { km: 'ស្នើជំហាននេះ', en: 'Ask for this step' },
  waits: {
    km: 'ក្រុមបានស្នើ៖ {step}។ រង់ចាំលេខាធិការដ្ឋានបញ្ជាក់។',
    en: 'The group has asked: {step}. It waits for the secretariat to confirm.',
  },
  confirm: { km: 'បញ្ជាក់', en: 'Confirm' },
} satisfies Record<string, Text>;

/** What is told to all of a step, by the name of the fact. When a group meets, and why a registration ended, is not. */
export const toldWords = {
  form: { km: 'ទម្រង់គតិយុត្ត៖ {value}', en: 'Legal form: {value}' },
  authority: { km: 'អាជ្ញាធរ៖ {value}', en: 'Authority: {value}' },
  number: { km: 'លេខចុះបញ្ជី៖ {value}', en: 'Number: {value}' },
  day: { km: 'ថ្ងៃចុះបញ្ជី៖ {value}', en: 'Registered on {value}' },
  hash: { km: 'SHA-256 របស់ឯកសារ៖ {value}', en: 'SHA-256 of the document: {value}' },
} satisfies Record<string, Text>;
