// In which order a run takes its files: those that are known to be long first, so that none of them is left alone at
// the end while a second worker has nothing to do.
import { BaseSequencer } from 'vitest/node';

const LONG = [
  'groups/swap.db',
  'groups/guessing.db',
  'infra/embedded.db',
  'interface/every-operation.db',
  'journeys/every-screen',
  'live/kill-nine',
  'live/crash',
  'live/rights',
  'live/browser',
];

export class LongFirst extends BaseSequencer {
  async sort(files) {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }) => {
      const place = LONG.findIndex((name) => moduleId.includes(`tests/${name}`));
      return place === -1 ? LONG.length : place;
    };
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
