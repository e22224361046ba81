// What the drafters say in the report on the first round of the demo's aquaculture law.
import { both } from '../demo-law.js';
import type { DemoClosing } from '../demo-revision.js';

export const aquacultureClosing: DemoClosing = {
  foreword: both(
    `រដ្ឋបាលជលផលសូមអរគុណដល់អ្នកចិញ្ចឹមត្រី អ្នកលក់ចំណី អ្នកដឹកជញ្ជូន ក្រុម និងសមាគម ដែលបានអានសេចក្តីព្រាងនេះ
      ហើយប្រាប់ថា ពាក្យណាប្រើមិនបាននៅលើស្រះ និងបែរបស់ខ្លួន។ មតិដែលញឹកញាប់ជាងគេ និយាយអំពីរឿង ៤៖ នីតិវិធីមិនច្បាស់
      អាជ្ញាប័ណ្ណខ្លីពេក បន្ទុកលើគ្រួសារ និងទោសធ្ងន់។ រឿងទាំង ៤ នេះ បានកែក្នុងកំណែទី ២។`,
    `The Fisheries Administration thanks the fish farmers, feed sellers, transporters, groups and associations who read
      this draft and said which words do not work on their ponds and cages. Most of what was said is about 4 things: a
      procedure that was not clear, a licence that was too short, a burden on families, and heavy penalties. All 4 are
      changed in version 2.`,
  ),
  notes: [
    {
      at: { article: 12 },
      text: both(
        `មតិភាគច្រើនមិនសុំឱ្យបោះបង់ការត្រួតពិនិត្យទេ គឺសុំឱ្យដឹងច្បាស់ថា ពេលណាមានចម្លើយ។ យើងបានកាត់រយៈពេលមក ៣០
          ថ្ងៃធ្វើការ មិនមែន ១៥ ឬ ២០ ថ្ងៃទេ ព្រោះខណ្ឌភាគច្រើនមានមន្ត្រីតិច។`,
        `Most did not ask for fewer checks; they asked to know when there is an answer. We went to 30 working days, and
          not to 15 or 20, because most cantonments have few officers.`,
      ),
    },
    {
      at: { article: 13 },
      text: both(
        `គ្រួសារដែលមានស្រះតូច បានពន្យល់ថា ការធ្វើដំណើរទៅទីរួមខេត្តថ្លៃជាងត្រីដែលគេលក់។ ការចុះឈ្មោះនៅឃុំ
          រក្សាព័ត៌មានដែលត្រូវការពេលមានជំងឺ ដោយមិនយកថ្លៃពីគ្រួសារ។`,
        `Families with a small pond explained that the journey to the provincial town costs more than the fish they
          sell. Registering at the commune keeps what must be known when there is disease, and takes no fee.`,
      ),
    },
  ],
  ahead: both(
    `កំណែទី ២ បើកឱ្យពិគ្រោះយោបល់ម្តងទៀតរយៈពេល ៣០ ថ្ងៃ។ បន្ទាប់មក សេចក្តីព្រាងនឹងផ្ញើទៅក្រសួងពាក់ព័ន្ធ
      ហើយមតិរបស់ក្រសួងនីមួយៗ នឹងបង្ហាញនៅទំព័រនេះ។`,
    `Version 2 is open for a second consultation of 30 days. After that the draft goes to the ministries concerned, and
      the position of each of them will stand on these pages.`,
  ),
};
