// How the mending stands, in words: whether all is saved, who changed the text last, what just happened.
import { clauseLabel } from '@sala/shared/drafts/clause-labels.js';
import { formatRelative } from '@sala/shared/language/dates.js';
import { lineageTexts } from '@sala/shared/texts/drafting/lineage.js';
import { mending } from '@sala/shared/texts/drafting/mending.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '@sala/shared/ui/icon.template.js';
import type { WorkingSession } from './working-session.js';

/** "Sovann is at Article 2 · Dara is here". */
function othersHere({ here, clauses }: WorkingSession, language: Language): string {
  return here
    .map(({ name, clauseId }) => {
      const clause = clauses.find(({ id }) => id === clauseId);
      return clause
        ? say(language, lineageTexts.isAt, { who: name, clause: clauseLabel(clause, language) })
        : say(language, lineageTexts.isHere, { who: name });
    })
    .join(' · ');
}

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
    ${session.here.length > 0 ? html`<p class="small">${icon('person', 'small')} ${othersHere(session, language)}</p>` : nothing}
    ${session.rights.canEdit ? nothing : html`<p class="notice">${say(language, mending.readOnly)}</p>`}
    <div aria-live="polite">
      ${notice ? html`<p class="notice" data-tone=${notice.tone ?? nothing}>${notice.text}</p>` : nothing}
    </div>`;
}
