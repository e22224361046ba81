// What one may do with a comment besides answering it: change or take back one's own, reply once to what the office
// answered it, report another's, read what stood there before. Each is a small form in the sheet; what goes wrong is
// told in it, and nothing typed is lost.
import type { Comment } from '@sala/shared/discussions/contract.js';
import { formatDayTime } from '@sala/shared/language/dates.js';
import {
  AUTHOR_REPLY_DAYS,
  COMMENT_UNITS_MAX,
  EDIT_GRACE_MINUTES,
  REPORT_NOTE_UNITS_MAX,
} from '@sala/shared/ground/limits.js';
import { languageOf } from '@sala/shared/language/detect.js';
import { hideReasons } from '@sala/shared/discussions/hide-reasons.js';
import { answerWords } from '@sala/shared/texts/answers.js';
import { liveReading } from '@sala/shared/texts/reading/live-reading.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { html, nothing, type TemplateResult } from 'lit';
import { textOf } from '../infra/form-text.js';
import { randomId } from '../infra/random-id.js';
import {
  editComment,
  readHistory,
  Refused,
  replyToAnswer,
  reportComment,
  type Revision,
  withdrawComment,
} from './discussions.api.js';

export type ActName = 'edit' | 'withdraw' | 'report' | 'history' | 'to-answer';

export class CommentAct {
  private problem = '';
  private isDone = false;
  private revisions: Revision[] | null = null;
  /** Of a report or a reply, so that sending it again says it once. */
  private readonly newId = randomId();

  constructor(
    readonly name: ActName,
    private readonly comment: Comment,
    /** The secret of the comment; only its author's browser has it. */
    private readonly secret: string | undefined,
    private readonly language: Language,
    /** True when it is over and the sheet may close. */
    private readonly changed: (isOver: boolean) => void,
  ) {
    if (name === 'history') void this.readHistory();
  }

  get title(): string {
    const titles = {
      edit: liveReading.editTitle,
      withdraw: liveReading.withdrawTitle,
      report: liveReading.reportTitle,
      history: liveReading.historyTitle,
      'to-answer': answerWords.toAnswer,
    };
    return say(this.language, titles[this.name]);
  }

  template(): TemplateResult {
    const { language } = this;
    const done = this.name === 'report' ? liveReading.reportDone : answerWords.toAnswerSent;
    if (this.isDone) return html`<p role="status">${say(language, done)}</p>`;
    if (this.name === 'history') return this.history();
    const words = {
      edit: liveReading.editSave,
      withdraw: liveReading.withdrawDo,
      report: liveReading.reportSend,
      'to-answer': answerWords.toAnswerSend,
    };
    return html`<form class="form" data-act-form>
      ${this.problem ? html`<p class="notice" data-tone="error" role="alert">${this.problem}</p>` : nothing}
      ${this.fields()}
      <p><button class="button primary">${say(language, words[this.name])}</button></p>
    </form>`;
  }

  private fields(): TemplateResult {
    const { language, comment } = this;
    if (this.name === 'withdraw') return html`<p>${say(language, liveReading.withdrawMore)}</p>`;
    if (this.name === 'edit')
      return html`<p>${say(language, liveReading.editMore, { n: EDIT_GRACE_MINUTES })}</p>
        <div class="field">
          <label for="act-body" class="visually-hidden">${this.title}</label>
          <textarea
            id="act-body"
            name="body"
            required
            maxlength=${COMMENT_UNITS_MAX}
            lang=${comment.language}
            .value=${comment.body}
          ></textarea>
        </div>`;
    if (this.name === 'to-answer') return this.replyFields();
    return html`<p>${say(language, liveReading.reportMore)}</p>
      <fieldset>
        <legend>${say(language, liveReading.reportWhy)}</legend>
        ${Object.entries(hideReasons).map(
          ([code, word]) => html`<div class="choice">
            <input type="radio" name="reason" value=${code} id=${`act-${code}`} required />
            <label for=${`act-${code}`}>${word[language]}</label>
          </div>`,
        )}
      </fieldset>
      <div class="field">
        <label for="act-note">${say(language, liveReading.reportNote)}</label>
        <textarea id="act-note" name="note" maxlength=${REPORT_NOTE_UNITS_MAX} lang=${language}></textarea>
      </div>`;
  }

  private replyFields(): TemplateResult {
    const { language } = this;
    return html`<p>${say(language, answerWords.toAnswerMore, { n: AUTHOR_REPLY_DAYS })}</p>
      <div class="field">
        <label for="act-body">${say(language, answerWords.toAnswerWords)}</label>
        <textarea id="act-body" name="body" required maxlength=${COMMENT_UNITS_MAX} lang=${language}></textarea>
      </div>`;
  }

  private history(): TemplateResult {
    const { language, revisions } = this;
    if (this.problem) return html`<p class="notice" data-tone="error" role="alert">${this.problem}</p>`;
    if (!revisions) return html``;
    if (revisions.length === 0) return html`<p>${say(language, liveReading.historyNone)}</p>`;
    return html`<ol>
      ${revisions.map(
        ({ body, replacedAt }) => html`<li>
          <p class="meta">${say(language, liveReading.until, { when: formatDayTime(language, replacedAt) })}</p>
          <blockquote class="quote" lang=${this.comment.language}>${body}</blockquote>
        </li>`,
      )}
    </ol>`;
  }

  async submit(form: HTMLFormElement): Promise<void> {
    const fields = new FormData(form);
    const text = (name: string) => textOf(fields, name);
    try {
      await this.send(text);
      this.problem = '';
      this.isDone = this.name === 'report' || this.name === 'to-answer';
      this.changed(!this.isDone);
    } catch (error) {
      this.tell(error);
    }
  }

  private async send(text: (name: string) => string): Promise<void> {
    const { id } = this.comment;
    const { secret = '' } = this;
    if (this.name === 'edit') await editComment(id, secret, text('body'));
    if (this.name === 'withdraw') await withdrawComment(id, secret);
    if (this.name === 'to-answer') {
      const body = text('body');
      await replyToAnswer(id, { id: this.newId, body, language: languageOf(body) ?? this.language, secret });
    }
    if (this.name === 'report') {
      const note = text('note').trim();
      await reportComment(id, { id: this.newId, reason: text('reason'), ...(note ? { note } : {}) });
    }
  }

  private async readHistory(): Promise<void> {
    try {
      this.revisions = await readHistory(this.comment.id);
      this.changed(false);
    } catch (error) {
      this.tell(error);
    }
  }

  private tell(error: unknown): void {
    this.problem = error instanceof Refused ? error.message : say(this.language, liveReading.notReached);
    this.changed(false);
  }
}
