// The screens on the way to the next version: where its clauses come from, and publishing it.
import type { DeskRights, LineageState, PublishState } from '@sala/shared/screens/desk-state.js';
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import type { Draft } from '@sala/shared/drafts/contract.js';
import { lineageTexts } from '@sala/shared/texts/drafting/lineage.js';
import { publishing } from '@sala/shared/texts/drafting/publishing.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { countCarried } from '../annotations/annotations.carry.service.js';
import { reviewLineage } from '../drafts/drafts.revise.service.js';
import { listVersions } from '../drafts/drafts.service.js';
import { readWorkingText } from '../drafts/drafts.working.service.js';
import type { Work } from '../infra/work.js';
import { emptyShell } from '../pages/desk-page.js';

interface Asked {
  language: Language;
  draft: Draft;
  rights: DeskRights;
}

const titleOf = (draft: Draft, language: Language) => inEither(draft.title, language)?.text ?? draft.slug;

export async function lineageScreen(work: Work, { language, draft, rights }: Asked) {
  const state: LineageState = {
    screen: 'lineage',
    language,
    now: work.now.toISOString(),
    working: await readWorkingText(work, draft.id),
    rights,
    review: await reviewLineage(work, draft.id, language),
  };
  const title = say(language, lineageTexts.title, { title: titleOf(draft, language) });
  return { title, main: emptyShell(language, 'lineage-review', title), state };
}

export async function publishScreen(work: Work, { language, draft, rights }: Asked) {
  const versions = await listVersions(work, draft.id);
  const lastVersion = versions[0]?.number ?? 0;
  const state: PublishState = {
    screen: 'publish',
    language,
    now: work.now.toISOString(),
    working: await readWorkingText(work, draft.id),
    rights,
    lastVersion,
    lastPublic: versions.find(({ audience }) => audience === 'public')?.number ?? 0,
    comments: await countCarried(work, draft.id),
  };
  const name = say(language, publishing.title, { n: lastVersion + 1 });
  const title = `${name} · ${titleOf(draft, language)}`;
  return { title, main: emptyShell(language, 'publish-desk', title), state };
}
