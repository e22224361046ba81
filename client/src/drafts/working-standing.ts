// How the mending stands, in words: whether all is saved, who changed the text last, what just happened.
import { formatRelative } from '@sala/shared/language/dates.js';
import { mending } from '@sala/shared/texts/mending.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { WorkingSession } from './working-session.js';

/** `now` as ISO 8601: the server's clock when the page was made. */
export function standing(session: WorkingSession, language: Language, now: string): TemplateResult {
  const { lastEdit, revision } = session.head;
  const when = lastEdit ? formatRelative(language, lastEdit.at, now) : '';
  const last = !lastEdit
    ? ''
    : lastEdit.isMine
      ? say(language, mending.lastMine, { when })
      : say(language, mending.lastBy, { who: lastEdit.by, when });
  const saved = session.waiting > 0 ? say(language, mending.saving) : say(language, mending.saved, { n: revision });
  const { notice } = session;
  return html`<p class="small" role="status">${saved}${last ? ` · ${last}` : ''}</p>
    ${session.rights.canEdit ? nothing : html`<p class="notice">${say(language, mending.readOnly)}</p>`}
    <div aria-live="polite">
      ${notice ? html`<p class="notice" data-tone=${notice.tone ?? nothing}>${notice.text}</p>` : nothing}
    </div>`;
}
