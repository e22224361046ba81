// The words of the register of commitments, of the pages of bodies, and of agreements.
import type { Texts } from '../say.js';

export const register = {
  title: { km: 'ការប្តេជ្ញាចិត្ត', en: 'Commitments' },
  lead: {
    km: 'អ្វីដែលស្ថាប័ននានាបានសន្យា ដល់ថ្ងៃណា និងអ្វីដែលក្រុមលើកបញ្ហានិយាយក្រោយមក។ កាលកំណត់ដំបូងមិនត្រូវបានលុបឡើយ។',
    en: 'What bodies have promised, until when, and what the groups that raised it say afterwards. The first date is never overwritten.',
  },
  narrow: { km: 'ជ្រើសរើស', en: 'Narrow the list' },
  body: { km: 'ស្ថាប័ន', en: 'Body' },
  state: { km: 'ស្ថានភាព', en: 'Where it stands' },
  kind: { km: 'ប្រភេទ', en: 'Kind' },
  province: { km: 'កន្លែង', en: 'Place' },
  any: { km: 'ទាំងអស់', en: 'All' },
  show: { km: 'បង្ហាញ', en: 'Show' },
  clear: { km: 'បង្ហាញទាំងអស់វិញ', en: 'Show all again' },
  shown: { km: 'បង្ហាញ {n}', en: '{n} shown', one: 'One shown' },
  none: { km: 'មិនទាន់មានការប្តេជ្ញាចិត្តណាត្រូវបានកត់ត្រាទេ។', en: 'No commitment has been recorded yet.' },
  noneLeft: { km: 'គ្មានការប្តេជ្ញាចិត្តណាត្រូវនឹងជម្រើសនេះទេ។', en: 'No commitment fits this choice.' },
  asOf: { km: 'គិតត្រឹម {when}', en: 'As of {when}' },
  export: { km: 'ទិន្នន័យបើកចំហ គិតត្រឹមពេលនេះ (JSON)', en: 'Open data as of this moment (JSON)' },
  calendar: { km: 'ប្រតិទិន (iCalendar)', en: 'Calendar (iCalendar)' },
  figures: { km: 'សូចនាករ', en: 'Figures' },
  onTime: { km: 'ផ្ទៀងផ្ទាត់ត្រឹមកាលកំណត់ដំបូង', en: 'Verified by the first date' },
  slippage: { km: 'ការយឺតយ៉ាវជាមធ្យម (មេដ្យាន)', en: 'Median slippage' },
  stalled: { km: 'គ្មានដំណឹង ៩០ ថ្ងៃ', en: 'Without a word for 90 days' },
  ofThose: { km: '{n} ក្នុងចំណោម {of}', en: '{n} of {of}' },
  days: { km: '{n} ថ្ងៃ', en: '{n} days', one: 'One day' },
  notYet: { km: 'មិនទាន់មានកាលកំណត់ណាមកដល់ទេ', en: 'No date has come yet' },
  invite: {
    km: 'ស្ថាប័ននានាបានសន្យាអ្វី ដល់ថ្ងៃណា ហើយបានធ្វើឬនៅ។',
    en: 'What bodies have promised, by when, and whether it was done.',
  },
  open: { km: 'មើលបញ្ជីការប្តេជ្ញាចិត្ត', en: 'See the register of commitments' },
  ofDraft: { km: 'អ្វីដែលស្ថាប័នបានសន្យាអំពីសេចក្តីព្រាងនេះ', en: 'What bodies promised about this draft' },
  toDesk: { km: 'តុការប្តេជ្ញាចិត្ត', en: 'Desk of commitments' },
} satisfies Texts;

/** The lists of the register, each behind its count. */
export const registerListNames = {
  all: { km: 'ទាំងអស់', en: 'All' },
  waiting: { km: 'កំពុងអនុវត្ត', en: 'To be kept' },
  proposed: { km: 'រង់ចាំទទួលយក', en: 'Not accepted yet' },
  claimed: { km: 'រង់ចាំផ្ទៀងផ្ទាត់', en: 'To be verified' },
  kept: { km: 'បានធ្វើរួច', en: 'Kept' },
  'not-kept': { km: 'មិនបានធ្វើ ឬបិទដោយគ្មានបញ្ជាក់', en: 'Not kept, or closed unconfirmed' },
  'due-soon': { km: 'ជិតដល់ថ្ងៃ', en: 'Due soon' },
  overdue: { km: 'ហួសកាលកំណត់', en: 'Overdue' },
  stalled: { km: 'គ្មានដំណឹងយូរ', en: 'Stalled' },
} satisfies Texts;

export const bodies = {
  title: { km: 'ស្ថាប័ន', en: 'Bodies' },
  lead: {
    km: 'ស្ថាប័នសាធារណៈ និងស្ថាប័នផ្សេងដែលបានសន្យា ព្រមទាំងអ្វីដែលបានធ្វើ។',
    en: 'Public bodies, and others that have promised something, with what became of it.',
  },
  public: { km: 'ស្ថាប័នសាធារណៈ', en: 'Public bodies' },
  private: { km: 'ស្ថាប័នផ្សេងដែលបានសន្យា', en: 'Others that have promised' },
  none: { km: 'មិនទាន់មានស្ថាប័នក្នុងបញ្ជីទេ។', en: 'No body is in the register yet.' },
  open: { km: 'ត្រូវធ្វើ', en: 'To be kept' },
  overdue: { km: 'ហួសកាលកំណត់', en: 'Overdue' },
  overdueIssues: {
    km: 'ក្នុងនោះ បញ្ហា {n} ដែលរង់ចាំចម្លើយ',
    en: 'of these {n} issues that wait for its answer',
    one: 'of these one issue that waits for its answer',
  },
  issuesWaiting: { km: 'បញ្ហាដែលដល់វេនស្ថាប័នឆ្លើយ', en: 'Issues whose next step is its own' },
  issuesAnswered: { km: 'បញ្ហាដែលបានឆ្លើយ (ប្តេជ្ញា ឬមិនទទួល)', en: 'Issues answered: committed to or declined' },
  answered: { km: 'ការប្តេជ្ញាចិត្តដែលបានឆ្លើយ', en: 'Commitments answered in writing' },
  comments: { km: 'មតិដែលបានឆ្លើយដោយហត្ថលេខា', en: 'Comments with a signed answer' },
  names: { km: 'ឈ្មោះតាមកាលបរិច្ឆេទ', en: 'Names by date' },
  named: { km: 'ពី {from}', en: 'from {from}' },
  namedUntil: { km: 'ពី {from} ដល់ {until}', en: 'from {from} to {until}' },
  predecessor: { km: 'ទទួលបន្តពី {name} នៅ {day}', en: 'Took over from {name} on {day}' },
  successor: { km: '{name} ទទួលបន្តនៅ {day}', en: '{name} took over on {day}' },
  focalPoint: { km: 'ការិយាល័យទទួលបន្ទុក', en: 'Focal point' },
  focalPointIs: { km: '{office} · {contact} · ចាប់ពី {day}', en: '{office} · {contact} · since {day}' },
  noFocalPoint: { km: 'មិនទាន់បានប្រាប់ថាទាក់ទងការិយាល័យណាទេ។', en: 'It has not been told which office to turn to.' },
  offices: { km: 'តំណែងដែលបានសន្យា ឬចុះហត្ថលេខា', en: 'Offices that promised or signed' },
  commitments: { km: 'ការប្តេជ្ញាចិត្ត', en: 'Commitments' },
  noCommitments: { km: 'ស្ថាប័ននេះមិនទាន់មានការប្តេជ្ញាចិត្តទេ។', en: 'This body has no commitments yet.' },
  asked: { km: 'បញ្ហាដែលស្នើមកស្ថាប័ននេះ', en: 'Issues addressed to it' },
  askedWaiting: { km: 'រង់ចាំចម្លើយ', en: 'Waiting for its answer' },
  askedDeclined: { km: 'បានបដិសេធ ដោយមានហេតុផល', en: 'Declined, with a reason' },
  nowOf: { km: 'ឥឡូវជារបស់ {name}', en: 'now owned by {name}' },
} satisfies Texts;

export const agreements = {
  title: { km: 'កិច្ចព្រមព្រៀង', en: 'Agreements' },
  lead: {
    km: 'អនុស្សរណៈ និងកិច្ចព្រមព្រៀងរវាងស្ថាប័ន និងអ្វីដែលភាគីនីមួយៗបានសន្យា។',
    en: 'Memoranda and agreements between bodies, and what each side promised in them.',
  },
  none: { km: 'មិនទាន់មានកិច្ចព្រមព្រៀងណាត្រូវបានកត់ត្រាទេ។', en: 'No agreement has been recorded yet.' },
  signedOn: { km: 'ចុះហត្ថលេខា {day}', en: 'Signed on {day}' },
  parties: { km: 'ភាគី', en: 'Parties' },
  signedBy: { km: 'ចុះហត្ថលេខាដោយ {office}', en: 'signed by the {office}' },
  text: { km: 'អត្ថបទ', en: 'Text' },
  promisedBy: { km: 'អ្វីដែល {name} បានសន្យា', en: 'What {name} promised' },
  nothingPromised: {
    km: 'មិនទាន់មានការប្តេជ្ញាចិត្តណាត្រូវបានកត់ត្រាពីភាគីនេះទេ។',
    en: 'No commitment of this party is recorded yet.',
  },
} satisfies Texts;
