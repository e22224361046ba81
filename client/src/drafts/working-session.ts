// The working text on this screen: edits show at once, go to the server one after the other, and are taken back when it
// refuses. Somebody else's changes come in between: an edit that they do not touch follows them, any other is given
// back to its author with a sentence, and its words stay where they were typed.
import type { DeskRights, WorkingState } from '@sala/shared/screens/desk-state.js';
import type { Clause, Draft } from '@sala/shared/drafts/contract.js';
import type {
  DeskPresence,
  SourceTexts,
  WorkingEdit,
  WorkingHead,
  WorkingLook,
  WorkingWarning,
} from '@sala/shared/drafts/working-text/working-text-contract.js';
import { applyEdit, applySplice } from '@sala/shared/drafts/working-text/working-text.js';
import { Refusal, refusalSentence } from '@sala/shared/ground/errors.js';
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { mending } from '@sala/shared/texts/drafting/mending.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { randomId } from '../infra/random-id.js';
import { readWorkingHead, readWorkingText, Refused, sendEdit, sendStep, standAtClause } from './drafts.api.js';

const RETRY_MS = 3_000;
const LOOK_MS = 10_000;

interface Host {
  requestUpdate(): void;
}

export class WorkingSession {
  readonly language: Language;
  readonly rights: DeskRights;
  draft: Draft;
  clauses: Clause[];
  sources: SourceTexts;
  warnings: WorkingWarning[];
  head: WorkingHead;
  /** A sentence about what happened, until the next thing happens. */
  notice: { text: string; tone?: 'error' } | null = null;
  /** Who else has which clause open; soft, and never more than half a minute old. */
  here: readonly DeskPresence[] = [];
  /** Edits on their way. */
  waiting = 0;

  /** Changes whenever the text is read anew: edits made on the former one are not sent any more. */
  private reading = 0;
  private queue: Promise<unknown> = Promise.resolve();
  private timer = 0;
  /** The clause that is open here, told to others as long as it is. */
  private openId: string | null = null;

  constructor(
    private readonly host: Host,
    state: Pick<WorkingState, 'language' | 'rights' | 'working'>,
  ) {
    const { draft, clauses, sources, warnings, ...head } = state.working;
    this.language = state.language;
    this.rights = state.rights;
    this.draft = draft;
    this.clauses = clauses;
    this.sources = sources;
    this.warnings = warnings;
    this.head = head;
  }

  /** Looks from time to time whether somebody else has changed the text. */
  watch(): void {
    this.timer = window.setInterval(() => void this.look(), LOOK_MS);
    void this.look();
    window.addEventListener('beforeunload', this.holdPage);
  }

  unwatch(): void {
    window.clearInterval(this.timer);
    window.removeEventListener('beforeunload', this.holdPage);
  }

  /** Tells those who are at the desk too which clause is open here; null when none is. */
  standAt(clauseId: string | null): void {
    if (clauseId === this.openId || !this.rights.canEdit) return;
    this.openId = clauseId;
    // Nothing depends on it: what is not heard now is told again in a moment.
    void standAtClause(this.draft.id, clauseId).then(this.seeOthers, () => undefined);
  }

  private readonly seeOthers = ({ here }: WorkingLook): void => {
    if (JSON.stringify(here) === JSON.stringify(this.here)) return;
    this.here = here;
    this.show();
  };

  private readonly holdPage = (event: BeforeUnloadEvent) => {
    if (this.waiting > 0) event.preventDefault();
  };

  /** Does it here at once; resolves to whether the server has taken it. */
  do(edit: WorkingEdit): Promise<boolean> {
    const clauseId = 'clauseId' in edit ? edit.clauseId : null;
    const before = this.clauses.find(({ id }) => id === clauseId);
    try {
      this.clauses = applyEdit(this.clauses, edit).clauses;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.say(refusalSentence(this.language, error.code, error.params));
      return Promise.resolve(false);
    }
    this.notice = null;
    return this.line(() => this.send(edit, before));
  }

  step(direction: 'undo' | 'redo'): Promise<boolean> {
    return this.line(async () => {
      const { splice, sources, warnings, ...head } = await sendStep(this.draft.id, direction, this.head.revision);
      if (sources) this.sources = sources;
      if (warnings) this.warnings = warnings;
      this.clauses = applySplice(this.clauses, splice).clauses;
      this.head = head;
      this.notice = null;
      return true;
    });
  }

  /** Reads the whole text from the server; what was not sent yet is given up. */
  async refresh(): Promise<void> {
    this.reading += 1;
    const { draft, clauses, sources, warnings, ...head } = await readWorkingText(this.draft.id);
    this.draft = draft;
    this.clauses = clauses;
    this.sources = sources;
    this.warnings = warnings;
    this.head = head;
    this.host.requestUpdate();
  }

  say(text: string, tone?: 'error'): void {
    this.notice = { text, tone };
    this.show();
  }

  /** Draws the screen anew after something here was changed. */
  show(): void {
    this.host.requestUpdate();
  }

  /** One after the other, and nothing that was made on a text that is no longer shown. */
  private line(act: () => Promise<boolean>): Promise<boolean> {
    const { reading } = this;
    this.waiting += 1;
    this.host.requestUpdate();
    const done = this.queue.then(async () => {
      try {
        return reading === this.reading && (await act());
      } catch (error) {
        await this.takeBack(error);
        return false;
      } finally {
        this.waiting -= 1;
        this.host.requestUpdate();
      }
    });
    this.queue = done;
    return done;
  }

  private async send(edit: WorkingEdit, before: Clause | undefined): Promise<boolean> {
    const id = randomId();
    for (;;) {
      try {
        const { splice: _, ...head } = await sendEdit(this.draft.id, { id, revision: this.head.revision, edit });
        this.head = head;
        return true;
      } catch (error) {
        if (error instanceof Refused && error.code === 'working-text-changed') return this.follow(edit, before, error);
        if (error instanceof Refused && error.status < 500) throw error;
        // Not reached, or not answering for the moment: the same id makes it safe to send again.
        this.say(say(this.language, desk.noAnswer), 'error');
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
  }

  /** Somebody was first. Where the clause is as it was, the edit follows; else it is given back. */
  private async follow(edit: WorkingEdit, before: Clause | undefined, refused: Refused): Promise<boolean> {
    await this.refresh();
    const who = this.head.lastEdit?.by ?? '';
    const now = before && this.clauses.find(({ id }) => id === before.id);
    if (before ? !now || !saysTheSame(now, before) : edit.type !== 'add') {
      this.say(refused.message);
      return false;
    }
    try {
      const next = applyEdit(this.clauses, edit).clauses;
      const sent = await sendEdit(this.draft.id, { id: randomId(), revision: this.head.revision, edit });
      const { splice: _, ...head } = sent;
      this.clauses = next;
      this.head = head;
      this.say(say(this.language, mending.addedAfter, { who }));
      return true;
    } catch (error) {
      if (!(error instanceof Refusal) && !(error instanceof Refused)) throw error;
      this.say(refused.message);
      return false;
    }
  }

  private async takeBack(error: unknown): Promise<void> {
    const isTold = error instanceof Refused && error.message !== '';
    await this.refresh().catch(() => undefined);
    this.say(isTold ? error.message : say(this.language, desk.noAnswer), 'error');
  }

  private async look(): Promise<void> {
    if (document.hidden || this.waiting > 0) return;
    try {
      const { id } = this.draft;
      const head = await (this.openId === null ? readWorkingHead(id) : standAtClause(id, this.openId));
      this.seeOthers(head);
      if (head.revision === this.head.revision || this.waiting > 0) return;
      await this.refresh();
      const { lastEdit } = this.head;
      if (lastEdit && !lastEdit.isMine) this.say(say(this.language, mending.othersChanged, { who: lastEdit.by }));
    } catch {
      // Looked at again in a moment; what is typed meanwhile is kept.
    }
  }
}

function saysTheSame(a: Clause, b: Clause): boolean {
  const words = ({ kind, parentId, number, heading, text }: Clause) =>
    JSON.stringify([kind, parentId, ...[number, heading, text].flatMap(({ km, en }) => [km, en])]);
  return words(a) === words(b);
}
