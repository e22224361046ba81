// The page of a draft, taken over: what the server wrote stays, and comes alive.
import type { ReadingState } from '@sala/shared/screens/reading-state.js';
import { LawPointing } from './annotations/law/law-pointing.js';
import { LawText } from './annotations/law/law-text.js';
import { ReadingActs } from './annotations/reading-acts.js';
import { followAddress, jumpToArticles, passageAddress } from './annotations/reading-links.js';
import { ReadingPage } from './annotations/reading-page.js';
import './infra/leave.js';

async function begin(law: HTMLElement, stateText: string): Promise<void> {
  const page = await ReadingPage.begin(JSON.parse(stateText) as ReadingState, new LawText(law));
  const pointing = new LawPointing(page.law, page.state.language, {
    canWrite: () => page.canWrite(),
    tapsOpen: () => !page.rail.isBeside,
    write: (target) => void page.write(target),
    read: (clauseId) => page.readClause(clauseId),
    openAt: (x, y) => {
      const [id] = page.highlights.at(x, y);
      if (id !== undefined && page.rail.isBeside) page.openThread(id);
      return id !== undefined;
    },
    copyLink: (target) => acts.copyAddress(passageAddress(page, target)),
  });
  const acts = new ReadingActs(page, pointing);
  jumpToArticles(page);
  followAddress(page);
}

const law = document.querySelector<HTMLElement>('#law .law');
const state = document.getElementById('page-state')?.textContent;
if (law && state) void begin(law, state);
