// Pairs of versions of real laws: what must hold of any of them, though nobody wrote down what became of what. The
// folder comes from SALA_REAL_DATA; without it one test says that these did not run.
import { carryTarget, planCarry } from '@sala/shared/annotations/carry/carry.js';
import { compareVersions } from '@sala/shared/drafts/compare/compare-versions.js';
import { inferLineage } from '@sala/shared/drafts/lineage/infer-lineage.js';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../server/src/infra/segment.js';
import { commentsOn } from '../../measure/carry/comments.js';
import { notInOnePair, pairNames, readPair, Unchanged, unpaired } from '../../measure/carry/real-pairs.js';
import { randomFrom } from '../../measure/carry/revise.js';

const folder = process.env.SALA_REAL_DATA;
const COMMENTS = 500;

if (folder === undefined) {
  it.skip('pairs of versions of real laws: SALA_REAL_DATA does not say where they are', () => undefined);
} else {
  describe.each(pairNames(folder))('%s', (name) => {
    it('has each clause in one pair, same words paired, and every comment whose words stayed where they stayed', async () => {
      const pair = await readPair(folder, name);
      const links = inferLineage(pair.before, pair.after, wordsOf);
      const comparison = compareVersions(pair.before, pair.after, links, wordsOf);
      expect(notInOnePair(pair, comparison)).toBe(0);
      expect(unpaired(pair, comparison)).toEqual([]);
      const plan = planCarry(pair.before, pair.after, links, wordsOf);
      const unchanged = new Unchanged(pair);
      const texts = new Map(pair.after.map(({ id, text }) => [id, text]));
      for (const comment of commentsOn(pair.before, COMMENTS, randomFrom(3))) {
        const { places } = carryTarget(plan, [comment]);
        for (const { clauseId, start, end, exact } of places)
          expect(texts.get(clauseId)?.slice(start, end)).toBe(exact);
        expect([comment, unchanged.isMissed(comment, places)]).toEqual([comment, false]);
      }
    }, 60_000);
  });
}
