// The demo's aquaculture law on licences and on farming: here stand the weak permit procedure and the one-year licence.
import { article, chapter, type DemoClause, paragraph, point } from '../demo-law.js';

export const aquacultureChapters3And4: DemoClause[] = [
  chapter(3, 'អាជ្ញាប័ណ្ណវារីវប្បកម្ម', 'Aquaculture licences', [
    article(10, 'កាតព្វកិច្ចមានអាជ្ញាប័ណ្ណ', 'Duty to hold a licence', {
      children: [
        paragraph(
          1,
          'បុគ្គលណាដែលធ្វើវារីវប្បកម្ម ត្រូវមានអាជ្ញាប័ណ្ណ មុនពេលជីកស្រះ ដាក់បែ ឬលែងពូជ។',
          `Anyone who practises aquaculture must hold a licence before digging a pond, placing a cage or stocking
            seed.`,
        ),
        paragraph(
          2,
          'អាជ្ញាប័ណ្ណមួយអនុញ្ញាតតែទីតាំងមួយ និងតែប្រភេទវារីសត្វដែលមានចុះក្នុងអាជ្ញាប័ណ្ណនោះ។',
          'One licence covers one site only and only the species named in it.',
        ),
        paragraph(
          3,
          'ថ្លៃសេវាសម្រាប់អាជ្ញាប័ណ្ណ មានកំណត់ក្នុងឧបសម្ព័ន្ធនៃច្បាប់នេះ។',
          'The fees for licences are set in the annex to this Law.',
        ),
      ],
    }),
    article(11, 'ការដាក់ពាក្យសុំ', 'Application', {
      children: [
        paragraph(
          1,
          'អ្នកធ្វើវារីវប្បកម្មត្រូវដាក់ពាក្យសុំអាជ្ញាប័ណ្ណនៅខណ្ឌរដ្ឋបាលជលផល ដោយភ្ជាប់ឯកសារដូចខាងក្រោម៖',
          'An aquaculture farmer applies for a licence at the cantonment and attaches:',
          [
            point(
              1,
              'លិខិតបញ្ជាក់អត្តសញ្ញាណ ឬវិញ្ញាបនបត្រចុះបញ្ជី ចំពោះនីតិបុគ្គល;',
              'proof of identity or, for a legal person, its certificate of registration;',
            ),
            point(2, 'លិខិតបញ្ជាក់សិទ្ធិលើដី ឬកិច្ចសន្យាជួល;', 'proof of a right to the land, or a lease;'),
            point(
              3,
              'ប្លង់ស្រះ ឬបែ ដែលបង្ហាញប្រភពទឹក និងផ្លូវបញ្ចេញទឹក;',
              'a plan of the ponds or cages that shows where water comes from and where it is let out;',
            ),
            point(
              4,
              'ឯកសារផ្សេងទៀត ដែលខណ្ឌរដ្ឋបាលជលផលយល់ថាចាំបាច់។',
              'any other document that the cantonment considers necessary.',
            ),
          ],
        ),
        paragraph(
          2,
          'ពាក្យសុំត្រូវចាត់ទុកថាបានទទួល នៅពេលខណ្ឌរដ្ឋបាលជលផលយល់ថាឯកសារគ្រប់គ្រាន់។',
          'An application counts as received when the cantonment considers the documents to be sufficient.',
        ),
        paragraph(
          3,
          'មន្ត្រីជលផលត្រូវចុះពិនិត្យទីតាំងមុនពេលសម្រេច។ សោហ៊ុយធ្វើដំណើរជាបន្ទុករបស់អ្នកដាក់ពាក្យសុំ។',
          'A fisheries officer visits the site before the decision. The travel costs are borne by the applicant.',
        ),
      ],
    }),
    article(12, 'រយៈពេលពិនិត្យ និងសុពលភាព', 'Time limit and validity', {
      children: [
        paragraph(
          1,
          'ខណ្ឌរដ្ឋបាលជលផលត្រូវសម្រេចលើពាក្យសុំ ក្នុងរយៈពេល ៤៥ ថ្ងៃធ្វើការ គិតចាប់ពីថ្ងៃទទួលពាក្យសុំ។',
          `The cantonment decides on an application within 45 working days, counted from the day on which the
            application is received.`,
        ),
        paragraph(
          2,
          'អាជ្ញាប័ណ្ណមានសុពលភាព ១ ឆ្នាំ ហើយអាចបន្តបាន។ ការបន្តត្រូវស្នើសុំ ៣០ ថ្ងៃ មុនពេលផុតកំណត់។',
          `A licence is valid for 1 year and may be renewed. Renewal must be requested 30 days before the licence
            expires.`,
        ),
        paragraph(
          3,
          'ការបដិសេធត្រូវធ្វើជាលាយលក្ខណ៍អក្សរ ដោយបញ្ជាក់ហេតុផល។',
          'A refusal must be made in writing and state its reasons.',
        ),
      ],
    }),
    article(13, 'ការចុះឈ្មោះកសិដ្ឋានខ្នាតគ្រួសារ', 'Registration of family-scale farms', {
      children: [
        paragraph(
          1,
          `កសិដ្ឋានខ្នាតគ្រួសារ ដែលមានផ្ទៃស្រះសរុបមិនលើសពី ៥០០ ម៉ែត្រការ៉េ ក៏ត្រូវមានអាជ្ញាប័ណ្ណដែរ
            ហើយត្រូវចុះឈ្មោះនៅសាលាឃុំ សង្កាត់។`,
          `A family-scale farm whose total pond area is not more than 500 square metres must also hold a licence
            and must register at the commune or sangkat hall.`,
        ),
        paragraph(
          2,
          'ការចុះឈ្មោះត្រូវធ្វើឡើងវិញជារៀងរាល់ឆ្នាំ ក្នុងខែមករា ដោយបង់ថ្លៃសេវាតាមឧបសម្ព័ន្ធ។',
          'Registration must be made again every year, in January, on payment of the fee in the annex.',
        ),
        paragraph(
          3,
          'កសិដ្ឋានដែលមិនបានចុះឈ្មោះ មិនអាចទទួលការគាំទ្រតាមមាត្រា ២៦ បានឡើយ។',
          'A farm that has not registered may not receive support under Article 26.',
        ),
      ],
    }),
    article(14, 'ការផ្ទេរ', 'Transfer', {
      children: [
        paragraph(1, 'អាជ្ញាប័ណ្ណមិនអាចលក់ ឬជួលបានឡើយ។', 'A licence may not be sold or leased.'),
        paragraph(
          2,
          'ការផ្ទេរអាជ្ញាប័ណ្ណឱ្យសហព័ទ្ធ ឬកូន ត្រូវជូនដំណឹងជាលាយលក្ខណ៍អក្សរដល់ខណ្ឌរដ្ឋបាលជលផល ក្នុងរយៈពេល ៣០ ថ្ងៃ។',
          `The transfer of a licence to a spouse or child must be notified to the cantonment in writing within 30
            days.`,
        ),
      ],
    }),
    article(15, 'លក្ខខណ្ឌក្នុងអាជ្ញាប័ណ្ណ', 'Conditions of the licence', {
      children: [
        paragraph(
          1,
          'អាជ្ញាប័ណ្ណត្រូវបញ្ជាក់ទីតាំង ផ្ទៃស្រះ ប្រភេទវារីសត្វ ចំនួនពូជដែលអាចលែង និងប្រភពទឹក។',
          `The licence states the site, the pond area, the species, the number of seed that may be stocked and the
            source of water.`,
        ),
        paragraph(
          2,
          'ខណ្ឌរដ្ឋបាលជលផលអាចបន្ថែមលក្ខខណ្ឌក្នុងអំឡុងពេលសុពលភាព ប្រសិនបើមានហានិភ័យថ្មីដល់ទឹក ឬសុខភាព។',
          'The cantonment may add conditions while the licence is valid if there is a new risk to water or health.',
        ),
      ],
    }),
    article(16, 'ការព្យួរ និងការដកហូត', 'Suspension and withdrawal', {
      children: [
        paragraph(
          1,
          `ខណ្ឌរដ្ឋបាលជលផលអាចព្យួរអាជ្ញាប័ណ្ណមិនលើសពី ៩០ ថ្ងៃ
            ប្រសិនបើអ្នកធ្វើវារីវប្បកម្មមិនគោរពលក្ខខណ្ឌដែលមានចុះក្នុងអាជ្ញាប័ណ្ណ។`,
          `The cantonment may suspend a licence for up to 90 days if the aquaculture farmer does not keep to the
            conditions written in it.`,
        ),
        paragraph(
          2,
          'អាជ្ញាប័ណ្ណត្រូវដកហូត ប្រសិនបើត្រូវបានព្យួរពីរដង ក្នុងរយៈពេល ២ ឆ្នាំ។',
          'A licence is withdrawn if it has been suspended twice within 2 years.',
        ),
        paragraph(
          3,
          'មុនពេលព្យួរ ឬដកហូត អ្នកធ្វើវារីវប្បកម្មមានសិទ្ធិបំភ្លឺក្នុងរយៈពេល ៧ ថ្ងៃធ្វើការ។',
          `Before a suspension or withdrawal the aquaculture farmer has the right to give an explanation within 7
            working days.`,
        ),
      ],
    }),
  ]),
  chapter(4, 'ការធ្វើវារីវប្បកម្ម ពូជ ចំណី និងសុខភាពវារីសត្វ', 'Farming, seed, feed and animal health', [
    article(17, 'ទីតាំង និងសំណង់', 'Site and construction', {
      children: [
        paragraph(
          1,
          `ស្រះត្រូវនៅឆ្ងាយពីប្រភពទឹកប្រើប្រាស់សាធារណៈយ៉ាងតិច ៣០ ម៉ែត្រ
            និងមានទំនប់ការពារកុំឱ្យត្រីរត់ចេញនៅរដូវទឹកជំនន់។`,
          `A pond must lie at least 30 metres from a public source of household water and have a bank that keeps
            fish from escaping in the flood season.`,
        ),
        paragraph(
          2,
          'បែ និងស៊ាងក្នុងដែនទឹកសាធារណៈ មិនត្រូវរារាំងការធ្វើដំណើរតាមទូក និងមិនត្រូវយកទទឹងទឹកលើសពីមួយភាគប្រាំឡើយ។',
          `Cages and pens in public waters must not block the passage of boats and must not take up more than one
            fifth of the width of the water.`,
        ),
        paragraph(
          3,
          'ហាមដាក់បែ ឬស៊ាងក្នុងតំបន់អភិរក្សជលផល និងកន្លែងត្រីពងកូន។',
          'Cages and pens must not be placed in fish conservation areas or spawning grounds.',
        ),
      ],
    }),
    article(18, 'ការប្រើ និងការបញ្ចេញទឹក', 'Use and discharge of water', {
      children: [
        paragraph(
          1,
          'ទឹកស្រះដែលបញ្ចេញទៅក្នុងអូរ ព្រែក ឬវាលស្រែ ត្រូវមានគុណភាពតាមបទដ្ឋានកំណត់ដោយប្រកាសរបស់ក្រសួង។',
          `Pond water let out into a stream, a canal or rice fields must meet the quality standard set by prakas of
            the Ministry.`,
        ),
        paragraph(
          2,
          `កសិដ្ឋានដែលមានផ្ទៃស្រះសរុបលើសពី ១០.០០០ ម៉ែត្រការ៉េ ត្រូវមានស្រះរងកករ ដែលមានទំហំយ៉ាងតិច ១០
            ភាគរយនៃផ្ទៃស្រះសរុប។`,
          `A farm whose total pond area is more than 10,000 square metres must have a settling pond of at least 10
            per cent of that area.`,
        ),
        paragraph(
          3,
          'ហាមបញ្ចេញទឹកពីស្រះដែលមានជំងឺ មុនពេលសម្លាប់មេរោគ។',
          'Water from a diseased pond must not be let out before it has been disinfected.',
        ),
      ],
    }),
    article(19, 'ពូជ និងស្ថានីយផលិតពូជ', 'Seed and hatcheries', {
      children: [
        paragraph(
          1,
          'ស្ថានីយផលិតពូជត្រូវចុះបញ្ជីនៅរដ្ឋបាលជលផល និងកត់ត្រាប្រភពមេពូជ។',
          `A hatchery must be entered in the list of the Fisheries Administration and keep a record of where its
            broodstock comes from.`,
        ),
        paragraph(
          2,
          'អ្នកលក់ពូជត្រូវចេញវិក្កយបត្រ ដែលបញ្ជាក់ប្រភេទ ចំនួន ទំហំ និងស្ថានីយផលិតពូជ។',
          'A seller of seed must give an invoice that states the species, number, size and hatchery.',
        ),
        paragraph(
          3,
          'ហាមចាប់កូនត្រីធម្មជាតិសម្រាប់លក់ជាពូជ លើកលែងតែមានលិខិតអនុញ្ញាតពីរដ្ឋបាលជលផល។',
          `Catching wild fingerlings for sale as seed is forbidden without a permit from the Fisheries
            Administration.`,
        ),
      ],
    }),
    article(20, 'ប្រភេទនាំចូល', 'Introduced species', {
      children: [
        paragraph(
          1,
          'ការនាំចូលប្រភេទថ្មី ត្រូវមានលិខិតអនុញ្ញាតពីក្រសួង បន្ទាប់ពីបានវាយតម្លៃហានិភ័យ។',
          'Bringing in a new species needs a permit from the Ministry, given after an assessment of the risk.',
        ),
        paragraph(
          2,
          'បញ្ជីប្រភេទដែលហាមចិញ្ចឹម ត្រូវកំណត់ដោយប្រកាស និងបិទផ្សាយនៅគ្រប់សាលាឃុំ សង្កាត់។',
          `The list of species that may not be farmed is set by prakas and posted at every commune and sangkat
            hall.`,
        ),
      ],
    }),
    article(21, 'ចំណី', 'Feed', {
      children: [
        paragraph(
          1,
          'ចំណីដែលដាក់លក់ ត្រូវមានស្លាកជាភាសាខ្មែរ ដែលបញ្ជាក់សមាសភាព ភាគរយប្រូតេអ៊ីន ថ្ងៃផលិត និងថ្ងៃផុតកំណត់។',
          `Feed offered for sale must carry a label in Khmer that states its contents, the percentage of protein,
            the date of production and the date of expiry.`,
        ),
        paragraph(
          2,
          'អ្នកលក់ចំណីត្រូវចុះបញ្ជីនៅខណ្ឌរដ្ឋបាលជលផល សម្រាប់ហាងនីមួយៗ។',
          'A feed seller must be entered in the list of the cantonment for each shop.',
        ),
        paragraph(
          3,
          'ក្នុងរដូវបិទនេសាទ ហាមប្រើត្រីធម្មជាតិស្រស់ជាចំណី។',
          'In the closed fishing season fresh wild fish must not be used as feed.',
        ),
      ],
    }),
    article(22, 'ឱសថ និងសារធាតុគីមី', 'Medicines and chemicals', {
      children: [
        paragraph(
          1,
          'អាចប្រើបានតែឱសថ និងសារធាតុគីមីដែលមានក្នុងបញ្ជីអនុញ្ញាតរបស់ក្រសួង។',
          "Only medicines and chemicals on the Ministry's list may be used.",
        ),
        paragraph(
          2,
          'ការប្រើឱសថត្រូវបញ្ឈប់យ៉ាងតិច ២១ ថ្ងៃ មុនពេលលក់វារីសត្វ។',
          'The use of medicines must stop at least 21 days before the animals are sold.',
        ),
        paragraph(
          3,
          'អ្នកធ្វើវារីវប្បកម្មត្រូវកត់ត្រាការប្រើឱសថក្នុងសៀវភៅ និងរក្សាទុក ៣ ឆ្នាំ។',
          'The aquaculture farmer writes every use of medicine in a book and keeps it for 3 years.',
        ),
      ],
    }),
    article(23, 'ការរាយការណ៍អំពីជំងឺ', 'Reporting disease', {
      children: [
        paragraph(
          1,
          `អ្នកធ្វើវារីវប្បកម្មដែលឃើញវារីសត្វងាប់ច្រើនខុសធម្មតា ត្រូវរាយការណ៍ទៅខណ្ឌរដ្ឋបាលជលផល ឬសាលាឃុំ សង្កាត់
            ក្នុងរយៈពេល ២៤ ម៉ោង។`,
          `An aquaculture farmer who sees an unusual number of animals die must report it to the cantonment or to
            the commune or sangkat hall within 24 hours.`,
        ),
        paragraph(
          2,
          'ខណ្ឌរដ្ឋបាលជលផលត្រូវចុះពិនិត្យក្នុងរយៈពេល ៣ ថ្ងៃធ្វើការ ហើយអាចបញ្ជាឱ្យបំផ្លាញវារីសត្វដែលឆ្លងជំងឺ។',
          'The cantonment must visit within 3 working days and may order infected animals to be destroyed.',
        ),
        paragraph(
          3,
          'វារីសត្វដែលត្រូវបំផ្លាញតាមបញ្ជា មិនមានសំណងឡើយ។',
          'No compensation is paid for animals destroyed by order.',
        ),
      ],
    }),
  ]),
];
