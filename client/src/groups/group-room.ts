// Takes over the talk of a room that the server wrote: sends without leaving the page, shows what the others say as
// they say it, and says when something else in the room has changed. Nothing is kept in the browser.
import type { RoomMessage } from '@sala/shared/groups/room-contract.js';
import { formatDayTime } from '@sala/shared/language/dates.js';
import { room } from '@sala/shared/texts/groups/room.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { Refused } from '../infra/http.js';
import { readPageState } from '../infra/page-state.js';
import { randomId } from '../infra/random-id.js';
import { followRoom, type RoomState, sayInRoom } from './groups.api.js';

export class GroupRoom extends HTMLElement {
  private get language(): Language {
    return document.documentElement.lang === 'en' ? 'en' : 'km';
  }

  connectedCallback(): void {
    const form = this.querySelector<HTMLFormElement>('[data-say] form');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.send(form);
    });
    const state = readPageState() as RoomState | null;
    if (state)
      followRoom(
        state,
        (message) => this.show(message),
        () => this.tell(),
      );
  }

  private async send(form: HTMLFormElement): Promise<void> {
    const words = form.querySelector('textarea');
    const id = form.querySelector<HTMLInputElement>('[name=id]');
    const refused = form.querySelector<HTMLElement>('[data-refused]');
    if (!words || !id || words.value.trim() === '') return;
    try {
      this.show(await sayInRoom(id.value, words.value));
      words.value = '';
      id.value = randomId();
      refused?.setAttribute('hidden', '');
    } catch (error) {
      if (!refused) return;
      refused.textContent = error instanceof Refused ? error.message : say(this.language, room.notSent);
      refused.removeAttribute('hidden');
    }
  }

  /** Once, however often it is heard. */
  private show({ id, name, body, saidAt }: RoomMessage): void {
    const talk = this.querySelector('[data-messages]');
    if (!talk || this.querySelector(`#m-${id}`)) return;
    const row = document.createElement('li');
    const article = document.createElement('article');
    article.id = `m-${id}`;
    article.className = 'room-message';
    const meta = document.createElement('p');
    meta.className = 'meta';
    const who = document.createElement('b');
    who.textContent = name ?? say(this.language, room.somebody);
    const when = document.createElement('time');
    when.dateTime = saidAt;
    when.textContent = formatDayTime(this.language, saidAt);
    meta.append(who, ' · ', when);
    const words = document.createElement('p');
    words.className = 'said';
    words.textContent = body;
    article.append(meta, words);
    row.append(article);
    talk.append(row);
    this.querySelector('[data-silent]')?.remove();
  }

  private tell(): void {
    this.querySelector('[data-news]')?.removeAttribute('hidden');
  }
}

customElements.define('group-room', GroupRoom);
