// `npm run bench -- live | post | read [--rounds N] [--postgres URL | --embedded]`: Sala and a bare baseline in the
// same run, alternating; ratios with their spread. Everything stays on this machine and ends by itself.
import { benchLive } from './live.js';
import { benchPost } from './post.js';
import { benchRead } from './read.js';

const benches = { live: benchLive, post: benchPost, read: benchRead };
const words = process.argv.slice(2);
const valueOf = (name: string) => (words.includes(name) ? words[words.indexOf(name) + 1] : undefined);
const rounds = Number(valueOf('--rounds') ?? 5);
const postgres = words.includes('--embedded')
  ? undefined
  : (valueOf('--postgres') ?? process.env.DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres');
const names = Object.keys(benches).filter((name) => words.includes(name)) as (keyof typeof benches)[];

if (names.length === 0) {
  console.error('Say what to measure: npm run bench -- live | post | read [--rounds N] [--postgres URL | --embedded]');
  process.exit(2);
}
for (const name of names) {
  console.log(`\n${name}: ${rounds} rounds on ${postgres ? 'PostgreSQL' : 'the embedded database'}`);
  await benches[name](rounds, postgres);
}
process.exit(0);
