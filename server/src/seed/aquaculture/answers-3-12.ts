// What the Fisheries Administration answers to the comments on articles 3 to 12. Comments are named by their places in
// the list; articles in the texts have the numbers of version 2.
import { both } from '../demo-law.js';
import type { DemoAnswer } from '../demo-revision.js';

const onDefinitionsAndDuty: DemoAnswer[] = [
  {
    comments: [0],
    disposition: 'accepted',
    text: both(
      `និយមន័យកសិដ្ឋានខ្នាតគ្រួសារ ឥឡូវអនុញ្ញាតឱ្យមានអ្នកជួយរហូតដល់ ២ នាក់ ក្នុងពេលប្រមូលផល។
        ការជួលអ្នកជិតខាងពេលទាញអួន មិនធ្វើឱ្យកសិដ្ឋានបាត់បង់ឋានៈជាខ្នាតគ្រួសារទៀតទេ។ ចំនួននេះត្រូវបានកំណត់
        ដើម្បីកុំឱ្យកសិដ្ឋានដែលមានកម្មករពេញមួយឆ្នាំ ចាត់ទុកខ្លួនជាខ្នាតគ្រួសារ។`,
      `The definition now allows up to 2 helpers at harvest. Hiring neighbours when the nets are pulled no longer
        takes a farm out of the family scale. There is a limit, so that a farm with paid workers all year does not
        pass as a family's.`,
    ),
    changes: [{ article: 3, point: 4 }],
  },
  {
    comments: [1],
    disposition: 'question-answered',
    text: both(
      `លោកអ្នកមិនចាំបាច់លុបស្រះចោលទេ។ តាមមាត្រា ៣៤ ស្រះដែលមានស្រាប់អាចប្រើបន្តបាន ហើយកំណែទី ២ ផ្តល់រយៈពេល ១២ ខែ
        ដើម្បីដាក់ពាក្យសុំ។ បើស្រះរបស់គ្រួសារមិនលើសពី ៥០០ ម៉ែត្រការ៉េ ការចុះឈ្មោះនៅសាលាឃុំ សង្កាត់គឺគ្រប់គ្រាន់
        តាមមាត្រា ១៣។`,
      `The pond may stay. Under Article 34 a pond that exists today goes on being used, and version 2 gives 12 months
        to apply. If the family's ponds are not more than 500 square metres, registering at the commune or sangkat
        hall is enough, under Article 13.`,
    ),
    changes: [],
  },
  {
    comments: [2],
    disposition: 'for-lower-instrument',
    text: both(
      `អាជ្ញាប័ណ្ណមួយអាចចុះប្រភេទវារីសត្វបានច្រើន ដូច្នេះមាត្រា ១០ នៅដដែល។ ប្រកាសស្តីពីបែបបទពាក្យសុំ
        នឹងកំណត់បញ្ជីប្រភេទទូទៅ ដែលអាចចុះរួមគ្នាក្នុងអាជ្ញាប័ណ្ណតែមួយ ដោយមិនបង់ថ្លៃបន្ថែម
        ដើម្បីឱ្យការប្តូរពីត្រីអណ្តែងទៅត្រីទីឡាព្យា មិនត្រូវការអាជ្ញាប័ណ្ណថ្មី។ ប្រភេទនាំចូលនៅតែអនុវត្តតាមមាត្រា ២០។`,
      `One licence may name several species, so Article 10 stays as it is. The prakas on the application form will
        list common species that can be named together in one licence at no extra fee, so that going from catfish to
        tilapia needs no new licence. Introduced species remain under Article 20.`,
    ),
    changes: [],
  },
];

const onTheApplication: DemoAnswer[] = [
  {
    comments: [3],
    disposition: 'accepted',
    text: both(
      `ចំណុច ឃ ត្រូវបានលុបចេញ ហើយបញ្ជីឯកសារត្រូវបិទត្រឹមចំណុច គ។ មាត្រា ១១ កថាខណ្ឌ ២ ចែងបន្ថែមថា បើខ្វះឯកសារ
        ខណ្ឌរដ្ឋបាលជលផលត្រូវជូនដំណឹងតែម្តងគត់ ជាលាយលក្ខណ៍អក្សរ ក្នុងរយៈពេល ៥ ថ្ងៃធ្វើការ ដូចដែលបានស្នើ។`,
      `Point d is removed, and the list of documents ends with point c. Article 11, paragraph 2, now also says that a
        missing document is named once, in writing, within 5 working days, as was proposed.`,
    ),
    changes: [
      { article: 11, paragraph: 1, point: 4 },
      { article: 11, paragraph: 1, point: 3 },
      { article: 11, paragraph: 2 },
    ],
  },
  {
    comments: [4, 5],
    disposition: 'accepted',
    text: both(
      `ក្នុងកំណែទី ២ ពាក្យសុំត្រូវចាត់ទុកថាបានទទួលនៅថ្ងៃដាក់ពាក្យសុំ ហើយខណ្ឌរដ្ឋបាលជលផលត្រូវចេញបង្កាន់ដៃនៅថ្ងៃដដែល។
        រយៈពេល ៣០ ថ្ងៃធ្វើការក្នុងមាត្រា ១២ ត្រូវរាប់ចាប់ពីថ្ងៃនៅលើបង្កាន់ដៃ។ យើងបានយកពាក្យដែលបានស្នើ
        មកប្រើក្នុងមាត្រា ១១។`,
      `In version 2 an application counts as received on the day on which it is handed in, and the cantonment gives a
        receipt on the same day. The 30 working days of Article 12 are counted from the day on the receipt. Article
        11 uses the words that were proposed.`,
    ),
    changes: [{ article: 11, paragraph: 2 }],
  },
  {
    comments: [6],
    disposition: 'accepted',
    text: both(
      `អ្នកដាក់ពាក្យសុំមិនត្រូវចេញសោហ៊ុយធ្វើដំណើររបស់មន្ត្រីទៀតទេ ទោះភូមិនៅឆ្ងាយប៉ុណ្ណាក៏ដោយ។
        ក្រៅពីថ្លៃចុះពិនិត្យដែលមានក្នុងឧបសម្ព័ន្ធ គ្មាននរណាអាចទារប្រាក់អ្វីបានឡើយ។ ម្យ៉ាងទៀត ស្រះគ្រួសារទំហំ ៣០០
        ម៉ែត្រការ៉េ មិនតម្រូវឱ្យមានអាជ្ញាប័ណ្ណទេ ដូច្នេះក៏គ្មានការចុះពិនិត្យមុនពេលសម្រេចដែរ។`,
      `The applicant no longer bears the officer's travel costs, however far away the village is. Nobody may ask for
        anything beyond the visit fee in the annex. Besides, a family's pond of 300 square metres needs no licence
        any more, and so no visit before a decision.`,
    ),
    changes: [{ article: 11, paragraph: 3 }],
  },
];

const onTheTimeLimit: DemoAnswer[] = [
  {
    comments: [7],
    disposition: 'partly-accepted',
    reason: 'cost-to-state',
    text: both(
      `រយៈពេលត្រូវបានបន្ថយពី ៤៥ មក ៣០ ថ្ងៃធ្វើការ។ យើងមិនទាន់អាចសន្យា ២០ ថ្ងៃធ្វើការបានទេ
        ព្រោះទីតាំងនីមួយៗត្រូវចុះពិនិត្យ ហើយខណ្ឌនីមួយៗមានមន្ត្រីតិច។ អ្នកដែលដាក់ពាក្យសុំនៅខែមីនា
        នឹងទទួលបានចម្លើយមុនដើមរដូវវស្សា។`,
      `The limit is lowered from 45 to 30 working days. We cannot yet promise 20 working days, since every site is
        visited and each cantonment has few officers. Whoever applies in March has an answer before the rains begin.`,
    ),
    changes: [{ article: 12, paragraph: 1 }],
  },
  {
    comments: [8],
    disposition: 'partly-accepted',
    reason: 'safety-or-environment',
    text: both(
      `រយៈពេលត្រូវបានបន្ថយមក ៣០ ថ្ងៃធ្វើការសម្រាប់កសិដ្ឋានទាំងអស់ មិនមែន ១៥ ថ្ងៃធ្វើការទេ។ បែស្ថិតក្នុងដែនទឹកសាធារណៈ
        ដូច្នេះក្រៅពីការចុះមើល ត្រូវវាស់ទទឹងទឹក ពិនិត្យផ្លូវទូក និងសួរអ្នកនេសាទនៅទីនោះ ហើយការងារនេះមិនអាចចប់ក្នុង ១៥
        ថ្ងៃធ្វើការទេ។ បើខណ្ឌហួសពេល ពាក្យសុំត្រូវចាត់ទុកថាបានយល់ព្រម។`,
      `The limit is lowered to 30 working days for all farms, not to 15 working days. A cage lies in public water:
        besides the visit, the width of the water is measured, the passage of boats is checked and the fishers there
        are asked, which cannot be done in 15 working days. If the cantonment is late, the application counts as
        granted.`,
    ),
    changes: [{ article: 12, paragraph: 1 }],
  },
  {
    comments: [9],
    disposition: 'not-accepted',
    reason: 'policy-choice',
    text: both(
      `យើងរក្សារយៈពេលតែមួយសម្រាប់កសិដ្ឋានទាំងអស់ ព្រោះវិធានតែមួយ អ្នករាល់គ្នាអាចពិនិត្យតាមដានបាន
        ហើយគ្មានការប្រកែកអំពីទំហំកសិដ្ឋាន។ ការពិនិត្យគុណភាពទឹកលើសពីម្តង អាចធ្វើបានក្នុងរយៈពេល ៣០ ថ្ងៃធ្វើការ
        ហើយកសិដ្ឋានលើសពី ៥០.០០០ ម៉ែត្រការ៉េ ដាក់ពាក្យសុំនៅរដ្ឋបាលជលផលរួចហើយ តាមមាត្រា ៧។
        ស្រះគ្រួសារតូចៗមិនត្រូវរង់ចាំអាជ្ញាប័ណ្ណទៀតទេ។`,
      `One limit stays for all farms, since one rule can be checked by everybody and leaves no quarrel over the size
        of a farm. The water can be tested more than once within 30 working days, and farms of more than 50,000
        square metres apply to the Fisheries Administration already, under Article 7. Small family ponds no longer
        wait for a licence.`,
    ),
    changes: [],
  },
  {
    comments: [10],
    disposition: 'accepted',
    text: both(
      `តួលេខទាំងនេះបង្ហាញថា បញ្ហានៅត្រង់ថ្ងៃចាប់ផ្តើមរាប់ និងនៅត្រង់ការហួសពេល។ មាត្រា ១១
        កំណត់ថ្ងៃចាប់ផ្តើមតាមបង្កាន់ដៃ ហើយមាត្រា ១២ កថាខណ្ឌ ២ ដែលជាកថាខណ្ឌថ្មី ចែងថា បើខណ្ឌមិនបានសម្រេចទាន់ពេលទេ
        ពាក្យសុំត្រូវចាត់ទុកថាបានយល់ព្រម។`,
      `These figures show that the trouble lies in the day from which one counts and in limits that are not kept.
        Article 11 ties the first day to the receipt, and the new paragraph 2 of Article 12 says that an application
        not decided in time counts as granted.`,
    ),
    changes: [{ article: 11, paragraph: 2 }, { named: 'silence' }],
  },
];

const onValidity: DemoAnswer[] = [
  {
    comments: [11],
    disposition: 'accepted',
    text: both(
      `អាជ្ញាប័ណ្ណមានសុពលភាព ៣ ឆ្នាំ ដើម្បីឱ្យអ្នកធ្វើវារីវប្បកម្មអាចប្រើជាឯកសារគាំទ្រសំណើកម្ចីបាន។
        ថ្លៃអាជ្ញាប័ណ្ណនៅដដែល ហើយបង់ជារៀងរាល់ឆ្នាំ មិនមែនបង់សម្រាប់ ៣ ឆ្នាំក្នុងពេលតែមួយទេ ដូចមានចែងក្នុងឧបសម្ព័ន្ធ។`,
      `A licence is valid for 3 years, so that it can support the request for a loan. The licence fee stays the same
        and is paid year by year, not for 3 years at once, as the annex says.`,
    ),
    changes: [{ article: 12, paragraph: 2 }, { annex: 'sole' }],
  },
  {
    comments: [12, 14],
    disposition: 'accepted',
    text: both(
      `អ្នកដែលស្នើសុំបន្តទាន់ពេល អាចចិញ្ចឹម និងលក់បន្តបាន រហូតដល់មានសេចក្តីសម្រេច ទោះខណ្ឌសម្រេចយឺតក៏ដោយ៖ សូមមើលមាត្រា
        ១២ កថាខណ្ឌ ៥។ ដូច្នេះ ត្រីដែលនៅក្នុងស្រះមិនក្លាយជាខុសច្បាប់ទេ ហើយអាជ្ញាប័ណ្ណ ៣
        ឆ្នាំក៏គ្របដណ្តប់រដូវប្រមូលផលច្រើនដង។`,
      `Whoever asks for renewal in time may go on farming and selling until the decision, even where the cantonment
        is late: see Article 12, paragraph 5. Fish in the pond do not become unlawful, and a licence of 3 years
        covers several harvests.`,
    ),
    changes: [{ article: 12, paragraph: 2 }, { named: 'renewal' }],
  },
  {
    comments: [13],
    disposition: 'partly-accepted',
    reason: 'safety-or-environment',
    text: both(
      `អាជ្ញាប័ណ្ណមានសុពលភាព ៣ ឆ្នាំ ជំនួស ១ ឆ្នាំ ប៉ុន្តែមិនដល់ ៥ ឆ្នាំទេ។ បែស្ថិតក្នុងទឹកដែលអ្នកដទៃនេសាទ
        និងប្រើប្រាស់ ដូច្នេះទីតាំងត្រូវពិនិត្យឡើងវិញ មុនពេលទឹករងការខូចខាតយូរ។ អ្នកដែលថែទាំទឹកបានល្អ
        អាចបន្តអាជ្ញាប័ណ្ណបាន ហើយបន្តចិញ្ចឹមក្នុងពេលរង់ចាំ។`,
      `A licence is valid for 3 years instead of 1 year, but not for 5 years. A cage lies in water that others fish
        in and use, so the site has to be looked at again before harm has lasted long. Whoever looks after the water
        can renew, and goes on farming while waiting.`,
    ),
    changes: [{ article: 12, paragraph: 2 }],
  },
  {
    comments: [15],
    disposition: 'accepted',
    text: both(
      `សុពលភាពត្រូវបានកំណត់ ៣ ឆ្នាំ ដោយមានលក្ខខណ្ឌដែលបានស្នើ៖ មាត្រា ១២ កថាខណ្ឌ ៦
        តម្រូវឱ្យអ្នកកាន់អាជ្ញាប័ណ្ណរាយការណ៍អំពីគុណភាពទឹកជារៀងរាល់ឆ្នាំ។ បើទឹកមានបញ្ហា ខណ្ឌអាចចុះពិនិត្យ
        និងបន្ថែមលក្ខខណ្ឌបាន ដោយមិនរង់ចាំថ្ងៃផុតកំណត់ឡើយ។`,
      `The term is 3 years, on the condition that was asked for: Article 12, paragraph 6, has the holder of a licence
        report on the quality of the water every year. Where the water suffers, the cantonment may visit and add
        conditions without waiting for the licence to expire.`,
    ),
    changes: [{ article: 12, paragraph: 2 }, { named: 'water-report' }],
  },
  {
    comments: [16],
    disposition: 'already-in-text',
    text: both(
      `កាតព្វកិច្ចបញ្ជាក់ហេតុផលនៅដដែលទាំងស្រុង។ កថាខណ្ឌនេះត្រូវបានផ្លាស់មកនៅជាប់នឹងវិធានស្តីពីសេចក្តីសម្រេច
        ហើយនៅតែជាកថាខណ្ឌ ៣ នៃមាត្រា ១២។`,
      `The duty to give reasons stays word for word. The paragraph has moved up beside the rules on the decision and
        is still paragraph 3 of Article 12.`,
    ),
    changes: [{ article: 12, paragraph: 3 }],
  },
];

export const aquacultureAnswers3To12: DemoAnswer[] = [
  ...onDefinitionsAndDuty,
  ...onTheApplication,
  ...onTheTimeLimit,
  ...onValidity,
];
