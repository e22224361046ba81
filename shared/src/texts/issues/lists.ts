// The lists an issue is sorted by: where it stands, what kind of trouble it is, how it came, how high it has gone.
// Codes travel and are stored; the words are said here alone.
import type { IssueNote } from '../../lives/issue-words.js';
import type { Text } from '../say.js';

/** What is behind the trouble: the question of the first reading. */
export const issueCategories = {
  technology: { km: 'បច្ចេកទេស ឬជំនាញ', en: 'Technology or skill' },
  market: { km: 'ទីផ្សារ', en: 'Market' },
  rule: { km: 'បទប្បញ្ញត្តិ', en: 'A rule' },
  practice: { km: 'ការអនុវត្តជាក់ស្តែង', en: 'A practice' },
  service: { km: 'សេវា ឬហេដ្ឋារចនាសម្ព័ន្ធ', en: 'A service or what is built' },
} satisfies Record<string, Text>;

export const issueTopics = {
  permits: { km: 'លិខិតអនុញ្ញាត និងអាជ្ញាប័ណ្ណ', en: 'Permits and licences' },
  fees: { km: 'ថ្លៃសេវា និងកម្រៃ', en: 'Fees and charges' },
  land: { km: 'ដី និងផ្ទៃទឹក', en: 'Land and water' },
  transport: { km: 'ការដឹកជញ្ជូន', en: 'Transport' },
  skills: { km: 'ជំនាញ និងការបណ្តុះបណ្តាល', en: 'Skills and training' },
  'market-links': { km: 'ការភ្ជាប់ទៅទីផ្សារ', en: 'Links to markets' },
  'buyer-power': { km: 'អំណាចអ្នកទិញ', en: 'Power of buyers' },
  inputs: { km: 'ពូជ ចំណី និងធាតុចូល', en: 'Seed, feed and inputs' },
  credit: { km: 'ឥណទាន', en: 'Credit' },
  inspection: { km: 'ការត្រួតពិនិត្យ', en: 'Inspections' },
  taxes: { km: 'ពន្ធ', en: 'Taxes' },
  energy: { km: 'អគ្គិសនី និងទឹក', en: 'Power and water supply' },
  health: { km: 'ជំងឺ និងសុវត្ថិភាព', en: 'Disease and safety' },
  other: { km: 'ផ្សេងទៀត', en: 'Something else' },
} satisfies Record<string, Text>;

export const issueChannels = {
  web: { km: 'គេហទំព័រ', en: 'Web' },
  room: { km: 'បន្ទប់ក្រុម', en: 'Room of a group' },
  meeting: { km: 'ការប្រជុំ', en: 'Meeting' },
  radio: { km: 'វិទ្យុ', en: 'Radio' },
  call: { km: 'ទូរស័ព្ទ', en: 'Telephone' },
  fair: { km: 'ពិព័រណ៍', en: 'Trade fair' },
  paper: { km: 'ប្រអប់សំបុត្រ', en: 'Box for letters' },
  body: { km: 'ស្ថាប័នសាធារណៈ', en: 'Public body' },
  comment: { km: 'មតិលើសេចក្តីព្រាង', en: 'Comment on a draft' },
} satisfies Record<string, Text>;

/** From below; an issue only ever goes up. */
export const issueLevels = {
  commune: { km: 'ឃុំ សង្កាត់', en: 'Commune' },
  district: { km: 'ស្រុក ខណ្ឌ', en: 'District' },
  province: { km: 'ខេត្ត រាជធានី', en: 'Province' },
  ministry: { km: 'ក្រសួង ស្ថាប័ន', en: 'Ministry' },
  plenary: { km: 'មហាសន្និបាត', en: 'Plenary of the forum' },
} satisfies Record<string, Text>;

/** The five steps of a reform, as the columns of the board. */
export const issueSteps = {
  1: { km: 'រកឃើញ និងកំណត់អាទិភាព', en: 'Found and put in order' },
  2: { km: 'រៀបចំដំណោះស្រាយ', en: 'Solution designed' },
  3: { km: 'ដាក់ជូន និងពិភាក្សា', en: 'Handed over and discussed' },
  4: { km: 'សម្រេច និងអនុវត្ត', en: 'Decided and begun' },
  5: { km: 'ផ្ទៀងផ្ទាត់លទ្ធផល', en: 'Result checked' },
} satisfies Record<1 | 2 | 3 | 4 | 5, Text>;

export const stateNames = {
  raised: { km: 'ទើបលើកឡើង', en: 'Just raised' },
  triage: { km: 'កំពុងពិនិត្យដំបូង', en: 'Being sorted' },
  'own-solution': { km: 'ក្រុមដោះស្រាយខ្លួនឯង', en: 'The group solves it itself' },
  evidence: { km: 'កំពុងប្រមូលភស្តុតាង', en: 'Gathering evidence' },
  validated: { km: 'មានភស្តុតាងគ្រប់គ្រាន់', en: 'Evidence is enough' },
  'solution-ready': { km: 'មានដំណោះស្រាយស្នើ', en: 'A solution is proposed' },
  prioritised: { km: 'បានកំណត់អាទិភាព', en: 'Given its rank' },
  'agenda-proposed': { km: 'បានស្នើដាក់ក្នុងរបៀបវារៈ', en: 'Asked onto the agenda' },
  'on-agenda': { km: 'ស្ថិតក្នុងរបៀបវារៈ', en: 'On the agenda' },
  discussed: { km: 'បានពិភាក្សា', en: 'Discussed' },
  committed: { km: 'ស្ថាប័នបានប្តេជ្ញា', en: 'The body has committed' },
  'in-progress': { km: 'កំពុងអនុវត្ត', en: 'Work has begun' },
  'resolved-claimed': { km: 'ស្ថាប័នថាបានដោះស្រាយ', en: 'The body says it is solved' },
  disputed: { km: 'ក្រុមថាមិនទាន់ដោះស្រាយ', en: 'The group says it is not' },
  deferred: { km: 'លើកពេល', en: 'Put off' },
  verified: { km: 'បានដោះស្រាយ និងផ្ទៀងផ្ទាត់', en: 'Solved and checked' },
  'closed-unconfirmed': { km: 'បិទដោយគ្មានការបញ្ជាក់', en: 'Closed, not confirmed' },
  declined: { km: 'ស្ថាប័នមិនទទួល', en: 'The body declined' },
  referred: { km: 'បានណែនាំទៅកន្លែងផ្សេង', en: 'Shown another way' },
  merged: { km: 'បានបញ្ចូលជាមួយបញ្ហាផ្សេង', en: 'Joined with another' },
  withdrawn: { km: 'អ្នកលើកឡើងបានដកវិញ', en: 'Taken back' },
  diverted: { km: 'មិនបានរក្សាទុក', en: 'Not kept' },
} satisfies Record<string, Text>;

export const actorNames = {
  contributor: { km: 'អ្នកណាក៏បាន', en: 'anybody' },
  intake: { km: 'អ្នកទទួលមតិ', en: 'whoever writes it down for others' },
  'receipt-holder': { km: 'អ្នកកាន់បង្កាន់ដៃ', en: 'the holder of the receipt' },
  facilitator: { km: 'អ្នកសម្របសម្រួល', en: 'the facilitator' },
  representative: { km: 'តំណាងក្រុម', en: 'the group that raised it' },
  'affected-firms': { km: 'អ្នករងផលប៉ះពាល់', en: 'those it touches' },
  'working-group': { km: 'ក្រុមការងារ', en: 'the working group' },
  secretariat: { km: 'លេខាធិការដ្ឋាន', en: 'the secretariat' },
  moderator: { km: 'អ្នកពិនិត្យមតិ', en: 'a moderator' },
  'private-chair': { km: 'សហប្រធានវិស័យឯកជន', en: 'the private co-chair' },
  'public-chair': { km: 'សហប្រធានវិស័យសាធារណៈ', en: 'the public co-chair' },
  body: { km: 'ស្ថាប័នពាក់ព័ន្ធ', en: 'the body concerned' },
  official: { km: 'មន្ត្រីចុះហត្ថលេខា', en: 'the signing official' },
  system: { km: 'ពេលវេលា ឬកំណត់ហេតុប្រជុំ', en: 'the calendar or the minutes' },
} satisfies Record<string, Text>;

export const eventNames = {
  'problem-reported': { km: 'បញ្ហាត្រូវបានលើកឡើង', en: 'The problem was raised' },
  'first-read': { km: 'អានលើកដំបូង', en: 'Read for the first time' },
  'own-way-seen': { km: 'ក្រុមអាចដោះស្រាយខ្លួនឯង', en: 'The group can solve it itself' },
  'solved-by-group': { km: 'ក្រុមបានដោះស្រាយ', en: 'The group solved it' },
  'not-solved-by-group': { km: 'ក្រុមដោះស្រាយមិនបាន', en: 'The group could not solve it' },
  'single-case-found': { km: 'ជាករណីតែមួយ', en: 'It is a single case' },
  'person-accused': { km: 'ចោទប្រកាន់បុគ្គល៖ មិនរក្សាទុក', en: 'It accuses a person: not kept' },
  'twin-found': { km: 'ដូចបញ្ហាមួយទៀត', en: 'It is the same as another' },
  'rule-or-practice-found': { km: 'ជាបញ្ហាបទប្បញ្ញត្តិ ឬការអនុវត្ត', en: 'It is about a rule or a practice' },
  'evidence-sufficient': { km: 'ភស្តុតាងគ្រប់គ្រាន់', en: 'The evidence is enough' },
  'solution-proposed': { km: 'ស្នើដំណោះស្រាយ', en: 'A solution is proposed' },
  ranked: { km: 'កំណត់អាទិភាព', en: 'Given its rank' },
  'agenda-asked': { km: 'ស្នើដាក់ក្នុងរបៀបវារៈ', en: 'Asked onto the agenda' },
  'agenda-accepted': { km: 'ទទួលដាក់ក្នុងរបៀបវារៈ', en: 'Taken onto the agenda' },
  'agenda-refused': { km: 'មិនទាន់ដាក់ក្នុងរបៀបវារៈ', en: 'Not taken onto the agenda yet' },
  'meeting-held': { km: 'បានប្រជុំ', en: 'The meeting was held' },
  'body-committed': { km: 'ស្ថាប័នប្តេជ្ញា', en: 'The body commits' },
  'body-refused': { km: 'ស្ថាប័នមិនទទួល', en: 'The body declines' },
  'more-evidence-asked': { km: 'សុំភស្តុតាងបន្ថែម', en: 'More evidence is asked for' },
  'other-solution-asked': { km: 'សុំដំណោះស្រាយផ្សេង', en: 'Another solution is asked for' },
  'work-started': { km: 'ការងារបានចាប់ផ្តើម', en: 'Work has begun' },
  'all-delivered': { km: 'ស្ថាប័នថាបានធ្វើរួច', en: 'The body says it is all done' },
  'group-confirmed': { km: 'ក្រុមបញ្ជាក់ថាបានដោះស្រាយ', en: 'The group confirms it' },
  'group-disagreed': { km: 'ក្រុមថាមិនទាន់ដោះស្រាយ', en: 'The group says it is not solved' },
  'group-silent': { km: 'គ្មានចម្លើយពីក្រុម', en: 'No word from the group' },
  'affected-objected': { km: 'អ្នករងផលជំទាស់', en: 'Somebody it touches objects' },
  'body-acted': { km: 'ស្ថាប័នធ្វើការបន្ត', en: 'The body acts again' },
  'higher-level-asked': { km: 'បញ្ជូនទៅថ្នាក់ខ្ពស់ជាង', en: 'Taken to a higher level' },
  'raiser-withdrew': { km: 'ដកវិញ', en: 'Taken back' },
  'date-reached': { km: 'ដល់ពេលលើកឡើងវិញ', en: 'The day to ask again has come' },
  'problem-returned': { km: 'បញ្ហាកើតឡើងវិញ', en: 'The problem has come back' },
} satisfies Record<string, Text>;

/** What its record holds besides. */
export const issueNoteNames: Record<IssueNote, Text> = {
  'addressed-anew': { km: 'ស្នើទៅស្ថាប័នផ្សេងវិញ', en: 'Addressed to another body' },
  'raiser-replied': { km: 'ចម្លើយតបចំពោះការមិនទទួល', en: 'Reply to the refusal' },
};

export const evidenceKinds = {
  confirmation: { km: 'ខ្ញុំក៏ជួបដែរ', en: 'Affects me too' },
  document: { km: 'ឯកសារ ឬរូបថត', en: 'Document or photograph' },
  fieldwork: { km: 'កំណត់ចុះមូលដ្ឋាន', en: 'Note of a visit' },
  cost: { km: 'ការគណនាការខាតបង់', en: 'What the problem costs' },
} satisfies Record<string, Text>;

/** As whom a paper, a picture or a figure was brought, where no group did. */
export const filedAsNames = {
  raiser: { km: 'អ្នកដែលលើកបញ្ហានេះ', en: 'Whoever raised it' },
  secretariat: { km: 'លេខាធិការដ្ឋាន', en: 'The secretariat' },
  body: { km: 'ស្ថាប័នសាធារណៈ', en: 'A public body' },
  expert: { km: 'អ្នកជំនាញ ឬអង្គការ', en: 'An expert or an organisation' },
} satisfies Record<string, Text>;
export type FiledAs = keyof typeof filedAsNames;

/** By what a ranking is made; published before it is. */
export const rankingCriteria = {
  breadth: { km: 'ប៉ះពាល់មនុស្សច្រើនប៉ុនណា', en: 'How many it touches' },
  severity: { km: 'ធ្ងន់ធ្ងរប៉ុនណា', en: 'How hard it hits' },
  smallFirms: { km: 'ប៉ះពាល់អាជីវកម្មតូចប៉ុនណា', en: 'How hard it is on small businesses' },
  feasibility: { km: 'អាចធ្វើបានប៉ុនណា', en: 'How well it can be done' },
} satisfies Record<string, Text>;
export type RankingCriterion = keyof typeof rankingCriteria;
