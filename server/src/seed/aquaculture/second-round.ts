// The second round on the demo's aquaculture law, on version 2: shorter, and about what has changed. The signing
// official gives the reason for the short period.
import { both } from '../demo-law.js';
import { aquacultureSecondGrounds } from '../round-grounds.js';
import type { DemoRound } from '../rounds.js';

export const aquacultureSecondRound: DemoRound & Required<Pick<DemoRound, 'shortenedReason'>> = {
  ...aquacultureSecondGrounds,
  announcedDaysAgo: 9,
  openedDaysAgo: 2,
  closesInDays: 28,
  notice: both(
    `រដ្ឋបាលជលផលសូមជូនដំណឹងថា កំណែទី ២ នៃសេចក្តីព្រាងច្បាប់ស្តីពីវារីវប្បកម្ម បើកសម្រាប់ការពិគ្រោះយោបល់រយៈពេល ៣០
      ថ្ងៃ។ សូមពិនិត្យអ្វីដែលបានកែប្រែ និងចម្លើយចំពោះមតិលើកទីមួយ ហើយប្រាប់យើងថាការកែប្រែនេះប្រើបាន ឬមិនទាន់ប្រើបាន។
      អ្នកមិនប្រើអ៊ីនធឺណិត អាចផ្តល់មតិផ្ទាល់មាត់នៅខណ្ឌរដ្ឋបាលជលផល ឬសាលាឃុំ សង្កាត់។`,
    `The Fisheries Administration opens version 2 of the Draft Law on Aquaculture for consultation for 30 days.
      Please look at what has changed and at the answers to the first comments, and say whether the changes work or
      do not work yet. Those who do not use the internet may speak at the fisheries cantonment or at the commune or
      sangkat hall.`,
  ),
  summary: both(
    `កំណែទី ២ កែប្រែតែអ្វីដែលមាននៅទីនេះ។ ខណ្ឌត្រូវចេញបង្កាន់ដៃនៅថ្ងៃដាក់ពាក្យសុំ និងសម្រេចក្នុងរយៈពេល ៣០ ថ្ងៃធ្វើការ
      ហើយបើហួសពេល ពាក្យសុំត្រូវចាត់ទុកថាបានយល់ព្រម។ អាជ្ញាប័ណ្ណប្រើបាន ៣ ឆ្នាំ ដោយមានរបាយការណ៍ទឹកម្តងក្នុងមួយឆ្នាំ។
      គ្រួសារដែលមានស្រះសរុបមិនលើសពី ៥០០ ម៉ែត្រការ៉េ មិនតម្រូវឱ្យមានអាជ្ញាប័ណ្ណ គ្រាន់តែចុះឈ្មោះម្តងនៅសាលាឃុំ សង្កាត់
      ដោយមិនបង់ថ្លៃ។ អ្នកចិញ្ចឹមដោយគ្មានអាជ្ញាប័ណ្ណត្រូវព្រមានជាមុន ហើយប្រាក់ពិន័យទាបជាងមុន ដោយគ្មានទោសពន្ធនាគារ។
      លិខិតដឹកជញ្ជូនប្រើបាន ៧២ ម៉ោង អ្នកលក់ចំណីចុះបញ្ជីម្តងក្នុងមួយខេត្ត ការត្រួតពិនិត្យធម្មតាមិនលើសពី ២
      ដងក្នុងមួយឆ្នាំ ហើយកសិដ្ឋានដែលមានស្រាប់មានពេល ១២ ខែ ដើម្បីដាក់ពាក្យសុំ។ មាត្រាផ្សេងទៀតនៅដដែល។`,
    `Version 2 changes only what stands here. The cantonment gives a receipt on the day of the application and
      decides within 30 working days; if it is late, the application counts as granted. A licence is good for 3
      years, with a water report once a year. Families with ponds of not more than 500 square metres in all need no
      licence and just register once at the commune or sangkat hall, free of charge. Whoever farms without a licence
      is warned first, and the fine is lower, without prison. A transport permit is good for 72 hours, feed sellers
      register once in each province, ordinary inspections come not more than 2 times a year, and farms that exist
      today have 12 months to apply. All other articles stay as they were.`,
  ),
  purpose: both(
    `ពិនិត្យថា អ្វីដែលបានកែប្រែតាមមតិលើកទីមួយ អាចអនុវត្តបាននៅលើស្រះ បែ និងនៅការិយាល័យ
      មុនពេលផ្ញើសេចក្តីព្រាងទៅក្រសួងផ្សេងទៀត។`,
    `To see whether what was changed after the first comments works on ponds, on cages and in offices, before the
      draft goes to the other ministries.`,
  ),
  affected: both(
    `គ្រួសារ និងក្រុមហ៊ុនដែលចិញ្ចឹមត្រី អ្នកលក់ចំណី អ្នកដឹកជញ្ជូនត្រី ឃុំ សង្កាត់ដែលត្រូវធ្វើបញ្ជី មន្ត្រីជលផល
      អ្នកនេសាទ និងអ្នកប្រើទឹករួមគ្នា។`,
    `Families and companies that farm fish, feed sellers, those who transport fish, the communes and sangkats that
      are to keep the list, fisheries officers, fishers and others who share the water.`,
  ),
  openPoints: both(
    `អ្វីទាំងអស់ដែលបានកែប្រែក្នុងកំណែទី ២ នៅអាចកែប្រែបានទៀត ជាពិសេស មាត្រា ១២ មាត្រា ១៣ មាត្រា ២៩ និងមាត្រា ៣០។`,
    `Everything that changed in version 2 can still be changed, above all Article 12, Article 13, Article 29 and
      Article 30.`,
  ),
  fixedPoints: both(
    `មាត្រាដែលមិនបានកែប្រែ បានពិគ្រោះយោបល់រួចហើយក្នុងលើកទីមួយ ហើយមតិទាំងនោះមានចម្លើយ។
      អ្នកអាចផ្តល់មតិលើមាត្រាទាំងនោះបានដែរ ប៉ុន្តែយើងនឹងបើកឡើងវិញ តែក្នុងករណីមានភស្តុតាងថ្មី។`,
    `Articles that did not change were consulted on in the first round, and those comments have answers. You may
      comment on them too, but they will be opened again only where there is new evidence.`,
  ),
  contact: both(
    `ការិយាល័យច្បាប់ រដ្ឋបាលជលផល រាជធានីភ្នំពេញ ពីថ្ងៃច័ន្ទ ដល់ថ្ងៃសុក្រ ម៉ោង ៨ ដល់ម៉ោង ១១ និងម៉ោង ២ ដល់ម៉ោង ៥។
      អ៊ីមែល៖ aquaculture@sala.example`,
    `Legal office, Fisheries Administration, Phnom Penh, Monday to Friday, 8 to 11 and 2 to 5 o'clock. E-mail:
      aquaculture@sala.example`,
  ),
  shortenedReason: both(
    `សេចក្តីព្រាងទាំងមូលបានបើកឱ្យពិគ្រោះយោបល់រយៈពេល ៦០ ថ្ងៃរួចហើយ។ ការពិគ្រោះយោបល់លើកទីពីរនេះ
      ផ្តោតតែលើអ្វីដែលបានកែប្រែ ដូច្នេះរយៈពេល ៣០ ថ្ងៃគឺសមស្រប ហើយចប់មុនរដូវលែងកូនត្រី ដែលអ្នកចិញ្ចឹមរវល់ខ្លាំង។`,
    `The whole draft was already open for 60 days. This second consultation is about what has changed only, so 30
      days are appropriate, and it ends before the stocking season, when farmers have no time.`,
  ),
  questions: [
    {
      at: null,
      text: both(
        'តើមានការកែប្រែណាមួយ ដែលដោះស្រាយបញ្ហារបស់អ្នកមិនទាន់អស់? នៅខ្វះអ្វី?',
        'Is there a change that does not yet solve your problem, and what is missing?',
      ),
    },
    {
      at: { article: 12 },
      text: both(
        'តើបង្កាន់ដៃដែលជំនួសអាជ្ញាប័ណ្ណពេលខណ្ឌយឺត ធនាគារ និងអ្នកទិញនឹងទទួលយកឬទេ?',
        'Would a bank or a buyer accept the receipt that stands in place of the licence when the cantonment is late?',
      ),
    },
    {
      at: { article: 13 },
      text: both(
        'តើឃុំ សង្កាត់របស់អ្នក ត្រូវការអ្វីខ្លះ ដើម្បីធ្វើបញ្ជីកសិដ្ឋានខ្នាតគ្រួសារ?',
        'What does your commune or sangkat need to keep the list of family-scale farms?',
      ),
    },
    {
      at: { article: 29 },
      text: both(
        'តើរយៈពេល ៣០ ថ្ងៃក្រោយការព្រមាន គ្រប់គ្រាន់សម្រាប់រៀបចំពាក្យសុំឬទេ?',
        'Are 30 days after the warning enough to prepare an application?',
      ),
    },
  ],
};
