// Publishing: what will happen, what is ready and what is not, and afterwards the fingerprint of what was published.
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import type { Version } from '@sala/shared/drafts/contract.js';
import { missingLanguages } from '@sala/shared/drafts/working-text-problems.js';
import { pages } from '@sala/shared/paths.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { desk } from '@sala/shared/texts/desk.js';
import { say } from '@sala/shared/texts/say.js';
import { icon } from '@sala/shared/ui/icon.template.js';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { randomId } from '../infra/random-id.js';
import { bilingualField } from '../ui/bilingual-field.js';
import { LightElement } from '../ui/light-element.js';
import { publishVersion, Refused } from './drafts.api.js';
import type { WorkingSession } from './working-session.js';

interface Check {
  text: string;
  /** `must` keeps the text from being published, `may` does not. */
  state: 'ready' | 'may' | 'must';
}

@customElement('publish-dialog')
export class PublishDialog extends LightElement {
  @property({ attribute: false }) session!: WorkingSession;
  /** Places still to be looked at. */
  @property({ type: Number }) hints = 0;
  @property({ type: Number }) lastVersion = 0;
  @state() private note: Bilingual = {};
  @state() private published: Version | null = null;
  @state() private refused = '';
  @state() private isBusy = false;
  private versionId = randomId();

  open(): void {
    this.refused = '';
    if (this.published) this.versionId = randomId();
    this.published = null;
    this.requestUpdate();
    this.querySelector('dialog')?.showModal();
  }

  protected override render(): TemplateResult {
    return html`<dialog class="sheet-dialog" aria-labelledby="publish-title">
      ${this.published ? this.done(this.published) : this.plan()}
    </dialog>`;
  }

  private plan(): TemplateResult {
    const { language, rights } = this.session;
    const checks = this.checks();
    const isReady = rights.canPublish && checks.every((check) => check.state !== 'must');
    return html`<form class="form" @submit=${this.publish}>
      <h2 id="publish-title">${say(language, desk.publish, { n: this.lastVersion + 1 })}</h2>
      <p>${say(language, desk.publishWhat)}</p>
      <ul class="checks">${checks.map((check) => this.check(check))}</ul>
      ${bilingualField({
        id: 'note',
        language,
        labels: { km: desk.noteKm, en: desk.noteEn },
        value: this.note,
        isLong: true,
        input: (one, words) => (this.note = { ...this.note, [one]: words }),
      })}
      <p class="small">${say(language, desk.publishNext)}</p>
      ${rights.canPublish ? nothing : html`<p class="notice">${say(language, desk.whoPublishes)}</p>`}
      ${this.refused ? html`<p class="notice" role="alert">${this.refused}</p>` : nothing}
      <p class="acts">
        <button class="button primary" ?disabled=${!isReady || this.isBusy}>
          ${say(language, desk.publish, { n: this.lastVersion + 1 })}
        </button>
        <button type="button" class="button" @click=${this.close}>${say(language, desk.cancel)}</button>
      </p>
    </form>`;
  }

  private check({ text, state: stands }: Check): TemplateResult {
    const { language } = this.session;
    const word = { ready: desk.ready, may: desk.mayStay, must: desk.mustMend }[stands];
    const glyph = { ready: 'check', may: 'late', must: 'failed' } as const;
    return html`<li data-check=${stands}>
      <span class="chip">${icon(glyph[stands], 'small')}${say(language, word)}</span> ${text}
    </li>`;
  }

  private checks(): Check[] {
    const { language, draft, clauses } = this.session;
    const { authoritative, title } = draft;
    const missing = missingLanguages(clauses);
    const own = missing.filter((place) => place.language === authoritative).length;
    const other = missing.length - own;
    const tell = (isFine: boolean, otherwise: Check['state']) => (isFine ? 'ready' : otherwise);
    return [
      { text: say(language, desk.checkTitle), state: tell(title[authoritative] !== undefined, 'must') },
      { text: say(language, desk.checkClauses, { n: clauses.length }), state: tell(clauses.length > 0, 'must') },
      {
        text: own ? say(language, desk.checkAuthoritativeMissing, { n: own }) : say(language, desk.checkAuthoritative),
        state: tell(own === 0, 'must'),
      },
      {
        text: other ? say(language, desk.checkOtherMissing, { n: other }) : say(language, desk.checkOther),
        state: tell(other === 0, 'may'),
      },
      {
        text: this.hints ? say(language, desk.checkHints, { n: this.hints }) : say(language, desk.checkNoHints),
        state: tell(this.hints === 0, 'may'),
      },
    ];
  }

  private done({ number, hash }: Version): TemplateResult {
    const { language, draft } = this.session;
    return html`<div class="form">
      <h2 id="publish-title">${say(language, desk.done, { n: number })}</h2>
      <p>${inEither(draft.title, language)?.text}</p>
      <p class="meta">${say(language, desk.fingerprint)}</p>
      <p><code class="fingerprint" lang="en">${hash}</code></p>
      <p class="acts">
        <a class="button primary" href=${pages.round(language, draft.slug)}>${say(language, desk.planRound)}</a>
        <a class="button" href=${pages.draft(language, draft.slug)}>${say(language, desk.publicPage)}</a>
        <button type="button" class="button" @click=${this.close}>${say(language, desk.cancel)}</button>
      </p>
    </div>`;
  }

  private readonly close = (): void => this.querySelector('dialog')?.close();

  private readonly publish = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { session } = this;
    this.isBusy = true;
    this.refused = '';
    try {
      const request = { id: this.versionId, revision: session.head.revision, note: this.note };
      this.published = await publishVersion(session.draft.id, request);
      this.dispatchEvent(new CustomEvent<Version>('version-published', { detail: this.published, bubbles: true }));
    } catch (error) {
      this.refused = error instanceof Refused && error.message ? error.message : say(session.language, desk.noAnswer);
    }
    this.isBusy = false;
  };
}
