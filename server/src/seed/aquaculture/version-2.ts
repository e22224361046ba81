// Version 2 of the demo's aquaculture law: version 1 with the four changes people asked for most (a clear procedure, a
// longer licence, no licence for families, lower penalties) and the smaller ones around them. All else stays.
import { both } from '../demo-law.js';
import type { DemoRevision } from '../demo-revision.js';
import { aquacultureChanges } from './version-2-changes.js';
import { aquacultureEdits1To16 } from './version-2-edits-1-16.js';
import { aquacultureEdits17To36 } from './version-2-edits-17-36.js';

export const aquacultureVersion2: DemoRevision = {
  note: both(
    `កំណែទី ២ បន្ទាប់ពីការពិគ្រោះយោបល់សាធារណៈលើកទីមួយ៖ នីតិវិធីសុំអាជ្ញាប័ណ្ណកាន់តែច្បាស់ អាជ្ញាប័ណ្ណមានសុពលភាព ៣
      ឆ្នាំ កសិដ្ឋានខ្នាតគ្រួសារមិនតម្រូវឱ្យមានអាជ្ញាប័ណ្ណ ហើយទោសស្រាលជាងមុន។`,
    `Version 2, after the first public consultation: a clearer way to a licence, licences valid for 3 years, no
      licence for family-scale farms, and lower penalties.`,
  ),
  edits: [...aquacultureEdits1To16, ...aquacultureEdits17To36],
  changes: aquacultureChanges,
};
