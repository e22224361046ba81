// Publishing on this screen: what would become of the comments, what was decided about them, whether the text has moved
// on since, and the publication itself.
import type { CarryDecision, Target } from '@sala/shared/annotations/contract.js';
import type { PublishPreview } from '@sala/shared/consultations/publish-contract.js';
import type { PublishState } from '@sala/shared/screens/desk-state.js';
import type { Clause, Version, VersionAudience } from '@sala/shared/drafts/contract.js';
import type { WorkingText } from '@sala/shared/drafts/working-text/working-text-contract.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { publishing } from '@sala/shared/texts/drafting/publishing.js';
import { say } from '@sala/shared/texts/say.js';
import { readWorkingHead, readWorkingText } from '../../drafts/drafts.api.js';
import { randomId } from '../../infra/random-id.js';
import { previewVersion, publishVersion, Refused } from '../consultations.api.js';
import { KeptPublications, type Publication } from './kept-publication.js';

const LOOK_MS = 15_000;
/** Refusals after which the screen shows something that is no longer so. */
const OVERTAKEN = new Set([
  'working-text-changed',
  'other-version-came',
  'nothing-new-to-publish',
  'comments-undecided',
  'unknown-comment',
]);

export type Phase = 'looking' | 'ready' | 'publishing' | 'done';

interface Host {
  requestUpdate(): void;
}

export class PublishSession {
  phase: Phase = 'looking';
  working: WorkingText;
  preview: PublishPreview | null = null;
  version: Version | null = null;
  /** What keeps what is shown from being what is, as a sentence. */
  stale = '';
  refused = '';
  /** Decisions that no longer fit the text. */
  dropped = 0;
  /** Whether this device keeps what is decided. */
  lasts = true;

  private publication: Publication = { id: randomId(), audience: 'public', note: {}, decisions: [] };
  private kept: KeptPublications | null = null;
  private timer = 0;

  constructor(
    private readonly host: Host,
    private readonly page: PublishState,
  ) {
    this.working = page.working;
  }

  /** What was kept, then what would become of the comments; from then on whether that still holds. */
  async begin(): Promise<void> {
    this.timer = window.setInterval(() => void this.look(), LOOK_MS);
    this.kept = await KeptPublications.open();
    const known = await this.kept.find(this.draftId).catch(() => undefined);
    if (known) this.publication = known;
    await this.foresee();
  }

  end(): void {
    window.clearInterval(this.timer);
  }

  get draftId(): string {
    return this.page.working.draft.id;
  }

  get audience(): VersionAudience {
    return this.publication.audience;
  }

  get note(): Bilingual {
    return this.publication.note;
  }

  decisionOn(annotationId: string): CarryDecision | undefined {
    return this.publication.decisions.find((one) => one.annotationId === annotationId);
  }

  /** Comments that still need somebody; none for a version that the public does not get. */
  get undecided(): number {
    if (this.audience !== 'public') return 0;
    return (this.preview?.doubtful ?? []).filter(({ annotation }) => !this.decisionOn(annotation.id)).length;
  }

  decide(annotationId: string, target: Target | null): void {
    const others = this.publication.decisions.filter((one) => one.annotationId !== annotationId);
    this.change({ decisions: [...others, { annotationId, target }] });
  }

  takeBack(annotationId: string): void {
    this.change({ decisions: this.publication.decisions.filter((one) => one.annotationId !== annotationId) });
  }

  write(language: 'km' | 'en', words: string): void {
    this.change({ note: { ...this.note, [language]: words } });
  }

  giveTo(audience: VersionAudience): void {
    this.change({ audience });
  }

  private change(what: Partial<Publication>): void {
    this.publication = { ...this.publication, ...what };
    this.refused = '';
    void this.kept?.keep(this.draftId, this.publication).then(() => {
      if (this.lasts === (this.kept?.lasts ?? true)) return;
      this.lasts = this.kept?.lasts ?? true;
      this.host.requestUpdate();
    });
    this.host.requestUpdate();
  }

  /** Reads the text and the fates anew; decisions stay where they still fit. */
  async lookAgain(): Promise<void> {
    this.phase = 'looking';
    this.refused = '';
    this.host.requestUpdate();
    try {
      this.working = await readWorkingText(this.draftId);
      await this.foresee();
    } catch (error) {
      this.failed(error);
    }
  }

  private async foresee(): Promise<void> {
    const { language } = this.page;
    try {
      this.preview = await previewVersion(this.draftId);
      if (this.preview.revision !== this.working.revision) this.working = await readWorkingText(this.draftId);
      this.stale = '';
      this.keepFitting();
      this.phase = 'ready';
    } catch (error) {
      // What is wrong with the text stands among the checks already.
      this.preview = null;
      this.phase = 'ready';
      this.refused = error instanceof Refused && error.message ? error.message : say(language, desk.noAnswer);
    }
    this.host.requestUpdate();
  }

  /** Gives up decisions on what is not doubtful any more, or on words that are not there any more. */
  private keepFitting(): void {
    const { preview, working, publication } = this;
    if (!preview) return;
    const doubtful = new Set(preview.doubtful.map(({ annotation }) => annotation.id));
    const clauses = new Map(working.clauses.map((clause) => [clause.id, clause]));
    const asked = publication.decisions.filter(({ annotationId }) => doubtful.has(annotationId));
    const fitting = asked.filter(({ target }) => fits(target, clauses));
    this.dropped = asked.length - fitting.length;
    if (fitting.length < publication.decisions.length) this.change({ decisions: fitting });
  }

  async publish(): Promise<void> {
    const { preview, publication } = this;
    if (!preview) return;
    this.phase = 'publishing';
    this.refused = '';
    this.host.requestUpdate();
    try {
      const { decisions, ...rest } = publication;
      const isPublic = publication.audience === 'public';
      const { revision, seenAt } = preview;
      const request = { ...rest, revision, ...(isPublic ? { seenAt, decisions } : {}) };
      this.version = await publishVersion(this.draftId, request);
      this.phase = 'done';
      this.end();
      await this.kept?.drop(this.draftId);
    } catch (error) {
      this.failed(error);
    }
    this.host.requestUpdate();
  }

  private failed(error: unknown): void {
    const { language } = this.page;
    this.phase = 'ready';
    const words = error instanceof Refused && error.message ? error.message : say(language, desk.noAnswer);
    if (error instanceof Refused && OVERTAKEN.has(error.code)) this.stale = words;
    else this.refused = words;
    this.host.requestUpdate();
  }

  /** Whether somebody has changed the text meanwhile. */
  private async look(): Promise<void> {
    if (document.hidden || this.phase !== 'ready' || this.stale !== '' || !this.preview) return;
    try {
      const { revision, lastEdit } = await readWorkingHead(this.draftId);
      if (revision === this.preview.revision) return;
      const { language } = this.page;
      this.stale =
        lastEdit && !lastEdit.isMine
          ? say(language, publishing.stale, { who: lastEdit.by })
          : say(language, publishing.staleMine);
      this.host.requestUpdate();
    } catch {
      // Looked at again in a moment; publishing asks anyway.
    }
  }
}

/** Whether the place that was chosen is in the text as it stands. */
export function fits(target: Target | null, clauses: ReadonlyMap<string, Clause>): boolean {
  if (target === null || target.clauseId === null) return true;
  if (!clauses.has(target.clauseId)) return false;
  return target.segments.every(({ clauseId, start, end, exact }) => {
    const words = clauses.get(clauseId)?.text[target.language];
    return words?.slice(start, end) === exact;
  });
}
