// Measurements that are not benchmarks against something else. Over the real laws of SALA_REAL_DATA: `npm run measure
// -- parse` tells what reading each costs, `npm run measure -- carry` how rightly comments are carried. Over a hall
// that it fills itself: `npm run measure -- matrix` tells what very many comments cost, `npm run measure -- publish`
// how long everybody else waits while a version comes out.
import { measureCarry } from './carry/carry.js';
import { measureMatrix } from './matrix.js';
import { measureParse } from './parse.js';
import { measurePublish } from './publish.js';

const overLaws: Record<string, (folder: string) => Promise<void>> = { parse: measureParse, carry: measureCarry };
const byItself: Record<string, () => Promise<void>> = { matrix: measureMatrix, publish: measurePublish };

const [what = ''] = process.argv.slice(2);
const measure = Object.hasOwn(overLaws, what) ? overLaws[what] : undefined;
const alone = Object.hasOwn(byItself, what) ? byItself[what] : undefined;
const folder = process.env.SALA_REAL_DATA;

if (alone) await alone();
else if (!measure) {
  const names = [...Object.keys(overLaws), ...Object.keys(byItself)];
  process.stderr.write(`Say what to measure: npm run measure -- ${names.join(' | ')}\n`);
  process.exitCode = 2;
} else if (!folder) {
  process.stderr.write('Say in SALA_REAL_DATA in which folder the real laws are.\n');
  process.exitCode = 1;
} else await measure(folder);
