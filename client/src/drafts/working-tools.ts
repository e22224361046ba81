// What can be done with a working text as a whole: undo, files, the ways to its preview, its rounds and its next
// version.
import { pages } from '@sala/shared/ground/paths.js';
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { lineageTexts } from '@sala/shared/texts/drafting/lineage.js';
import { mending } from '@sala/shared/texts/drafting/mending.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { WorkingSession } from './working-session.js';

/** The dialogs that stand on the desk, by their elements. */
export type DeskDialog = 'language-dialog' | 'revision-dialog';

/** `lastVersion` is its number, 0 before the first: a revised file needs one to be matched with. */
export function workingTools(
  session: WorkingSession,
  language: Language,
  lastVersion: number,
  open: (dialog: DeskDialog) => void,
): TemplateResult {
  const { head, rights, draft } = session;
  const button = (word: Text, act: () => void, isPossible = true) =>
    html`<button type="button" class="button" ?disabled=${!isPossible} @click=${act}>${say(language, word)}</button>`;
  const link = (word: Text, address: string) => html`<a class="button" href=${address}>${say(language, word)}</a>`;
  return html`<div class="acts working-tools" role="toolbar" aria-label=${say(language, mending.tools)}>
    ${button(mending.undo, () => void session.step('undo'), rights.canEdit && head.canUndo)}
    ${button(mending.redo, () => void session.step('redo'), rights.canEdit && head.canRedo)}
    ${rights.canEdit ? button(mending.addLanguage, () => open('language-dialog')) : nothing}
    ${rights.canEdit && lastVersion > 0 ? button(lineageTexts.takeFile, () => open('revision-dialog')) : nothing}
    ${lastVersion > 0 ? link(lineageTexts.review, pages.lineage(language, draft.slug)) : nothing}
    ${link(mending.preview, pages.preview(language, draft.slug))}
    ${link(desk.rounds, pages.round(language, draft.slug))}
    <a class="button primary" href=${pages.publish(language, draft.slug)}>${say(language, mending.publish)}</a>
  </div>`;
}
