// Takes over the moderators' queue that the server wrote: sends its forms without leaving the page, keeps half-written
// explanations through a reload, and says when the list has changed. Nothing moves: a card that was decided stays in
// its place and says so.
import { SOCKET_TOPICS_MAX } from '@sala/shared/ground/limits.js';
import type { ModerationAct, Queue } from '@sala/shared/moderation/contract.js';
import { outcomeWords } from '@sala/shared/moderation/outcomes.js';
import { moderation } from '@sala/shared/texts/moderation.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { Refused } from '../infra/http.js';
import { readPageState } from '../infra/page-state.js';
import { followQueue, sendDecision } from './moderation.api.js';

export class ModerationQueue extends HTMLElement {
  /** What was decided here: others' news, not one's own, make the list out of date. */
  private readonly decided = new Set<string>();

  private get language(): Language {
    return document.documentElement.lang === 'en' ? 'en' : 'km';
  }

  connectedCallback(): void {
    this.addEventListener('submit', (event) => {
      if (!(event.target instanceof HTMLFormElement) || !event.target.dataset.decision) return;
      event.preventDefault();
      void this.decide(event.target, event.target.dataset.decision);
    });
    this.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLTextAreaElement) sessionStorage.setItem(target.id, target.value);
    });
    this.restoreNotes();
    const state = readPageState() as { now: string; heads: Queue['heads'] } | null;
    if (!state) return;
    followQueue(state.now, state.heads.slice(0, SOCKET_TOPICS_MAX), (commentId) => {
      if (!this.decided.has(commentId)) this.querySelector('[data-news]')?.removeAttribute('hidden');
    });
  }

  private restoreNotes(): void {
    for (const note of this.querySelectorAll('textarea')) {
      const kept = sessionStorage.getItem(note.id);
      if (!kept || note.value !== '') continue;
      note.value = kept;
      note.closest('details')?.setAttribute('open', '');
    }
  }

  private async decide(form: HTMLFormElement, address: string): Promise<void> {
    const { token: _, commentId, ...fields } = Object.fromEntries(new FormData(form)) as Record<string, string>;
    const refused = form.querySelector('[data-refused]');
    const wasDecided = this.decided.has(commentId ?? '');
    this.decided.add(commentId ?? '');
    try {
      const { act } = await sendDecision(address, {
        ...fields,
        expectedRevision: Number(fields.expectedRevision),
        ...(fields.expectedReports === undefined ? {} : { expectedReports: Number(fields.expectedReports) }),
      });
      for (const note of form.querySelectorAll('textarea')) sessionStorage.removeItem(note.id);
      this.tellOutcome(form.closest('article'), act);
    } catch (error) {
      if (!wasDecided) this.decided.delete(commentId ?? '');
      const sentence = error instanceof Refused ? error.message : '';
      if (refused) refused.textContent = sentence || say(this.language, moderation.notSent);
    }
  }

  private tellOutcome(card: HTMLElement | null, act: ModerationAct): void {
    const told = document.createElement('p');
    told.className = 'stub';
    told.textContent = say(this.language, moderation.decided, { what: say(this.language, outcomeWords[act]) });
    card?.replaceChildren(told);
    card?.focus();
  }
}

customElements.define('moderation-queue', ModerationQueue);
