// Words of portraits: the investment profile and the success story, their list, their page, and the form they are
// written in.
import type { Text } from '../say.js';

export const portraitKindNames = {
  'investment-profile': { km: 'ទិដ្ឋភាពវិនិយោគ', en: 'Investment profile' },
  'success-story': { km: 'រឿងជោគជ័យ', en: 'Success story' },
} satisfies Record<string, Text>;

export const portraits = {
  title: { km: 'ទិដ្ឋភាពខេត្ត និងក្រុម', en: 'Portraits of provinces and groups' },
  lead: {
    km: 'ទិដ្ឋភាពវិនិយោគប្រាប់ថាខេត្ត ឬក្រុមមួយមានអ្វី ជាមួយតួលេខ និងប្រភព។ រឿងជោគជ័យនិទានពីបញ្ហាដែលដោះស្រាយបាន ដោយមានការយល់ព្រមពីអ្នកដែលរឿងនិយាយដល់។',
    en: 'An investment profile tells what a province or a group has to offer, in figures with their sources. A success story tells how a problem was solved, with the consent of those it names.',
  },
  kind: { km: 'ប្រភេទ', en: 'Kind' },
  province: { km: 'ខេត្ត', en: 'Province' },
  all: { km: 'ទាំងអស់', en: 'All' },
  show: { km: 'បង្ហាញ', en: 'Show' },
  found: { km: 'ទិដ្ឋភាព {n}', en: '{n} portraits', one: '{n} portrait' },
  none: {
    km: 'មិនទាន់មានទិដ្ឋភាពត្រូវនឹងលក្ខខណ្ឌនេះទេ។ អាជ្ញាធរខេត្ត ឬលេខាធិការដ្ឋានផ្សាយសម្រាប់ខេត្ត ហើយក្រុមផ្សាយរបស់ខ្លួនពីបន្ទប់។',
    en: 'No portrait fits this yet. A province’s own authority or the secretariat publishes for it, groups publish their own from their rooms.',
  },
  mapTitle: { km: 'ទិដ្ឋភាពតាមខេត្ត', en: 'Portraits by province' },
  mapScale: { km: 'ចំនួនទិដ្ឋភាព', en: 'Portraits' },
  fresh: {
    km: 'ខេត្តដែលមានទិដ្ឋភាពវិនិយោគផ្សាយក្នុងរយៈពេល {months} ខែចុងក្រោយ៖ {n} ក្នុង {of}',
    en: 'Provinces with an investment profile of the last {months} months: {n} of {of}',
  },
  tied: {
    km: 'រឿងជោគជ័យដែលភ្ជាប់នឹងបញ្ហាបានផ្ទៀងផ្ទាត់៖ {n} ក្នុង {of}',
    en: 'Success stories tied to a verified issue: {n} of {of}',
  },
  write: { km: 'ផ្សាយសម្រាប់ខេត្ត', en: 'Publish for a province' },
  openData: { km: 'ទិន្នន័យបើកចំហ (JSON)', en: 'Open data (JSON)' },
  ofProvince: { km: 'ផ្សាយដោយលេខាធិការដ្ឋាន សម្រាប់ខេត្ត', en: 'Published by the secretariat for the province' },
  ofGroup: { km: 'ផ្សាយដោយ {group}', en: 'Published by {group}' },
  versionOn: { km: 'កំណែ {n} · {day}', en: 'Version {n} · {day}' },
  older: {
    km: 'នេះជាកំណែចាស់។ កំណែចុងក្រោយគឺកំណែ {n}។',
    en: 'This is an older version. The latest is version {n}.',
  },
  toLatest: { km: 'អានកំណែចុងក្រោយ', en: 'Read the latest version' },
  versions: { km: 'កំណែទាំងអស់', en: 'All versions' },
  figures: { km: 'តួលេខ', en: 'Figures' },
  figure: { km: 'ឈ្មោះតួលេខ', en: 'Figure' },
  value: { km: 'តម្លៃ', en: 'Value' },
  source: { km: 'ប្រភព', en: 'Source' },
  tells: { km: 'រឿងនេះនិទានពីបញ្ហាលេខ {n}', en: 'It tells of issue {n}' },
  verified: { km: 'បានផ្ទៀងផ្ទាត់ថាបានដោះស្រាយ', en: 'Verified as solved' },
  byGroupItself: {
    km: 'បានផ្ទៀងផ្ទាត់៖ ក្រុមដោះស្រាយខ្លួនឯង ដោយមិនរង់ចាំរដ្ឋ',
    en: 'Verified: the group solved it itself, without government',
  },
  openAgain: {
    km: 'បញ្ហានេះលែងស្ថិតក្នុងស្ថានភាពបានផ្ទៀងផ្ទាត់ហើយ៖ សូមអានទំព័ររបស់វា។',
    en: 'The issue does not stand as verified any more: read its page.',
  },
  untied: { km: 'រឿងនេះមិនភ្ជាប់នឹងបញ្ហាណាមួយក្នុងសាលាទេ។', en: 'This story is not tied to an issue of this hall.' },
  agreed: {
    km: 'អ្នកផ្សាយប្រកាសថា អ្នក និងក្រុមដែលរឿងនេះនិយាយដល់ បានយល់ព្រម។',
    en: 'Whoever published it declares that those it tells of agreed.',
  },
  withdrawnChip: { km: 'បានដកវិញ', en: 'Withdrawn' },
  withdrawn: { km: 'ទិដ្ឋភាពនេះត្រូវបានដកវិញនៅ {day}។', en: 'This portrait was withdrawn on {day}.' },
  withdrawnByModerators: {
    km: 'អ្នកពិនិត្យមតិបានដកទិដ្ឋភាពនេះវិញនៅ {day}។',
    en: 'Moderators withdrew this portrait on {day}.',
  },
  wordsGone: { km: 'អត្ថបទគ្រប់កំណែត្រូវបានលុប។', en: 'The words of all its versions are gone.' },
  why: { km: 'មូលហេតុ', en: 'Why' },
  withdraw: { km: 'ដកវិញ', en: 'Withdraw' },
  withdrawLead: {
    km: 'អត្ថបទគ្រប់កំណែនឹងត្រូវលុប ហើយយកមកវិញមិនបានទេ។ ទំព័រនៅសល់ ដើម្បីប្រាប់ថាបានដកវិញ។',
    en: 'The words of all versions are erased and cannot be had back. The page stays and says that it was withdrawn.',
  },
  newVersion: { km: 'ផ្សាយកំណែថ្មី', en: 'Publish a new version' },
  list: { km: 'ទៅបញ្ជីទិដ្ឋភាព', en: 'To the list of portraits' },
  ofThisGroup: { km: 'ទិដ្ឋភាព និងរឿងជោគជ័យ', en: 'Portraits and success stories' },
  ofThisIssue: { km: 'រឿងជោគជ័យ', en: 'Success story' },
  tellIt: { km: 'និទានរឿងនេះជារឿងជោគជ័យ', en: 'Tell it as a success story' },
  tellItLead: {
    km: 'បញ្ហានេះត្រូវបានផ្ទៀងផ្ទាត់ថាបានដោះស្រាយ។ រឿងមួយជួយអ្នកដទៃឱ្យឃើញពីរបៀប។',
    en: 'The issue is verified as solved. A story lets others see how.',
  },
} satisfies Record<string, Text>;

export const portraitForm = {
  deskTitle: { km: 'ផ្សាយទិដ្ឋភាពសម្រាប់ខេត្ត', en: 'Publish a portrait of a province' },
  roomTitle: { km: 'ទិដ្ឋភាពរបស់ក្រុម', en: 'Portraits of the group' },
  roomLead: {
    km: 'អ្វីដែលក្រុមផ្សាយទីនេះ ចេញនៅពេលផ្សាយបន្ទាប់ ក្នុងនាមក្រុម។ គ្មាននរណាដឹងថាសមាជិកណាបានសរសេរ ឬយល់ព្រមឡើយ។',
    en: 'What is published here comes out at the next release, in the group’s name. Nobody learns which member wrote it or let it out.',
  },
  onlyRepresentatives: {
    km: 'អ្នកតំណាងក្រុមជាអ្នកសរសេរ និងឱ្យចេញ។',
    en: 'Representatives of the group write it and let it out.',
  },
  newTitle: { km: 'សរសេរថ្មី', en: 'Write a new one' },
  nextTitle: { km: 'កំណែថ្មីនៃ “{title}”', en: 'A new version of “{title}”' },
  lead: { km: 'សេចក្តីសង្ខេប', en: 'In short' },
  title: { km: 'ចំណងជើង', en: 'Title' },
  body: { km: 'អត្ថបទ', en: 'Text' },
  bodyHint: {
    km: 'បន្ទាត់ទទេបំបែកកថាខណ្ឌ។ បន្ទាត់ដែលចាប់ផ្តើមដោយ - ក្លាយជាបញ្ជី។ **ពាក្យ** ក្លាយជាអក្សរដិត។',
    en: 'An empty line parts paragraphs. Lines that begin with - become a list. **Words** become bold.',
  },
  figures: { km: 'តួលេខ (សម្រាប់ទិដ្ឋភាពវិនិយោគ ច្រើនបំផុត {n})', en: 'Figures (of an investment profile, {n} at most)' },
  figureNumber: { km: 'តួលេខទី {n}', en: 'Figure {n}' },
  issue: { km: 'រឿងជោគជ័យនិទានពីបញ្ហាណា?', en: 'Which issue does the success story tell of?' },
  noIssue: { km: 'មិនភ្ជាប់នឹងបញ្ហា', en: 'None of this hall' },
  agreed: {
    km: 'សម្រាប់រឿងជោគជ័យ៖ អ្នក និងក្រុមដែលរឿងនេះនិយាយដល់ បានយល់ព្រម',
    en: 'For a success story: those it tells of have agreed',
  },
  namesRoom: {
    km: 'កុំដាក់ឈ្មោះសមាជិក លេខទូរសព្ទ ឬរឿងដែលមានតែម្នាក់ដឹង។ ទិដ្ឋភាពរបស់ក្រុមដែលមានឈ្មោះមនុស្ស មិនត្រូវបានផ្សាយទេ។',
    en: 'Leave out the names of members, telephone numbers and what only one person knows. A group’s portrait that names a person is not published.',
  },
  namesDesk: {
    km: 'ដាក់ឈ្មោះតែអ្នកដែលបានយល់ព្រម។ កុំដាក់ឈ្មោះសមាជិកក្រុមឡើយ ទោះគេយល់ព្រមក៏ដោយ៖ អ្នកដទៃអាចត្រូវបានទាយ។',
    en: 'Name only those who agreed. Do not name members of a group even where they agree: others could be guessed.',
  },
  which: { km: 'ជ្រើសរើសខេត្ត', en: 'Choose the province' },
  publish: { km: 'ផ្សាយ', en: 'Publish' },
  letOut: { km: 'ឱ្យចេញក្នុងនាមក្រុម', en: 'Let it out in the group’s name' },
  kept: { km: 'បានផ្សាយហើយ។', en: 'It has been published.' },
  own: { km: 'ដែលបានផ្សាយរួច', en: 'Published before' },
  nothingYet: { km: 'មិនទាន់មានអ្វីផ្សាយទេ។', en: 'Nothing has been published yet.' },
  actPublish: { km: 'ផ្សាយ៖ {title}', en: 'Publish: {title}' },
  actWithdraw: { km: 'ដកទិដ្ឋភាពវិញ', en: 'Withdraw a portrait' },
} satisfies Record<string, Text>;
