// The second half of the demo's SME law: support, lighter duties, associations and dialogue, closing provisions.
import { article, both, chapter, type DemoClause, paragraph, point, signature } from '../demo-law.js';

export const smeChapters4To7: DemoClause[] = [
  chapter(4, 'វិធានការគាំទ្រ', 'Support', [
    article(14, 'ហិរញ្ញប្បទាន', 'Finance', {
      children: [
        paragraph(
          1,
          `រដ្ឋលើកទឹកចិត្តគ្រឹះស្ថានឥណទានឱ្យផ្តល់កម្ចី ដោយពិនិត្យលំហូរសាច់ប្រាក់ និងកិច្ចសន្យាលក់
            មិនគ្រាន់តែប្លង់ដីឡើយ។`,
          'The State encourages lenders to lend on cash flow and sales contracts and not on land titles alone.',
        ),
        paragraph(
          2,
          'គ្រឹះស្ថានឥណទានត្រូវប្រាប់អត្រាការប្រាក់ និងថ្លៃសេវាទាំងអស់ជាលាយលក្ខណ៍អក្សរ មុនពេលចុះកិច្ចសន្យា។',
          'A lender states the interest rate and every fee in writing before the contract is signed.',
        ),
      ],
    }),
    article(15, 'មូលនិធិធានាឥណទាន', 'Credit guarantee fund', {
      children: [
        paragraph(
          1,
          'មូលនិធិធានាឥណទានអាចធានាមិនលើសពី ៧០ ភាគរយនៃប្រាក់ដើម សម្រាប់កម្ចីមិនលើសពី ៨០០ លានរៀល។',
          `The credit guarantee fund may guarantee up to 70 per cent of the principal of a loan of not more than
            800 million riel.`,
        ),
        paragraph(
          2,
          'ថ្លៃធានាមិនត្រូវលើសពី ១ ភាគរយនៃប្រាក់ដើមក្នុងមួយឆ្នាំ។',
          'The price of a guarantee must not exceed 1 per cent of the principal per year.',
        ),
        paragraph(
          3,
          'យ៉ាងតិចមួយភាគបីនៃការធានា ត្រូវបម្រុងទុកសម្រាប់សហគ្រាសដែលដឹកនាំដោយស្ត្រី។',
          'At least one third of the guarantees are reserved for enterprises led by women.',
        ),
      ],
    }),
    article(16, 'លទ្ធកម្មសាធារណៈ', 'Public procurement', {
      children: [
        paragraph(
          1,
          `ក្រសួង ស្ថាប័ន និងរដ្ឋបាលថ្នាក់ក្រោមជាតិ ត្រូវទិញយ៉ាងតិច ២០ ភាគរយនៃតម្លៃទំនិញ និងសេវា ពីសហគ្រាសធុនតូច
            និងមធ្យម។`,
          `Ministries, institutions and sub-national administrations buy at least 20 per cent of the value of their
            goods and services from small and medium enterprises.`,
        ),
        paragraph(
          2,
          'កិច្ចសន្យាធំត្រូវបែងចែកជាផ្នែកតូចៗ នៅពេលអាចធ្វើបាន។',
          'Large contracts are divided into smaller lots where this is possible.',
        ),
      ],
    }),
    article(17, 'ការបណ្តុះបណ្តាល និងបច្ចេកវិទ្យា', 'Training and technology', {
      children: [
        paragraph(
          1,
          `ក្រសួងផ្តល់ការបណ្តុះបណ្តាលអំពីគណនេយ្យ គុណភាពផលិតផល និងឧបករណ៍ឌីជីថល យ៉ាងតិចពីរដងក្នុងមួយឆ្នាំ
            នៅគ្រប់ខេត្ត។`,
          `The Ministry gives training in bookkeeping, product quality and digital tools at least twice a year in
            every province.`,
        ),
        paragraph(
          2,
          'សហគ្រាសមីក្រូ និងធុនតូច បង់តែ ៥០ ភាគរយនៃថ្លៃធ្វើតេស្តផលិតផលនៅមន្ទីរពិសោធន៍រដ្ឋ។',
          'Micro and small enterprises pay 50 per cent of the price of product tests in State laboratories.',
        ),
      ],
    }),
    article(18, 'ចង្កោមសហគ្រាស', 'Clusters', {
      children: [
        paragraph(
          1,
          'ចង្កោមសហគ្រាសអាចសុំប្រើដីរដ្ឋឯកជន ឬអគារសាធារណៈដែលទំនេរ សម្រាប់កន្លែងកែច្នៃ ឃ្លាំង ឬបន្ទប់ត្រជាក់រួម។',
          `A cluster may ask to use private State land or an empty public building for a shared workshop, store or
            cold room.`,
        ),
        paragraph(2, 'សំណើត្រូវឆ្លើយក្នុងរយៈពេល ៦០ ថ្ងៃធ្វើការ។', 'The request is answered within 60 working days.'),
      ],
    }),
    article(19, 'ទីផ្សារ និងការនាំចេញ', 'Markets and export', {
      text: both('ក្រសួងជួយសហគ្រាសធុនតូច និងមធ្យម៖', 'The Ministry helps small and medium enterprises:'),
      children: [
        point(1, 'ចូលរួមពិព័រណ៍ក្នុងស្រុក និងក្រៅប្រទេស;', 'to take part in trade fairs at home and abroad;'),
        point(2, 'បំពេញបទដ្ឋាន និងស្លាកតាមតម្រូវការទីផ្សារ;', 'to meet the standards and labels that markets ask for;'),
        point(3, 'លក់តាមប្រព័ន្ធអនឡាញ ជាភាសាខ្មែរ និងភាសាបរទេស។', 'to sell online, in Khmer and in foreign languages.'),
      ],
    }),
    article(20, 'ស្ត្រី យុវជន និងជនមានពិការភាព', 'Women, young people and persons with disabilities', {
      text: both(
        `ក្នុងកម្មវិធីគាំទ្រនីមួយៗ ក្រសួងត្រូវរៀបចំម៉ោង ទីកន្លែង និងព័ត៌មាន ដើម្បីឱ្យស្ត្រី យុវជន និងជនមានពិការភាព
          អាចចូលរួមបាន ហើយត្រូវផ្សព្វផ្សាយចំនួនអ្នកចូលរួម។`,
        `In each support programme the Ministry chooses hours, places and information so that women, young people
          and persons with disabilities can take part, and publishes how many did.`,
      ),
    }),
  ]),
  chapter(5, 'ការសម្រាលបន្ទុករដ្ឋបាល', 'Lighter administrative duties', [
    article(21, 'ការវាយតម្លៃផលប៉ះពាល់', 'Test of effect', {
      children: [
        paragraph(
          1,
          `មុនពេលដាក់វិធានថ្មីដែលប៉ះពាល់ដល់អាជីវកម្ម ក្រសួង ស្ថាប័ន ត្រូវប៉ាន់ប្រមាណពេលវេលា
            និងចំណាយដែលសហគ្រាសធុនតូចត្រូវចំណាយ។`,
          `Before a new rule that affects business is introduced, the ministry or institution estimates the time
            and money it will cost a small enterprise.`,
        ),
        paragraph(
          2,
          'ការប៉ាន់ប្រមាណ និងសេចក្តីព្រាងវិធាន ត្រូវផ្សព្វផ្សាយសម្រាប់ការពិគ្រោះយោបល់សាធារណៈយ៉ាងតិច ៣០ ថ្ងៃ។',
          'The estimate and the draft rule are published for public consultation for at least 30 days.',
        ),
      ],
    }),
    article(22, 'ការត្រួតពិនិត្យ', 'Inspection', {
      children: [
        paragraph(
          1,
          'ការត្រួតពិនិត្យសហគ្រាសធុនតូច និងមធ្យម ត្រូវធ្វើរួមគ្នារវាងស្ថាប័នពាក់ព័ន្ធ និងមិនលើសពីម្តងក្នុងមួយឆ្នាំ។',
          `The inspection of a small or medium enterprise is carried out jointly by the institutions concerned, not
            more than once a year.`,
        ),
        paragraph(
          2,
          'កម្រិតនេះមិនអនុវត្តក្នុងករណីគ្រោះថ្នាក់ដល់សុខភាព ឬសុវត្ថិភាព ឬមានបណ្តឹងជាលាយលក្ខណ៍អក្សរ។',
          'This limit does not apply where health or safety is in danger or a written complaint has been made.',
        ),
        paragraph(
          3,
          'ហាមមន្ត្រីត្រួតពិនិត្យទទួលថ្លៃសេវាដែលគ្មានក្នុងតារាងថ្លៃសេវាសាធារណៈ។',
          'An inspector must not take any fee that is not in the public list of fees.',
        ),
      ],
    }),
    article(23, 'ការទូទាត់យឺត', 'Late payment', {
      children: [
        paragraph(
          1,
          'អ្នកទិញសាធារណៈ និងសហគ្រាសធំ ត្រូវទូទាត់វិក្កយបត្ររបស់សហគ្រាសធុនតូច និងមធ្យម ក្នុងរយៈពេល ៤៥ ថ្ងៃ។',
          'Public buyers and large enterprises pay the invoices of small and medium enterprises within 45 days.',
        ),
        paragraph(
          2,
          'បើទូទាត់យឺត ត្រូវបង់ការប្រាក់ ១ ភាគរយក្នុងមួយខែ ដោយមិនចាំបាច់ទាមទារ។',
          'If payment is late, interest of 1 per cent per month is owed without a demand.',
        ),
      ],
    }),
    article(24, 'បណ្តឹង និងការសម្របសម្រួល', 'Complaints and mediation', {
      children: [
        paragraph(
          1,
          'សហគ្រាសអាចប្តឹងទៅបញ្ជរព័ត៌មានតាមខេត្ត អំពីការអនុវត្តច្បាប់នេះ ដោយមិនបង់ថ្លៃ។',
          `An enterprise may complain free of charge to the provincial information desk about how this Law is
            applied.`,
        ),
        paragraph(
          2,
          'បណ្តឹងត្រូវដោះស្រាយក្នុងរយៈពេល ៣០ ថ្ងៃធ្វើការ។ បើមិនសុខចិត្ត អាចប្តឹងទៅតុលាការមានសមត្ថកិច្ច។',
          'A complaint is settled within 30 working days. The outcome may be challenged before the competent court.',
        ),
      ],
    }),
  ]),
  chapter(6, 'សមាគម និងកិច្ចសន្ទនា', 'Associations and dialogue', [
    article(25, 'សមាគមសហគ្រាស', 'Business associations', {
      children: [
        paragraph(
          1,
          'សហគ្រាសមានសិទ្ធិបង្កើត ឬចូលរួមសមាគម ដោយសេរី ហើយមិនមាននរណាម្នាក់ត្រូវបានបង្ខំឱ្យចូលឡើយ។',
          'Enterprises are free to form and join associations, and nobody may be made to join one.',
        ),
        paragraph(
          2,
          'ក្រុមដែលមិនទាន់ចុះបញ្ជី ក៏មានសិទ្ធិផ្តល់មតិយោបល់ក្នុងការពិគ្រោះយោបល់សាធារណៈដូចសមាគមដែរ។',
          'A group that is not registered has the same right as an association to comment in a public consultation.',
        ),
      ],
    }),
    article(26, 'វេទិកាតាមខេត្ត', 'Provincial forums', {
      children: [
        paragraph(
          1,
          'រដ្ឋបាលរាជធានី ខេត្ត រៀបចំវេទិការវាងវិស័យសាធារណៈ និងឯកជន យ៉ាងតិចពីរដងក្នុងមួយឆ្នាំ។',
          'The capital and each province hold a public-private forum at least twice a year.',
        ),
        paragraph(
          2,
          'បញ្ហាដែលបានលើកឡើង និងការប្តេជ្ញាចិត្តរបស់ស្ថាប័ន ត្រូវកត់ត្រាជាមួយកាលកំណត់ និងផ្សព្វផ្សាយជាសាធារណៈ។',
          'The problems raised and the commitments made by institutions are recorded with a due date and published.',
        ),
      ],
    }),
  ]),
  chapter(7, 'ទណ្ឌកម្ម និងអវសានប្បញ្ញត្តិ', 'Sanctions and final provisions', [
    article(27, 'ទណ្ឌកម្មរដ្ឋបាល', 'Administrative sanctions', {
      children: [
        paragraph(
          1,
          `សហគ្រាសដែលទទួលវិធានការគាំទ្រ ដោយផ្តល់ព័ត៌មានមិនពិតដោយចេតនា ត្រូវសងការគាំទ្រនោះវិញ
            និងមិនអាចសុំការគាំទ្រថ្មីក្នុងរយៈពេល ២ ឆ្នាំ។`,
          `An enterprise that knowingly gave false information to receive support pays that support back and may
            not ask for new support for 2 years.`,
        ),
        paragraph(
          2,
          'មន្ត្រីដែលល្មើសនឹងមាត្រា ២២ កថាខណ្ឌ ៣ ត្រូវទទួលវិន័យតាមច្បាប់ជាធរមាន។',
          'An official who breaks Article 22, paragraph 3, is disciplined under the law in force.',
        ),
      ],
    }),
    article(28, 'ការពិនិត្យឡើងវិញ', 'Review', {
      text: both(
        `ក្រសួងត្រូវពិនិត្យប្រសិទ្ធភាពនៃច្បាប់នេះក្នុងរយៈពេល ៣ ឆ្នាំ បន្ទាប់ពីចូលជាធរមាន
          ដោយពិគ្រោះយោបល់ជាមួយសមាគមសហគ្រាស។`,
        `The Ministry reviews the effect of this Law within 3 years after it enters into force, in consultation
          with business associations.`,
      ),
    }),
    article(29, 'និរាករណ៍', 'Repeal', {
      text: both(
        `បទប្បញ្ញត្តិទាំងឡាយដែលផ្ទុយនឹងច្បាប់នេះ រួមទាំងចំណាត់ថ្នាក់សហគ្រាសក្នុងលិខិតបទដ្ឋានផ្សេងទៀត
          ត្រូវទុកជានិរាករណ៍។`,
        `Provisions contrary to this Law are repealed, including the classes of enterprise set in other
          regulations.`,
      ),
    }),
    article(30, 'ការចូលជាធរមាន', 'Entry into force', {
      text: both(
        'ច្បាប់នេះចូលជាធរមាននៅថ្ងៃទី ១៨០ បន្ទាប់ពីថ្ងៃប្រកាសឱ្យប្រើ។',
        'This Law enters into force on the 180th day after its promulgation.',
      ),
    }),
  ]),
  signature(
    'ធ្វើនៅរាជធានីភ្នំពេញ ថ្ងៃទី ....... ខែ ....... ឆ្នាំ .......',
    'Done in Phnom Penh on the ....... day of ....... in the year .......',
  ),
];
