// What each round of the demo says of its grounds: what else was considered, what it costs, whose interests stand
// behind it, and who must be heard by which ways.
import type { Hearing } from '@sala/shared/consultations/hearing.js';
import type { LawKey } from './cast.js';
import { type BothLanguages, both } from './demo-law.js';

export interface RoundGrounds {
  options: BothLanguages;
  costs: BothLanguages;
  interests: BothLanguages;
  hearing: Hearing[];
}

export const roundGrounds: Record<LawKey, RoundGrounds> = {
  aquaculture: {
    options: both(
      `បានពិចារណាពីរជម្រើសផ្សេងទៀត៖ ទុកវិធានតាមច្បាប់ជលផលដូចសព្វថ្ងៃ ឬប្រើតែការចុះឈ្មោះដោយគ្មានអាជ្ញាប័ណ្ណ។
        ជម្រើសទីមួយទុកអ្នកចិញ្ចឹមឱ្យនៅក្នុងភាពមិនច្បាស់លាស់ ហើយជម្រើសទីពីរមិនអាចការពារទឹករួមបាន។`,
      `Two other ways were considered: to leave everything to the fisheries law as today, or to register farms without
        licences. The first leaves farmers without clear rules; the second cannot protect the water that is shared.`,
    ),
    costs: both(
      `អ្នកចិញ្ចឹមត្រូវចំណាយពេលដាក់ពាក្យសុំ និងថ្លៃសេវាក្នុងឧបសម្ព័ន្ធ។ ខណ្ឌជលផលត្រូវការបុគ្គលិកបន្ថែមសម្រាប់ពិនិត្យពាក្យសុំ។
        ប្រយោជន៍ដែលរំពឹងទុក៖ ត្រីឈឺតិចជាងមុន និងងាយខ្ចីប្រាក់ ព្រោះកសិដ្ឋានមានឯកសារត្រឹមត្រូវ។`,
      `Farmers spend time on an application and pay the fees in the annex; cantonments need staff to look at
        applications. Expected benefits: less fish disease, and easier loans because a farm has its papers.`,
    ),
    interests: both(
      `អ្នករៀបចំសេចក្តីព្រាងជាមន្ត្រីរដ្ឋបាលជលផល ហើយគ្មានកសិដ្ឋានផ្ទាល់ខ្លួនទេ។ ថ្លៃសេវាចូលថវិកាជាតិ។`,
      `Those who wrote the draft are officers of the Fisheries Administration and own no farms. The fees go to the
        national budget.`,
    ),
    hearing: [
      { does: 'fish-farmer', ways: ['hall', 'meeting', 'visit'] },
      { does: 'fisher', ways: ['hall', 'meeting', 'notice-board'] },
      { does: 'farmer', ways: ['hall', 'radio', 'notice-board'] },
      { does: 'feed-trader', ways: ['hall', 'organisation'] },
      { does: 'consumer', ways: ['hall', 'radio'] },
    ],
  },
  sme: {
    options: both(
      `បានពិចារណាការកែច្បាប់សហគ្រាសពាណិជ្ជកម្ម ជំនួសឱ្យច្បាប់ថ្មី និងកម្មវិធីជំនួយដោយគ្មានច្បាប់។
        ទាំងពីរមិនអាចដាក់កាតព្វកិច្ចលើអ្នកទិញ និងស្ថាប័នត្រួតពិនិត្យបានទេ។`,
      `Changing the law on commercial enterprises instead, and support programmes without a law, were considered.
        Neither can bind buyers or the institutions that inspect.`,
    ),
    costs: both(
      `ការចុះបញ្ជីឥតគិតថ្លៃ។ រដ្ឋត្រូវការថវិកាសម្រាប់បញ្ជរព័ត៌មាន និងមូលនិធិធានា។ អ្នកទិញធំៗត្រូវបង់ប្រាក់លឿនជាងមុន។
        ប្រយោជន៍ដែលរំពឹងទុក៖ ការត្រួតពិនិត្យតិចជាងមុន និងងាយរកប្រាក់កម្ចី។`,
      `The register is free of charge. The State needs a budget for information desks and the guarantee fund; large
        buyers have to pay sooner. Expected benefits: fewer inspections, and credit within reach.`,
    ),
    interests: both(
      `អ្នករៀបចំសេចក្តីព្រាងជាមន្ត្រីក្រសួង។ គ្រឹះស្ថានឥណទានមួយចំនួនបានចូលរួមក្នុងក្រុមបច្ចេកទេស
        ហើយអាចទទួលប្រយោជន៍ពីការធានា។`,
      `Those who wrote the draft are officers of the Ministry. Some lenders sat in the technical group and may gain
        from the guarantees.`,
    ),
    hearing: [
      { does: 'small-business', ways: ['hall', 'meeting', 'organisation'] },
      { does: 'trader', ways: ['hall', 'notice-board'] },
      { does: 'worker', ways: ['hall', 'organisation'] },
      { does: 'cooperative', ways: ['hall', 'meeting'] },
      { does: 'association', ways: ['hall', 'meeting'] },
    ],
  },
};

export const aquacultureSecondGrounds: RoundGrounds = {
  options: both(
    `បានពិចារណាការបោះបង់អាជ្ញាប័ណ្ណសម្រាប់គ្រប់គ្នា ឬរក្សារយៈពេល ៤៥ ថ្ងៃធ្វើការដដែល។ មតិលើកទីមួយបង្ហាញថា
      ទាំងពីរមិនដោះស្រាយបញ្ហាពេលវេលា និងការការពារទឹកក្នុងពេលតែមួយទេ។`,
    `Doing without licences for everybody, and keeping the 45 working days, were considered. The first comments show
      that neither solves both the time lost and the protection of water.`,
  ),
  costs: both(
    `គ្រួសារដែលមានស្រះតូចមិនបង់ថ្លៃអ្វីទេ។ ឃុំ សង្កាត់ត្រូវធ្វើបញ្ជី។ ខណ្ឌត្រូវសម្រេចលឿនជាងមុន ហើយត្រូវការមន្ត្រីបន្ថែម។`,
    `Families with small ponds pay nothing. Communes and sangkats keep the list; cantonments decide sooner and need more
      officers.`,
  ),
  interests: roundGrounds.aquaculture.interests,
  hearing: roundGrounds.aquaculture.hearing,
};
