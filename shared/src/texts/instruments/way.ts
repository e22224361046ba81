// The words of a law's way: its stages, who has the ball, hand-overs and positions, notes beside articles.
import type { Texts } from '../say.js';

export const stageNames = {
  start: { km: 'មិនទាន់កត់ត្រា', en: 'Not recorded yet' },
  need: { km: 'តម្រូវការ', en: 'Need' },
  'early-consultation': { km: 'ការស្នើសុំមតិដំបូង', en: 'Early call for input' },
  drafting: { km: 'ការតាក់តែង', en: 'Drafting' },
  'technical-group': { km: 'ក្រុមការងារបច្ចេកទេស', en: 'Technical group' },
  consultation: { km: 'ការពិគ្រោះយោបល់សាធារណៈ', en: 'Public consultation' },
  revision: { km: 'ការកែសម្រួល', en: 'Revision' },
  'ministry-final': { km: 'អត្ថបទចុងក្រោយរបស់ក្រសួង', en: 'Final text of the ministry' },
  'inter-ministry': { km: 'ការពិនិត្យអន្តរក្រសួង', en: 'Review between ministries' },
  'council-of-ministers': { km: 'គណៈរដ្ឋមន្ត្រី', en: 'Council of Ministers' },
  assembly: { km: 'រដ្ឋសភា', en: 'National Assembly' },
  senate: { km: 'ព្រឹទ្ធសភា', en: 'Senate' },
  'constitutional-review': { km: 'ការពិនិត្យធម្មនុញ្ញភាព', en: 'Constitutional review' },
  promulgated: { km: 'ការប្រកាសឱ្យប្រើ', en: 'Promulgation' },
  'in-force': { km: 'ការចូលជាធរមាន', en: 'In force' },
  'follow-up': { km: 'ការតាមដាន', en: 'Follow-up' },
  returned: { km: 'បានបញ្ជូនត្រឡប់', en: 'Sent back' },
  withdrawn: { km: 'បានដកវិញ', en: 'Withdrawn' },
  lapsed: { km: 'បានផុតសុពលភាព', en: 'Lapsed' },
} satisfies Texts;

export const ballWords = {
  office: { km: 'វេនរបស់ {office}', en: '{office} acts next' },
  everybody: { km: 'វេនរបស់ប្រជាពលរដ្ឋទាំងអស់ ដើម្បីផ្តល់មតិ', en: 'Everybody may speak now' },
  bodies: { km: 'វេនរបស់ស្ថាប័នដែលបានទទួលអត្ថបទ', en: 'The bodies that received the text act next' },
  council: { km: 'វេនរបស់គណៈរដ្ឋមន្ត្រី', en: 'The Council of Ministers acts next' },
  parliament: { km: 'វេនរបស់សភា', en: 'Parliament acts next' },
  'constitutional-council': { km: 'វេនរបស់ក្រុមប្រឹក្សាធម្មនុញ្ញ', en: 'The Constitutional Council acts next' },
  nobody: { km: 'ដំណើរការនេះបានបញ្ចប់ហើយ', en: 'This way has ended' },
} satisfies Texts;

export const meetingNames = {
  technical: { km: 'កិច្ចប្រជុំបច្ចេកទេស', en: 'Technical meeting' },
  coordination: { km: 'កិច្ចប្រជុំសម្របសម្រួល', en: 'Coordination meeting' },
  plenary: { km: 'កិច្ចប្រជុំពេញអង្គ', en: 'Plenary meeting' },
} satisfies Texts;

export const positionNames = {
  agree: { km: 'យល់ព្រម', en: 'Agrees' },
  amend: { km: 'ស្នើកែ', en: 'Asks for changes' },
  object: { km: 'ជំទាស់', en: 'Objects' },
} satisfies Texts;

export const markNames = {
  consulted: { km: 'បានពិគ្រោះយោបល់', en: 'Consulted' },
  changed: { km: 'បានកែក្រោយការពិគ្រោះ', en: 'Changed since consultation' },
  never: { km: 'មិនធ្លាប់ពិគ្រោះយោបល់', en: 'Never consulted' },
} satisfies Texts;

export const askNames = {
  reason: { km: 'ហេតុផល', en: 'Reason' },
  note: { km: 'សេចក្តីបញ្ជាក់', en: 'What the public should know' },
  on: { km: 'ថ្ងៃដែលបានកើតឡើង', en: 'The day it happened' },
  number: { km: 'លេខ', en: 'Number' },
  bodies: { km: 'ស្ថាប័ន (មួយក្នុងមួយបន្ទាត់)', en: 'Bodies, one on a line' },
  meeting: { km: 'ប្រភេទកិច្ចប្រជុំ', en: 'Kind of meeting' },
  version: { km: 'កំណែ', en: 'Version' },
  'effective-on': { km: 'ថ្ងៃចូលជាធរមាន', en: 'In force from' },
  'review-on': { km: 'ថ្ងៃពិនិត្យឡើងវិញ', en: 'Review on' },
  successor: { km: 'សេចក្តីព្រាងដែលជំនួស', en: 'Replaced by' },
} satisfies Texts;

export const instruments = {
  title: { km: 'ដំណាក់កាលនៃសេចក្តីព្រាង', en: 'The way of this draft' },
  lead: {
    km: 'សេចក្តីព្រាងនេះស្ថិតនៅត្រង់ណា ធ្លាប់ឆ្លងកាត់អ្វី និងនៅសល់អ្វីទៀត។',
    en: 'Where the draft stands, what it has been through, and what is still to come.',
  },
  backToDraft: { km: 'ទៅអត្ថបទ', en: 'To the text' },
  now: { km: 'ឥឡូវនេះ', en: 'Now' },
  done: { km: 'រួចរាល់', en: 'Done' },
  toCome: { km: 'នៅខាងមុខ', en: 'To come' },
  passedBy: { km: 'មិនបានឆ្លងកាត់', en: 'Passed by' },
  whereNeeded: { km: 'បើចាំបាច់', en: 'where needed' },
  since: { km: 'តាំងពី {day}', en: 'since {day}' },
  paused: { km: 'គ្មានចលនាជាសាធារណៈតាំងពី {day}', en: 'No public movement since {day}' },
  notRecorded: {
    km: 'មិនទាន់មានជំហានណាមួយត្រូវបានកត់ត្រាទេ។ ស្ថាប័នម្ចាស់សេចក្តីព្រាងនឹងកត់ត្រា។',
    en: 'No step has been recorded yet. The office whose draft it is enters them.',
  },
  banner: {
    km: 'មាត្រាចំនួន {n} មិនបានដាក់ពិគ្រោះយោបល់ក្នុងទម្រង់បច្ចុប្បន្នទេ',
    en: '{n} articles were not consulted on in their present form',
    one: 'One article was not consulted on in its present form',
  },
  bannerReason: { km: 'ហេតុផលដែលបានចុះហត្ថលេខា៖', en: 'Signed reason:' },
  enteredBy: { km: 'កត់ត្រាដោយ {office}', en: 'Entered by {office}' },
  byOfficial: { km: 'ចុះហត្ថលេខាដោយ {office}', en: 'Signed by {office}' },
  bySecretariat: { km: 'កត់ត្រាដោយលេខាធិការដ្ឋាន', en: 'Recorded by the secretariat' },
  happenedOn: { km: 'នៅ{day}', en: 'On {day}' },
  numbered: { km: 'លេខ {number}', en: 'No. {number}' },
  members: { km: 'សមាជិក', en: 'Members' },
  sentTo: { km: 'បានផ្ញើទៅ', en: 'Sent to' },
  inForceFrom: { km: 'ចូលជាធរមានពី {day}', en: 'In force from {day}' },
  reviewOn: { km: 'ពិនិត្យឡើងវិញនៅ {day}', en: 'To be reviewed on {day}' },
  reviewDue: { km: 'ហួសថ្ងៃពិនិត្យឡើងវិញ ({day})', en: 'The review was due on {day}' },
  replacedBy: { km: 'ជំនួសដោយ', en: 'Replaced by' },
  version: { km: 'កំណែទី {n}', en: 'Version {n}' },
  publishedOn: { km: 'ផ្សព្វផ្សាយ {day}', en: 'published {day}' },
  whatChanged: { km: 'អ្វីដែលបានកែពីកំណែទី {from} ដល់ទី {to}', en: 'What changed from version {from} to {to}' },
  round: { km: 'ជុំទី {n}', en: 'Round {n}' },
  roundOpen: { km: '{from} ដល់ {to} ({n} ថ្ងៃ)', en: '{from} to {to} ({n} days)', one: '{from} to {to} (one day)' },
  answersDue: { km: 'ចម្លើយត្រូវមានមុន {day}', en: 'Answers are due by {day}' },
  answersLate: { km: 'ចម្លើយហួសកំណត់ {day}', en: 'Answers were due by {day}' },
  answeredOn: { km: 'បានឆ្លើយទាំងអស់ {day}', en: 'All answered {day}' },
  documents: { km: 'ឯកសារ', en: 'Documents' },
  call: { km: 'សំណួរដែលបានសួរមុនតាក់តែង', en: 'What was asked before drafting' },
  articles: { km: 'មាត្រា និងការពិគ្រោះយោបល់', en: 'Articles and consultation' },
  articlesMore: {
    km: 'មាត្រានីមួយៗនៃកំណែទី {n}៖ តើសាធារណជនបានឃើញវាក្នុងទម្រង់នេះឬទេ។',
    en: 'Each article of version {n}: whether the public has seen it in this form.',
  },
  positions: { km: 'គោលជំហររបស់ស្ថាប័ន', en: 'Positions of bodies' },
  noPositions: { km: 'មិនទាន់មានស្ថាប័នណាឆ្លើយទេ។', en: 'No body has answered yet.' },
  body: { km: 'ស្ថាប័ន', en: 'Body' },
  position: { km: 'គោលជំហរ', en: 'Position' },
  about: { km: 'អំពី', en: 'About' },
  sinceAsked: { km: 'អ្វីដែលបានកែប្រែក្រោយពីពិគ្រោះយោបល់', en: 'What changed after people were asked' },
  rests: { km: 'គ្មានចលនាមួយឆ្នាំហើយ', en: 'nothing moved for a year' },
  bannerWhy: { km: 'មើលហេតុផល', en: 'Read why' },
  otherText: { km: 'មាត្រាក្នុងអត្ថបទដែលមិនមែនជាសាធារណៈ ({n})', en: 'Articles of a text that is not public ({n})' },
  wholeText: { km: 'អត្ថបទទាំងមូល', en: 'The whole text' },
  notPublic: { km: 'អត្ថបទមិនផ្សព្វផ្សាយ៖', en: 'The text is not public:' },
  handovers: { km: 'អត្ថបទដែលបានផ្ញើទៅស្ថាប័ន', en: 'Texts sent to bodies' },
  noHandovers: { km: 'មិនទាន់បានផ្ញើទៅស្ថាប័នណាទេ។', en: 'Nothing has been sent to other bodies yet.' },
  dueOn: { km: 'រង់ចាំចម្លើយមុន {day}', en: 'answers due by {day}' },
  count: { km: '{n} មាត្រា', en: '{n} articles', one: '1 article' },
  link: { km: 'ដំណាក់កាល', en: 'Stages' },
  noteTitle: { km: 'កំណត់ពន្យល់របស់អ្នកតាក់តែង', en: 'Drafting note' },
  notePurpose: { km: 'គោលបំណង', en: 'Purpose' },
  noteReach: { km: 'អ្វីដែលចង់សម្រេច', en: 'What it is meant to reach' },
  noteWhere: { km: 'បានសាកល្បងនៅទីណា', en: 'Where it was tried' },
  noteWith: { km: 'បានសាកល្បងជាមួយអ្នកណា', en: 'With whom it was tried' },
} satisfies Texts;
