// The refusals of a law's way: what is missing before the next stage, and what can go wrong with hand-overs, positions,
// notes, plans and early calls.
import type { RefusalTexts } from '../ground/errors.js';

export const instrumentRefusals = {
  'stage-moved-on': {
    status: 409,
    km: 'សេចក្តីព្រាងនេះបានផ្លាស់ទៅដំណាក់កាលផ្សេងហើយ ខណៈដែលលោកអ្នកកំពុងបំពេញ។ សូមផ្ទុកទំព័រឡើងវិញ ហើយពិនិត្យមើលម្តងទៀត។',
    en: 'The draft has moved to another stage meanwhile. Reload the page and look again.',
  },
  'stage-not-next': {
    status: 409,
    km: 'ដំណាក់កាលនេះមិនបន្តពីដំណាក់កាលបច្ចុប្បន្នទេ។ សូមជ្រើសរើសដំណាក់កាលមួយក្នុងបញ្ជីជំហានបន្ទាប់។',
    en: 'This stage does not follow the present one. Choose one from the list of next steps.',
  },
  'secretariat-records': {
    status: 403,
    km: 'ជំហាននេះកត់ត្រាដោយលេខាធិការដ្ឋាន។ សូមស្នើលេខាធិការដ្ឋានឱ្យកត់ត្រា។',
    en: 'The secretariat records this step. Ask the secretariat to enter it.',
  },
  'stage-needs-plan': {
    status: 409,
    km: 'សូមប្រកាសសេចក្តីព្រាងនេះក្នុងផែនការខាងមុខជាមុនសិន ដោយបញ្ជាក់គោលបំណង បញ្ហា អ្នកពាក់ព័ន្ធ និងពេលវេលា។',
    en: 'Put this draft into the forward plan first, with its purpose, the problem, who is affected and when.',
  },
  'stage-needs-questions': {
    status: 409,
    km: 'សូមប្រកាសការស្នើសុំមតិដំបូង ដែលមានសំណួរយ៉ាងហោចមួយ ជាមុនសិន។',
    en: 'Open an early call with at least one question first.',
  },
  'stage-text-exists': {
    status: 409,
    km: 'មានអត្ថបទរួចហើយ ដូច្នេះការស្នើសុំមតិដំបូងហួសពេលទៅហើយ។ សូមរៀបចំជុំពិគ្រោះយោបល់លើអត្ថបទនោះ។',
    en: 'There is a text already, so it is too late for an early call. Plan a round on the text instead.',
  },
  'stage-needs-office': {
    status: 409,
    km: 'ស្ថាប័នមានសមត្ថកិច្ចមិនទាន់មានឈ្មោះទេ។ សូមបំពេញឈ្មោះស្ថាប័នក្នុងបញ្ជីស្ថាប័នជាមុនសិន។',
    en: 'The competent office has no name yet. Enter it in the register of organisations first.',
  },
  'stage-needs-version': {
    status: 409,
    km: 'មិនទាន់មានកំណែណាមួយដែលបានផ្សព្វផ្សាយទេ។ សូមផ្សព្វផ្សាយកំណែមួយជាមុនសិន។',
    en: 'No version has been published yet. Publish one first.',
  },
  'stage-needs-new-version': {
    status: 409,
    km: 'កំណែចុងក្រោយបានដាក់ពិគ្រោះយោបល់រួចហើយ។ សូមផ្សព្វផ្សាយកំណែថ្មី មុនចាប់ផ្តើមជុំមួយទៀត។',
    en: 'The latest version has been consulted on already. Publish a new one before another round.',
  },
  'handover-of-team-text': {
    status: 409,
    km: 'កំណែនេះសម្រាប់ក្រុមតាក់តែងតែប៉ុណ្ណោះ ដូច្នេះមិនអាចផ្ញើទៅស្ថាប័នផ្សេងបានទេ។ សូមរក្សាទុកកំណែមួយសម្រាប់អ្នកទទួល ហើយផ្ញើកំណែនោះ។',
    en: 'This version is for the drafting team alone and cannot be sent to others. Store a version for those who are to read it, and send that one.',
  },
  'stage-needs-public-final': {
    status: 409,
    km: 'អត្ថបទដែលចូលជាធរមាន ត្រូវតែជាអត្ថបទដែលសាធារណជនអានបាន។ សូមបោះពុម្ពកំណែចុងក្រោយជាសាធារណៈជាមុន។',
    en: 'The text that comes into force has to be one that everybody can read. Publish the latest version to the public first.',
  },
  'stage-needs-final-version': {
    status: 400,
    km: 'ជំហាននេះត្រូវបញ្ជាក់អត្ថបទចុងក្រោយ។ សូមរក្សាទុកអត្ថបទនោះជាកំណែមួយ ហើយជ្រើសរើសកំណែចុងក្រោយបង្អស់។',
    en: 'This step has to name the final text. Store it as a version and choose the latest one.',
  },
  'stage-round-not-closed': {
    status: 409,
    km: 'គ្មានជុំពិគ្រោះយោបល់ណាដែលបានបិទទេ។ សូមរង់ចាំដល់ជុំបិទ ហើយឆ្លើយតបមតិទាំងអស់ជាមុនសិន។',
    en: 'No round has closed yet. Wait until it has, and answer what was said.',
  },
  'stage-round-not-answered': {
    status: 409,
    km: 'ជុំពិគ្រោះយោបល់បានបិទហើយ ប៉ុន្តែមិនទាន់បានឆ្លើយតបទាំងអស់ទេ។ សូមឆ្លើយតបមតិនីមួយៗ ហើយបិទជុំជា «បានឆ្លើយ» ជាមុនសិន។',
    en: 'The round has closed but is not answered. Answer every comment and mark the round as answered first.',
  },
  'stage-sources-missing': {
    status: 409,
    km: 'មានមាត្រាដែលបានកែចំនួន {n} គ្មានប្រភព។ សូមភ្ជាប់ទៅមតិ ឬសរសេរហេតុផលនៃការកែប្រែនីមួយៗជាមុនសិន។',
    en: '{n} changed articles have no source. Link each change to a comment or give its reason first.',
    one: 'One changed article has no source. Link its change to a comment or give its reason first.',
  },
  'stage-not-consulted': {
    status: 400,
    km: 'មានមាត្រាចំនួន {n} ដែលបានកែក្រោយការពិគ្រោះយោបល់។ សូមដាក់ពិគ្រោះម្តងទៀត ឬសរសេរហេតុផលដែលសាធារណជននឹងអាន។',
    en: '{n} articles changed after the people were consulted. Hold another round, or give a reason that the public will read.',
    one: 'One article changed after the people were consulted. Hold another round, or give a reason that the public will read.',
  },
  'stage-not-consulted-signature': {
    status: 403,
    km: 'ការបន្តដោយមិនពិគ្រោះយោបល់លើការកែប្រែ ត្រូវចុះហត្ថលេខាដោយមន្ត្រីមានសិទ្ធិ។ សូមស្នើមន្ត្រីនោះឱ្យកត់ត្រាជំហាននេះ។',
    en: 'Going on without a round on what changed has to be signed. Ask the signing official to enter this step.',
  },
  'stage-never-consulted': {
    status: 400,
    km: 'គ្មានកំណែណាធ្លាប់ដាក់ពិគ្រោះយោបល់ទេ ដូច្នេះគ្មានអ្វីប្រៀបធៀបជាមួយអត្ថបទចុងក្រោយឡើយ។ សូមសរសេរហេតុផល។',
    en: 'No version was ever put before the public, so there is nothing to compare the final text with. Give the reason.',
  },
  'stage-needs-review': {
    status: 400,
    km: 'សូមកំណត់ថ្ងៃដែលនឹងពិនិត្យមើលឡើងវិញនូវលទ្ធផលនៃលិខិតបទដ្ឋាននេះ ឬសរសេរហេតុផលដែលមិនកំណត់។',
    en: 'Name the day on which its effects will be reviewed, or give the reason why there is none.',
  },
  'stage-ahead': {
    status: 409,
    km: 'ការងារអាចបន្តបានតែពីដំណាក់កាលដែលធ្លាប់ឈានដល់ប៉ុណ្ណោះ។ សូមជ្រើសរើសដំណាក់កាលមុន។',
    en: 'Work can resume only at a stage that was reached before. Choose an earlier one.',
  },
  'step-note-needed': {
    status: 400,
    km: 'សូមសរសេរព័ត៌មានដែលជំហាននេះត្រូវបញ្ជាក់ ជាភាសាផ្លូវការ។',
    en: 'Write what this step has to tell, in the authoritative language.',
  },
  'step-date-needed': {
    status: 400,
    km: 'សូមបំពេញថ្ងៃដែលជំហាននេះបានកើតឡើង។',
    en: 'Enter the day on which this happened.',
  },
  'step-date-in-future': {
    status: 400,
    km: 'ថ្ងៃនោះមិនទាន់មកដល់ទេ។ សូមកត់ត្រាជំហាននេះ ក្រោយពេលវាកើតឡើង។',
    en: 'That day is still to come. Enter the step once it has happened.',
  },
  'step-number-needed': {
    status: 400,
    km: 'សូមបំពេញលេខនៃសេចក្តីសម្រេច ឬលិខិត។',
    en: 'Enter the number of the decision or letter.',
  },
  'step-bodies-needed': {
    status: 400,
    km: 'សូមសរសេរឈ្មោះស្ថាប័នយ៉ាងហោចមួយ។',
    en: 'Name at least one body.',
  },
  'step-meeting-needed': {
    status: 400,
    km: 'សូមជ្រើសរើសប្រភេទកិច្ចប្រជុំ។',
    en: 'Choose which kind of meeting it was.',
  },
  'step-effective-needed': {
    status: 400,
    km: 'សូមបំពេញថ្ងៃចូលជាធរមាន។',
    en: 'Enter the day on which it comes into force.',
  },
  'step-successor-needed': {
    status: 400,
    km: 'សូមជ្រើសរើសសេចក្តីព្រាងដែលជំនួស។',
    en: 'Choose the draft that replaces this one.',
  },
  'version-of-other-draft': {
    status: 400,
    km: 'កំណែនោះជារបស់សេចក្តីព្រាងផ្សេង។ សូមជ្រើសរើសកំណែនៃសេចក្តីព្រាងនេះ។',
    en: 'That version belongs to another draft. Choose a version of this one.',
  },
  'handover-due-before-sent': {
    status: 400,
    km: 'ថ្ងៃផុតកំណត់ត្រូវនៅក្រោយថ្ងៃផ្ញើ។ សូមពិនិត្យកាលបរិច្ឆេទទាំងពីរ។',
    en: 'The answer cannot be due before the text was sent. Check the two dates.',
  },
  'unknown-handover': {
    status: 404,
    km: 'រកមិនឃើញការផ្ញើនេះទេ។ សូមផ្ទុកទំព័រឡើងវិញ។',
    en: 'There is no such hand-over. Reload the page.',
  },
  'position-needs-text': {
    status: 400,
    km: 'សូមសរសេរអ្វីដែលស្ថាប័នបានឆ្លើយ ឬសរសេរហេតុផលដែលមិនផ្សព្វផ្សាយ។',
    en: 'Write what the body answered, or give the reason why its text is not public.',
  },
  'note-empty': {
    status: 400,
    km: 'កំណត់ពន្យល់នៅទទេ។ សូមសរសេរគោលបំណងនៃបទប្បញ្ញត្តិនេះ ជាភាសាផ្លូវការ។',
    en: 'The note is empty. Write the purpose of the clause in the authoritative language.',
  },
  'note-changed': {
    status: 409,
    km: 'មាននរណាម្នាក់បានសរសេរកំណត់ពន្យល់នេះមុនលោកអ្នក។ អ្វីដែលលោកអ្នកសរសេរនៅរក្សាទុកដដែល។ សូមមើលកំណត់ពន្យល់បច្ចុប្បន្ន រួចរក្សាទុកម្តងទៀត។',
    en: 'Somebody wrote this note before you. What you wrote is kept. Look at the note as it is now, then keep yours again.',
  },
  'unknown-plan': {
    status: 404,
    km: 'រកមិនឃើញគម្រោងនេះក្នុងផែនការខាងមុខទេ។ សូមបើកផែនការនោះ ហើយជ្រើសរើសម្តងទៀត។',
    en: 'There is no such entry in the forward plan. Open the plan and choose again.',
  },
  'plan-text-missing': {
    status: 400,
    km: 'សូមបំពេញចំណងជើង គោលបំណង បញ្ហា និងអ្នកដែលពាក់ព័ន្ធ ជាភាសាខ្មែរ។',
    en: 'Fill in the title, the purpose, the problem and who is affected, in Khmer.',
  },
  'plan-dates-wrong': {
    status: 400,
    km: 'ថ្ងៃបញ្ចប់នៃពេលវេលាដែលគ្រោងទុក ត្រូវនៅក្រោយថ្ងៃចាប់ផ្តើម។',
    en: 'The planned time has to end after it begins.',
  },
  'plan-dropped': {
    status: 409,
    km: 'គម្រោងនេះបានបញ្ឈប់រួចហើយ។ សូមប្រកាសគម្រោងថ្មី បើវាត្រឡប់មកវិញ។',
    en: 'This entry has been dropped. Tell a new one if it comes back.',
  },
  'plan-other-office': {
    status: 400,
    km: 'សេចក្តីព្រាងនោះជារបស់ស្ថាប័នផ្សេង។ សូមជ្រើសរើសសេចក្តីព្រាងនៃស្ថាប័នដែលប្រកាសផែនការនេះ។',
    en: 'That draft belongs to another office. Choose a draft of the office that tells the plan.',
  },
  'unknown-call': {
    status: 404,
    km: 'រកមិនឃើញការស្នើសុំមតិដំបូងនេះទេ។ សូមបើកទំព័រដំណាក់កាលនៃសេចក្តីព្រាង។',
    en: 'There is no such early call. Open the page of the draft’s stages.',
  },
  'call-text-missing': {
    status: 400,
    km: 'សូមបំពេញគោលបំណង អ្នកដែលពាក់ព័ន្ធ អ្នកទំនាក់ទំនង និងសំណួរយ៉ាងហោចមួយ ជាភាសាផ្លូវការ។',
    en: 'Fill in the purpose, who is affected, the contact and at least one question, in the authoritative language.',
  },
  'call-too-late': {
    status: 409,
    km: 'មានអត្ថបទដែលបានផ្សព្វផ្សាយរួចហើយ។ សូមរៀបចំជុំពិគ្រោះយោបល់លើអត្ថបទនោះជំនួសវិញ។',
    en: 'There is a published text already. Plan a round on it instead.',
  },
  'call-still-running': {
    status: 409,
    km: 'មានការស្នើសុំមតិមួយមិនទាន់បិទទេ។ សូមរង់ចាំដល់វាបិទ។',
    en: 'There is an early call that has not closed yet. Wait until it has.',
  },
  'call-not-open-yet': {
    status: 409,
    km: 'ការស្នើសុំមតិនេះបើក {opens}។ សូមត្រឡប់មកវិញនៅពេលនោះ។',
    en: 'This call opens {opens}. Please come back then.',
  },
} satisfies RefusalTexts;
