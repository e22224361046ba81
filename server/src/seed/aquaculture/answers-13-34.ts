// What the Fisheries Administration answers to the comments on articles 13 to 34. Comments are named by their places in
// the list; what is held, hidden or withdrawn has no answer.
import { both } from '../demo-law.js';
import type { DemoAnswer } from '../demo-revision.js';

const onFamilies: DemoAnswer[] = [
  {
    comments: [17, 18],
    disposition: 'accepted',
    text: both(
      `គ្រួសារដែលមានស្រះសរុបមិនលើសពី ៥០០ ម៉ែត្រការ៉េ មិនចាំបាច់មានអាជ្ញាប័ណ្ណ និងមិនចាំបាច់បង់ថ្លៃសេវាទៀតទេ។
        ការចុះឈ្មោះម្តងនៅសាលាឃុំ សង្កាត់ ដោយមិនបង់ថ្លៃ គឺគ្រប់គ្រាន់ តាមពាក្យដែលបានស្នើ។ មាត្រា ១០ មាត្រា ១៣
        និងឧបសម្ព័ន្ធ ត្រូវបានកែតម្រូវស្របគ្នា។`,
      `A family whose ponds are not more than 500 square metres in all needs no licence and pays no fee any more.
        Registering once at the commune or sangkat hall, free of charge, is enough, in the words that were proposed.
        Article 10, Article 13 and the annex are changed to agree.`,
    ),
    changes: [{ article: 10, paragraph: 1 }, { article: 13 }, { article: 13, paragraph: 1 }, { annex: 'sole' }],
  },
  {
    comments: [19],
    disposition: 'not-accepted',
    reason: 'evidence-insufficient',
    text: both(
      `ស្រះ ៨៦ ក្នុងស្រុកពីរ បង្ហាញពីស្ថានភាពនៅទីនោះ ប៉ុន្តែមិនទាន់អាចនិយាយសម្រាប់ខេត្តទាំងអស់បានទេ។ នៅកម្រិត ១.០០០
        ម៉ែត្រការ៉េ ស្រះដែលចិញ្ចឹមសម្រាប់លក់មួយចំនួន នឹងរួចផុតពីការត្រួតពិនិត្យជំងឺ
        ហើយយើងមិនទាន់ដឹងថាមានចំនួនប៉ុន្មាន។ បញ្ជីរបស់ឃុំ សង្កាត់ តាមមាត្រា ១៣ នឹងឱ្យយើងដឹង
        ហើយយើងនឹងពិនិត្យកម្រិតនេះឡើងវិញ ២ ឆ្នាំ បន្ទាប់ពីច្បាប់ចូលជាធរមាន។`,
      `86 ponds in two districts show how things stand there, but cannot yet speak for all provinces. At 1,000 square
        metres some ponds stocked for sale would leave the control of disease, and how many is not known. The commune
        lists of Article 13 will tell, and we shall look at the limit again 2 years after the law enters into force.`,
    ),
    changes: [],
  },
  {
    comments: [20],
    disposition: 'accepted',
    text: both(
      `ផ្ទៃស្រះត្រូវរាប់សរុបក្នុងមួយគ្រួសារ មិនមែនតាមឈ្មោះម្នាក់ៗទេ៖ មាត្រា ១៣ កថាខណ្ឌ ១ ចែងដូច្នេះច្បាស់លាស់។
        អ្នកដែលបំបែកស្រះដាក់ឈ្មោះបងប្អូន មិនអាចចៀសវាងអាជ្ញាប័ណ្ណបានទេ ហើយគ្រួសារក្រក៏មិនត្រូវបង់ជំនួសដែរ។`,
      `The pond area is counted for the whole household and not name by name: Article 13, paragraph 1, now says so.
        Whoever divides ponds among relatives cannot avoid a licence that way, and poor families do not pay for it.`,
    ),
    changes: [{ article: 13, paragraph: 1 }],
  },
  {
    comments: [21],
    disposition: 'accepted',
    text: both(
      `បាន។ ការចុះឈ្មោះអាចធ្វើនៅខែណាក៏បាន ហើយធ្វើតែម្តងគត់ មិនមែនរាល់ឆ្នាំទៀតទេ។ វិធាននេះឥឡូវនៅក្នុងមាត្រា ១៣ កថាខណ្ឌ
        ១។`,
      `Yes. Registration may be made in any month, and only once instead of every year. The rule now stands in
        Article 13, paragraph 1.`,
    ),
    changes: [{ article: 13, paragraph: 1 }],
  },
  {
    comments: [23],
    disposition: 'accepted',
    text: both(
      `ការបណ្តុះបណ្តាល និងការជួយសង្គ្រោះបន្ទាប់ពីទឹកជំនន់ ឬគ្រោះរាំងស្ងួត បើកសម្រាប់គ្រប់កសិដ្ឋាន ទោះបានចុះឈ្មោះ
        ឬមិនបានចុះឈ្មោះក៏ដោយ។ ការគាំទ្រផ្សេងទៀតនៅតែតម្រូវឱ្យចុះឈ្មោះ ដើម្បីដឹងថាពូជ និងកម្ចីបានទៅដល់កសិដ្ឋានណា។`,
      `Training, and relief after flood or drought, are open to every farm, registered or not. The other kinds of
        support still ask for registration, so that one knows which farm the stock and the loans went to.`,
    ),
    changes: [{ article: 13, paragraph: 3 }],
  },
  {
    comments: [24],
    disposition: 'accepted',
    text: both(
      `ឃុំ សង្កាត់ជាអ្នកធ្វើបញ្ជី ហើយផ្ញើជូនខណ្ឌជារៀងរាល់ឆ្នាំ តាមមាត្រា ១៣ កថាខណ្ឌ ៣ ដែលជាកថាខណ្ឌថ្មី។
        មន្ត្រីជលផលមិនបាច់ចុះពិនិត្យស្រះគ្រួសារម្តងមួយៗទៀតទេ ហើយបញ្ជីនេះប្រាប់ទីកន្លែងដែលត្រូវទៅជួយ ពេលមានជំងឺ។`,
      `The commune or sangkat makes the list and sends it to the cantonment every year, under the new paragraph 3 of
        Article 13. Fisheries officers need not visit family ponds one by one, and the list tells them where to help
        when there is disease.`,
    ),
    changes: [{ article: 13, paragraph: 1 }, { named: 'commune-list' }],
  },
];

const onFarmingAndTrade: DemoAnswer[] = [
  {
    comments: [25],
    disposition: 'for-implementation',
    text: both(
      `កម្រិតមួយភាគប្រាំនៅដដែល ព្រោះវាការពារផ្លូវទូកនៅរដូវប្រាំង។ ការវាស់ទទឹងទឹកជាការអនុវត្តជាក់ស្តែង៖
        រដ្ឋបាលជលផលនឹងណែនាំខណ្ឌទាំងអស់ ឱ្យវាស់តែម្តងក្នុងមួយឆ្នាំ រួមគ្នាជាមួយអ្នកចិញ្ចឹមត្រីក្នុងបែ
        នៅខែកំណត់មួយសម្រាប់ខេត្តនីមួយៗ ហើយប្រគល់លទ្ធផលជាលាយលក្ខណ៍អក្សរ។`,
      `The limit of one fifth stays, since it keeps a way for boats in the dry season. How the water is measured is a
        matter of practice: the Fisheries Administration will tell all cantonments to measure once a year together
        with the cage farmers, in one month fixed for each province, and to hand over the result in writing.`,
    ),
    changes: [],
  },
  {
    comments: [26],
    disposition: 'already-in-text',
    text: both(
      `ស្រះរងកករនៅដដែលក្នុងកំណែទី ២ ដោយគ្មានការកែប្រែ ទាំងទំហំកសិដ្ឋាន ទាំងភាគរយ។
        អ្នកដែលរងការខូចខាតដោយសារទឹកពីកសិដ្ឋាន អាចស្នើសុំសំណងតាមមាត្រា ៣១ ករណីទឹកនោះមានជំងឺ។`,
      `The settling pond stays in version 2 unchanged, both the size of farm and the percentage. Whoever suffers harm
        from a farm's water may ask for it to be made good under Article 31 where that water was diseased.`,
    ),
    changes: [{ article: 18, paragraph: 2 }],
  },
  {
    comments: [27],
    disposition: 'for-lower-instrument',
    text: both(
      `កាតព្វកិច្ចមានស្លាកជាភាសាខ្មែរនៅដដែល។ ទំហំអក្សរ និងទម្រង់ស្លាកជារឿងបច្ចេកទេស
        ដូច្នេះនឹងកំណត់ក្នុងប្រកាសស្តីពីស្លាកចំណី ដែលយើងនឹងយកទៅសាកល្បងជាមួយអ្នកចិញ្ចឹម មុនពេលចុះហត្ថលេខា។`,
      `The duty to label feed in Khmer stays. The size of the letters and the form of the label are technical, so
        they will be set in the prakas on feed labels, which we shall try out with farmers before it is signed.`,
    ),
    changes: [],
  },
  {
    comments: [28],
    disposition: 'accepted',
    text: both(
      `អ្នកលក់ចំណីចុះបញ្ជីតែម្តងក្នុងរាជធានី ខេត្តនីមួយៗ ដោយភ្ជាប់បញ្ជីឈ្មោះហាង។
        មន្ត្រីអាចត្រួតពិនិត្យចំណីនៅហាងណាក៏បាន ដែលមានក្នុងបញ្ជីនោះ ដូច្នេះគុណភាពចំណីនៅតែតាមដានបាន។`,
      `A feed seller is entered once in the capital or in each province and hands in a list of shops. Officers may
        check the feed in any shop on that list, so its quality can still be followed.`,
    ),
    changes: [{ article: 21, paragraph: 2 }],
  },
  {
    comments: [29],
    disposition: 'not-accepted',
    reason: 'cost-to-state',
    text: both(
      `យើងយល់ថា ការខ្វះសំណងធ្វើឱ្យការរាយការណ៍ពិបាក។ ប៉ុន្តែច្បាប់មិនអាចសន្យាប្រាក់ដែលមិនទាន់មានក្នុងថវិការដ្ឋបានទេ
        ហើយសំណង ៣០ ភាគរយក្នុងឆ្នាំដែលមានជំងឺរាលដាល អាចលើសថវិកាសុខភាពវារីសត្វទាំងមូល។
        ក្រសួងនឹងសិក្សាអំពីមូលនិធិមួយសម្រាប់ការនេះ រួមជាមួយក្រសួងសេដ្ឋកិច្ច និងហិរញ្ញវត្ថុ។ អ្នកដែលរាយការណ៍
        មិនត្រូវពិន័យដោយសារមានជំងឺក្នុងស្រះទេ។`,
      `We understand that reporting is hard without compensation. But a law cannot promise money that the State
        budget does not hold, and 30 per cent in a year with an outbreak may be more than all that is set aside for
        the health of aquatic animals. The Ministry will study a fund for it with the Ministry of Economy and
        Finance. Whoever reports is not fined for having disease in the pond.`,
    ),
    changes: [],
  },
  {
    comments: [30],
    disposition: 'accepted',
    text: both(
      `លិខិតអនុញ្ញាតដឹកជញ្ជូនមានសុពលភាព ៧២ ម៉ោង តាមការស្នើ។ រយៈពេលនេះគ្រប់គ្រាន់សម្រាប់ផ្លូវឆ្ងាយ ទោះរថយន្តខូច
        ឬភ្លៀងខ្លាំងក៏ដោយ ហើយលិខិតមួយនៅតែប្រើបានសម្រាប់ការដឹកមួយលើក។`,
      `The transport permit is valid for 72 hours, as proposed. That is enough for the long road even when the truck
        breaks down or it rains hard, and one permit is still for one journey.`,
    ),
    changes: [{ article: 24, paragraph: 2 }],
  },
];

const onPenaltiesAndExistingFarms: DemoAnswer[] = [
  {
    comments: [32],
    disposition: 'out-of-scope',
    text: both(
      `មតិនេះត្រូវបានលាក់ ព្រោះប្រមាថមនុស្ស ហើយមិនបានស្នើអ្វីលើអត្ថបទទេ។ ចំនួនដងនៃការត្រួតពិនិត្យធម្មតា
        ឥឡូវមានកំណត់ក្នុងមាត្រា ២៨ ហើយពាក្យបណ្តឹងអំពីមន្ត្រី អាចដាក់នៅអធិការដ្ឋាននៃក្រសួង។`,
      `This comment is hidden because it insults people, and it asks for nothing in the text. How often ordinary
        inspections come is now limited in Article 28, and a complaint about an officer can be handed to the
        inspectorate of the Ministry.`,
    ),
    changes: [],
  },
  {
    comments: [33, 34],
    disposition: 'accepted',
    text: both(
      `អ្នកធ្វើវារីវប្បកម្មដោយគ្មានអាជ្ញាប័ណ្ណ ត្រូវព្រមានជាលាយលក្ខណ៍អក្សរជាមុនសិន ហើយមានពេល ៣០ ថ្ងៃ
        ដើម្បីដាក់ពាក្យសុំ។ ក្រោយពីនោះ ប្រាក់ពិន័យមានពី ២០០.០០០ រៀល ដល់ ២.០០០.០០០ រៀល តាមទំហំកសិដ្ឋាន។ មាត្រា ៣០
        អនុវត្តតាមគំនិតដូចគ្នា។ មាត្រា ៣១ អំពីគ្រោះថ្នាក់ដល់ទឹក មិនបានបន្ធូរបន្ថយទេ។`,
      `Whoever farms without a licence is first warned in writing and has 30 days to apply. After that the fine is
        from 200,000 riel to 2,000,000 riel, according to the size of the farm. Article 30 follows the same thought.
        Article 31, on harm to water, is not softened.`,
    ),
    changes: [{ article: 29, paragraph: 1 }, { article: 30 }],
  },
  {
    comments: [35],
    disposition: 'accepted',
    text: both(
      `ទោសពន្ធនាគារចំពោះអ្នកដែលខ្វះអាជ្ញាប័ណ្ណ ត្រូវបានលុបចេញទាំងស្រុង។ ទោសនេះនៅតែមានសម្រាប់មាត្រា ៣១ ប៉ុណ្ណោះ
        ពោលគឺសម្រាប់អ្នកដែលបង្កគ្រោះថ្នាក់ដល់ទឹក ឬសុខភាពអ្នកដទៃ។`,
      `Prison for somebody who lacks a licence is removed altogether. It remains for Article 31 alone, that is, for
        those who harm the water or the health of others.`,
    ),
    changes: [{ article: 29, paragraph: 3 }],
  },
  {
    comments: [36],
    disposition: 'accepted',
    text: both(
      `អ្នកដែលយឺត ១០ ថ្ងៃ ដោយសារសម្រាលកូន ឬមានជំងឺ មិនត្រូវពិន័យទៀតទេ។ ក្នុងកំណែទី ២ មានពេល ៦០ ថ្ងៃ
        បន្ទាប់ពីអាជ្ញាប័ណ្ណផុតកំណត់ រួចត្រូវព្រមានជាមុនសិន ហើយប្រាក់ពិន័យចាប់ពី ១០០.០០០ រៀល។`,
      `Being 10 days late because of a birth or an illness is no longer fined. Version 2 leaves 60 days after the
        licence expires, a warning comes first, and the fine begins at 100,000 riel.`,
    ),
    changes: [{ article: 30 }, { article: 30, point: 1 }],
  },
  {
    comments: [37],
    disposition: 'accepted',
    text: both(
      `រយៈពេលសម្រាប់កសិដ្ឋានដែលមានស្រាប់ ត្រូវបានពន្យារពី ៦ ខែ មក ១២ ខែ ដើម្បីកុំឱ្យពាក្យសុំកកស្ទះនៅខណ្ឌ។
        កសិដ្ឋាននៅតែអាចបន្តដំណើរការ ក្នុងពេលរង់ចាំសេចក្តីសម្រេច។`,
      `The time for farms that exist today goes from 6 months to 12 months, so that applications do not pile up at
        the cantonment. Farms still go on working while they wait for the decision.`,
    ),
    changes: [{ article: 34 }],
  },
];

export const aquacultureAnswers13To34: DemoAnswer[] = [
  ...onFamilies,
  ...onFarmingAndTrade,
  ...onPenaltiesAndExistingFarms,
];
