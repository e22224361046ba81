// The rest of the demo's aquaculture law: transport, support, the heavy penalties of version 1, closing, fee table.
import {
  annex,
  article,
  both,
  chapter,
  type DemoClause,
  paragraph,
  point,
  row,
  signature,
  table,
} from '../demo-law.js';

export const aquacultureChapters5To7: DemoClause[] = [
  chapter(5, 'ការដឹកជញ្ជូន ការលក់ និងការគាំទ្រ', 'Transport, sale and support', [
    article(24, 'លិខិតអនុញ្ញាតដឹកជញ្ជូន', 'Transport permits', {
      children: [
        paragraph(
          1,
          `ការដឹកជញ្ជូនវារីសត្វរស់លើសពី ១០០ គីឡូក្រាម ឆ្លងពីខេត្តមួយទៅខេត្តមួយ
            ត្រូវមានលិខិតអនុញ្ញាតពីខណ្ឌរដ្ឋបាលជលផលនៃខេត្តដើមទី។`,
          `Moving more than 100 kilograms of live aquatic animals from one province to another needs a permit from
            the cantonment of the province of origin.`,
        ),
        paragraph(
          2,
          'លិខិតអនុញ្ញាតដឹកជញ្ជូនមានសុពលភាព ២៤ ម៉ោង និងប្រើបានតែមួយលើក។',
          'A transport permit is valid for 24 hours and for one journey.',
        ),
      ],
    }),
    article(25, 'ការនាំចូល ការនាំចេញ និងសុវត្ថិភាពម្ហូបអាហារ', 'Import, export and food safety', {
      children: [
        paragraph(
          1,
          'ការនាំចូល និងការនាំចេញវារីសត្វ ត្រូវមានវិញ្ញាបនបត្រអនាម័យវារីសត្វ ដែលចេញដោយរដ្ឋបាលជលផល។',
          `The import and export of aquatic animals needs an aquatic animal health certificate issued by the
            Fisheries Administration.`,
        ),
        paragraph(
          2,
          'វារីសត្វដែលដាក់លក់ មិនត្រូវមានសំណល់ឱសថ ឬសារធាតុគីមីលើសកម្រិតកំណត់ឡើយ។',
          `Aquatic animals offered for sale must not contain residues of medicines or chemicals above the limits
            set.`,
        ),
      ],
    }),
    article(26, 'ការគាំទ្រពីរដ្ឋ', 'Support from the State', {
      text: both('រដ្ឋគាំទ្រអ្នកធ្វើវារីវប្បកម្មតាមរយៈ៖', 'The State supports aquaculture farmers by:'),
      children: [
        point(
          1,
          'ការបណ្តុះបណ្តាលដោយឥតគិតថ្លៃ យ៉ាងតិចម្តងក្នុងមួយឆ្នាំ នៅគ្រប់ស្រុកដែលមានកសិដ្ឋាន;',
          'free training at least once a year in every district where there are farms;',
        ),
        point(2, 'ការផ្តល់មេពូជល្អដល់ស្ថានីយផលិតពូជតាមខេត្ត;', 'good broodstock for provincial hatcheries;'),
        point(
          3,
          'ការសម្របសម្រួលជាមួយគ្រឹះស្ថានឥណទាន ដើម្បីទទួលយកអាជ្ញាប័ណ្ណជាឯកសារគាំទ្រសំណើកម្ចី;',
          'arranging with lending institutions that a licence is accepted in support of a loan request;',
        ),
        point(4, 'ការជួយសង្គ្រោះបន្ទាប់ពីទឹកជំនន់ ឬគ្រោះរាំងស្ងួត។', 'relief after flood or drought.'),
      ],
    }),
    article(27, 'ក្រុម សហគមន៍កសិកម្ម និងសមាគម', 'Groups, cooperatives and associations', {
      children: [
        paragraph(
          1,
          'អ្នកធ្វើវារីវប្បកម្មមានសិទ្ធិបង្កើតក្រុម សហគមន៍កសិកម្ម ឬសមាគម ដោយសេរី។',
          'Aquaculture farmers are free to form groups, agricultural cooperatives and associations.',
        ),
        paragraph(
          2,
          'ខណ្ឌរដ្ឋបាលជលផលត្រូវពិគ្រោះយោបល់ជាមួយក្រុម សហគមន៍កសិកម្ម និងសមាគមក្នុងខេត្ត មុនពេលដាក់វិធានការថ្មី។',
          `The cantonment must consult the groups, cooperatives and associations of the province before introducing
            new measures.`,
        ),
      ],
    }),
  ]),
  chapter(6, 'ការត្រួតពិនិត្យ និងទោសប្បញ្ញត្តិ', 'Inspection and penalties', [
    article(28, 'ការត្រួតពិនិត្យ', 'Inspection', {
      children: [
        paragraph(
          1,
          `មន្ត្រីត្រួតពិនិត្យអាចចូលក្នុងកសិដ្ឋាននៅម៉ោងធ្វើការ ដោយបង្ហាញប័ណ្ណបញ្ជាក់មុខងារ។
            ការត្រួតពិនិត្យអាចធ្វើបានគ្រប់ពេលដែលចាំបាច់។`,
          `An inspector may enter a farm during working hours on showing the warrant card. Inspections may be made
            whenever necessary.`,
        ),
        paragraph(
          2,
          'ការត្រួតពិនិត្យម្តងៗ ត្រូវធ្វើកំណត់ហេតុ ២ ច្បាប់ ហើយទុកមួយច្បាប់ជូនអ្នកធ្វើវារីវប្បកម្ម។',
          'A record of each inspection is made in 2 copies, one of which is left with the aquaculture farmer.',
        ),
      ],
    }),
    article(29, 'ការធ្វើវារីវប្បកម្មដោយគ្មានអាជ្ញាប័ណ្ណ', 'Farming without a licence', {
      children: [
        paragraph(
          1,
          'បុគ្គលដែលធ្វើវារីវប្បកម្មដោយគ្មានអាជ្ញាប័ណ្ណ ត្រូវពិន័យជាប្រាក់ពី ៥.០០០.០០០ រៀល ដល់ ២០.០០០.០០០ រៀល។',
          'A person who practises aquaculture without a licence is fined from 5,000,000 riel to 20,000,000 riel.',
        ),
        paragraph(
          2,
          'វារីសត្វ និងឧបករណ៍ទាំងអស់នៅក្នុងកសិដ្ឋាន ត្រូវរឹបអូសជាសម្បត្តិរដ្ឋ។',
          'All aquatic animals and equipment on the farm are confiscated as State property.',
        ),
        paragraph(
          3,
          'ក្នុងករណីប្រព្រឹត្តបទល្មើសម្តងទៀត ត្រូវផ្តន្ទាទោសដាក់ពន្ធនាគារពី ៦ ខែ ដល់ ២ ឆ្នាំ។',
          'If the offence is committed again, the penalty is imprisonment from 6 months to 2 years.',
        ),
      ],
    }),
    article(30, 'ការមិនគោរពលក្ខខណ្ឌ', 'Breach of conditions', {
      text: both(
        'ត្រូវពិន័យជាប្រាក់ពី ២.០០០.០០០ រៀល ដល់ ១០.០០០.០០០ រៀល ចំពោះអ្នកធ្វើវារីវប្បកម្ម ដែល៖',
        'A fine from 2,000,000 riel to 10,000,000 riel is imposed on an aquaculture farmer who:',
      ),
      children: [
        point(1, 'មិនបានបន្តអាជ្ញាប័ណ្ណទាន់ពេល;', 'does not renew the licence in time;'),
        point(2, 'ចិញ្ចឹមប្រភេទដែលមិនមានចុះក្នុងអាជ្ញាប័ណ្ណ;', 'farms a species not named in the licence;'),
        point(3, 'មិនកត់ត្រាការប្រើឱសថតាមមាត្រា ២២;', 'does not record the use of medicines under Article 22;'),
        point(
          4,
          'ដឹកជញ្ជូនវារីសត្វរស់ដោយគ្មានលិខិតអនុញ្ញាតតាមមាត្រា ២៤។',
          'moves live aquatic animals without the permit under Article 24.',
        ),
      ],
    }),
    article(31, 'គ្រោះថ្នាក់ដល់ទឹក និងសុខភាព', 'Harm to water and health', {
      children: [
        paragraph(
          1,
          `បុគ្គលដែលបញ្ចេញទឹកមានជំងឺ ប្រើឱសថហាមឃាត់ ឬលែងប្រភេទហាមឃាត់ ត្រូវផ្តន្ទាទោសដាក់ពន្ធនាគារពី ១ ឆ្នាំ ដល់ ៥
            ឆ្នាំ និងពិន័យជាប្រាក់ពី ២០.០០០.០០០ រៀល ដល់ ១០០.០០០.០០០ រៀល។`,
          `A person who lets out diseased water, uses a forbidden medicine or releases a forbidden species is
            punished by imprisonment from 1 to 5 years and a fine from 20,000,000 riel to 100,000,000 riel.`,
        ),
        paragraph(
          2,
          'អ្នកប្រព្រឹត្តបទល្មើសត្រូវទទួលបន្ទុកជួសជុលការខូចខាតដល់អ្នកជិតខាង និងដែនទឹកសាធារណៈ។',
          'The offender must also make good the damage to neighbours and to public waters.',
        ),
      ],
    }),
    article(32, 'ការពិន័យអន្តរការណ៍', 'Transactional fines', {
      children: [
        paragraph(
          1,
          'ប្រធានខណ្ឌរដ្ឋបាលជលផលមានសមត្ថកិច្ចពិន័យអន្តរការណ៍ចំពោះបទល្មើសតាមមាត្រា ២៩ កថាខណ្ឌ ១ និងមាត្រា ៣០។',
          `The head of the cantonment may impose a transactional fine for the offences of Article 29, paragraph 1,
            and Article 30.`,
        ),
        paragraph(
          2,
          'ប្រាក់ពិន័យត្រូវបង់ចូលថវិការដ្ឋ ក្នុងរយៈពេល ១៥ ថ្ងៃ ដោយទទួលបង្កាន់ដៃពន្ធដារ។',
          'The fine is paid into the State budget within 15 days against an official receipt.',
        ),
      ],
    }),
    article(33, 'បណ្តឹងតវ៉ា', 'Appeals', {
      children: [
        paragraph(
          1,
          `អ្នកដែលមិនសុខចិត្តនឹងសេចក្តីសម្រេចរបស់ខណ្ឌរដ្ឋបាលជលផល អាចប្តឹងតវ៉ាទៅរដ្ឋបាលជលផល ក្នុងរយៈពេល ១៥
            ថ្ងៃធ្វើការ។`,
          `Whoever does not accept a decision of the cantonment may appeal to the Fisheries Administration within
            15 working days.`,
        ),
        paragraph(
          2,
          'រដ្ឋបាលជលផលត្រូវសម្រេចក្នុងរយៈពេល ៦០ ថ្ងៃធ្វើការ។ បើមិនសុខចិត្ត អាចប្តឹងទៅតុលាការមានសមត្ថកិច្ច។',
          `The Fisheries Administration decides within 60 working days. Its decision may be challenged before the
            competent court.`,
        ),
      ],
    }),
  ]),
  chapter(7, 'អន្តរប្បញ្ញត្តិ និងអវសានប្បញ្ញត្តិ', 'Transitional and final provisions', [
    article(34, 'កសិដ្ឋានដែលមានស្រាប់', 'Existing farms', {
      text: both(
        `កសិដ្ឋានដែលកំពុងដំណើរការមុនថ្ងៃច្បាប់នេះចូលជាធរមាន ត្រូវដាក់ពាក្យសុំអាជ្ញាប័ណ្ណក្នុងរយៈពេល ៦ ខែ។
          ក្នុងពេលរង់ចាំសេចក្តីសម្រេច កសិដ្ឋានអាចបន្តដំណើរការ។`,
        `A farm already working before this Law enters into force must apply for a licence within 6 months. It may
          go on working while it waits for the decision.`,
      ),
    }),
    article(35, 'និរាករណ៍', 'Repeal', {
      text: both(
        'ជំពូកទី ១០ នៃច្បាប់ស្តីពីជលផល និងបទប្បញ្ញត្តិផ្សេងទៀតដែលផ្ទុយនឹងច្បាប់នេះ ត្រូវទុកជានិរាករណ៍។',
        'Chapter 10 of the Law on Fisheries and any other provision contrary to this Law are repealed.',
      ),
    }),
    article(36, 'ការចូលជាធរមាន', 'Entry into force', {
      text: both(
        'ច្បាប់នេះចូលជាធរមាននៅថ្ងៃទី ៩០ បន្ទាប់ពីថ្ងៃប្រកាសឱ្យប្រើ។',
        'This Law enters into force on the 90th day after its promulgation.',
      ),
    }),
  ]),
  signature(
    'ធ្វើនៅរាជធានីភ្នំពេញ ថ្ងៃទី ....... ខែ ....... ឆ្នាំ .......',
    'Done in Phnom Penh on the ....... day of ....... in the year .......',
  ),
  annex('ថ្លៃសេវាសម្រាប់អាជ្ញាប័ណ្ណ', 'Fees for licences', {
    text: both(
      'ថ្លៃសេវាគិតតាមផ្ទៃស្រះសរុប ហើយត្រូវបង់នៅពេលទទួលអាជ្ញាប័ណ្ណ និងនៅពេលបន្តម្តងៗ។',
      'Fees follow the total pond area and are paid on receiving a licence and at each renewal.',
    ),
    children: [
      table('ថ្លៃសេវាតាមផ្ទៃស្រះ', 'Fees by pond area', [
        row(
          ['ផ្ទៃស្រះសរុប', 'ថ្លៃអាជ្ញាប័ណ្ណក្នុងមួយឆ្នាំ', 'ថ្លៃចុះពិនិត្យ'],
          ['Total pond area', 'Licence fee for one year', 'Visit fee'],
        ),
        row(
          ['មិនលើសពី ៥០០ ម៉ែត្រការ៉េ', '៤០.០០០ រៀល', '២០.០០០ រៀល'],
          ['Not more than 500 square metres', '40,000 riel', '20,000 riel'],
        ),
        row(
          ['ពី ៥០១ ដល់ ២.០០០ ម៉ែត្រការ៉េ', '១២០.០០០ រៀល', '៤០.០០០ រៀល'],
          ['501 to 2,000 square metres', '120,000 riel', '40,000 riel'],
        ),
        row(
          ['ពី ២.០០១ ដល់ ១០.០០០ ម៉ែត្រការ៉េ', '៤០០.០០០ រៀល', '៨០.០០០ រៀល'],
          ['2,001 to 10,000 square metres', '400,000 riel', '80,000 riel'],
        ),
        row(
          ['ពី ១០.០០១ ដល់ ៥០.០០០ ម៉ែត្រការ៉េ', '១.២០០.០០០ រៀល', '១៦០.០០០ រៀល'],
          ['10,001 to 50,000 square metres', '1,200,000 riel', '160,000 riel'],
        ),
        row(
          ['លើសពី ៥០.០០០ ម៉ែត្រការ៉េ', '៤.០០០.០០០ រៀល', '៤០០.០០០ រៀល'],
          ['More than 50,000 square metres', '4,000,000 riel', '400,000 riel'],
        ),
        row(
          ['បែ ឬស៊ាង ក្នុង ១០០ ម៉ែត្រការ៉េ', '៦០.០០០ រៀល', '៤០.០០០ រៀល'],
          ['Cages or pens, for each 100 square metres', '60,000 riel', '40,000 riel'],
        ),
      ]),
    ],
  }),
];
