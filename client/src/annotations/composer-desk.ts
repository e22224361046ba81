// What the form of a comment needs to know of the page around it, and what it may ask the page to do.
import { pages } from '@sala/shared/ground/paths.js';
import { stageOf } from '@sala/shared/ground/stages.js';
import type { ComposerDesk } from './composer-panel.js';
import type { ReadingPage } from './reading-page.js';

export function composerDesk(page: ReadingPage): ComposerDesk {
  const { state, law, store } = page;
  const { language, draft, version, round } = state;
  return {
    language,
    own: page.own,
    keptWords: store.words,
    lasts: () => store.lasts,
    placeOf: ({ clauseId }) => page.placeOf(clauseId),
    textOf: (clauseId, textLanguage) => law.find(clauseId, textLanguage)?.element.textContent ?? '',
    actionOf: ({ clauseId }) =>
      pages.clause(language, draft.slug, clauseId ? law.pathOf(clauseId) : 'whole', version.number),
    hrefOf: ({ id, threadId }) => page.hrefOf(threadId ?? id),
    fate: () => {
      if (round && stageOf(round, page.live.now()) === 'closed') return 'late';
      return round?.moderation === 'pre' ? 'after-reading' : 'at-once';
    },
    othersOn: ({ clauseId }) => (page.rail.isBeside ? 0 : page.inside(law.headedOf(clauseId)).length),
    send: (id, speech) => store.send(id, speech),
    letterOf: (id) => store.comments.letters.find((letter) => letter.id === id),
    receiptOf: (id) => store.comments.get(id),
    takeBack: async (id) => {
      await store.outbox.takeBack(id);
    },
    changed: () => page.draw(),
  };
}
