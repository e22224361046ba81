// The first round on each law of the demo: what a reader is told before speaking. Days count from the day on which the
// demo is filled in, so that a fresh demo always has an open round.
import type { LawKey } from './cast.js';
import type { ClauseReference } from './demo-comment.js';
import { type BothLanguages, both } from './demo-law.js';
import { type RoundGrounds, roundGrounds } from './round-grounds.js';

export interface DemoRound extends RoundGrounds {
  announcedDaysAgo: number;
  openedDaysAgo: number;
  closesInDays: number;
  notice: BothLanguages;
  summary: BothLanguages;
  purpose: BothLanguages;
  affected: BothLanguages;
  openPoints: BothLanguages;
  fixedPoints: BothLanguages;
  contact: BothLanguages;
  /** Null asks about the whole draft. */
  questions: { at: ClauseReference | null; text: BothLanguages }[];
  /** Why it is shorter than the kind of instrument asks. */
  shortenedReason?: BothLanguages;
}

export const rounds: Record<LawKey, DemoRound> = {
  aquaculture: {
    ...roundGrounds.aquaculture,
    announcedDaysAgo: 83,
    openedDaysAgo: 75,
    closesInDays: -15,
    notice: both(
      `រដ្ឋបាលជលផលសូមជូនដំណឹងថា សេចក្តីព្រាងច្បាប់ស្តីពីវារីវប្បកម្ម បើកសម្រាប់ការពិគ្រោះយោបល់សាធារណៈរយៈពេល ៦០ ថ្ងៃ។
        សូមផ្តល់មតិលើមាត្រាណាមួយ ជាភាសាខ្មែរ ឬភាសាអង់គ្លេស ដោយមិនចាំបាច់មានគណនី ឬបញ្ចេញឈ្មោះ។
        អ្នកមិនប្រើអ៊ីនធឺណិត អាចផ្តល់មតិផ្ទាល់មាត់នៅខណ្ឌរដ្ឋបាលជលផល ឬសាលាឃុំ សង្កាត់។`,
      `The Fisheries Administration opens the Draft Law on Aquaculture for public consultation for 60 days. Please
        comment on any article, in Khmer or English; you need no account and no name. Those who do not use the internet
        may speak at the fisheries cantonment or at the commune or sangkat hall.`,
    ),
    summary: both(
      `សេចក្តីព្រាងច្បាប់នេះ និយាយអំពីអ្នកដែលអាចចិញ្ចឹមត្រី និងវារីសត្វផ្សេងទៀត ហើយត្រូវធ្វើដូចម្តេច។
        អ្នកចិញ្ចឹមគ្រប់រូបត្រូវមានអាជ្ញាប័ណ្ណពីខណ្ឌរដ្ឋបាលជលផលនៃខេត្ត។
        ខណ្ឌមានពេល ៤៥ ថ្ងៃធ្វើការ ដើម្បីសម្រេច ហើយអាជ្ញាប័ណ្ណប្រើបាន ១ ឆ្នាំ។
        គ្រួសារដែលមានស្រះតូច ក៏ត្រូវមានអាជ្ញាប័ណ្ណ និងចុះឈ្មោះនៅសាលាឃុំ សង្កាត់ដែរ។
        សេចក្តីព្រាងកំណត់វិធានអំពីស្រះ បែ ទឹក ពូជ ចំណី ឱសថ និងការដឹកជញ្ជូនត្រីរស់ពីខេត្តមួយទៅខេត្តមួយ។
        គណៈកម្មការដែលមានអ្នកចិញ្ចឹមចូលរួម នឹងផ្តល់យោបល់ជូនក្រសួង ហើយអ្នកចិញ្ចឹមអាចបង្កើតក្រុមដោយសេរី។
        អ្នកចិញ្ចឹមដោយគ្មានអាជ្ញាប័ណ្ណត្រូវពិន័យ ហើយបើធ្វើម្តងទៀត អាចជាប់ពន្ធនាគារ។
        កសិដ្ឋានដែលមានស្រាប់ មានពេល ៦ ខែ ដើម្បីដាក់ពាក្យសុំ។ ថ្លៃសេវាមានក្នុងឧបសម្ព័ន្ធ។`,
      `This draft says who may farm fish and other aquatic animals, and how. Everybody who farms needs a licence from
        the fisheries cantonment of the province. The cantonment has 45 working days to decide, and the licence is good
        for 1 year. Families with a small pond need a licence too and register at the commune or sangkat hall. The
        draft sets rules for ponds, cages, water, seed, feed, medicines and for moving live fish from one province to
        another. A commission in which farmers sit advises the Ministry, and farmers are free to form groups. Whoever
        farms without a licence is fined, and a second time may go to prison. Farms that exist today have 6 months to
        apply. The fees stand in the annex.`,
    ),
    purpose: both(
      `ធ្វើឱ្យវារីវប្បកម្មមានវិធានច្បាស់លាស់ ដើម្បីឱ្យអ្នកចិញ្ចឹមហ៊ានវិនិយោគ អ្នកបរិភោគមានត្រីសុវត្ថិភាព
        ហើយទឹក និងត្រីធម្មជាតិត្រូវបានការពារ។`,
      `To give aquaculture clear rules, so that farmers dare to invest, consumers have safe fish, and water and wild
        fish are protected.`,
    ),
    affected: both(
      `គ្រួសារ និងក្រុមហ៊ុនដែលចិញ្ចឹមត្រីក្នុងស្រះ បែ ឬស៊ាង ស្ថានីយផលិតពូជ អ្នកលក់ចំណី អ្នកដឹកជញ្ជូនត្រី អ្នកនេសាទ
        និងកសិករដែលប្រើទឹករួមគ្នា។`,
      `Families and companies that farm fish in ponds, cages or pens; hatcheries; feed sellers; those who transport
        fish; fishers and rice farmers who share the water.`,
    ),
    openPoints: both(
      `នីតិវិធី និងរយៈពេលពិនិត្យពាក្យសុំ សុពលភាពអាជ្ញាប័ណ្ណ វិធានសម្រាប់កសិដ្ឋានខ្នាតគ្រួសារ ការដឹកជញ្ជូន សំណង
        កម្រិតពិន័យ និងថ្លៃសេវា នៅអាចកែប្រែបាន។`,
      `Still open: how an application is handled and how long it takes, how long a licence is valid, the rules for
        family-scale farms, transport, compensation, the level of fines, and the fees.`,
    ),
    fixedPoints: both(
      `ការហាមដាក់បែក្នុងតំបន់អភិរក្សជលផល និងការហាមប្រើឱសថក្រៅបញ្ជី បានសម្រេចរួចហើយ
        ព្រោះច្បាប់ផ្សេងទៀតតម្រូវឱ្យធ្វើដូច្នេះ។`,
      `Already decided, because other laws require it: no cages in fish conservation areas, and no medicines outside
        the list.`,
    ),
    contact: both(
      `ការិយាល័យច្បាប់ រដ្ឋបាលជលផល រាជធានីភ្នំពេញ ពីថ្ងៃច័ន្ទ ដល់ថ្ងៃសុក្រ ម៉ោង ៨ ដល់ម៉ោង ១១ និងម៉ោង ២ ដល់ម៉ោង ៥។
        អ៊ីមែល៖ aquaculture@sala.example`,
      `Legal office, Fisheries Administration, Phnom Penh, Monday to Friday, 8 to 11 and 2 to 5 o'clock. E-mail:
        aquaculture@sala.example`,
    ),
    questions: [
      {
        at: null,
        text: both(
          'តើវិធានណាមួយក្នុងសេចក្តីព្រាងនេះ ដែលអ្នកមិនអាចធ្វើតាមបាន នៅលើស្រះ ឬបែរបស់អ្នក? ហេតុអ្វី?',
          'Which rule in this draft could you not follow on your own pond or cage, and why?',
        ),
      },
      {
        at: null,
        text: both(
          'តើមានអ្វីដែលអ្នកជួបប្រទះរាល់ឆ្នាំ ប៉ុន្តែសេចក្តីព្រាងនេះមិនបាននិយាយដល់?',
          'What do you meet with every year that this draft does not speak about?',
        ),
      },
      {
        at: { article: 11 },
        text: both(
          'តើអ្នកមានឯកសារណាខ្លះរួចហើយ ហើយឯកសារណាពិបាករក?',
          'Which of these papers do you already have, and which are hard to get?',
        ),
      },
      {
        at: { article: 12 },
        text: both(
          'តើអ្នកចិញ្ចឹមត្រីអាចរង់ចាំអាជ្ញាប័ណ្ណបានប៉ុន្មានថ្ងៃ មុនពេលខាតរដូវចិញ្ចឹម?',
          'How many days can a farmer wait for a licence before the season is lost?',
        ),
      },
      {
        at: { article: 13 },
        text: both(
          'តើស្រះទំហំប៉ុន្មាន ដែលជាស្រះសម្រាប់គ្រួសារ មិនមែនជាអាជីវកម្ម?',
          'How large is a pond that feeds a family and is not yet a business?',
        ),
      },
      {
        at: { article: 29 },
        text: both(
          'តើវិធានការអ្វីសមស្រប ចំពោះអ្នកដែលមិនបានដឹងថាត្រូវមានអាជ្ញាប័ណ្ណ?',
          'What would be fair for somebody who did not know that a licence is needed?',
        ),
      },
    ],
  },
  sme: {
    ...roundGrounds.sme,
    announcedDaysAgo: 17,
    openedDaysAgo: 9,
    closesInDays: 51,
    notice: both(
      `ក្រសួងឧស្សាហកម្ម វិទ្យាសាស្ត្រ បច្ចេកវិទ្យា និងនវានុវត្តន៍ សូមអញ្ជើញម្ចាស់អាជីវកម្ម សមាគម កម្មករ និយោជិត
        និងសាធារណជន ផ្តល់មតិលើសេចក្តីព្រាងច្បាប់ស្តីពីសហគ្រាសធុនតូច និងមធ្យម ក្នុងរយៈពេល ៦០ ថ្ងៃ។
        មតិទាំងអស់នឹងទទួលបានចម្លើយ។`,
      `The Ministry of Industry, Science, Technology and Innovation invites business owners, associations, workers and
        the public to comment on the Draft Law on Small and Medium Enterprises for 60 days. Every comment will be
        answered.`,
    ),
    summary: both(
      `សេចក្តីព្រាងច្បាប់នេះ កំណត់ថាសហគ្រាសណាជាធុនមីក្រូ ធុនតូច ឬធុនមធ្យម ហើយរដ្ឋត្រូវជួយដូចម្តេច។
        សហគ្រាសអាចចូលក្នុងបញ្ជីដោយស្ម័គ្រចិត្ត និងឥតគិតថ្លៃ ហើយទទួលបានវិញ្ញាបនបត្រក្នុងរយៈពេល ១០ ថ្ងៃធ្វើការ។
        ខេត្តនីមួយៗមានបញ្ជរព័ត៌មានផ្តល់ប្រឹក្សា។ មូលនិធិធានាឥណទាន ជួយអ្នកដែលគ្មានប្លង់ដីឱ្យខ្ចីប្រាក់បាន។
        រដ្ឋទិញទំនិញ និងសេវាយ៉ាងតិច ២០ ភាគរយពីសហគ្រាសទាំងនេះ។
        មុនពេលដាក់វិធានថ្មី ត្រូវគិតជាមុនថា សហគ្រាសធុនតូចត្រូវចំណាយប៉ុន្មាន។
        ការត្រួតពិនិត្យធ្វើរួមគ្នា មិនលើសពីម្តងក្នុងមួយឆ្នាំ លើកលែងតែមានគ្រោះថ្នាក់ ឬបណ្តឹង។
        អ្នកទិញធំៗត្រូវទូទាត់ក្នុងរយៈពេល ៤៥ ថ្ងៃ។ ខេត្តនីមួយៗបើកវេទិកាជាមួយអាជីវកម្មពីរដងក្នុងមួយឆ្នាំ
        ហើយការប្តេជ្ញាចិត្តត្រូវផ្សព្វផ្សាយជាមួយកាលកំណត់។`,
      `This draft says which enterprises are micro, small or medium and how the State helps them. Entry in the register
        is voluntary and free, and a certificate comes within 10 working days. Each province has an information desk
        that gives advice. A guarantee fund helps those without a land title to borrow. The State buys at least 20 per
        cent of its goods and services from these enterprises. Before a new rule is made, its cost to a small enterprise
        must be worked out. Inspections are made jointly and not more than once a year, unless there is danger or a
        complaint. Large buyers pay within 45 days. Each province holds a forum with business twice a year, and the
        commitments made there are published with a due date.`,
    ),
    purpose: both(
      `ជួយឱ្យសហគ្រាសធុនតូច និងមធ្យមចាប់ផ្តើម ខ្ចីប្រាក់ លក់ និងរីកចម្រើនបានងាយជាងមុន និងកាត់បន្ថយការងារឯកសារ។`,
      `To make it easier for small and medium enterprises to start, borrow, sell and grow, and to cut their paperwork.`,
    ),
    affected: both(
      `ម្ចាស់អាជីវកម្មដែលមានបុគ្គលិកតិចជាង ២០០ នាក់ បុគ្គលិករបស់គេ គ្រឹះស្ថានឥណទាន អ្នកទិញសាធារណៈ
        និងស្ថាប័នដែលធ្វើការត្រួតពិនិត្យ។`,
      `Owners of enterprises with fewer than 200 staff, the people who work there, lenders, public buyers and the
        institutions that inspect.`,
    ),
    openPoints: both(
      `កម្រិតនៃថ្នាក់នីមួយៗ សុពលភាពវិញ្ញាបនបត្រ លក្ខខណ្ឌធានាឥណទាន ចំនួនដងនៃការត្រួតពិនិត្យ រយៈពេលទូទាត់
        និងការងាររបស់បញ្ជរព័ត៌មាន នៅអាចកែប្រែបាន។`,
      `Still open: the limits of each class, how long a certificate is valid, the terms of credit guarantees, how often
        inspections may happen, the time for payment, and the work of the information desks.`,
    ),
    fixedPoints: both(
      `ការចូលក្នុងបញ្ជីដោយស្ម័គ្រចិត្ត និងឥតគិតថ្លៃ ត្រូវបានសម្រេចរួចហើយ។ អត្រាពន្ធមិនស្ថិតក្នុងសេចក្តីព្រាងនេះទេ។`,
      `Already decided: the register is voluntary and free of charge. Tax rates are not part of this draft.`,
    ),
    contact: both(
      `អគ្គនាយកដ្ឋានសហគ្រាសធុនតូច និងមធ្យម និងសិប្បកម្ម រាជធានីភ្នំពេញ ពីថ្ងៃច័ន្ទ ដល់ថ្ងៃសុក្រ ម៉ោង ៨ ដល់ម៉ោង ១១
        និងម៉ោង ២ ដល់ម៉ោង ៥។ អ៊ីមែល៖ sme@sala.example`,
      `General Department of Small and Medium Enterprises and Handicrafts, Phnom Penh, Monday to Friday, 8 to 11 and
        2 to 5 o'clock. E-mail: sme@sala.example`,
    ),
    questions: [
      {
        at: null,
        text: both(
          'តើឯកសារ ឬការត្រួតពិនិត្យណាមួយ ដែលធ្វើឱ្យអាជីវកម្មរបស់អ្នកខាតពេលច្រើនជាងគេ?',
          'Which paper or which inspection takes most time from your business?',
        ),
      },
      {
        at: { article: 4 },
        text: both(
          'តើអាជីវកម្មរបស់អ្នកស្ថិតក្នុងថ្នាក់ណា ហើយថ្នាក់នោះសមនឹងអ្នកឬទេ?',
          'In which class is your business, and does that class fit you?',
        ),
      },
      {
        at: { article: 10 },
        text: both(
          'តើអ្នកនឹងប្រើវិញ្ញាបនបត្រនេះសម្រាប់អ្វី ហើយត្រូវការសុពលភាពប៉ុន្មានឆ្នាំ?',
          'What would you use the certificate for, and for how many years should it be valid?',
        ),
      },
      {
        at: { article: 22 },
        text: both(
          'តើឆ្នាំមុន មានស្ថាប័នប៉ុន្មានមកត្រួតពិនិត្យអ្នក ហើយប៉ុន្មានដង?',
          'How many institutions inspected you last year, and how many times?',
        ),
      },
    ],
  },
};
