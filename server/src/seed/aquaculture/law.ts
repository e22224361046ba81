// Version 1 of the demo's aquaculture law. It is weak on purpose in four places that version 2 mends: a vague permit
// procedure (articles 11 and 12), a one-year licence (12), no exemption for families (13), heavy penalties (29 to 31).
import { aquacultureChapters1And2 } from './chapters-1-2.js';
import { aquacultureChapters3And4 } from './chapters-3-4.js';
import { aquacultureChapters5To7 } from './chapters-5-7.js';
import { both, type DemoLaw } from '../demo-law.js';

export const aquacultureLaw: DemoLaw = {
  title: both('សេចក្តីព្រាងច្បាប់ស្តីពីវារីវប្បកម្ម', 'Draft Law on Aquaculture'),
  clauses: [...aquacultureChapters1And2, ...aquacultureChapters3And4, ...aquacultureChapters5To7],
};
