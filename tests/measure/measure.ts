// Measurements that are not benchmarks against something else: `npm run measure -- parse` reads the real laws of
// SALA_REAL_DATA and prints what each cost.
import { measureParse } from './parse.js';

const [what = ''] = process.argv.slice(2);
const folder = process.env.SALA_REAL_DATA;

if (what !== 'parse') {
  process.stderr.write('Say what to measure: npm run measure -- parse\n');
  process.exitCode = 2;
} else if (!folder) {
  process.stderr.write('Say in SALA_REAL_DATA in which folder the real laws are.\n');
  process.exitCode = 1;
} else await measureParse(folder);
