// The words of the comparison of two versions and of an article's history. Khmer is the source.
import type { Texts } from '../say.js';

export const comparing = {
  title: { km: '{title}៖ អ្វីដែលបានកែប្រែ', en: '{title}: what changed' },
  whatChanged: { km: 'អ្វីដែលបានកែប្រែ', en: 'What changed' },
  theText: { km: 'អត្ថបទ', en: 'The text' },
  partsOfDraft: { km: 'ផ្នែកនៃសេចក្តីព្រាង', en: 'Parts of this draft' },
  versionOn: { km: 'កំណែទី {n} ថ្ងៃទី{day}', en: 'Version {n}, {day}' },
  becomes: { km: 'ក្លាយជា', en: 'becomes' },
  changes: { km: 'ការកែប្រែ', en: 'Changes' },
  nChanges: { km: 'ការកែប្រែ {n}', en: '{n} changes', one: '1 change' },
  noChange: {
    km: 'គ្មានពាក្យណាត្រូវបានកែប្រែរវាងកំណែទាំងពីរនេះទេ។',
    en: 'No words changed between these two versions.',
  },
  haveSource: { km: '{n} មានប្រភព', en: '{n} have a source', one: '1 has a source' },
  lackSource: { km: '{n} គ្មានប្រភព', en: '{n} do not', one: '1 does not' },
  renumberedCount: {
    km: 'បទប្បញ្ញត្តិ {n} ប្តូរតែលេខ',
    en: '{n} clauses only have another number',
    one: '1 clause only has another number',
  },

  // How one looks at it
  view: { km: 'របៀបបង្ហាញ', en: 'How it is shown' },
  redline: { km: 'ក្នុងអត្ថបទតែមួយ', en: 'Redline' },
  sides: { km: 'ទន្ទឹមគ្នា', en: 'Side by side' },
  textShown: { km: 'ភាសានៃអត្ថបទ', en: 'Language of the text' },
  trackedWord: { km: 'ឯកសារ Word មានតាមដានការកែប្រែ', en: 'Word, tracked changes' },
  print: { km: 'បោះពុម្ព', en: 'Print' },
  otherVersions: { km: 'ប្រៀបធៀបកំណែផ្សេង', en: 'Compare other versions' },
  pairFrom: { km: 'កំណែទីមួយ', en: 'One version' },
  pairTo: { km: 'កំណែទីពីរ', en: 'The other version' },
  comparePair: { km: 'ប្រៀបធៀប', en: 'Compare' },
  compareThese: { km: 'កំណែទី {from} និងកំណែទី {to}', en: 'Version {from} and version {to}' },
  legend: { km: 'សញ្ញា', en: 'Signs' },
  legendAdded: { km: 'បន្ថែម', en: 'added' },
  legendRemoved: { km: 'លុបចេញ', en: 'removed' },
  legendMoved: { km: 'ផ្លាស់មកទីនេះ', en: 'moved here' },
  legendFolded: { km: 'មាត្រាដែលមិនកែប្រែ ត្រូវបានបត់ទុក', en: 'unchanged articles are folded' },

  // The signs at the edge, said
  signAdded: { km: 'បន្ថែម', en: 'added' },
  signRemoved: { km: 'លុបចេញ', en: 'removed' },
  signChanged: { km: 'កែប្រែ', en: 'changed' },
  signMoved: { km: 'ផ្លាស់ទី', en: 'moved' },

  // Moving between changes
  change: { km: 'ការកែប្រែទី {n} ក្នុងចំណោម {total}', en: 'Change {n} of {total}' },
  previous: { km: 'ការកែប្រែមុន', en: 'Previous change' },
  next: { km: 'ការកែប្រែបន្ទាប់', en: 'Next change' },
  keys: { km: 'គ្រាប់ចុច K និង J', en: 'keys K and J' },
  changeAt: { km: 'ការកែប្រែនៅ{place}', en: 'Change at {place}' },

  // Folded
  same: { km: '{places}៖ មិនកែប្រែ', en: '{places}: no change' },
  onlyNumber: { km: '{places}៖ ប្តូរតែលេខ', en: '{places}: only the number changed' },
  articleRange: { km: 'មាត្រា {from} ដល់ {to}', en: 'Articles {from} to {to}' },
  and: { km: ' និង', en: ' and ' },
  unfold: { km: 'បើកមើល', en: 'Unfold' },
  fold: { km: 'បត់ទុក', en: 'Fold' },

  // What happened to a clause
  movedFrom: { km: 'ផ្លាស់ពី{place}', en: 'moved from {place}' },
  movedTo: { km: '{place} ផ្លាស់ទៅ{to}', en: '{place} moved to {to}' },
  mergedInto: { km: '{place} បញ្ចូលទៅក្នុង{to}', en: '{place} merged into {to}' },
  was: { km: 'ពីមុនជា{place}', en: 'was {place}' },
  splitFrom: { km: 'បំបែកចេញពី{place}', en: 'split from {place}' },
  splitInto: { km: 'បំបែកជា{places}', en: 'split into {places}' },
  mergedFrom: { km: 'បញ្ចូលគ្នាពី{places}', en: 'merged from {places}' },
  newPassage: { km: 'បទប្បញ្ញត្តិថ្មី', en: 'New passage' },
  removedPassage: { km: 'ឃ្លាត្រូវបានលុប', en: 'Removed passage' },
  commentsKept: { km: 'រក្សាទុក {n} មតិ', en: '{n} comments kept', one: '1 comment kept' },
  correctionOf: { km: 'កំណែតម្រូវនៃកំណែទី {n}', en: 'Correction of version {n}' },
  notThen: { km: 'មិនមានក្នុងកំណែទី {n}', en: 'Not in version {n}' },

  // Why
  why: { km: 'មូលហេតុ', en: 'Why' },
  whyAt: { km: 'មូលហេតុដែល{place}ត្រូវបានកែប្រែ', en: 'Why {place} changed' },
  whyBelow: {
    km: 'មូលហេតុនៃការកែប្រែនីមួយៗ ស្ថិតនៅខាងក្រោមការកែប្រែនោះ។',
    en: 'Why each change was made stands below it.',
  },
  noSource: { km: 'មិនបានបញ្ជាក់ប្រភពនៃការកែប្រែនេះទេ។', en: 'No source was given for this change.' },
  noSourceShort: { km: 'គ្មានប្រភព', en: 'no source given' },
  draftersReason: { km: 'ហេតុផលរបស់ក្រុមអ្នកព្រាង', en: 'The drafting team’s reason' },
  formerReason: { km: 'ហេតុផលដែលបានផ្តល់មុន ថ្ងៃទី{day}', en: 'Reason given before, {day}' },
  evidence: { km: 'ភស្តុតាង', en: 'Evidence' },
  answered: { km: 'ចម្លើយ', en: 'Answered' },
  answeredBy: { km: '{office} ថ្ងៃទី{day}', en: '{office}, {day}' },
  inTheText: { km: 'ក្នុងអត្ថបទ', en: 'In the text' },
  inVersion: { km: 'កំណែទី {n} {place}។', en: 'Version {n}, {place}.' },
  wasInVersion: { km: 'បានលុបចេញពីកំណែទី {n} {place}។', en: 'Taken out of version {n}, {place}.' },
  linkToChange: { km: 'តំណទៅការកែប្រែនេះ', en: 'Link to this change' },
  openComment: { km: 'អានមតិនេះក្នុងកំណែទី {n}', en: 'Read this comment on version {n}' },
  concerned: { km: 'ពាក់ព័ន្ធនឹងអ្នកដទៃ {n} នាក់', en: 'Concerns {n} others too', one: 'Concerns 1 other too' },
  behind: { km: '{n} មតិ', en: '{n} comments', one: '1 comment' },
  moreBehind: { km: 'និងមតិ {n} ទៀត', en: 'and {n} more comments', one: 'and 1 more comment' },
  commentOnNew: { km: 'ផ្តល់មតិលើពាក្យថ្មី', en: 'Comment on the new words' },
  historyOf: { km: 'ប្រវត្តិនៃ{place}', en: 'History of {place}' },

  // Changes without a source
  withoutSource: { km: 'ការកែប្រែដែលគ្មានប្រភព', en: 'Changes without a source' },
  withoutSourceMore: {
    km: 'ចំពោះការកែប្រែទាំងនេះ គ្មានមតិ ឬហេតុផលណាត្រូវបានបញ្ជាក់ទេ។ ក្រុមអ្នកព្រាងអាចបញ្ជាក់ហេតុផលនៅពេលណាក៏បាន។',
    en: 'No comment and no reason was named for these. The drafting team can give its reason at any time.',
  },

  // Versions
  versions: { km: 'កំណែ', en: 'Versions' },
  readVersion: { km: 'អានកំណែទី {n}', en: 'Read version {n}' },
  published: { km: 'ផ្សព្វផ្សាយ{day}', en: 'published {day}' },
  changedSince: { km: 'អ្វីដែលបានកែប្រែពីកំណែទី {n}', en: 'what changed since version {n}' },

  // History of an article
  historyTitle: { km: 'ប្រវត្តិនៃ{place}', en: 'History of {place}' },
  historyLead: {
    km: 'ពាក្យក្នុងកំណែនីមួយៗ មតិដែលទទួលបាន ចម្លើយ និងអ្វីដែលបានកែប្រែ។',
    en: 'Its words in each version, what was said on them, what was answered, and what changed.',
  },
  consulted: { km: 'បានពិគ្រោះយោបល់', en: 'Consulted' },
  consultedMore: {
    km: 'ពាក្យក្នុងកំណែទី {n} នេះ បានដាក់ឱ្យសាធារណជនផ្តល់មតិ ហើយមិនបានកែប្រែតាំងពីពេលនោះ។',
    en: 'The public was asked about these very words, in version {n}; they have not changed since.',
  },
  changedSinceConsultation: { km: 'បានកែប្រែក្រោយការពិគ្រោះយោបល់', en: 'Changed since consultation' },
  changedSinceMore: {
    km: 'សាធារណជនបានផ្តល់មតិលើកំណែទី {n}។ ពាក្យត្រូវបានកែប្រែក្រោយពេលនោះ។',
    en: 'The public was asked about version {n}. The words have changed since.',
  },
  neverConsulted: { km: 'មិនទាន់បានពិគ្រោះយោបល់', en: 'Never consulted' },
  neverConsultedMore: {
    km: 'បទប្បញ្ញត្តិនេះមិនទាន់បានដាក់ឱ្យសាធារណជនផ្តល់មតិទេ។',
    en: 'The public has not been asked about this passage.',
  },
  underConsultation: { km: 'កំណែនេះបានដាក់ឱ្យសាធារណជនផ្តល់មតិ', en: 'The public was asked about this version' },
  firstWords: { km: 'ពាក្យដំបូង', en: 'First words' },
  unchangedHere: { km: 'ពាក្យមិនកែប្រែ', en: 'Words unchanged' },
  changedHere: { km: 'កែប្រែក្នុងកំណែនេះ', en: 'Changed in this version' },
  cameHere: { km: 'បន្ថែមក្នុងកំណែនេះ', en: 'Added in this version' },
  leftHere: { km: 'ត្រូវបានលុបក្នុងកំណែនេះ', en: 'Taken out in this version' },
  seeComparison: { km: 'មើលការប្រៀបធៀប', en: 'See the comparison' },
  saidOn: { km: 'មតិលើកំណែទី {n}', en: 'Comments on version {n}' },
  noneSaid: { km: 'គ្មានមតិលើពាក្យទាំងនេះក្នុងកំណែទី {n} ទេ។', en: 'No comments on these words in version {n}.' },
  notAnswered: { km: 'មិនទាន់បានឆ្លើយ', en: 'Not answered yet' },
  survival: { km: 'អ្វីដែលបានទទួលយក នៅមានឬទេ', en: 'What became of accepted changes' },
  survives: {
    km: 'ការកែប្រែក្នុងកំណែទី {from} នៅមានពេញលេញក្នុងកំណែទី {to}។',
    en: 'The change of version {from} stands in version {to}.',
  },
  survivesPartly: {
    km: 'ការកែប្រែក្នុងកំណែទី {from} នៅមានមួយផ្នែកក្នុងកំណែទី {to}។',
    en: 'The change of version {from} stands in part in version {to}.',
  },
  survivesNot: {
    km: 'ការកែប្រែក្នុងកំណែទី {from} លែងមានក្នុងកំណែទី {to} ហើយ។',
    en: 'The change of version {from} is not in version {to} any more.',
  },
  acceptedCount: { km: 'មតិដែលបានទទួលយក {n}', en: '{n} accepted comments', one: '1 accepted comment' },
} satisfies Texts;
