// What can be done with a draft's published versions: plan a round on the newest, extend the one that runs, correct a
// slip. What the viewer may not do is said, with who may.
import { isOver, stageOf } from '@sala/shared/ground/stages.js';
import type { RoundState } from '@sala/shared/screens/desk-state.js';
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { planning } from '@sala/shared/texts/drafting/planning.js';
import { say } from '@sala/shared/texts/say.js';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '../drafts/erratum-form.js';
import { readPageState } from '../infra/page-state.js';
import { LightElement } from '../ui/light-element.js';
import './round-extension.js';
import './round-planner.js';

@customElement('round-desk')
export class RoundDesk extends LightElement {
  private readonly page = readPageState() as RoundState;

  protected override render(): TemplateResult {
    const { page } = this;
    const { language, rights } = page;
    const erratum = rights.canSign
      ? html`<erratum-form .page=${page}></erratum-form>`
      : html`<p class="small">${say(language, desk.whoCorrects)}</p>`;
    return html`<div class="round-desk">
      ${rights.canPublish ? this.rounds() : html`<p class="notice">${say(language, planning.whoAnnounces)}</p>`} ${erratum}
    </div>`;
  }

  /** One at a time: while a round is to come or open it can be extended, after that another one can be planned. */
  private rounds(): TemplateResult {
    const { page } = this;
    const [latest] = page.rounds;
    if (!latest || isOver(stageOf(latest, new Date(page.now))))
      return html`<round-planner .page=${page}></round-planner>`;
    return html`<p class="notice">${say(page.language, planning.running)}</p>
      <round-extension .page=${page} .round=${latest}></round-extension>`;
  }
}
