// The refusals of issues: what is missing before a move, whose it is, and what never belongs in an issue. Each says
// what to do; none says who.
import type { RefusalTexts } from '../ground/errors.js';
import { noteRefusals } from './note-refusals.js';

export const issueRefusals = {
  'unknown-issue': {
    status: 404,
    km: 'រកមិនឃើញបញ្ហានេះទេ។ សូមពិនិត្យលេខម្តងទៀត ឬរកមើលក្នុងបញ្ជីបញ្ហា។',
    en: 'There is no such issue. Check the number, or look for it in the list of issues.',
  },
  'issue-moved-on': {
    status: 409,
    km: 'បញ្ហានេះបានផ្លាស់ទៅដំណាក់កាលផ្សេងហើយ ខណៈដែលលោកអ្នកកំពុងបំពេញ។ សូមផ្ទុកទំព័រឡើងវិញ ហើយពិនិត្យមើលម្តងទៀត។',
    en: 'The issue has moved meanwhile. Reload the page and look again.',
  },
  'issue-no-such-move': {
    status: 409,
    km: 'ជំហាននេះមិនអាចធ្វើពីដំណាក់កាលបច្ចុប្បន្នទេ។ សូមមើលជំហានបន្ទាប់នៅលើទំព័របញ្ហា។',
    en: 'This cannot follow from where the issue stands. Its page shows what may come next.',
  },
  'issue-not-your-move': {
    status: 403,
    km: 'ជំហាននេះជារបស់ភាគីផ្សេង។ សូមមើលនៅលើទំព័របញ្ហាថាជាវេនរបស់នរណា ហើយស្នើទៅខាងនោះ។',
    en: 'This step belongs to somebody else. The page of the issue says whose turn it is; ask them to take it.',
  },
  'issue-two-people': {
    status: 403,
    km: 'ជំហាននេះត្រូវការមនុស្សពីរនាក់។ លោកអ្នកបានយល់ព្រមរួចហើយ សូមរង់ចាំភាគីម្ខាងទៀត។',
    en: 'This step needs two people. You have agreed already; the other side has to do the same.',
  },
  'issue-not-your-group': {
    status: 403,
    km: 'មានតែតំណាងដែលអាណត្តិនៅមានសុពលភាពប៉ុណ្ណោះ ដែលអាចធ្វើក្នុងនាមក្រុម។ សូមបើកបន្ទប់ក្រុមរបស់លោកអ្នកជាមុនសិន។',
    en: 'Only a representative whose mandate still holds may act for the group. Open the room of your group first.',
  },
  'issue-has-group': {
    status: 409,
    km: 'មានក្រុមមួយទទួលបញ្ហានេះរួចហើយ។ ក្រុមរបស់លោកអ្នកអាចបញ្ជាក់ថាជួបដែរ។',
    en: 'A group has taken this issue up already. Yours can confirm that it is touched too.',
  },
  'issue-names-person': {
    status: 400,
    km: 'ត្រង់ «{words}» មើលទៅដូចជាឈ្មោះ លេខទូរស័ព្ទ ឬលេខអត្តសញ្ញាណរបស់បុគ្គលម្នាក់។ សូមដកចេញ ហើយរៀបរាប់តែមុខងារ ឬការអនុវត្តប៉ុណ្ណោះ។ ពាក្យផ្សេងទៀតនៅដដែល។',
    en: 'The words “{words}” look like a name or number of one person. Take them out and tell the office or the practice instead. Everything else is still here.',
  },
  'issue-words-needed': {
    status: 400,
    km: 'សូមប្រាប់បញ្ហាជាប្រយោគមួយ ប៉ះពាល់នរណា និងនៅខេត្តណា។',
    en: 'Tell the problem in one sentence, whom it touches and in which province.',
  },
  'issue-unknown-place': {
    status: 400,
    km: 'មិនស្គាល់ខេត្តនេះទេ។ សូមជ្រើសរើសខេត្តមួយពីបញ្ជី។',
    en: 'There is no such province. Choose one from the list.',
  },
  'issue-unknown-choice': {
    status: 400,
    km: 'ជម្រើសនេះមិនមានក្នុងបញ្ជីទេ។ សូមជ្រើសរើសពីបញ្ជីម្តងទៀត។',
    en: 'That choice is not in the list. Choose from the list again.',
  },
  'issue-date-wrong': {
    status: 400,
    km: 'ថ្ងៃនេះមិនត្រឹមត្រូវទេ។ ថ្ងៃដែលបានកើតឡើង ត្រូវនៅមុន ឬត្រឹមថ្ងៃនេះ ហើយថ្ងៃកំណត់ ត្រូវនៅខាងមុខ។',
    en: 'This date cannot be right. What happened lies behind us, what is due lies ahead.',
  },
  'issue-twin-question': {
    status: 400,
    km: 'សូមបញ្ជាក់ថាបានរកមើលហើយ គ្មានបញ្ហាដូចគ្នា ឬសូមសរសេរលេខបញ្ហាដែលស្រដៀងគ្នា។',
    en: 'Say that you looked and found no other like it, or give the number of the one that is alike.',
  },
  'issue-unknown-twin': {
    status: 400,
    km: 'គ្មានបញ្ហាផ្សេងដែលមានលេខនេះទេ។ សូមពិនិត្យលេខម្តងទៀត។',
    en: 'There is no other issue of that number. Check it again.',
  },
  'issue-category-needed': {
    status: 400,
    km: 'សូមជ្រើសរើសថាជាបញ្ហាបច្ចេកទេស ទីផ្សារ បទប្បញ្ញត្តិ ការអនុវត្ត ឬសេវា។',
    en: 'Say whether it is a matter of technology, market, rule, practice or service.',
  },
  'issue-sure-needed': {
    status: 400,
    km: 'សូមធីកថាបានពិនិត្យចំណុចនេះហើយ។',
    en: 'Tick that you have looked at this.',
  },
  'issue-attempt-needed': {
    status: 400,
    km: 'សូមសរសេរមួយបន្ទាត់ថាបានសាកល្បងធ្វើអ្វីខ្លះ។',
    en: 'Write one line on what was tried.',
  },
  'issue-referral-needed': {
    status: 400,
    km: 'សូមធីកថាគ្មានបទប្បញ្ញត្តិទូទៅពាក់ព័ន្ធ ហើយសរសេរថាត្រូវទៅទីណា។',
    en: 'Tick that no general rule is behind it, and write where to go with it.',
  },
  'issue-likeness-needed': {
    status: 400,
    km: 'សូមសរសេរលេខបញ្ហាដែលនៅបើក ហើយពន្យល់ថាដូចគ្នាត្រង់ណា។',
    en: 'Give the number of an open issue and say in what the two are alike.',
  },
  'issue-merge-waits': {
    status: 409,
    km: 'ក្រុមដែលលើកបញ្ហានេះ មានពេល ១៤ ថ្ងៃដើម្បីជំទាស់។ ក្រុមក៏អាចយល់ព្រមពីបន្ទប់របស់ខ្លួនបាន។ រហូតដល់ពេលនោះ បញ្ហានេះរង់ចាំ។',
    en: 'The group that raised it has 14 days to object. It can also agree from its room; until then the issue waits.',
  },
  'issue-merge-objected': {
    status: 409,
    km: 'ក្រុមបានជំទាស់មិនឱ្យបញ្ចូលគ្នាទេ។ បញ្ហានេះនៅដាច់ដោយឡែក។',
    en: 'The group objected to joining the two. The issue stays on its own.',
  },
  'issue-evidence-thin': {
    status: 409,
    km: 'ភស្តុតាងមិនទាន់គ្រប់ទេ៖ ត្រូវមានការបញ្ជាក់ ៥ ពីយ៉ាងហោច ២ កន្លែង ឬក្រុម ឬឯកសារមួយ ឬកំណត់ចុះមូលដ្ឋានមួយ។',
    en: 'The evidence is not enough yet: 5 confirmations from 2 places or groups, or a document, or a note of a visit.',
  },
  'issue-basis-needed': {
    status: 400,
    km: 'សូមបញ្ជាក់មូលដ្ឋានច្បាប់ ឬសរសេរថា «ជាការអនុវត្ត រកមិនឃើញមូលដ្ឋានច្បាប់»។',
    en: 'Name the rule it rests on, or write “practice, no legal basis found”.',
  },
  'issue-solution-unfinished': {
    status: 400,
    km: 'ត្រូវមានដំណោះស្រាយមួយយ៉ាងតិច ដោយបញ្ជាក់ស្ថាប័ន លទ្ធផលរំពឹងទុក និងការជំទាស់មួយដែលអាចកើតមាន។',
    en: 'There has to be a solution with the body it is for, what it would bring, and one objection that may come.',
  },
  'issue-ranking-needed': {
    status: 409,
    km: 'មិនទាន់មានការវាយតម្លៃលំដាប់ទេ។ សូមឱ្យក្រុមបោះឆ្នោត ឬសរសេរយោងកំណត់ហេតុប្រជុំ។',
    en: 'There is no ranking yet. Let groups vote, or name the minutes in which it was made.',
  },
  'issue-not-to-be-ranked': {
    status: 409,
    km: 'បញ្ហានេះមិនស្ថិតក្នុងពេលកំណត់អាទិភាពទេ។ អាចបោះឆ្នោតបាន នៅពេលមានភស្តុតាងគ្រប់គ្រាន់ ឬមានដំណោះស្រាយស្នើ។',
    en: 'The order is not being made for this issue now. Groups vote once its evidence is enough or a solution is proposed.',
  },
  'issue-body-needed': {
    status: 400,
    km: 'សូមជ្រើសរើសស្ថាប័នដែលត្រូវឆ្លើយ ពីបញ្ជីស្ថាប័ន។',
    en: 'Choose the body that is asked, from the register.',
  },
  'issue-reason-needed': {
    status: 400,
    km: 'សូមសរសេរហេតុផលយ៉ាងតិច ៤០ តួអក្សរ ជាភាសាខ្មែរ ឬ ៦០ តួ ជាភាសាអង់គ្លេស។ សាធារណជននឹងអានវា។',
    en: 'Give a reason of at least 40 characters in Khmer or 60 in English. The public will read it.',
  },
  'issue-next-date-needed': {
    status: 400,
    km: 'សូមកំណត់ថ្ងៃឆាប់បំផុតដែលអាចលើកឡើងម្តងទៀត។',
    en: 'Name the earliest day on which it may be asked again.',
  },
  'issue-minutes-needed': {
    status: 400,
    km: 'សូមសរសេរលទ្ធផល និងយោងកំណត់ហេតុប្រជុំ។',
    en: 'Write the outcome and name the minutes.',
  },
  'issue-commitment-needed': {
    status: 400,
    km: 'ការប្តេជ្ញាត្រូវមានអត្ថបទ ថ្ងៃកំណត់នៅខាងមុខ និងរបៀបដឹងថាបានធ្វើរួច។',
    en: 'A commitment needs its words, a date ahead, and how one will know that it is done.',
  },
  'issue-because-needed': {
    status: 400,
    km: 'សូមជ្រើសរើសហេតុផលមួយពីបញ្ជី ជាមុនសិន។ ការពន្យល់ជាពាក្យនៅក្បែរវា។',
    en: 'Choose one of the reasons of the list first. The explanation in words stands beside it.',
  },
  'issue-change-needed': {
    status: 400,
    km: 'សូមសរសេរថាអ្វីអាចធ្វើឱ្យចម្លើយនេះប្រែប្រួល។',
    en: 'Say what would change the answer.',
  },
  'issue-missing-needed': {
    status: 400,
    km: 'សូមសរសេរថាខ្វះអ្វី និងត្រឹមថ្ងៃណា។',
    en: 'Say what is missing, and by when.',
  },
  'issue-progress-needed': {
    status: 400,
    km: 'សូមសរសេរថាការងារដល់ណាហើយ។',
    en: 'Write how far the work has come.',
  },
  'issue-commitments-open': {
    status: 409,
    km: 'មិនទាន់បានធ្វើគ្រប់ការប្តេជ្ញាទេ។ សូមបញ្ជាក់ថាបានធ្វើរួចនៅលើការប្តេជ្ញានីមួយៗជាមុនសិន។',
    en: 'Not every commitment is said to be done. Say so on each of them first.',
  },
  'issue-proof-needed': {
    status: 400,
    km: 'សូមភ្ជាប់យោងទៅអត្ថបទ សារាចរ ឬកំណត់នៃការអនុវត្ត។',
    en: 'Name the text, circular or note that shows it.',
  },
  'issue-check-needed': {
    status: 400,
    km: 'សូមប្រាប់ថ្ងៃ និងកន្លែង (ត្រឹមស្រុក) ដែលបានទៅពិនិត្យ។',
    en: 'Tell the day and the place, no finer than the district, where it was looked at.',
  },
  'issue-remains-needed': {
    status: 400,
    km: 'សូមប្រាប់ថាអ្វីនៅតែកើតឡើង និងនៅស្រុកណា។',
    en: 'Tell what still happens, and in which district.',
  },
  'issue-silence-short': {
    status: 409,
    km: 'ក្រុមនៅមានពេលឆ្លើយ។ អាចបិទដោយគ្មានការបញ្ជាក់ លុះត្រាតែរង់ចាំ ៦០ ថ្ងៃ។',
    en: 'The group still has time. An issue is closed without its word only after 60 days.',
  },
  'issue-reminders-needed': {
    status: 409,
    km: 'ក្រុមត្រូវបានរំលឹក ២ ដងជាមុនសិន។ សូមរង់ចាំការរំលឹកបន្ទាប់។',
    en: 'The group has to be reminded twice first. Wait for the next reminder.',
  },
  ...noteRefusals,
  'issue-title-long': {
    status: 400,
    km: 'ប្រយោគនេះវែងពេក៖ មានតួអក្សរលើសពី {n}។ សូមប្រាប់បញ្ហាជាប្រយោគមួយ ហើយដាក់អ្វីផ្សេងទៀតក្នុង «អ្វីកើតឡើង»។',
    en: 'That is longer than {n} characters. Tell the problem in one sentence, and the rest under “What happens”.',
  },
  'issue-highest-level': {
    status: 409,
    km: 'បញ្ហានេះស្ថិតនៅថ្នាក់ខ្ពស់បំផុតហើយ។ សូមរង់ចាំមហាសន្និបាត។',
    en: 'The issue is at the highest level already. It waits for the plenary.',
  },
  'issue-date-ahead': {
    status: 409,
    km: 'ថ្ងៃកំណត់មិនទាន់មកដល់ទេ។ បញ្ហានេះនឹងលើកឡើងវិញដោយស្វ័យប្រវត្តិ។',
    en: 'The day has not come yet. The issue comes up again by itself.',
  },
  'issue-returned-late': {
    status: 409,
    km: 'កន្លងផុត ២៤ ខែហើយ ឬខ្វះការរៀបរាប់។ សូមរាយការណ៍ជាបញ្ហាថ្មី ហើយយោងលេខចាស់។',
    en: 'More than 24 months have gone by, or nothing was told. Report it anew and name the old number.',
  },
  'issue-closed-to-words': {
    status: 409,
    km: 'បញ្ហានេះមិនទទួលការបញ្ជាក់ ឬភស្តុតាងនៅពេលនេះទេ។ សូមមើលនៅលើទំព័ររបស់វាថាអ្វីមកបន្ទាប់។',
    en: 'The issue takes no confirmation or evidence now. Its page shows what comes next.',
  },
  'issue-evidence-by-group': {
    status: 403,
    km: 'ឯកសារ រូបថត និងការខាតបង់ ដាក់ដោយក្រុម លេខាធិការដ្ឋាន គណនីរបស់ស្ថាប័ន ឬអ្នកជំនាញ ឬអ្នកលើកបញ្ហាដោយលេខសម្ងាត់លើបង្កាន់ដៃ។ លោកអ្នកអាចចុច «ខ្ញុំក៏ជួបដែរ»។',
    en: 'Documents, photographs and costs come from the group, the secretariat, an account of a body or an expert, or whoever raised it with the secret of the receipt. You can say “Affects me too”.',
  },
  'issue-visit-by-others': {
    status: 403,
    km: 'កំណត់ចុះមូលដ្ឋាន ជារបស់អ្នកដែលបានចុះទៅមើល៖ ក្រុម លេខាធិការដ្ឋាន ឬអ្នកជំនាញ។ លោកអ្នកអាចដាក់រូបថត ឯកសារ ឬការខាតបង់។',
    en: 'A note of a visit comes from those who went to look: a group, the secretariat or an expert. You can bring a photograph, a document or what it costs.',
  },
  'issue-solved-by-affected': {
    status: 403,
    km: 'មានតែអ្នកដែលបានបញ្ជាក់ថា «ខ្ញុំក៏ជួបដែរ» មុនពេលស្ថាប័នថាបានដោះស្រាយ ទើបអាចបញ្ជាក់បាន។ សូមប្រើលេខសម្ងាត់លើបង្កាន់ដៃ។',
    en: 'Only those who said “Affects me too” before the body called it solved can confirm it. Use the secret of that receipt.',
  },
  'issue-receipt-wrong': {
    status: 403,
    km: 'លេខសម្ងាត់នេះមិនមែនជារបស់បញ្ហានេះទេ។ សូមពិនិត្យលើបង្កាន់ដៃម្តងទៀត។',
    en: 'This secret does not belong to this issue. Check the receipt again.',
  },
  'issue-words-held': {
    status: 409,
    km: 'អ្នកពិនិត្យមតិម្នាក់បានលាក់ពាក្យទាំងនេះដោយមានហេតុផល។ អ្នកពិនិត្យមតិម្នាក់ទៀតអាចបង្ហាញវិញ ដោយពន្យល់។',
    en: 'A moderator holds these words for a reason. Another moderator can show them again, with an explanation.',
  },
  'issue-words-not-public': {
    status: 409,
    km: 'ពាក្យនៃបញ្ហានេះមិនទាន់ជាសាធារណៈទេ ដូច្នេះគ្មានអ្វីត្រូវលាក់ទេ។',
    en: 'The words of this issue are not public now, so there is nothing to hold.',
  },
  'issue-not-kept': {
    status: 410,
    km: 'របាយការណ៍នេះមិនត្រូវបានរក្សាទុកទេ ព្រោះនិយាយអំពីបុគ្គល។ សម្រាប់ការចោទប្រកាន់ សូមទាក់ទងអង្គភាពប្រឆាំងអំពើពុករលួយ ឬអាជ្ញាធរមានសមត្ថកិច្ច។',
    en: 'This report was not kept, since it was about a person. With an allegation, turn to the Anti-Corruption Unit or another competent authority.',
  },
} satisfies RefusalTexts;
