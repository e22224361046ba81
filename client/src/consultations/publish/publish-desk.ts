// The page on which a version is published: what is ready, what becomes of every comment, what a person has to decide,
// whom the version is for; and afterwards what was published and what comes next.
import type { CarryDecision } from '@sala/shared/annotations/contract.js';
import type { PublishPreview } from '@sala/shared/consultations/publish-contract.js';
import type { PublishState } from '@sala/shared/screens/desk-state.js';
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import { pages } from '@sala/shared/ground/paths.js';
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { publishing } from '@sala/shared/texts/drafting/publishing.js';
import { say } from '@sala/shared/texts/say.js';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { readPageState } from '../../infra/page-state.js';
import { bilingualField } from '../../ui/bilingual-field.js';
import { LightElement } from '../../ui/light-element.js';
import { audienceField } from './audience-field.js';
import './comment-fates.js';
import './doubtful-panel.js';
import { checkList, findChecks } from './publish-checks.js';
import { placed, publishedView } from './published-view.js';
import { PublishSession } from './publish-session.js';

@customElement('publish-desk')
export class PublishDesk extends LightElement {
  private readonly page = readPageState() as PublishState;
  private readonly session = new PublishSession(this, this.page);
  private readonly language = this.page.language;
  private wasDone = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.session.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.session.end();
  }

  protected override render(): TemplateResult {
    const { language, session } = this;
    const { draft } = session.working;
    const title = inEither(draft.title, language);
    if (session.version) return publishedView({ language, page: this.page, session, version: session.version });
    const number = session.preview?.number ?? this.page.lastVersion + 1;
    return html`<div class="page desk-page publish">
      <p class="acts">
        <a href=${pages.desk(language)}>${say(language, desk.backToDesk)}</a>
        <a href=${pages.working(language, draft.slug)}>${say(language, desk.mend)}</a>
        ${this.page.lastVersion > 0 ? html`<a href=${pages.lineage(language, draft.slug)}>${say(language, publishing.reviewLineage)}</a>` : nothing}
      </p>
      <h1>${say(language, publishing.title, { n: number })}</h1>
      <p lang=${title?.language ?? nothing}>${title?.text}</p>
      <p>${say(language, desk.publishWhat)} ${say(language, publishing.whatHappens)}</p>
      ${this.notices()} ${this.checks()} ${this.comments()} ${this.about()} ${this.end(number)}
      ${this.page.lastPublic > 0 ? placed(language, this.page.now, draft.id) : nothing}
    </div>`;
  }

  private notices(): TemplateResult {
    const { language, session } = this;
    return html`<div aria-live="polite">
      ${
        session.stale
          ? html`<div class="notice">
              <p>${session.stale}</p>
              <p class="acts">
                <button type="button" class="button" @click=${() => void session.lookAgain()}>
                  ${say(language, publishing.lookAgain)}
                </button>
              </p>
            </div>`
          : nothing
      }
      ${session.dropped > 0 ? html`<p class="notice">${say(language, publishing.dropped, { n: session.dropped })}</p>` : nothing}
      ${session.lasts ? nothing : html`<p class="notice">${say(language, publishing.notKept)}</p>`}
    </div>`;
  }

  private checks(): TemplateResult {
    const { language, session } = this;
    return html`<section class="panel" aria-labelledby="checks">
      <h2 id="checks">${say(language, publishing.checks)}</h2>
      ${checkList(findChecks(session.working, session.preview, language), language)}
    </section>`;
  }

  private comments(): TemplateResult {
    const { language, session } = this;
    const { preview, phase } = session;
    return html`<section aria-labelledby="fates">
      <h2 id="fates">${say(language, publishing.comments)}</h2>
      ${phase === 'looking' ? this.looking() : nothing}
      ${phase !== 'looking' && preview ? this.foretold(preview) : nothing}
    </section>`;
  }

  private looking(): TemplateResult {
    const { language, page } = this;
    const n = page.comments;
    const words = n > 0 ? say(language, publishing.looking, { n }) : say(language, publishing.lookingNone);
    return html`<div class="reading-file">
      <p role="status">${words}</p>
      <progress aria-label=${words}></progress>
    </div>`;
  }

  private foretold(preview: PublishPreview): TemplateResult {
    const { language, session } = this;
    if (preview.comments.length === 0) return html`<p>${say(language, publishing.noComments)}</p>`;
    if (session.audience !== 'public') return html`<p>${say(language, publishing.notPublicNow)}</p>`;
    return html`<comment-fates
        .language=${language}
        .slug=${session.working.draft.slug}
        .preview=${preview}
        .left=${session.undecided}
      ></comment-fates>
      ${preview.doubtful.length > 0 ? this.toDecide(preview) : nothing}`;
  }

  private toDecide(preview: PublishPreview): TemplateResult {
    const { language, session } = this;
    const left = session.undecided;
    const total = preview.doubtful.length;
    const words =
      left > 0
        ? say(language, publishing.leftToDecide, { n: left })
        : say(language, publishing.allDecided, { n: total });
    return html`<div class="to-decide">
      <h3 id="to-decide">${say(language, publishing.decideTitle)}</h3>
      <p>${say(language, publishing.decideMore)}</p>
      <p class="decide-left" role="status" data-n=${left}><b>${words}</b></p>
      ${repeat(
        preview.doubtful,
        ({ annotation }) => annotation.id,
        (doubtful, at) => {
          const { id } = doubtful.annotation;
          return html`<doubtful-panel
            .language=${language}
            .now=${this.page.now}
            .doubtful=${doubtful}
            .clauses=${session.working.clauses}
            .decision=${session.decisionOn(id)}
            .place=${at + 1}
            .total=${total}
            @comment-decided=${({ detail }: CustomEvent<CarryDecision>) => session.decide(id, detail.target)}
            @decision-taken-back=${() => session.takeBack(id)}
            @next-asked=${() => this.goOn(preview, at)}
          ></doubtful-panel>`;
        },
      )}
      <p class="meta">${say(language, publishing.keptDecisions)}</p>
    </div>`;
  }

  /** To the next comment that waits, from the beginning again; to the button once none does. */
  private goOn(preview: PublishPreview, from: number): void {
    const order = [...preview.doubtful.slice(from + 1), ...preview.doubtful.slice(0, from + 1)];
    const next = order.find(({ annotation }) => !this.session.decisionOn(annotation.id));
    const goal = next ? `#doubt-${CSS.escape(next.annotation.id)} h3` : '#publish-now';
    const element = this.querySelector<HTMLElement>(goal);
    element?.focus();
    element?.scrollIntoView({ block: next ? 'start' : 'center' });
  }

  private about(): TemplateResult {
    const { language, session } = this;
    return html`<section class="panel form" aria-labelledby="about">
      <h2 id="about">${say(language, publishing.about)}</h2>
      ${bilingualField({
        id: 'note',
        language,
        labels: { km: desk.noteKm, en: desk.noteEn },
        value: session.note,
        isLong: true,
        hint: say(language, publishing.noteHint),
        input: (one, words) => session.write(one, words),
      })}
      ${audienceField(language, session.audience, (audience) => session.giveTo(audience))}
    </section>`;
  }

  private end(number: number): TemplateResult {
    const { language, session, page } = this;
    const why = this.whyNot();
    const isBusy = session.phase === 'publishing';
    const n = page.comments;
    return html`<section class="publish-end" aria-label=${say(language, publishing.publish, { n: number })}>
      ${session.refused ? html`<p class="notice" role="alert">${session.refused}</p>` : nothing}
      <p class="acts">
        <button
          type="button"
          id="publish-now"
          class="button primary"
          aria-disabled=${why !== '' || isBusy}
          aria-describedby="why-not"
          @click=${() => (why === '' && !isBusy ? void session.publish() : undefined)}
        >
          ${say(language, publishing.publish, { n: number })}
        </button>
        <span id="why-not" class="small">${why || (session.phase === 'ready' ? say(language, publishing.ready) : '')}</span>
      </p>
      ${
        isBusy
          ? html`<div class="reading-file">
              <p role="status">${say(language, publishing.publishing, { n })}</p>
              <progress aria-label=${say(language, publishing.publishing, { n })}></progress>
            </div>`
          : nothing
      }
    </section>`;
  }

  /** Why it cannot be published now; '' when it can. */
  private whyNot(): string {
    const { language, session, page } = this;
    if (session.phase === 'looking') return say(language, publishing.looking, { n: page.comments });
    const must = findChecks(session.working, session.preview, language).some((check) => check.state === 'must');
    if (must) return say(language, publishing.whyNotChecks);
    if (session.stale) return say(language, publishing.whyNotStale);
    if (!session.preview) return session.refused;
    if (session.undecided > 0) return say(language, publishing.whyNotDecided, { n: session.undecided });
    return page.rights.canPublish ? '' : say(language, publishing.whyNotRole);
  }

  protected override updated(): void {
    if (this.wasDone || !this.session.version) return;
    this.wasDone = true;
    this.querySelector<HTMLElement>('h1')?.focus();
    scrollTo({ top: 0 });
  }
}
