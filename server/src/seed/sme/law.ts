// Version 1 of the demo's law on small and medium enterprises, which is in its first round. Its classes stand as a
// table inside an article, so that the demo shows both places where a law keeps tables.
import { both, type DemoLaw } from '../demo-law.js';
import { smeChapters1To3 } from './chapters-1-3.js';
import { smeChapters4To7 } from './chapters-4-7.js';

export const smeLaw: DemoLaw = {
  title: both('សេចក្តីព្រាងច្បាប់ស្តីពីសហគ្រាសធុនតូច និងមធ្យម', 'Draft Law on Small and Medium Enterprises'),
  clauses: [...smeChapters1To3, ...smeChapters4To7],
};
