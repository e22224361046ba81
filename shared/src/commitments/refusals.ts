// The refusals of commitments and agreements: what is missing, whose turn it is, and what a body that is no more leaves
// to do.
import type { RefusalTexts } from '../ground/errors.js';

export const commitmentRefusals = {
  'unknown-commitment': {
    status: 404,
    km: 'រកមិនឃើញការប្តេជ្ញាចិត្តនេះទេ។ សូមរកមើលក្នុងបញ្ជីការប្តេជ្ញាចិត្ត។',
    en: 'There is no such commitment. Look for it in the register of commitments.',
  },
  'unknown-body': {
    status: 404,
    km: 'រកមិនឃើញស្ថាប័ននេះទេ។ សូមរកមើលក្នុងបញ្ជីស្ថាប័ន។',
    en: 'There is no such body. Look for it in the list of bodies.',
  },
  'unknown-agreement': {
    status: 404,
    km: 'រកមិនឃើញកិច្ចព្រមព្រៀងនេះទេ។ សូមរកមើលក្នុងបញ្ជីកិច្ចព្រមព្រៀង។',
    en: 'There is no such agreement. Look for it in the list of agreements.',
  },
  'commitment-moved-on': {
    status: 409,
    km: 'ស្ថានភាពនៃការប្តេជ្ញាចិត្តនេះបានផ្លាស់ប្តូរហើយ ខណៈដែលលោកអ្នកកំពុងបំពេញ។ សូមផ្ទុកទំព័រឡើងវិញ ហើយពិនិត្យម្តងទៀត។',
    en: 'Where this commitment stands has changed meanwhile. Reload the page and look again.',
  },
  'commitment-not-now': {
    status: 409,
    km: 'ការនេះមិនអាចធ្វើបានក្នុងស្ថានភាពបច្ចុប្បន្នទេ។ សូមមើលទំព័រនៃការប្តេជ្ញាចិត្ត ថាតើវេនអ្នកណា។',
    en: 'This cannot happen from where the commitment stands now. Its page says whose turn it is.',
  },
  'commitment-official-signs': {
    status: 403,
    km: 'ការនេះត្រូវចុះហត្ថលេខាដោយមន្ត្រីមានសិទ្ធិនៃស្ថាប័នម្ចាស់ការប្តេជ្ញាចិត្ត។ សូមស្នើមន្ត្រីនោះ។',
    en: 'The signing official of the body that owns the commitment does this. Ask that official.',
  },
  'commitment-body-tells': {
    status: 403,
    km: 'មានតែស្ថាប័នម្ចាស់ការប្តេជ្ញាចិត្តទេ ដែលអាចប្រាប់អំពីវឌ្ឍនភាព ឬការធ្វើរួច។ សូមស្នើអ្នកទទួលបន្ទុកនៃស្ថាប័ននោះ។',
    en: 'Only the body that owns the commitment tells of progress and completion. Ask its focal point.',
  },
  'commitment-raisers-say': {
    status: 403,
    km: 'មានតែក្រុមដែលលើកបញ្ហានេះទេ ដែលអាចនិយាយថាបានធ្វើរួចឬនៅ។ ម្ចាស់អាជីវកម្មពាក់ព័ន្ធ អាចនិយាយតាមទម្រង់លើទំព័រនៃការប្តេជ្ញាចិត្ត។',
    en: 'Only the groups that raised it say whether it was done. A business concerned can speak by the form on its page.',
  },
  'commitment-secretariat-closes': {
    status: 403,
    km: 'ការបិទដោយគ្មានការបញ្ជាក់ ត្រូវប្រព័ន្ធស្នើ និងលេខាធិការដ្ឋានយល់ព្រម។ សូមរង់ចាំ ឬទាក់ទងលេខាធិការដ្ឋាន។',
    en: 'The system proposes to close without confirmation and the secretariat agrees. Wait, or ask the secretariat.',
  },
  'commitment-not-yours': {
    status: 403,
    km: 'ការកត់ត្រាធ្វើដោយមន្ត្រីចុះហត្ថលេខានៃស្ថាប័ននោះ លេខាធិការដ្ឋាន ឬតំណាងក្រុមដែលលើកបញ្ហា។ សូមស្នើម្នាក់ក្នុងចំណោមនោះ។',
    en: 'The signing official of the body, the secretariat, or a representative of the raising group records it. Ask one of them.',
  },
  'commitment-text-missing': {
    status: 400,
    km: 'សូមសរសេរអ្វីដែលបានសន្យា ជាភាសាខ្មែរ។',
    en: 'Write what was promised, in Khmer.',
  },
  'commitment-measure-missing': {
    status: 400,
    km: 'សូមសរសេរជាភាសាខ្មែរ ថាតើដឹងដោយរបៀបណាថាបានធ្វើរួច។',
    en: 'Write in Khmer how one will know that it is done.',
  },
  'commitment-office-missing': {
    status: 400,
    km: 'សូមដាក់តំណែង ឬការិយាល័យដែលបានសន្យា មិនមែនឈ្មោះបុគ្គលទេ។',
    en: 'Name the office that promised, not a person.',
  },
  'commitment-range-upside-down': {
    status: 400,
    km: 'ថ្ងៃចាប់ផ្តើមនៃកាលកំណត់ត្រូវនៅមុនថ្ងៃបញ្ចប់។ សូមប្តូរថ្ងៃទាំងពីរ។',
    en: 'The time named has to begin before it ends. Exchange the two days.',
  },
  'commitment-date-past': {
    status: 400,
    km: 'កាលកំណត់នេះកន្លងផុតទៅហើយ។ សូមដាក់ថ្ងៃនេះ ឬថ្ងៃក្រោយ។',
    en: 'That day has passed already. Name today or a later day.',
  },
  'commitment-date-not-later': {
    status: 400,
    km: 'កាលកំណត់ថ្មីត្រូវនៅក្រោយកាលកំណត់បច្ចុប្បន្ន។ សូមដាក់ថ្ងៃក្រោយជាងនេះ។',
    en: 'The new date has to be later than the one that holds now. Name a later day.',
  },
  'commitment-source-in-future': {
    status: 400,
    km: 'ថ្ងៃដែលបានសន្យាមិនទាន់មកដល់ទេ។ សូមដាក់ថ្ងៃដែលបាននិយាយ ឬសរសេររួចហើយ។',
    en: 'The day on which it was promised has not come yet. Give the day on which it was said or written.',
  },
  'commitment-answer-needed': {
    status: 400,
    km: 'សូមសរសេរចម្លើយរបស់ស្ថាប័ន។ វានឹងបង្ហាញជាសាធារណៈ ក្បែរពាក្យដែលបានឮ។',
    en: 'Write the answer of the body. It will stand in public beside the words that were heard.',
  },
  'commitment-reason-needed': {
    status: 400,
    km: 'សូមសរសេរហេតុផលឱ្យបានច្បាស់ យ៉ាងតិច ៤០ តួអក្សរជាភាសាខ្មែរ ឬ ៦០ ជាភាសាអង់គ្លេស។ សាធារណជននឹងអាន។',
    en: 'Give the reason, in at least 40 signs of Khmer or 60 letters of English. The public will read it.',
  },
  'commitment-because-needed': {
    status: 400,
    km: 'សូមជ្រើសរើសហេតុផលមួយពីបញ្ជី ជាមុនសិន។ ការពន្យល់ជាពាក្យនៅក្បែរវា។',
    en: 'Choose one of the reasons of the list first. The explanation in words stands beside it.',
  },
  'commitment-names-person': {
    status: 400,
    km: 'ត្រង់ «{words}» មើលទៅដូចជាឈ្មោះ លេខទូរស័ព្ទ ឬលេខអត្តសញ្ញាណរបស់បុគ្គលម្នាក់។ សូមដកចេញ ហើយប្រាប់តែអ្វីនៅសល់ និងនៅកន្លែងណា។',
    en: 'The words “{words}” look like a name or number of one person. Take them out, and tell what remains and where.',
  },
  'focal-point-names-person': {
    status: 400,
    km: 'ត្រង់ «{words}» មើលទៅដូចជាឈ្មោះបុគ្គល។ សូមសរសេរឈ្មោះការិយាល័យជំនួសវិញ។',
    en: 'The words “{words}” look like the name of a person. Write the name of the office instead.',
  },
  'focal-point-incomplete': {
    status: 400,
    km: 'សូមសរសេរទាំងឈ្មោះការិយាល័យ និងរបៀបទាក់ទង ឬទុកទំនេរទាំងពីរ។',
    en: 'Write both the office and how it is reached, or leave both empty.',
  },
  'commitment-progress-needed': {
    status: 400,
    km: 'សូមសរសេរថាអ្វីខ្លះបានធ្វើ។',
    en: 'Write what has been done so far.',
  },
  'commitment-proof-needed': {
    status: 400,
    km: 'សូមដាក់អាសយដ្ឋានដែលសាធារណជនអាចបើកមើលថាបានធ្វើរួច ឧទាហរណ៍ https://… ឬទំព័រក្នុងសាលានេះ។',
    en: 'Give an address where everybody can see that it is done: https://… or a page of this hall.',
  },
  'commitment-check-needed': {
    status: 400,
    km: 'សូមប្រាប់ថ្ងៃ និងកន្លែងដែលបានទៅពិនិត្យមើល។',
    en: 'Tell on which day and where somebody went to look.',
  },
  'commitment-check-in-future': {
    status: 400,
    km: 'ថ្ងៃពិនិត្យមិនទាន់មកដល់ទេ។ សូមដាក់ថ្ងៃដែលបានទៅពិនិត្យរួចហើយ។',
    en: 'The day of the look has not come yet. Give the day on which somebody went.',
  },
  'commitment-remains-needed': {
    status: 400,
    km: 'សូមសរសេរថាអ្វីនៅមិនទាន់ធ្វើ និងនៅកន្លែងណា។',
    en: 'Write what is still to be done, and where.',
  },
  'commitment-not-silent-yet': {
    status: 409,
    km: 'អ្នកលើកបញ្ហានៅមានពេលផ្ទៀងផ្ទាត់។ សូមរង់ចាំឱ្យគ្រប់ ៦០ ថ្ងៃក្រោយស្ថាប័នថាបានធ្វើរួច។',
    en: 'Those who raised it still have time to look. Wait until 60 days have passed since the body said it was done.',
  },
  'commitment-not-reminded': {
    status: 409,
    km: 'អ្នកលើកបញ្ហាមិនទាន់បានរំលឹកពីរដងទេ។ សូមរង់ចាំការរំលឹកទីពីរ។',
    en: 'Those who raised it have not been reminded twice. Wait for the second reminder.',
  },
  'commitment-no-successor': {
    status: 400,
    km: 'ស្ថាប័ននោះមិនមានក្នុងបញ្ជីជាស្ថាប័នស្នងទេ។ សូមឱ្យលេខាធិការដ្ឋានកត់ត្រាការស្នងតំណែងជាមុនសិន។',
    en: 'The register does not name that body as a successor. Let the secretariat record the succession first.',
  },
  'commitment-secretariat-hands': {
    status: 403,
    km: 'មានតែលេខាធិការដ្ឋានទេ ដែលអាចផ្ទេរការប្តេជ្ញាចិត្តទៅស្ថាប័នដែលមានអាណត្តិថ្មី។ សូមប្រាប់លេខាធិការដ្ឋាន។',
    en: 'Only the secretariat hands a commitment to a body with a new mandate. Tell the secretariat.',
  },
  'commitment-other-body-needed': {
    status: 400,
    km: 'សូមជ្រើសរើសស្ថាប័នផ្សេងពីម្ចាស់បច្ចុប្បន្ន ដែលនឹងទទួលបន្ត។',
    en: 'Choose the body that is to keep it from now on, another than the one that owns it.',
  },
  'commitment-has-successor': {
    status: 409,
    km: 'តាមបញ្ជី {km} បានទទួលបន្តពីស្ថាប័ននេះ។ មន្ត្រីចុះហត្ថលេខានៃស្ថាប័នស្នង ជាអ្នកទទួលការប្តេជ្ញាចិត្តនេះ។',
    en: 'By the register {en} has taken over from this body. The signing official of that successor takes the commitment over.',
  },
  'body-succeeded': {
    status: 409,
    km: 'ស្ថាប័ននេះលែងមានហើយ។ {km} បានទទួលបន្ត។ សូមជ្រើសរើសស្ថាប័ននោះជំនួសវិញ។',
    en: 'This body is no more: {en} has taken over from it. Choose that one instead.',
  },
  'body-dissolved': {
    status: 409,
    km: 'ស្ថាប័ននេះបានរំលាយហើយ ហើយគ្មានស្ថាប័នណាទទួលបន្តក្នុងបញ្ជីទេ។ សូមសួរលេខាធិការដ្ឋាន។',
    en: 'This body was dissolved, and the register names none that took over. Ask the secretariat.',
  },
  'link-not-there': {
    status: 400,
    km: 'រឿងដែលភ្ជាប់មិនមាន ឬមិនទាន់ជាសាធារណៈទេ។ សូមជ្រើសរើសពីបញ្ជី ឬទុកវាទទេ។',
    en: 'What it is linked to is not there, or not public yet. Choose from the list or leave it out.',
  },
  'firm-spoke-already': {
    status: 409,
    km: 'លោកអ្នកបាននិយាយអំពីការប្តេជ្ញាចិត្តនេះរួចហើយ។ សូមអរគុណ។ មួយអាជីវកម្ម និយាយម្តង ក្រោយការអះអាងនីមួយៗ។',
    en: 'You have spoken about this commitment already, thank you. Each business speaks once after each claim.',
  },
  'firm-spoke-nearby': {
    status: 429,
    km: 'មានអ្នកម្នាក់លើបណ្តាញដូចគ្នា ទើបនឹងនិយាយអំពីការប្តេជ្ញាចិត្តនេះ។ សូមព្យាយាមម្តងទៀតក្រោយ {minutes} នាទី ឬនិយាយតាមរយៈក្រុមរបស់លោកអ្នក។',
    en: 'Somebody on the same network has just spoken about this commitment. Try again in {minutes} minutes, or speak through your group.',
  },
  'agreement-text-missing': {
    status: 400,
    km: 'សូមបំពេញចំណងជើង និងអត្ថបទនៃកិច្ចព្រមព្រៀង ជាភាសាខ្មែរ។',
    en: 'Fill in the title and the text of the agreement, in Khmer.',
  },
  'agreement-parties-missing': {
    status: 400,
    km: 'កិច្ចព្រមព្រៀងត្រូវមានភាគីយ៉ាងតិចពីរផ្សេងគ្នា ដែលភាគីនីមួយៗមានតំណែងអ្នកចុះហត្ថលេខា។',
    en: 'An agreement has two different parties at least, each with the office that signed for it.',
  },
  'agreement-day-to-come': {
    status: 400,
    km: 'ថ្ងៃចុះហត្ថលេខាមិនទាន់មកដល់ទេ។ សូមកត់ត្រាក្រោយពេលចុះហត្ថលេខា។',
    en: 'The day of signature has not come yet. Record the agreement once it is signed.',
  },
} satisfies RefusalTexts;
