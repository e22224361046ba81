// What was published: its number and fingerprint, what became of the comments, and what there is to do next.
import type { PublishState } from '@sala/shared/screens/desk-state.js';
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import type { Version } from '@sala/shared/drafts/contract.js';
import { pages } from '@sala/shared/ground/paths.js';
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { publishing } from '@sala/shared/texts/drafting/publishing.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { icon } from '@sala/shared/ui/icon.template.js';
import { html, nothing, type TemplateResult } from 'lit';
import { fates } from './comment-fates.js';
import './placed-comments.js';
import type { PublishSession } from './publish-session.js';

export interface PublishedView {
  language: Language;
  page: PublishState;
  session: PublishSession;
  version: Version;
}

export function publishedView(view: PublishedView): TemplateResult {
  const { language, session, version } = view;
  const { number, hash, audience } = version;
  const { draft } = session.working;
  const title = inEither(draft.title, language);
  const isPublic = audience === 'public';
  return html`<div class="page desk-page publish">
    <p class="acts"><a href=${pages.desk(language)}>${say(language, desk.backToDesk)}</a></p>
    <h1 tabindex="-1">
      ${
        isPublic
          ? say(language, publishing.done, { n: number })
          : say(language, publishing.doneFor, { n: number, who: say(language, publishing[audience]) })
      }
    </h1>
    <p lang=${title?.language ?? nothing}>${title?.text}</p>
    <section class="panel">
      <p class="meta">${say(language, desk.fingerprint)}</p>
      <p><code class="fingerprint" lang="en">${hash}</code></p>
    </section>
    ${isPublic ? comments(view) : html`<p>${say(language, publishing.notPublicNow)}</p>`} ${nextSteps(view)}
    ${isPublic ? placed(language, view.page.now, draft.id) : nothing}
  </div>`;
}

/** Those that came meanwhile, and what was decided: read when it is shown. */
export function placed(language: Language, now: string, draftId: string): TemplateResult {
  return html`<placed-comments .language=${language} .now=${now} .draftId=${draftId}></placed-comments>`;
}

function comments({ language, session }: PublishedView): TemplateResult | typeof nothing {
  const { preview } = session;
  const n = preview?.comments.length ?? 0;
  if (!preview || n === 0) return nothing;
  const decided = preview.counts['needs-review'] ?? 0;
  return html`<section class="panel" aria-labelledby="became">
    <h2 id="became">${say(language, publishing.comments)}</h2>
    <p>${say(language, publishing.doneComments, { n })}</p>
    <ul class="fates">
      ${fates.map(({ outcome, word, glyph }) => {
        const count = preview.counts[outcome] ?? 0;
        return count > 0
          ? html`<li class="chip">${icon(glyph, 'small')}${say(language, word, { n: count })}</li>`
          : nothing;
      })}
      ${decided > 0 ? html`<li class="chip">${icon('person', 'small')}${say(language, publishing.doneDecided, { n: decided })}</li>` : nothing}
    </ul>
  </section>`;
}

function nextSteps({ language, page, session, version }: PublishedView): TemplateResult {
  const { slug } = session.working.draft;
  const isPublic = version.audience === 'public';
  const isComparable = isPublic && page.lastPublic > 0;
  return html`<section aria-labelledby="next">
    <h2 id="next">${say(language, publishing.nextSteps)}</h2>
    <p class="acts">
      ${isPublic ? html`<a class="button primary" href=${pages.round(language, slug)}>${say(language, desk.planRound)}</a>` : nothing}
      ${
        isComparable
          ? html`<a class="button" href=${pages.compare(language, slug, page.lastPublic, version.number)}>
              ${say(language, publishing.compare, { n: page.lastPublic })}
            </a>`
          : nothing
      }
      ${page.comments > 0 ? html`<a class="button" href=${pages.answerDesk(language, slug)}>${say(language, publishing.answerDesk)}</a>` : nothing}
      ${isPublic ? html`<a class="button" href=${pages.draft(language, slug)}>${say(language, publishing.readIt)}</a>` : nothing}
      <a class="button" href=${pages.working(language, slug)}>${say(language, desk.cancel)}</a>
    </p>
  </section>`;
}
