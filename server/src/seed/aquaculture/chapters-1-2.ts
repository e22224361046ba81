// The opening of the demo's aquaculture law: recitals, general provisions, institutions.
import { article, both, chapter, type DemoClause, paragraph, point, preamble, preface, recital } from '../demo-law.js';

export const aquacultureChapters1And2: DemoClause[] = [
  preface(['ព្រះរាជាណាចក្រកម្ពុជា', 'ជាតិ សាសនា ព្រះមហាក្សត្រ'], ['Kingdom of Cambodia', 'Nation, Religion, King']),
  preamble([
    recital('បានឃើញរដ្ឋធម្មនុញ្ញនៃព្រះរាជាណាចក្រកម្ពុជា', 'Having seen the Constitution of the Kingdom of Cambodia'),
    recital(
      'បានឃើញច្បាប់ស្តីពីជលផល ដែលប្រកាសឱ្យប្រើដោយព្រះរាជក្រមលេខ នស/រកម/០៥០៦/០១១ ចុះថ្ងៃទី ២១ ខែឧសភា ឆ្នាំ ២០០៦',
      'Having seen the Law on Fisheries, promulgated by Royal Kram NS/RKM/0506/011 of 21 May 2006',
    ),
    recital(
      `ដោយយល់ឃើញថា ការចិញ្ចឹមត្រីផ្តល់អាហារ និងប្រាក់ចំណូលដល់គ្រួសារជាច្រើននៅជនបទ
        ហើយជួយសម្រាលសម្ពាធនៃការនេសាទលើទន្លេ និងបឹងធម្មជាតិ`,
      `Considering that fish farming gives food and income to many rural families and eases the pressure of fishing
        on rivers and natural lakes`,
    ),
    recital(
      'ដោយយល់ឃើញថា វារីវប្បកម្មត្រូវមានវិធានច្បាស់លាស់ ដើម្បីការពារទឹក ធនធានជលផលធម្មជាតិ និងសុខភាពអ្នកបរិភោគ',
      `Considering that aquaculture needs clear rules to protect water, wild fish stocks and the health of
        consumers`,
    ),
    recital('អនុម័តច្បាប់នេះ ដែលមានសេចក្តីដូចតទៅ៖', 'Adopts this Law, which reads as follows:'),
  ]),
  chapter(1, 'បទប្បញ្ញត្តិទូទៅ', 'General provisions', [
    article(1, 'គោលបំណង', 'Purpose', {
      text: both(
        'ច្បាប់នេះកំណត់វិធានសម្រាប់ការអភិវឌ្ឍ ការគ្រប់គ្រង និងការត្រួតពិនិត្យវារីវប្បកម្ម ដើម្បីឱ្យ៖',
        'This Law sets the rules for developing, managing and inspecting aquaculture, so that:',
      ),
      children: [
        point(
          1,
          'ប្រជាពលរដ្ឋមានត្រី និងវារីសត្វផ្សេងទៀតសម្រាប់បរិភោគគ្រប់គ្រាន់ ដោយសុវត្ថិភាព និងក្នុងតម្លៃសមរម្យ;',
          'people have enough safe fish and other aquatic animals to eat, at a fair price;',
        ),
        point(2, 'អ្នកធ្វើវារីវប្បកម្មអាចវិនិយោគដោយមានទំនុកចិត្ត;', 'aquaculture farmers can invest with confidence;'),
        point(
          3,
          'ទឹក ដី និងធនធានជលផលធម្មជាតិត្រូវបានការពារសម្រាប់មនុស្សជំនាន់ក្រោយ។',
          'water, land and wild fish stocks are protected for the generations to come.',
        ),
      ],
    }),
    article(2, 'វិសាលភាព', 'Scope', {
      children: [
        paragraph(
          1,
          `ច្បាប់នេះអនុវត្តចំពោះវារីវប្បកម្មគ្រប់ប្រភេទ ក្នុងទឹកសាប ទឹកភ្លាវ និងទឹកប្រៃ ទាំងលើដីឯកជន ដីរដ្ឋ
            និងក្នុងដែនទឹកសាធារណៈ នៃព្រះរាជាណាចក្រកម្ពុជា។`,
          `This Law applies to aquaculture of every kind, in fresh, brackish and salt water, on private land, on
            State land and in public waters of the Kingdom of Cambodia.`,
        ),
        paragraph(
          2,
          'ច្បាប់នេះមិនអនុវត្តចំពោះត្រីលម្អ ឬត្រីចិញ្ចឹមកម្សាន្តក្នុងអាង ដែលមិនដាក់លក់ឡើយ។',
          'This Law does not apply to ornamental fish or fish kept for pleasure in tanks and not offered for sale.',
        ),
      ],
    }),
    article(3, 'និយមន័យ', 'Definitions', {
      text: both('ក្នុងច្បាប់នេះ៖', 'In this Law:'),
      children: [
        point(
          1,
          `«វារីវប្បកម្ម» សំដៅដល់ការចិញ្ចឹម ការបង្កាត់ពូជ ឬការដាំដុះវារីសត្វ និងរុក្ខជាតិទឹក ដោយមានការថែទាំ
            ការឱ្យចំណី ឬការការពារ ដើម្បីប្រមូលផល;`,
          `“aquaculture” means rearing, breeding or growing aquatic animals and plants with care, feeding or
            protection in order to harvest them;`,
        ),
        point(
          2,
          '«អ្នកធ្វើវារីវប្បកម្ម» សំដៅដល់រូបវន្តបុគ្គល ឬនីតិបុគ្គល ដែលជាម្ចាស់ ឬជាអ្នកដឹកនាំកសិដ្ឋាន;',
          '“aquaculture farmer” means a natural or legal person who owns or runs a farm;',
        ),
        point(
          3,
          `«កសិដ្ឋាន» សំដៅដល់ស្រះ បែ ស៊ាង អាង ឬទីកន្លែងផ្សេងទៀតដែលប្រើសម្រាប់ធ្វើវារីវប្បកម្ម រួមទាំងសំណង់
            និងឧបករណ៍ពាក់ព័ន្ធ;`,
          `“farm” means ponds, cages, pens, tanks or any other place used for aquaculture, with the buildings and
            equipment that belong to it;`,
        ),
        point(
          4,
          `«កសិដ្ឋានខ្នាតគ្រួសារ» សំដៅដល់កសិដ្ឋានដែលសមាជិកគ្រួសារធ្វើការដោយខ្លួនឯង សម្រាប់បរិភោគក្នុងគ្រួសារ
            និងលក់ផលដែលនៅសល់;`,
          `“family-scale farm” means a farm worked by the members of a family themselves, for the family's own
            table and the sale of what is left over;`,
        ),
        point(
          5,
          '«ពូជ» សំដៅដល់ពង កូនត្រី កូនបង្គា មេពូជ និងវារីសត្វវ័យក្មេងផ្សេងទៀត ដែលប្រើសម្រាប់ចិញ្ចឹម ឬបង្កាត់;',
          `“seed” means eggs, fingerlings, shrimp larvae, broodstock and other young aquatic animals used for
            rearing or breeding;`,
        ),
        point(
          6,
          '«ស្ថានីយផលិតពូជ» សំដៅដល់ទីកន្លែងដែលភ្ញាស់ ឬផលិតពូជសម្រាប់លក់;',
          '“hatchery” means a place where seed is hatched or produced for sale;',
        ),
        point(
          7,
          '«ចំណី» សំដៅដល់ចំណីគ្រាប់ ចំណីលាយដោយខ្លួនឯង និងវត្ថុធាតុដើមដែលឱ្យវារីសត្វស៊ី;',
          '“feed” means pelleted feed, home-mixed feed and raw materials given to aquatic animals to eat;',
        ),
        point(
          8,
          `«ប្រភេទនាំចូល» សំដៅដល់ប្រភេទវារីសត្វ ឬរុក្ខជាតិទឹក
            ដែលមិនមានដើមកំណើតក្នុងដែនទឹកធម្មជាតិនៃព្រះរាជាណាចក្រកម្ពុជា;`,
          `“introduced species” means a species of aquatic animal or plant not native to the natural waters of the
            Kingdom of Cambodia;`,
        ),
        point(
          9,
          '«មន្ត្រីត្រួតពិនិត្យ» សំដៅដល់មន្ត្រីជលផលដែលមានប័ណ្ណបញ្ជាក់មុខងារចេញដោយរដ្ឋបាលជលផល។',
          '“inspector” means a fisheries officer who carries a warrant card issued by the Fisheries Administration.',
        ),
      ],
    }),
    article(4, 'គោលការណ៍', 'Principles', {
      children: [
        paragraph(
          1,
          `ការសម្រេចទាំងអស់តាមច្បាប់នេះ ត្រូវឈរលើភស្តុតាង និងតម្លាភាព ព្រមទាំងប្រព្រឹត្តដោយស្មើភាពចំពោះកសិដ្ឋានធំ
            និងកសិដ្ឋានតូច។`,
          'Every decision under this Law must rest on evidence and openness, and treat large and small farms alike.',
        ),
        paragraph(
          2,
          'កាតព្វកិច្ចដែលដាក់លើអ្នកធ្វើវារីវប្បកម្ម ត្រូវសមាមាត្រនឹងទំហំកសិដ្ឋាន និងហានិភ័យដល់ទឹក និងសុខភាព។',
          `The duties laid on an aquaculture farmer must be in proportion to the size of the farm and to the risk
            to water and health.`,
        ),
        paragraph(
          3,
          'ស្ត្រី និងបុរសមានសិទ្ធិស្មើគ្នាក្នុងការសុំ ការកាន់កាប់ និងការទទួលមរតកអាជ្ញាប័ណ្ណ។',
          'Women and men have an equal right to apply for, hold and inherit a licence.',
        ),
      ],
    }),
  ]),
  chapter(2, 'ស្ថាប័នមានសមត្ថកិច្ច', 'Competent institutions', [
    article(5, 'ក្រសួង', 'The Ministry', {
      text: both(
        `ក្រសួងកសិកម្ម រុក្ខាប្រមាញ់ និងនេសាទ (តទៅហៅថា «ក្រសួង») មានសមត្ថកិច្ចដឹកនាំ និងអភិវឌ្ឍវិស័យវារីវប្បកម្ម
          ដោយសហការជាមួយក្រសួង ស្ថាប័នពាក់ព័ន្ធ និងរដ្ឋបាលថ្នាក់ក្រោមជាតិ។`,
        `The Ministry of Agriculture, Forestry and Fisheries (“the Ministry”) leads and develops the aquaculture
          sector together with the ministries and institutions concerned and with sub-national administrations.`,
      ),
    }),
    article(6, 'រដ្ឋបាលជលផល', 'The Fisheries Administration', {
      text: both('រដ្ឋបាលជលផលមានភារកិច្ច៖', 'The Fisheries Administration must:'),
      children: [
        point(
          1,
          'រៀបចំផែនការជាតិវារីវប្បកម្មរៀងរាល់ ៥ ឆ្នាំម្តង និងផ្សព្វផ្សាយវឌ្ឍនភាពប្រចាំឆ្នាំ;',
          'prepare a national aquaculture plan every 5 years and publish its progress each year;',
        ),
        point(
          2,
          'កំណត់បទដ្ឋានបច្ចេកទេសអំពីពូជ ចំណី ទឹក និងការការពារជំងឺ;',
          'set technical standards for seed, feed, water and the prevention of disease;',
        ),
        point(
          3,
          'តាមដានការចេញអាជ្ញាប័ណ្ណនៅរាជធានី ខេត្ត;',
          'follow the issuing of licences in the capital and the provinces;',
        ),
        point(
          4,
          'ផ្សព្វផ្សាយបច្ចេកទេសល្អ និងបណ្តុះបណ្តាលអ្នកធ្វើវារីវប្បកម្ម។',
          'pass on good practice to aquaculture farmers and train them in it.',
        ),
      ],
    }),
    article(7, 'ខណ្ឌរដ្ឋបាលជលផល', 'Fisheries cantonments', {
      children: [
        paragraph(
          1,
          `ខណ្ឌរដ្ឋបាលជលផលរាជធានី ខេត្ត (តទៅហៅថា «ខណ្ឌរដ្ឋបាលជលផល») ទទួលពាក្យសុំ ចុះពិនិត្យកសិដ្ឋាន
            និងចេញអាជ្ញាប័ណ្ណក្នុងដែនសមត្ថកិច្ចរបស់ខ្លួន។`,
          `The fisheries cantonment of the capital or of a province (“the cantonment”) receives applications,
            visits farms and issues licences within its territory.`,
        ),
        paragraph(
          2,
          'កសិដ្ឋានដែលមានផ្ទៃស្រះសរុបលើសពី ៥០.០០០ ម៉ែត្រការ៉េ ត្រូវដាក់ពាក្យសុំនៅរដ្ឋបាលជលផល។',
          'A farm whose total pond area is more than 50,000 square metres applies to the Fisheries Administration.',
        ),
      ],
    }),
    article(8, 'គណៈកម្មការពិគ្រោះយោបល់វារីវប្បកម្ម', 'Aquaculture consultative commission', {
      children: [
        paragraph(
          1,
          `ត្រូវបង្កើតគណៈកម្មការពិគ្រោះយោបល់វារីវប្បកម្ម ដែលមានតំណាងក្រសួង ស្ថាប័នពាក់ព័ន្ធ អ្នកធ្វើវារីវប្បកម្ម
            ស្ថានីយផលិតពូជ និងអ្នកលក់ចំណី។`,
          `An aquaculture consultative commission is set up with representatives of the ministries and institutions
            concerned, aquaculture farmers, hatcheries and feed sellers.`,
        ),
        paragraph(
          2,
          'សមាជិកយ៉ាងតិចពាក់កណ្តាលត្រូវមកពីវិស័យឯកជន ហើយយ៉ាងតិចមួយភាគបីត្រូវជាស្ត្រី។',
          'At least half of the members must come from the private sector, and at least one third must be women.',
        ),
        paragraph(
          3,
          `គណៈកម្មការប្រជុំយ៉ាងតិចពីរដងក្នុងមួយឆ្នាំ ហើយត្រូវផ្សព្វផ្សាយកំណត់ហេតុជាសាធារណៈក្នុងរយៈពេល ១៥
            ថ្ងៃធ្វើការ។`,
          'The commission meets at least twice a year and publishes its minutes within 15 working days.',
        ),
      ],
    }),
    article(9, 'បញ្ជីកសិដ្ឋាន និងព័ត៌មានសាធារណៈ', 'Farm register and public information', {
      children: [
        paragraph(
          1,
          `រដ្ឋបាលជលផលត្រូវរក្សាបញ្ជីកសិដ្ឋានទូទាំងប្រទេស និងផ្សព្វផ្សាយចំនួន និងផ្ទៃស្រះសរុបតាមរាជធានី ខេត្ត
            ជារៀងរាល់ឆ្នាំ។`,
          `The Fisheries Administration keeps a national register of farms and publishes their number and total
            pond area for the capital and each province every year.`,
        ),
        paragraph(
          2,
          'ព័ត៌មានផ្ទាល់ខ្លួន និងទិន្នន័យផលិតកម្មរបស់កសិដ្ឋាននីមួយៗ ត្រូវរក្សាជាការសម្ងាត់។',
          'Personal details and the production figures of a single farm are kept confidential.',
        ),
      ],
    }),
  ]),
];
