// The refusals of groups and their rooms: each says what to do, and none of them says who.
import type { RefusalTexts } from '../ground/errors.js';
import { agreementRefusals } from './agreement-refusals.js';

export const groupRefusals = {
  ...agreementRefusals,
  'unknown-group': {
    status: 404,
    km: 'រកមិនឃើញក្រុមនេះទេ។ សូមពិនិត្យអាសយដ្ឋានម្តងទៀត ឬរកមើលក្នុងបញ្ជីក្រុម។',
    en: 'There is no such group. Check the address, or look for it in the list of groups.',
  },
  'group-description-long': {
    status: 400,
    km: 'ការពណ៌នាអំពីក្រុមវែងពេក។ សូមកាត់ឱ្យនៅត្រឹម {limit} តួអក្សរ។',
    en: 'What the group says of itself is too long. Shorten it to {limit} characters.',
  },
  'group-names-person': {
    status: 400,
    km: '“{words}” បង្ហាញពីបុគ្គលម្នាក់។ ពាក្យរបស់ក្រុមមិនដាក់ឈ្មោះនរណាឡើយ៖ សូមសរសេរថាជាក្រុម ឬជាតួនាទី។',
    en: '“{words}” points at one person. A group’s words name nobody: write the group or the office instead.',
  },
  'issue-takes-no-statement': {
    status: 409,
    km: 'បញ្ហានេះបានចប់ បញ្ចូលគ្នា ដកវិញ ឬផ្ទេរទៅកន្លែងផ្សេងហើយ។ វាមិនទទួលសេចក្តីថ្លែងទៀតទេ។ សូមនិយាយលើបញ្ហាដែលនៅបើក។',
    en: 'This issue is over: solved, merged, withdrawn or sent elsewhere. It takes no more statements. Speak on one that is open.',
  },
  'last-member': {
    status: 409,
    km: 'លោកអ្នកជាសមាជិកចុងក្រោយក្នុងបន្ទប់។ បើលោកអ្នកចាកចេញ គ្មាននរណាអាចបើកបន្ទប់ ឬនិយាយក្នុងនាមក្រុមទៀតទេ។ សូមស្នើរំលាយក្រុមសិន ឬអញ្ជើញសមាជិកម្នាក់ទៀត ហើយប្រគល់អាណត្តិឱ្យគាត់។',
    en: 'You are the last in this room. If you leave, nobody can open it or speak for the group any more. Ask to dissolve the group first, or let another member in and give them a mandate.',
  },
  'group-name-missing': {
    status: 400,
    km: 'សូមដាក់ឈ្មោះក្រុម យ៉ាងតិចជាភាសាមួយ។',
    en: 'Give the group a name, in one language at least.',
  },
  'group-name-taken': {
    status: 409,
    km: 'មានក្រុមមួយប្រើឈ្មោះនេះរួចហើយក្នុងខេត្តនេះ។ សូមបន្ថែមឈ្មោះភូមិ ឬឃុំ ដើម្បីកុំឱ្យច្រឡំ។',
    en: 'A group in this province has this name already. Add the name of the village or commune so that nobody confuses them.',
  },
  'group-move-unknown': {
    status: 409,
    km: 'ជំហាននេះមិនបន្តពីដំណាក់កាលបច្ចុប្បន្នរបស់ក្រុមទេ។ សូមផ្ទុកទំព័រឡើងវិញ ហើយជ្រើសរើសជំហានក្នុងបញ្ជី។',
    en: 'This step does not follow from where the group stands. Reload the page and choose one from the list.',
  },
  'group-move-unready': {
    status: 409,
    km: 'នៅខ្វះអ្វីមួយសម្រាប់ជំហាននេះ៖ បញ្ហាដែលបានលើកឡើង កិច្ចប្រជុំពីរ កាលវិភាគ ទម្រង់គតិយុត្ត ឬមូលហេតុ។ សូមបំពេញ ឬកត់ត្រាវាក្នុងបន្ទប់សិន។',
    en: 'Something is missing for this step: problems listed, two meetings, when you meet and that it is your own decision, a legal form, or how the registration ended. Fill it in, or put it down in the room first.',
  },
  'group-is-over': {
    status: 409,
    km: 'ក្រុមនេះបានចូលរួមជាមួយក្រុមផ្សេង ឬបានរំលាយហើយ។ វាមិនអាចធ្វើអ្វីថ្មីទៀតទេ។ សូមជ្រើសរើសក្រុមដែលនៅសកម្ម។',
    en: 'That group has joined another or dissolved, and does nothing new any more. Choose one that is still there.',
  },
  'group-not-itself': {
    status: 400,
    km: 'ក្រុមមិនអាចចូលរួមជាមួយខ្លួនឯងបានទេ។ សូមបើកទំព័ររបស់ក្រុមមួយទៀត។',
    en: 'A group cannot stand beside itself. Open the page of another group.',
  },
  'group-relation-unknown': {
    status: 409,
    km: 'គ្មានសំណើបែបនេះរវាងក្រុមទាំងពីរទៀតទេ។ វាអាចត្រូវបានដកវិញ។ សូមផ្ទុកទំព័រឡើងវិញ។',
    en: 'Nothing like that is asked for between these two groups any more; it may have been taken back. Reload the page.',
  },
  'group-decision-missing': {
    status: 409,
    km: 'ជំហាននេះជារឿងដែលសមាជិកសម្រេចក្នុងកិច្ចប្រជុំ។ សូមជ្រើសរើសការសម្រេចនោះពីបញ្ជីរបស់បន្ទប់ ឬកត់ត្រាវាសិន នៅទំព័រកិច្ចប្រជុំ និងការសម្រេច។',
    en: 'This is for the members to decide in a meeting. Choose that decision from the room’s books; where it is not there yet, put it down first, under “Meetings and decisions”.',
  },
  'group-decision-used': {
    status: 409,
    km: 'ការសម្រេចនេះត្រូវបានប្រើសម្រាប់ជំហានមួយរួចហើយ។ ការសម្រេចមួយប្រើបានតែម្តង៖ សូមជ្រើសរើសការសម្រេចផ្សេង ឬកត់ត្រាការសម្រេចថ្មី។',
    en: 'That decision has carried another step already. Each carries one: choose another decision, or put down a new one.',
  },
  'not-the-groups-way': {
    status: 409,
    km: 'វិធានរបស់ក្រុមកំណត់របៀបយល់ព្រមផ្សេងពីនេះ។ សូមយល់ព្រមតាមវិធាននោះ ឬកែវិធានសិន នៅទំព័រកិច្ចប្រជុំ និងការសម្រេច ក្រោម “កែវិធានរបស់ក្រុម”។',
    en: 'The group’s own rule asks that it agrees in another way. Agree as the rule says, or change the rule first, under “Meetings and decisions”, “Change the group’s rule”.',
  },
  'registration-undocumented': {
    status: 409,
    km: 'ការចុះបញ្ជីត្រូវបញ្ជាក់ដោយឈ្មោះអាជ្ញាធរ លេខ ថ្ងៃចុះបញ្ជី និងឯកសារដែលបានទទួល។ សូមដាក់ឯកសារក្នុងបន្ទប់សិន ក្រោម “ឯកសារ” ហើយជ្រើសរើសវា។',
    en: 'A registration is shown by the authority, its number, its day and the document you were given. Put the document into the room first, under “Papers”, and choose it.',
  },
  'registration-number-wrong': {
    status: 400,
    km: 'លេខចុះបញ្ជីត្រូវមានលេខយ៉ាងតិចមួយខ្ទង់ ហើយមានតែអក្សរ លេខ និងសញ្ញា / - . ប៉ុណ្ណោះ។ សូមចម្លងវាឱ្យដូចក្នុងឯកសារ។',
    en: 'The number of a registration has a digit in it, and nothing but letters, digits and the signs / - . Copy it as it stands on the document.',
  },
  'group-still-meets': {
    status: 409,
    km: 'មិនទាន់គ្រប់មួយឆ្នាំចាប់ពីកិច្ចប្រជុំចុងក្រោយរបស់ក្រុមទេ ឬក្រុមមិនទាន់ត្រូវបានសួរ។ សូមសួរក្រុមសិន។',
    en: 'It is not a year since the group met, or nobody has asked it yet. Ask the group first.',
  },
  'group-was-just-asked': {
    status: 409,
    km: 'ក្រុមមានពេល {n} ថ្ងៃដើម្បីឆ្លើយ។ សូមរង់ចាំ មុននឹងកត់ថាក្រុមផ្អាកសកម្មភាព។',
    en: 'The group has {n} days to answer. Wait before you call it dormant.',
  },
  'unknown-choice': {
    status: 400,
    km: 'ជម្រើសនេះមិនមានក្នុងបញ្ជីទេ។ សូមជ្រើសរើសមួយក្នុងបញ្ជី។',
    en: 'This is not one of the choices. Choose one from the list.',
  },
  'day-to-come': {
    status: 400,
    km: 'ថ្ងៃនេះមិនទាន់មកដល់ទេ។ សូមដាក់ថ្ងៃដែលបានកើតឡើងរួចហើយ។',
    en: 'That day has not come yet. Give the day on which it happened.',
  },
  'no-key-to-room': {
    status: 401,
    km: 'បន្ទប់នេះបើកដោយសោរបស់សមាជិក។ សូមដាក់សោរបស់លោកអ្នក ឬសុំលេខកូដចូលរួមពីអ្នកតំណាងក្រុម។',
    en: 'A member’s key opens this room. Enter yours, or ask a representative of the group for a code.',
  },
  'key-wrong': {
    status: 401,
    km: 'សោ ឬលេខកូដនេះបើកមិនបានទេ។ វាអាចប្រើរួចហើយ ផុតកំណត់ ឬសរសេរខុស។ សូមពិនិត្យអក្សរម្តងទៀត ឬសុំលេខកូដថ្មី។',
    en: 'This key or code opens nothing: it may have been used, have run out, or be mistyped. Check the letters, or ask for a new code.',
  },
  'no-mandate': {
    status: 403,
    km: 'មានតែអ្នកតំណាងដែលនៅក្នុងអាណត្តិទេ ដែលអាចធ្វើការនេះក្នុងនាមក្រុម។ ប្រសិនបើអាណត្តិផុតកំណត់ សូមឱ្យក្រុមសម្រេចប្រគល់អាណត្តិថ្មី។',
    en: 'Only a representative whose mandate holds does this in the group’s name. If it ran out, let the group give it anew.',
  },
  'last-representative': {
    status: 409,
    km: 'លោកអ្នកជាអ្នកតំណាងចុងក្រោយ។ សូមប្រគល់អាណត្តិទៅសមាជិកម្នាក់ទៀតសិន ឬរំលាយក្រុម មុននឹងចាកចេញ។',
    en: 'You are the last who may speak for the group. Give a mandate to another member first, or dissolve the group, before you leave.',
  },
  'unknown-member': {
    status: 404,
    km: 'សមាជិកនេះលែងនៅក្នុងបន្ទប់ហើយ។ សូមផ្ទុកទំព័រឡើងវិញ។',
    en: 'This member is not in the room any more. Reload the page.',
  },
  'member-name-missing': {
    status: 400,
    km: 'សូមដាក់ឈ្មោះណាមួយ ដែលអ្នកក្នុងបន្ទប់ស្គាល់លោកអ្នក។ មិនចាំបាច់ជាឈ្មោះពិតទេ។',
    en: 'Give any name by which the room knows you. It need not be your real one.',
  },
  'member-name-taken': {
    status: 409,
    km: 'ក្នុងបន្ទប់នេះ មានអ្នកប្រើឈ្មោះនេះរួចហើយ។ សូមជ្រើសរើសឈ្មោះផ្សេង។',
    en: 'Somebody in this room has this name already. Choose another one.',
  },
  'unknown-statement': {
    status: 404,
    km: 'រកមិនឃើញសេចក្តីថ្លែងនេះក្នុងបន្ទប់របស់លោកអ្នកទេ។ សូមត្រឡប់ទៅបន្ទប់វិញ។',
    en: 'There is no such statement in your room. Go back to the room.',
  },
  'statement-changed': {
    status: 409,
    km: 'សមាជិកម្នាក់បានកែពាក្យនេះ ខណៈដែលលោកអ្នកកំពុងសរសេរ។ សូមអានពាក្យថ្មី ហើយដាក់ពាក្យរបស់លោកអ្នកម្តងទៀត។',
    en: 'A member changed these words while you were writing. Read the new ones, then send yours again.',
  },
  'statement-not-there': {
    status: 409,
    km: 'សេចក្តីថ្លែងនេះមិនស្ថិតក្នុងដំណាក់កាលនោះទេ។ សូមផ្ទុកទំព័រឡើងវិញ ដើម្បីមើលថាវាដល់ណាហើយ។',
    en: 'The statement is not at that point. Reload the page to see how far it has come.',
  },
  'quote-not-found': {
    status: 400,
    km: 'ពាក្យដែលបានចម្លងមិនមានក្នុងប្រការនោះទេ ឬមានច្រើនកន្លែង។ សូមចម្លងម្តងទៀតពីសេចក្តីព្រាង ឱ្យវែងជាងមុនបន្តិច។',
    en: 'The words you copied are not in that clause, or stand there more than once. Copy them again from the draft, a little more of them.',
  },
  'paper-name-missing': {
    status: 400,
    km: 'សូមដាក់ឈ្មោះឱ្យឯកសារ ដែលអ្នកក្នុងបន្ទប់យល់។ ឈ្មោះឯកសារដើមត្រូវបានបោះបង់ ព្រោះវាអាចបង្ហាញពីបុគ្គល។',
    en: 'Give the paper a name that the room understands. The file’s own name is thrown away, since it may name a person.',
  },
  'paper-gone': {
    status: 409,
    km: 'ឯកសារនោះលែងនៅក្នុងបន្ទប់ហើយ។ សូមដាក់វាម្តងទៀត ហើយប្រគល់ជាភស្តុតាងសាជាថ្មី។',
    en: 'That paper is not in the room any more. Put it there again, and give it as evidence once more.',
  },
  'room-full-of-papers': {
    status: 409,
    km: 'បន្ទប់មានឯកសារ {limit} រួចហើយ។ សូមដកឯកសារចាស់មួយចេញសិន។',
    en: 'The room has {limit} papers already. Take an old one away first.',
  },
  'unknown-release': {
    status: 404,
    km: 'សកម្មភាពនេះលែងរង់ចាំការផ្សាយទៀតហើយ។ សូមផ្ទុកទំព័រឡើងវិញ។',
    en: 'This is not waiting to come out any more. Reload the page.',
  },
  'group-signature-wrong': {
    status: 403,
    km: 'ហត្ថលេខានេះមិនត្រូវនឹងសោសាធារណៈរបស់ក្រុម ឬអត្ថបទត្រូវបានកែ។ សូមចុះហត្ថលេខាលើអត្ថបទដើមម្តងទៀត។',
    en: 'The signature does not fit the group’s public key, or the text was changed after it was signed. Sign the text again as it is.',
  },
  'group-signed-before': {
    status: 409,
    km: 'អត្ថបទចុះហត្ថលេខានេះត្រូវបានទទួលរួចហើយ។ មិនចាំបាច់ផ្ញើម្តងទៀតទេ។',
    en: 'This signed text has been received already. There is no need to send it again.',
  },
  'group-signed-late': {
    status: 409,
    km: 'ពេលវេលាក្នុងអត្ថបទចុះហត្ថលេខានេះចាស់ពេក ឬមិនទាន់មកដល់។ សូមចុះហត្ថលេខាម្តងទៀតនៅថ្ងៃនេះ។',
    en: 'The time in this signed text is too old or still to come. Sign it again today.',
  },
  'group-has-no-key': {
    status: 409,
    km: 'ក្រុមនេះមិនបានដាក់សោសាធារណៈទេ។ អ្នកតំណាងអាចដាក់សោនៅក្នុងបន្ទប់។',
    en: 'This group has put no public key here. A representative can do so in the room.',
  },
  'public-key-wrong': {
    status: 400,
    km: 'នេះមិនមែនជាសោសាធារណៈ Ed25519 ទេ។ សូមបង្កើតសោដោយពាក្យបញ្ជា sala keys new ហើយដាក់បន្ទាត់សាធារណៈ។',
    en: 'This is no Ed25519 public key. Make one with `sala keys new` and enter its public line.',
  },
  'unknown-portrait': {
    status: 404,
    km: 'រកមិនឃើញទិដ្ឋភាព ឬកំណែនេះទេ។ សូមពិនិត្យអាសយដ្ឋានម្តងទៀត ឬរកមើលក្នុងបញ្ជីទិដ្ឋភាព។',
    en: 'There is no such portrait or version. Check the address, or look for it in the list of portraits.',
  },
  'portrait-not-yours': {
    status: 403,
    km: 'ទិដ្ឋភាពរបស់ក្រុម ត្រូវបានផ្សាយដោយក្រុមនោះផ្ទាល់ ពីបន្ទប់របស់ខ្លួន។',
    en: 'A portrait of a group is published by the group itself, from its room.',
  },
  'portrait-of-other-province': {
    status: 403,
    km: 'អ្នកផ្សាយបានតែសម្រាប់ខេត្តដែលអង្គភាពរបស់អ្នកជាអាជ្ញាធរ។ សូមជ្រើសខេត្តនោះ។',
    en: 'You publish for the province whose authority you sign for, and for no other. Choose that one.',
  },
  'portrait-words-needed': {
    status: 400,
    km: 'សូមសរសេរចំណងជើង និងអត្ថបទ យ៉ាងតិចជាភាសាមួយ។',
    en: 'Write a title and a text, in one language at least.',
  },
  'portrait-too-long': {
    status: 400,
    km: 'អត្ថបទនេះវែងពេក។ ទិដ្ឋភាពត្រូវបោះពុម្ពលើក្រដាសមួយសន្លឹក៖ សូមកាត់ឱ្យនៅត្រឹម {limit} តួអក្សរ។',
    en: 'This is too long. A portrait is printed on one sheet: shorten it to {limit} characters.',
  },
  'portrait-figure-incomplete': {
    status: 400,
    km: 'តួលេខនីមួយៗត្រូវមានឈ្មោះ តម្លៃ និងប្រភព។ សូមបំពេញតួលេខទី {n} ឱ្យគ្រប់ ឬលុបវាចោល។',
    en: 'Every figure needs a name, a value and a source. Complete figure {n}, or empty it.',
  },
  'portrait-names-person': {
    status: 400,
    km: '“{words}” បង្ហាញពីបុគ្គលម្នាក់។ ទិដ្ឋភាពរបស់ក្រុមមិនដាក់ឈ្មោះនរណាឡើយ៖ សូមសរសេរថាជាក្រុម ឬជាតួនាទី។',
    en: '“{words}” points at one person. A group’s portrait names nobody: write the group or the office instead.',
  },
  'portrait-not-agreed': {
    status: 400,
    km: 'សូមសុំការយល់ព្រមពីអ្នក និងក្រុមដែលរឿងនេះនិយាយដល់ជាមុនសិន ហើយគូសបញ្ជាក់ថាពួកគេបានយល់ព្រម។',
    en: 'Ask the people and groups the story tells of first, and tick that they have agreed.',
  },
  'portrait-issue-not-verified': {
    status: 409,
    km: 'បញ្ហានេះមិនទាន់ត្រូវបានផ្ទៀងផ្ទាត់ថាបានដោះស្រាយទេ។ សូមរង់ចាំការបញ្ជាក់ពីអ្នកដែលបានលើកវា ឬជ្រើសរើសបញ្ហាផ្សេង។',
    en: 'This issue has not been verified as solved. Wait until those who raised it confirm it, or choose another one.',
  },
  'portrait-issue-of-others': {
    status: 403,
    km: 'ក្រុមនេះមិនបានលើក ឬទទួលបន្តបញ្ហានេះទេ។ សូមជ្រើសរើសបញ្ហាមួយរបស់ក្រុម ឬទុកទំនេរ។',
    en: 'The group did not raise or take up this issue. Choose one of its own, or leave it out.',
  },
  'portrait-changed': {
    status: 409,
    km: 'មានកំណែថ្មីជាងនេះបានផ្សាយរួចហើយ។ សូមផ្ទុកទំព័រឡើងវិញ ហើយសរសេរលើកំណែចុងក្រោយ។',
    en: 'A newer version has come out meanwhile. Reload the page and write on the latest one.',
  },
  'portrait-withdrawn': {
    status: 409,
    km: 'ទិដ្ឋភាពនេះត្រូវបានដកវិញហើយ។ សូមផ្សាយថ្មីមួយផ្សេងទៀត។',
    en: 'This portrait has been withdrawn. Publish a new one instead.',
  },
  'portrait-why-needed': {
    status: 400,
    km: 'សូមសរសេរមូលហេតុនៃការដកវិញ។ មូលហេតុនេះបង្ហាញជាសាធារណៈ។',
    en: 'Write why it is withdrawn. The reason is shown to everybody.',
  },
} satisfies RefusalTexts;
