// Words of a group's room: its door, its talk, its people, and how it finds one voice.
import type { StatementState } from '../../lives/statement-life.js';
import type { Text } from '../say.js';

export const roomDoor = {
  title: { km: 'បន្ទប់របស់ក្រុម', en: 'A group’s room' },
  lead: {
    km: 'បន្ទប់បើកដោយសោ មិនមែនដោយគណនីទេ។ អ្នកណាមានសោ អ្នកនោះចូលបាន។',
    en: 'A key opens a room, not an account. Whoever holds one comes in.',
  },
  key: { km: 'សោរបស់លោកអ្នក', en: 'Your key' },
  open: { km: 'បើកបន្ទប់', en: 'Open the room' },
  joinTitle: { km: 'ចូលរួមជាលើកដំបូង', en: 'Come in for the first time' },
  code: { km: 'លេខកូដចូលរួម', en: 'Code' },
  codeHint: { km: 'អ្នកតំណាងក្រុមផ្តល់ឱ្យផ្ទាល់ដៃ។ ប្រើបានតែម្តង។', en: 'A representative hands it to you. It works once.' },
  called: { km: 'អ្នកក្នុងបន្ទប់ហៅលោកអ្នកថាអ្វី?', en: 'What shall the others in the room call you?' },
  join: { km: 'ចូលរួម', en: 'Come in' },
  keyTitle: { km: 'នេះជាសោរបស់លោកអ្នក', en: 'This is your key' },
  keyLead: {
    km: 'សូមសរសេរទុកលើក្រដាស។ វាបង្ហាញតែម្តងនេះប៉ុណ្ណោះ ហើយបើកបន្ទប់លើទូរសព្ទណាក៏បាន។ កុំឱ្យនរណាម្នាក់ឡើយ។',
    en: 'Write it on paper. It is shown this once, and opens the room on any phone. Give it to nobody.',
  },
  keyKept: { km: 'ខ្ញុំបានសរសេរទុកហើយ ចូលបន្ទប់', en: 'I have written it down: into the room' },
  forget: { km: 'បំភ្លេចបន្ទប់នេះលើឧបករណ៍នេះ', en: 'Forget this room on this device' },
} satisfies Record<string, Text>;

export const room = {
  only: { km: 'មានតែសមាជិកទេដែលឃើញទំព័រនេះ។', en: 'Only members see this page.' },
  talk: { km: 'ការសន្ទនា', en: 'Talk' },
  say: { km: 'សរសេរទៅអ្នកក្នុងបន្ទប់', en: 'Say something to the room' },
  send: { km: 'ផ្ញើ', en: 'Send' },
  silent: { km: 'មិនទាន់មាននរណានិយាយទេ។ សូមចាប់ផ្តើម។', en: 'Nobody has said anything yet. Begin.' },
  somebody: { km: 'សមាជិកម្នាក់', en: 'A member' },
  notSent: {
    km: 'មិនទាន់ផ្ញើបានទេ។ ពាក្យរបស់លោកអ្នកនៅទីនេះ។ សូមព្យាយាមម្តងទៀតពេលមានបណ្តាញ។',
    en: 'It could not be sent. Your words are still here: try again when the network is back.',
  },
  news: { km: 'បន្ទប់មានការផ្លាស់ប្តូរ។ ផ្ទុកទំព័រឡើងវិញ', en: 'Something changed in the room. Reload' },
  statements: { km: 'សេចក្តីថ្លែងរបស់ក្រុម', en: 'Statements of the group' },
  noStatements: {
    km: 'ក្រុមមិនទាន់មានសេចក្តីថ្លែងទេ។ សូមចាប់ផ្តើមមួយលើសេចក្តីព្រាងច្បាប់។',
    en: 'There is no statement yet. Begin one on a draft law.',
  },
  begin: { km: 'ចាប់ផ្តើមសេចក្តីថ្លែងថ្មី', en: 'Begin a statement' },
  draft: { km: 'លើសេចក្តីព្រាងណា?', en: 'On which draft?' },
  onIssue: { km: 'ឬលើបញ្ហាណា?', en: 'Or on which issue?' },
  wholeDraft: { km: '{draft} ទាំងមូល', en: 'The whole of {draft}' },
  clause: { km: '{draft}៖ {clause}', en: '{draft}: {clause}' },
  where: { km: 'អំពីអ្វី?', en: 'About what?' },
  quote: { km: 'ពាក្យណាក្នុងប្រការនោះ? (បើមាន)', en: 'Which words of it? (if any)' },
  quoteHint: {
    km: 'ចម្លងពាក្យពីសេចក្តីព្រាង ឱ្យដូចបេះបិទ។ ទុកទំនេរ បើនិយាយអំពីទាំងមូល។',
    en: 'Copy them from the draft exactly as they stand. Leave it empty to speak of the whole.',
  },
  stance: { km: 'ក្រុមយល់ឃើញថា', en: 'The group' },
  titleField: { km: 'ចំណងជើង', en: 'Title' },
  words: { km: 'ពាក្យរបស់ក្រុម', en: 'The group’s words' },
  stylistic: {
    km: 'សូមសរសេររួមគ្នា ហើយកុំដាក់ឈ្មោះ ទីកន្លែង ឬរឿងដែលមានតែម្នាក់ដឹង៖ របៀបសរសេរ និងរឿងផ្ទាល់ខ្លួនអាចបង្ហាញថាអ្នកណានិយាយ។',
    en: 'Write together, and leave out names, places and what only one person knows: a way of writing or a private fact can tell who speaks.',
  },
  start: { km: 'ចាប់ផ្តើម', en: 'Begin' },
  backToRoom: { km: 'ត្រឡប់ទៅបន្ទប់', en: 'Back to the room' },
  meetings: { km: 'កិច្ចប្រជុំ និងការសម្រេច', en: 'Meetings and decisions' },
  people: { km: 'សមាជិក និងអាណត្តិ', en: 'Members and mandates' },
  papers: { km: 'ឯកសារ', en: 'Papers' },
  publicPage: { km: 'ទំព័រសាធារណៈរបស់ក្រុម', en: 'The group’s public page' },
  waiting: { km: 'រង់ចាំចេញ', en: 'Waiting to come out' },
  written: { km: 'ពាក្យដែលបានសរសេរ', en: 'What was written' },
  mend: { km: 'កែ រួចផ្ញើម្តងទៀត', en: 'Mend and send again' },
  mendGone: {
    km: 'ទម្រង់នេះលែងមាននៅទីនេះហើយ ព្រោះរឿងនេះបានបន្តទៅមុខ។ ពាក្យដែលបានសរសេរ នៅក្នុងបន្ទប់ដដែល។',
    en: 'Its form is not offered here any more, since the matter has moved on. What was written is still in the room.',
  },
  agree: { km: 'យល់ព្រមឱ្យចេញ', en: 'Agree to let it out' },
} satisfies Record<string, Text>;

export const actStates = {
  asked: { km: 'រង់ចាំអ្នកតំណាងម្នាក់ទៀត', en: 'Waits for another representative' },
  waiting: { km: 'រង់ចាំចេញ', en: 'Waits to come out' },
  taken: { km: 'កំពុងចេញ', en: 'Coming out' },
  done: { km: 'បានចេញ', en: 'Came out' },
  refused: { km: 'មិនបានចេញ', en: 'Did not come out' },
} satisfies Record<string, Text>;

/** What a group does to itself, in the list of what waits. */
export const ownActWords = {
  rule: { km: 'វិធានរបស់ក្រុម៖ {rule}', en: 'The group’s rule: {rule}' },
  hands: {
    km: 'អ្នកតំណាង {n} នាក់បញ្ចេញ',
    en: 'let out by {n} representatives',
    one: 'let out by {n} representative',
  },
  key: { km: 'សោសាធារណៈរបស់ក្រុម៖ {key}', en: 'The group’s public key: {key}' },
  noKey: { km: 'ដកសោសាធារណៈរបស់ក្រុមចេញ', en: 'The group’s public key is taken away' },
  about: { km: 'ការពណ៌នាអំពីក្រុម៖ {words}', en: 'What the group says of itself: {words}' },
  pressed: { km: 'ប្រាប់អ្នកពិនិត្យមតិ៖ {what}', en: 'Told to the moderators: {what}' },
  pressedTitle: { km: 'ក្រុមត្រូវបានគេគាបសង្កត់', en: 'We were put under pressure' },
  pressedLead: {
    km: 'មានតែអ្នកពិនិត្យមតិនៃសាលាប៉ុណ្ណោះដឹង៖ ក្រុមណា រឿងអ្វី និងថ្ងៃណា។ អាជ្ញាធរ និងអ្នកព្រាងច្បាប់មិនឃើញទេ។ អ្នកពិនិត្យមតិអាចលាក់ឈ្មោះក្រុមពីសាធារណៈ។',
    en: 'Only the moderators of the hall learn of it: which group, what, and on which day. Authorities and drafters do not. Moderators can hide the name of the group from the public.',
  },
  pressedWhat: { km: 'មានរឿងអ្វី', en: 'What happened' },
  pressedSend: { km: 'ប្រាប់អ្នកពិនិត្យមតិ', en: 'Tell the moderators' },
  withdrawal: { km: 'ដកវិញ៖ “{title}”', en: 'Taken back: “{title}”' },
  met: { km: 'ក្រុមបានជួបប្រជុំ {quarter}', en: 'The group has met in {quarter}' },
  metBand: { km: 'ក្រុមបានជួបប្រជុំ {quarter}៖ {band}', en: 'The group has met in {quarter}: {band}' },
  memory: { km: 'បំភ្លេចថានរណានិយាយអ្វី៖ {when}', en: 'who said what is forgotten {when}' },
} satisfies Record<string, Text>;

export const voice = {
  states: {
    drafting: { km: 'កំពុងសរសេរ', en: 'Being written' },
    'read-aloud': { km: 'បានអានឮៗ', en: 'Read aloud' },
    adopted: { km: 'ក្រុមបានយល់ព្រម', en: 'Agreed' },
    releasing: { km: 'កំពុងចេញ', en: 'Coming out' },
    published: { km: 'បានចេញផ្សាយ', en: 'In public' },
    withdrawn: { km: 'បានដកវិញ', en: 'Taken back' },
  } satisfies Record<StatementState, Text> as Record<StatementState, Text>,
  otherStep: { km: 'បន្ត', en: 'Go on' },
  edit: { km: 'កែពាក្យ', en: 'Change the words' },
  save: { km: 'រក្សាទុក', en: 'Save' },
  remarks: { km: 'អ្វីដែលសមាជិកនិយាយអំពីពាក្យនេះ', en: 'What members say on these words' },
  noRemarks: { km: 'មិនទាន់មាននរណានិយាយអំពីពាក្យនេះទេ។', en: 'Nobody has said anything on these words yet.' },
  remark: { km: 'មតិរបស់លោកអ្នក', en: 'Your remark' },
  otherWords: { km: 'ពាក្យដែលលោកអ្នកស្នើ (បើមាន)', en: 'Words you propose instead (if any)' },
  sendRemark: { km: 'ផ្ញើមតិ', en: 'Send the remark' },
  proposed: { km: 'ពាក្យស្នើ', en: 'Proposed words' },
  take: { km: 'យកពាក្យនេះ', en: 'Take these words' },
  leave: { km: 'មិនយក', en: 'Leave them' },
  taken: { km: 'បានយក', en: 'Taken' },
  left: { km: 'មិនបានយក', en: 'Left' },
  vote: { km: 'បោះឆ្នោតក្នុងបន្ទប់', en: 'Vote in the room' },
  for: { km: 'យល់ព្រម', en: 'For' },
  against: { km: 'ជំទាស់', en: 'Against' },
  abstain: { km: 'អនុបវាទ', en: 'Abstain' },
  yourVote: { km: 'សំឡេងរបស់លោកអ្នក៖ {choice}', en: 'Your vote: {choice}' },
  counted: {
    km: 'យល់ព្រម {for} ជំទាស់ {against} អនុបវាទ {abstain}',
    en: '{for} for, {against} against, {abstain} abstain',
  },
  notCounted: {
    km: 'ចំនួនបង្ហាញនៅពេលមានអ្នកបោះឆ្នោត ៥ នាក់ឡើងទៅ ដើម្បីកុំឱ្យដឹងថានរណាបោះយ៉ាងណា។',
    en: 'Counts show once five have voted, so that nobody learns who voted how.',
  },
  readTitle: { km: 'អានឮៗ', en: 'Read aloud' },
  readOn: { km: 'ថ្ងៃអាន', en: 'Day it was read' },
  readHow: { km: 'អានយ៉ាងណា នៅណា', en: 'How and where' },
  readSend: { km: 'កត់ត្រាការអាន', en: 'Put down the reading' },
  adoptTitle: { km: 'ក្រុមយល់ព្រម', en: 'The group agrees' },
  way: { km: 'របៀបយល់ព្រម', en: 'How it was agreed' },
  wayIsRule: {
    km: 'របៀបយល់ព្រម៖ {way}។ នេះជាវិធានរបស់ក្រុម។',
    en: 'How it was agreed: {way}. That is the group’s rule.',
  },
  changeRule: { km: 'កែវិធាន', en: 'Change the rule' },
  onDay: { km: 'ថ្ងៃយល់ព្រម', en: 'Day it was agreed' },
  present: { km: 'មានអ្នកចូលរួមប៉ុន្មាននាក់?', en: 'How many were there?' },
  inFavour: { km: 'យល់ព្រមប៉ុន្មាននាក់?', en: 'How many in favour?' },
  opposed: { km: 'ជំទាស់ប៉ុន្មាននាក់?', en: 'How many against?' },
  numbersStay: {
    km: 'លេខទាំងនេះនៅក្នុងបន្ទប់។ ក្រៅបន្ទប់បង្ហាញតែកម្រិត ដូចជា ១០–២៩ នាក់។',
    en: 'These numbers stay in the room. Outside only a band is told, as 10–29.',
  },
  thumbs: {
    km: 'ស្នាមមេដៃនៅលើក្រដាស។ សូមកុំថតរូប៖ សរសេរតែចំនួន។',
    en: 'Prints stay on paper. Do not photograph them: write down how many.',
  },
  dissent: { km: 'មតិជំទាស់ដែលត្រូវភ្ជាប់ (បើមាន)', en: 'Dissent to stand beside it (if any)' },
  adopt: { km: 'កត់ត្រាការយល់ព្រម', en: 'Put down the agreement' },
  reopen: { km: 'បើកកែឡើងវិញ', en: 'Open it again' },
  release: { km: 'ឱ្យចេញក្នុងនាមក្រុម', en: 'Let it out in the group’s name' },
  releaseLead: {
    km: 'វានឹងចេញនៅនាទី ០០ ១៥ ៣០ ឬ ៤៥ បន្ទាប់ រួមជាមួយសេចក្តីថ្លែងផ្សេងទៀត តាមលំដាប់ចៃដន្យ។ គ្មាននរណាដឹងថាអ្នកណាចុច ឬនៅពេលណាឡើយ។',
    en: 'It comes out at the next quarter of an hour, with whatever else waits, in an order left to chance. Nobody learns who pressed this, or when.',
  },
  handMissing: {
    km: 'ត្រូវការអ្នកតំណាង {n} នាក់ទៀតយល់ព្រម។',
    en: '{n} more representatives have to agree.',
    one: '{n} more representative has to agree.',
  },
  comesOut: { km: 'ចេញនៅ {when}', en: 'Comes out at {when}' },
  takeBack: { km: 'កុំឱ្យចេញសិន', en: 'Do not let it out yet' },
  withdraw: { km: 'ដកសេចក្តីថ្លែងនេះវិញ', en: 'Take the statement back' },
  drop: { km: 'បោះបង់', en: 'Drop it' },
  refused: { km: 'សេចក្តីថ្លែងមិនបានចេញទេ៖ {why}', en: 'It did not come out: {why}' },
  receipt: { km: 'លេខបង្កាន់ដៃរបស់ក្រុម៖ {code}', en: 'The group’s receipt: {code}' },
  see: { km: 'មើលកន្លែងដែលវាឈរ និងចម្លើយ', en: 'See where it stands, and the answer' },
} satisfies Record<string, unknown>;

export const people = {
  title: { km: 'សមាជិក និងអាណត្តិ', en: 'Members and mandates' },
  lead: {
    km: 'ឈ្មោះទាំងនេះនៅក្នុងបន្ទប់តែប៉ុណ្ណោះ។ ពេលសមាជិកចាកចេញ ឈ្មោះត្រូវបានលុបភ្លាម។',
    en: 'These names are in the room only. When somebody leaves, the name is erased at once.',
  },
  codesEnd: {
    km: 'ពេលសមាជិកម្នាក់ចាកចេញ ឬត្រូវបានសុំឱ្យចាកចេញ លេខកូដចូលរួមទាំងអស់ដែលមិនទាន់ប្រើ លែងប្រើបាន។ បើនៅមានអ្នកត្រូវចូល សូមបង្កើតលេខកូដថ្មី។',
    en: 'When somebody leaves or is asked to go, every code that was handed out and not used yet stops working. Make new ones for those who are still to come in.',
  },
  mandatesEnd: {
    km: 'អាណត្តិដែលបានចប់ ត្រូវបានលុប៖ {when}។ ក្រុមជ្រើសរើសពេលនេះក្នុងវិធានរបស់ខ្លួន។',
    en: 'A mandate that has ended is erased {when}. The group chooses this in its rule.',
  },
  speaks: { km: 'អ្នកតំណាង រហូតដល់ {until}', en: 'Representative until {until}' },
  you: { km: '(លោកអ្នក)', en: '(you)' },
  invite: { km: 'បង្កើតលេខកូដចូលរួម', en: 'Make a code' },
  codeIs: {
    km: 'លេខកូដ៖ {code}។ ផ្តល់ឱ្យផ្ទាល់ដៃ។ ប្រើបានម្តង រហូតដល់ {until}។',
    en: 'Code: {code}. Hand it over yourself. It works once, until {until}.',
  },
  give: { km: 'ប្រគល់អាណត្តិ', en: 'Give a mandate' },
  to: { km: 'ដល់', en: 'To' },
  givenBy: { km: 'ក្រុមបានសម្រេចយ៉ាងណា?', en: 'How did the group decide it?' },
  end: { km: 'បញ្ចប់អាណត្តិ', en: 'End the mandate' },
  remove: { km: 'សុំឱ្យចាកចេញ', en: 'Ask to go' },
  leave: { km: 'ចាកចេញពីបន្ទប់', en: 'Leave the room' },
  leaveLead: {
    km: 'ឈ្មោះ សោ សំឡេង និងអាណត្តិរបស់លោកអ្នកត្រូវបានលុប ហើយលេខកូដចូលរួមដែលមិនទាន់ប្រើ លែងប្រើបាន។ អ្វីដែលក្រុមបានថ្លែង នៅដដែល។',
    en: 'Your name, key, votes and mandate are erased, and codes that nobody has used yet stop working. What the group has said stays.',
  },
} satisfies Record<string, Text>;

export const papers = {
  title: { km: 'ឯកសាររបស់ក្រុម', en: 'Papers of the group' },
  lead: {
    km: 'មានតែសមាជិកទេដែលអានបាន។ យើងមិនកត់ត្រាថានរណាដាក់ឡើយ។',
    en: 'Only members read them. Who put one here is not kept.',
  },
  none: { km: 'មិនទាន់មានឯកសារទេ។', en: 'There are no papers yet.' },
  name: { km: 'ឈ្មោះឯកសារ', en: 'Name of the paper' },
  file: { km: 'រូបថត ឬ PDF', en: 'Photograph or PDF' },
  cleaned: {
    km: 'ទីតាំង ម៉ោង ឈ្មោះ និងព័ត៌មានម៉ាស៊ីន ត្រូវបានលុបចេញពីឯកសារ។ អ្វីដែលឃើញក្នុងរូប នៅដដែល។',
    en: 'Place, time, names and marks of the device are taken out of the file. What the picture shows stays.',
  },
  add: { km: 'ដាក់ក្នុងបន្ទប់', en: 'Put it into the room' },
  remove: { km: 'ដកចេញ', en: 'Take it away' },
  give: { km: 'ប្រគល់ជាភស្តុតាងសម្រាប់បញ្ហា', en: 'Give it as evidence of an issue' },
  giveLead: {
    km: 'ច្បាប់ចម្លងមួយនឹងចេញជាសាធារណៈក្នុងនាមក្រុម នៅពេលបញ្ចេញបន្ទាប់។ សូមពិនិត្យថាគ្មានឈ្មោះនរណាក្នុងរូប ឬអក្សរ។',
    en: 'A copy comes out in the group’s name at its next release. Look whether picture or words name anybody.',
  },
  issue: { km: 'បញ្ហា', en: 'Issue' },
} satisfies Record<string, Text>;

export const meetings = {
  title: { km: 'កិច្ចប្រជុំ និងការសម្រេច', en: 'Meetings and decisions' },
  record: { km: 'កត់ត្រាកិច្ចប្រជុំ', en: 'Put down a meeting' },
  heldOn: { km: 'ថ្ងៃប្រជុំ', en: 'Day' },
  venue: { km: 'ទីកន្លែង (ផ្ទះ វត្ត សាលា)', en: 'Where (a house, a pagoda, a school)' },
  band: { km: 'មានអ្នកមក', en: 'Who came' },
  problems: { km: 'បញ្ហាដែលបានលើកឡើង (មួយបន្ទាត់ មួយបញ្ហា)', en: 'Problems raised, one on a line' },
  notes: { km: 'កំណត់ត្រា', en: 'Notes' },
  send: { km: 'កត់ត្រា', en: 'Put it down' },
  none: { km: 'មិនទាន់មានកំណត់ត្រាទេ។', en: 'Nothing is put down yet.' },
  decisions: { km: 'ការសម្រេច', en: 'Decisions' },
  what: { km: 'ក្រុមបានសម្រេចអ្វី?', en: 'What did the group decide?' },
  quorum: { km: 'ត្រូវមានអ្នកចូលរួមយ៉ាងតិចប៉ុន្មាននាក់?', en: 'How many have to be there at least?' },
  outside: { km: 'ផ្ញើពីខាងក្រៅ ដោយសោរបស់ក្រុម', en: 'Hand in from outside, with a key of your own' },
  outsideLead: {
    km: 'ក្រុមដែលមិនទុកចិត្តម៉ាស៊ីនមេនេះ អាចសរសេរនៅកន្លែងផ្សេង ចុះហត្ថលេខាដោយសោរបស់ខ្លួន ហើយផ្ញើតែអត្ថបទដែលរួចរាល់។ បង្កើតសោដោយពាក្យបញ្ជា sala keys new។',
    en: 'A group that does not trust this server can write elsewhere, sign with a key of its own and hand in finished texts alone. Make the key with `sala keys new`.',
  },
  outsideHas: {
    km: 'ក្រុមមានសោសាធារណៈរួចហើយ។ ដាក់សោថ្មីដើម្បីជំនួស ឬទុកទំនេរដើម្បីដកចេញ។',
    en: 'The group has a public key here. Enter another to take its place, or nothing to take it away.',
  },
  publicKey: { km: 'សោសាធារណៈ', en: 'Public key' },
  putKey: { km: 'រក្សាទុកសោសាធារណៈ', en: 'Keep the public key' },
  hands: { km: 'ពាក្យរបស់ក្រុមចេញដោយ', en: 'What the group says comes out by' },
  pace: { km: 'អ្វីដែលក្រុមបញ្ចេញ ត្រូវបានឃើញ', en: 'What the group lets out is seen' },
  paceLead: {
    km: 'អ្នកខាងក្រៅដែលស្គាល់ទម្លាប់ការងាររបស់សមាជិក អាចទាយពីម៉ោងបញ្ចេញថានរណាបានធ្វើ។ ចេញរាល់ព្រឹក លាក់ម៉ោង។ ចេញរាល់ថ្ងៃចន្ទ លាក់ទាំងថ្ងៃក្នុងសប្តាហ៍។ មុនពេលជុំពិគ្រោះបិទ អ្វីៗដែលរង់ចាំចេញទាំងអស់ទាន់ពេល។',
    en: 'Outsiders who know when members work could guess from the hour who acted. Each morning hides the hours; each Monday hides the days of the week as well. Before a round closes all that waits comes out in time.',
  },
  describe: { km: 'ពណ៌នាអំពីក្រុម', en: 'What the group says of itself' },
  describeLead: {
    km: 'ពាក្យនេះឈរលើទំព័រសាធារណៈរបស់ក្រុម បន្ទាប់ពីបានបញ្ចេញ។ សូមកុំដាក់ឈ្មោះនរណា។',
    en: 'These words stand on the group’s public page once they have come out. Name nobody.',
  },
  aboutKm: { km: 'ជាភាសាខ្មែរ', en: 'In Khmer' },
  aboutEn: { km: 'ជាភាសាអង់គ្លេស', en: 'In English' },
  setQuorum: { km: 'កែវិធានរបស់ក្រុម', en: 'Change the group’s rule' },
  memory: { km: 'បន្ទប់បំភ្លេចថានរណានិយាយអ្វី', en: 'The room forgets who said what' },
  memoryLead: {
    km: 'ពេលនោះមកដល់ ឈ្មោះអ្នកនិយាយក្នុងបន្ទប់ និងអាណត្តិដែលបានចប់ ត្រូវបានលុប។ ពាក្យនៅដដែល។ សំឡេងឆ្នោត និងការយល់ព្រមរបស់អ្នកតំណាង នៅតែដល់ពេលរឿងនោះចប់ ឬយូរបំផុត ៣០ ថ្ងៃ។',
    en: 'Then the names beside what was said in the room, and mandates that have ended, are erased; the words stay. Votes and the hands of representatives are kept until the matter is over, for 30 days at most.',
  },
  decision: { km: 'ការសម្រេចដែលអនុញ្ញាត', en: 'The decision that carries it' },
  decisionHint: {
    km: 'ការសម្រេចមួយប្រើបានសម្រាប់ជំហានតែមួយ។',
    en: 'Each decision carries one step.',
  },
  noDecision: { km: 'មិនទាន់មានការសម្រេចដែលនៅទំនេរទេ', en: 'No decision is free yet' },
  notNeeded: { km: 'មិនត្រូវការ', en: 'Not needed' },
  hasCarried: { km: 'បានប្រើសម្រាប់ជំហានមួយហើយ', en: 'has carried a step' },
} satisfies Record<string, Text>;
