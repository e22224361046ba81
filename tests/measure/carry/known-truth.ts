// Revisions of real laws of which every character's way is known: how rightly comments are carried by recorded and by
// inferred lineage, beside two other methods in the same run.
import type { CarriedSegment } from '../../../shared/src/annotations/carry/carry.js';
import type { ComparedClause } from '../../../shared/src/drafts/lineage/lineage.js';
import { commentsOn, readCompared } from './comments.js';
import { type Answer, Truth } from './judge.js';
import { fromFile, recorded, through } from './product.js';
import { type Revision, randomFrom, restore, revise, type TracedClause, traced, untraced } from './revise.js';
import { errorTolerantSearch, plainDocumentDiff } from './rivals.js';
import { Tally } from './tally.js';

const LAWS = [
  'khmer-law/constitution-2015.ch1-7.km.md',
  'cambodia-en/law-on-commercial-enterprises-2005.en.md',
  'version-pairs/fr-code-legion-honneur-2018/before.md',
  'version-pairs/de-ch-1999-170-2016/before.md',
];
const REVISIONS = 20;
const COMMENTS = 400;
/** Every so many revisions half of what was taken out comes back in a third version. */
const RESTORED = 4;

type Way = (comment: CarriedSegment) => Answer | Promise<Answer>;

/** Both ways to each version there is: one table for each share of clauses that are touched. */
export async function measureKnownTruth(folder: string, share: number): Promise<void> {
  const [all, khmer] = [new Tally(), new Tally()];
  for (const [number, file] of LAWS.entries()) {
    const before = await readCompared(folder, file);
    for (let revision = 0; revision < REVISIONS; revision += 1) {
      const seed = 1_000 * number + revision + Math.round(share * 100) * 100_000;
      const tallies = number === 0 ? [all, khmer] : [all];
      await measureRevision({ before, origin: traced(before), share, revision, tallies }, randomFrom(seed));
    }
  }
  const name = share < 0.3 ? 'Light' : 'Heavy';
  console.log(`\n${name} revision, ${share * 100} % of the clauses touched; percent of the comments, all laws`);
  all.print();
  console.log(`${name} revision, of these the Khmer law`);
  khmer.print();
}

interface Case {
  before: readonly ComparedClause[];
  origin: readonly TracedClause[];
  share: number;
  revision: number;
  tallies: readonly Tally[];
}

async function measureRevision({ before, origin, share, revision, tallies }: Case, random: () => number) {
  const revised = revise(origin, share, random);
  const after = untraced(revised.after);
  const comments = commentsOn(before, COMMENTS, random);
  const judge = async (name: string, truth: Truth, way: Way) => {
    for (const comment of comments) {
      const answer = await way(comment);
      const isLost = answer.places.length === 0 && answer.outcome !== 'removed';
      for (const tally of tallies) tally.add(name, isLost ? 'lost' : truth.judge(comment, answer));
    }
  };
  const truth = new Truth(revised.after);
  const first = recorded(before);
  await judge('recorded lineage', truth, through(first, recorded(after, revised.links)));
  await judge('inferred lineage', truth, through(first, fromFile(first, after)));
  await judge('plain document diff', truth, plainDocumentDiff(before, after));
  await judge('error-tolerant search', truth, errorTolerantSearch(before, after));
  if (revision % RESTORED !== 0) return;
  const third = restore(origin, revised, random);
  const home = new Truth(third);
  for (const [name, way] of throughAnother(before, revised, untraced(third))) await judge(name, home, way);
}

/** From the first version to the third, directly and through the second. */
function throughAnother(
  before: readonly ComparedClause[],
  { after, links }: Revision,
  third: readonly ComparedClause[],
): [string, Way][] {
  const [first, second] = [recorded(before), untraced(after)];
  const stays = second.map(({ id }) => ({ from: id, to: id, source: 'editor' as const }));
  const taken = fromFile(first, second);
  return [
    ['recorded, words restored', through(first, recorded(second, links), recorded(third, stays))],
    ['inferred, words restored', through(first, taken, fromFile(taken, third))],
  ];
}
