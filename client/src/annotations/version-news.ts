// Says that a new version came out while an older one is read: one line at the foot, with the way to it. The text is
// never exchanged under the reader, and what is half-written stays.
import { pages } from '@sala/shared/ground/paths.js';
import type { ReadingState } from '@sala/shared/screens/reading-state.js';
import { carrying } from '@sala/shared/texts/carrying.js';
import { say } from '@sala/shared/texts/say.js';

export function showVersionNews({ language, draft }: Pick<ReadingState, 'language' | 'draft'>): void {
  if (document.querySelector('[data-version-news]')) return;
  const line = document.createElement('p');
  line.className = 'state-line version-news';
  line.dataset.versionNews = '';
  line.setAttribute('role', 'status');
  const link = document.createElement('a');
  link.href = pages.draft(language, draft.slug);
  link.textContent = say(language, carrying.readNew);
  line.append(say(language, carrying.newVersion), ' ', link);
  document.body.append(line);
}
