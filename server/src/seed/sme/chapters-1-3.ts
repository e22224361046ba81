// The first half of the demo's SME law: recitals, what an SME is, institutions, registration.
import {
  article,
  both,
  chapter,
  type DemoClause,
  paragraph,
  point,
  preamble,
  preface,
  recital,
  row,
  table,
} from '../demo-law.js';

export const smeChapters1To3: DemoClause[] = [
  preface(['ព្រះរាជាណាចក្រកម្ពុជា', 'ជាតិ សាសនា ព្រះមហាក្សត្រ'], ['Kingdom of Cambodia', 'Nation, Religion, King']),
  preamble([
    recital('បានឃើញរដ្ឋធម្មនុញ្ញនៃព្រះរាជាណាចក្រកម្ពុជា', 'Having seen the Constitution of the Kingdom of Cambodia'),
    recital(
      'ដោយយល់ឃើញថា សហគ្រាសធុនតូច និងមធ្យមផ្តល់ការងារដល់ប្រជាពលរដ្ឋភាគច្រើននៅក្រៅវិស័យកសិកម្ម',
      'Considering that small and medium enterprises give work to most people outside farming',
    ),
    recital(
      'ដោយយល់ឃើញថា វិធានដែលសហគ្រាសធំអនុវត្តបានងាយ អាចជាបន្ទុកធ្ងន់សម្រាប់សហគ្រាសធុនតូច',
      'Considering that a rule a large enterprise follows with ease can weigh heavily on a small one',
    ),
    recital('អនុម័តច្បាប់នេះ ដែលមានសេចក្តីដូចតទៅ៖', 'Adopts this Law, which reads as follows:'),
  ]),
  chapter(1, 'បទប្បញ្ញត្តិទូទៅ', 'General provisions', [
    article(1, 'គោលបំណង', 'Purpose', {
      text: both(
        `ច្បាប់នេះកំណត់គោលការណ៍ ស្ថាប័ន និងវិធានការ ដើម្បីឱ្យសហគ្រាសធុនតូច និងមធ្យមងាយបង្កើតឡើង រីកចម្រើន
          បង្កើតការងារ និងប្រកួតប្រជែងដោយស្មើភាព។`,
        `This Law sets out principles, institutions and measures so that small and medium enterprises are easy to
          start, can grow, create work and compete on equal terms.`,
      ),
    }),
    article(2, 'វិសាលភាព', 'Scope', {
      children: [
        paragraph(
          1,
          `ច្បាប់នេះអនុវត្តចំពោះសហគ្រាសក្នុងវិស័យផលិតកម្ម កែច្នៃ សេវាកម្ម និងពាណិជ្ជកម្ម ទាំងសហគ្រាសដែលបានចុះបញ្ជី
            និងមិនទាន់ចុះបញ្ជី។`,
          `This Law applies to enterprises in production, processing, services and trade, registered or not yet
            registered.`,
        ),
        paragraph(
          2,
          `ច្បាប់នេះមិនអនុវត្តចំពោះធនាគារ គ្រឹះស្ថានមីក្រូហិរញ្ញវត្ថុ ក្រុមហ៊ុនធានារ៉ាប់រង
            និងសហគ្រាសដែលសហគ្រាសធំកាន់កាប់ភាគហ៊ុនលើសពី ២៥ ភាគរយឡើយ។`,
          `This Law does not apply to banks, microfinance institutions, insurance companies or enterprises in which
            a large enterprise holds more than 25 per cent of the shares.`,
        ),
      ],
    }),
    article(3, 'និយមន័យ', 'Definitions', {
      text: both('ក្នុងច្បាប់នេះ៖', 'In this Law:'),
      children: [
        point(
          1,
          '«សហគ្រាស» សំដៅដល់រូបវន្តបុគ្គល ឬនីតិបុគ្គល ដែលប្រកបអាជីវកម្មជាប្រចាំ ដោយលក់ទំនិញ ឬសេវា;',
          '“enterprise” means a natural or legal person who regularly does business by selling goods or services;',
        ),
        point(
          2,
          '«សហគ្រាសធុនតូច និងមធ្យម» សំដៅដល់សហគ្រាសមីក្រូ សហគ្រាសធុនតូច និងសហគ្រាសធុនមធ្យម តាមមាត្រា ៤;',
          '“small and medium enterprise” means a micro, small or medium enterprise under Article 4;',
        ),
        point(
          3,
          '«ចំណូលប្រចាំឆ្នាំ» សំដៅដល់ចំណូលសរុបពីការលក់ក្នុងមួយឆ្នាំ មុនដកចំណាយ;',
          '“annual turnover” means the total income from sales in one year before costs;',
        ),
        point(
          4,
          '«ចង្កោមសហគ្រាស» សំដៅដល់សហគ្រាសយ៉ាងតិច ៥ ក្នុងមុខរបរជាប់ទាក់ទងគ្នា ដែលយល់ព្រមប្រើធនធានរួមគ្នា;',
          '“cluster” means at least 5 enterprises in related trades that agree to share resources;',
        ),
        point(
          5,
          '«ការធានាឥណទាន» សំដៅដល់ការសន្យារបស់មូលនិធិ ក្នុងការសងបំណុលមួយផ្នែកជំនួសអ្នកខ្ចី។',
          '“credit guarantee” means the promise of the fund to repay part of a debt in place of the borrower.',
        ),
      ],
    }),
    article(4, 'ចំណាត់ថ្នាក់', 'Classes', {
      children: [
        paragraph(
          1,
          'សហគ្រាសត្រូវចាត់ថ្នាក់តាមលក្ខខណ្ឌយ៉ាងតិច ២ ក្នុងចំណោមលក្ខខណ្ឌទាំង ៣ ក្នុងតារាងខាងក្រោម។',
          'An enterprise belongs to a class when it meets at least 2 of the 3 conditions in the table below.',
        ),
        paragraph(
          2,
          'តារាងនេះត្រូវពិនិត្យឡើងវិញរៀងរាល់ ៥ ឆ្នាំម្តង ដោយអនុក្រឹត្យ។',
          'The table is reviewed every 5 years by sub-decree.',
        ),
        table('លក្ខខណ្ឌនៃថ្នាក់នីមួយៗ', 'Conditions of each class', [
          row(
            ['ថ្នាក់', 'បុគ្គលិកប្រចាំ', 'ចំណូលប្រចាំឆ្នាំ', 'ទ្រព្យសម្បត្តិ មិនគិតដី'],
            ['Class', 'Regular staff', 'Annual turnover', 'Assets, land not counted'],
          ),
          row(
            ['មីក្រូ', '១ ដល់ ៤ នាក់', 'មិនលើសពី ២៥០ លានរៀល', 'មិនលើសពី ២០០ លានរៀល'],
            ['Micro', '1 to 4', 'Not more than 250 million riel', 'Not more than 200 million riel'],
          ),
          row(
            ['ធុនតូច', '៥ ដល់ ៤៩ នាក់', 'មិនលើសពី ៣.០០០ លានរៀល', 'មិនលើសពី ២.០០០ លានរៀល'],
            ['Small', '5 to 49', 'Not more than 3,000 million riel', 'Not more than 2,000 million riel'],
          ),
          row(
            ['ធុនមធ្យម', '៥០ ដល់ ១៩៩ នាក់', 'មិនលើសពី ១៦.០០០ លានរៀល', 'មិនលើសពី ៨.០០០ លានរៀល'],
            ['Medium', '50 to 199', 'Not more than 16,000 million riel', 'Not more than 8,000 million riel'],
          ),
        ]),
      ],
    }),
    article(5, 'គោលការណ៍', 'Principles', {
      children: [
        paragraph(
          1,
          'អាជ្ញាធរសាធារណៈត្រូវគិតដល់សហគ្រាសធុនតូចជាមុន នៅពេលរៀបចំវិធាន ទម្រង់បែបបទ ឬថ្លៃសេវា។',
          'When a public authority prepares a rule, a form or a fee, it must think of small enterprises first.',
        ),
        paragraph(
          2,
          'ព័ត៌មានណាដែលអាជ្ញាធរសាធារណៈមួយមានរួចហើយ មិនត្រូវទាមទារពីសហគ្រាសម្តងទៀតឡើយ។',
          'What one public authority already knows must not be asked of an enterprise again.',
        ),
        paragraph(
          3,
          'ស្ត្រី បុរស និងជនមានពិការភាព មានសិទ្ធិស្មើគ្នាក្នុងការទទួលវិធានការគាំទ្រ។',
          'Women, men and persons with disabilities have an equal right to support.',
        ),
      ],
    }),
  ]),
  chapter(2, 'ស្ថាប័ន', 'Institutions', [
    article(6, 'ក្រសួង', 'The Ministry', {
      text: both(
        `ក្រសួងឧស្សាហកម្ម វិទ្យាសាស្ត្រ បច្ចេកវិទ្យា និងនវានុវត្តន៍ (តទៅហៅថា «ក្រសួង») ដឹកនាំការអនុវត្តច្បាប់នេះ
          និងសម្របសម្រួលក្រសួង ស្ថាប័នពាក់ព័ន្ធ។`,
        `The Ministry of Industry, Science, Technology and Innovation (“the Ministry”) leads the application of
          this Law and brings together the ministries and institutions concerned.`,
      ),
    }),
    article(7, 'គណៈកម្មាធិការជាតិ', 'National committee', {
      children: [
        paragraph(
          1,
          `គណៈកម្មាធិការជាតិអភិវឌ្ឍន៍សហគ្រាសធុនតូច និងមធ្យម កំណត់ផែនការសកម្មភាពរៀងរាល់ ៣ ឆ្នាំម្តង
            និងតាមដានការអនុវត្ត។`,
          `The National Committee for Small and Medium Enterprise Development sets an action plan every 3 years and
            follows how it is carried out.`,
        ),
        paragraph(
          2,
          'សមាជិកយ៉ាងតិចមួយភាគបីត្រូវមកពីសមាគមសហគ្រាស ដែលសមាគមទាំងនោះជ្រើសរើសដោយខ្លួនឯង។',
          'At least one third of the members must come from business associations, which choose them themselves.',
        ),
        paragraph(
          3,
          'របៀបវារៈ និងកំណត់ហេតុនៃកិច្ចប្រជុំ ត្រូវផ្សព្វផ្សាយជាសាធារណៈក្នុងរយៈពេល ១០ ថ្ងៃធ្វើការ។',
          'The agenda and the minutes of each meeting are published within 10 working days.',
        ),
      ],
    }),
    article(8, 'បញ្ជរព័ត៌មានតាមខេត្ត', 'Provincial information desks', {
      children: [
        paragraph(
          1,
          `មន្ទីរនៃក្រសួងនៅរាជធានី ខេត្ត ត្រូវមានបញ្ជរព័ត៌មានមួយ ដែលផ្តល់ប្រឹក្សាដោយឥតគិតថ្លៃ អំពីការចុះបញ្ជី កម្ចី
            ពន្ធ និងការបណ្តុះបណ្តាល។`,
          `The department of the Ministry in the capital and in each province keeps an information desk that gives
            free advice on registration, loans, tax and training.`,
        ),
        paragraph(
          2,
          'បញ្ជរព័ត៌មានត្រូវឆ្លើយសំណួរជាលាយលក្ខណ៍អក្សរ ក្នុងរយៈពេល ៥ ថ្ងៃធ្វើការ។',
          'The desk answers a written question within 5 working days.',
        ),
      ],
    }),
  ]),
  chapter(3, 'ការចុះបញ្ជី និងព័ត៌មាន', 'Registration and information', [
    article(9, 'បញ្ជីសហគ្រាសធុនតូច និងមធ្យម', 'SME register', {
      children: [
        paragraph(
          1,
          'ក្រសួងរៀបចំបញ្ជីសហគ្រាសធុនតូច និងមធ្យម ភ្ជាប់ជាមួយប្រព័ន្ធចុះបញ្ជីអាជីវកម្មដែលមានស្រាប់។',
          `The Ministry keeps a register of small and medium enterprises, joined to the business registration
            systems that already exist.`,
        ),
        paragraph(
          2,
          'ការចូលក្នុងបញ្ជីធ្វើឡើងដោយស្ម័គ្រចិត្ត និងឥតគិតថ្លៃ។',
          'Entry in the register is voluntary and free of charge.',
        ),
        paragraph(
          3,
          'សហគ្រាសមីក្រូដែលមិនទាន់ចុះបញ្ជីពាណិជ្ជកម្ម អាចចូលក្នុងបញ្ជីតាមសាលាឃុំ សង្កាត់ ដោយប្រើអត្តសញ្ញាណប័ណ្ណ។',
          `A micro enterprise without commercial registration may enter through the commune or sangkat hall with an
            identity card.`,
        ),
      ],
    }),
    article(10, 'វិញ្ញាបនបត្រ', 'Certificate', {
      children: [
        paragraph(
          1,
          'ក្រសួងត្រូវចេញវិញ្ញាបនបត្រសហគ្រាសធុនតូច និងមធ្យម ក្នុងរយៈពេល ១០ ថ្ងៃធ្វើការ។',
          'The Ministry issues an SME certificate within 10 working days.',
        ),
        paragraph(
          2,
          'វិញ្ញាបនបត្រមានសុពលភាព ២ ឆ្នាំ និងជាភស្តុតាងគ្រប់គ្រាន់សម្រាប់ទទួលវិធានការគាំទ្រតាមច្បាប់នេះ។',
          'The certificate is valid for 2 years and is sufficient evidence for receiving support under this Law.',
        ),
      ],
    }),
    article(11, 'ការផ្លាស់ប្តូរថ្នាក់', 'Change of class', {
      text: both(
        'សហគ្រាសដែលលើសលក្ខខណ្ឌនៃថ្នាក់របស់ខ្លួន នៅតែរក្សាវិធានការគាំទ្រដដែលរយៈពេល ២ ឆ្នាំទៀត។',
        'An enterprise that grows out of its class keeps the support of that class for 2 more years.',
      ),
    }),
    article(12, 'ការការពារទិន្នន័យ', 'Protection of data', {
      children: [
        paragraph(
          1,
          'ទិន្នន័យរបស់សហគ្រាសក្នុងបញ្ជី ប្រើបានតែសម្រាប់គោលបំណងនៃច្បាប់នេះ និងស្ថិតិ។',
          `Data about an enterprise in the register may be used only for the purposes of this Law and for
            statistics.`,
        ),
        paragraph(
          2,
          'ហាមប្រើទិន្នន័យក្នុងបញ្ជី ដើម្បីទាមទារពន្ធសម្រាប់រយៈពេលមុនការចូលបញ្ជី។',
          'The data must not be used to claim tax for the time before the enterprise entered the register.',
        ),
      ],
    }),
    article(13, 'របាយការណ៍ប្រចាំឆ្នាំ', 'Annual report', {
      text: both(
        `ជារៀងរាល់ឆ្នាំ មុនថ្ងៃទី ៣១ ខែមីនា ក្រសួងផ្សព្វផ្សាយរបាយការណ៍ អំពីចំនួនសហគ្រាសតាមខេត្ត
          ការគាំទ្រដែលបានផ្តល់ និងការងារដែលបានបង្កើត ដោយបែងចែកស្ត្រី បុរស។`,
        `Every year before 31 March the Ministry publishes a report on the number of enterprises by province, the
          support given and the jobs created, with women and men shown apart.`,
      ),
    }),
  ]),
];
