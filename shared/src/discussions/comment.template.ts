// One comment as people see it: who, when, the words; or, where the words may not be shown, a stub that says why.
// Used for the opening of a thread and for its replies, which stand flat below it.
//
// Hooks: `[data-comment=ID]` one comment; `[data-act]` on its buttons: report, link, edit, withdraw, history.
import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { formatDayTime, formatRelative, formatShortDay, type Instant } from '../language/dates.js';
import { api } from '../paths.js';
import { reading } from '../texts/reading.js';
import { type Language, say } from '../texts/say.js';
import { stateChip } from '../ui/chip.template.js';
import { icon } from '../ui/icon.template.js';
import type { Comment, Speaker } from './contract.js';
import { speakerLabel } from './labels.js';

/** Where a comment written here stands before the server has answered. */
export type Unsent = 'waiting' | 'failed';

export interface CommentContext {
  language: Language;
  /** The server's clock: times are told from it. */
  now: Instant;
  /** Written in this browser: may be edited and withdrawn. */
  isMine?: boolean;
  /** Came in while the page was open. */
  isNew?: boolean;
  unsent?: Unsent;
}

/** Who speaks; for a public name whether an account of that name spoke or somebody typed it. */
export function speakerLine(language: Language, speaker: Speaker): TemplateResult {
  const label = speakerLabel(language, speaker);
  if (speaker.level !== 'A5' || !speaker.name) return html`<span class="speaker">${label}</span>`;
  const proof = speaker.confirmed ? reading.nameConfirmed : reading.nameUnconfirmed;
  return html`<span class="speaker">${label}</span> (${say(language, proof)})`;
}

/** Speaker, time and what was done to the words since, on one line. */
export function commentMeta(comment: Comment, { language, now }: CommentContext): TemplateResult {
  const when = (instant: string) =>
    html`<time datetime=${instant} title=${formatDayTime(language, instant)}>${formatRelative(language, instant, now)}</time>`;
  const edited = comment.editedAt
    ? html` · <button type="button" class="inline needs-script" data-act="history">${say(language, reading.edited, {
        when: formatRelative(language, comment.editedAt, now),
      })}</button>`
    : nothing;
  return html`<p class="meta byline">${speakerLine(language, comment.speaker)} · ${when(comment.receivedAt)}${edited}</p>`;
}

/** The chips at the end of a comment's first line; the most pressing state only. */
export function commentChip(comment: Comment, context: CommentContext): TemplateResult | typeof nothing {
  const { language } = context;
  if (context.unsent === 'failed') return stateChip('failed', say(language, reading.stateFailed));
  if (context.unsent === 'waiting') return stateChip('waiting', say(language, reading.stateWaiting));
  if (comment.state === 'held') return stateChip('held', say(language, reading.stateHeld));
  if (comment.state === 'hidden') return stateChip('hidden', say(language, reading.stateHidden));
  if (comment.state === 'withdrawn') return stateChip('withdrawn', say(language, reading.stateWithdrawn));
  if (comment.late) return stateChip('late', say(language, reading.stateLate));
  if (context.isMine) return stateChip('mine', say(language, reading.stateMine));
  return context.isNew ? stateChip('new', say(language, reading.stateNew)) : nothing;
}

/** The words, or the sentence that stands for them; the author of a held comment sees both. */
export function commentBody(comment: Comment, { language }: CommentContext): TemplateResult {
  if (comment.state === 'withdrawn') return html`<p class="stub">${say(language, reading.withdrawnMore)}</p>`;
  if (comment.state === 'hidden') {
    const { reason = '', note = '', at } = comment.hidden ?? {};
    const day = at ? formatShortDay(language, at) : '';
    return html`<p class="stub">${say(language, reading.hiddenMore, { reason, day })}</p>
      ${note ? html`<p class="stub">${note}</p>` : nothing}`;
  }
  return html`${
    comment.html ? html`<div class="words" lang=${comment.language}>${unsafeHTML(comment.html)}</div>` : nothing
  }${attachments(comment)}${
    comment.state === 'held' ? html`<p class="stub">${say(language, reading.heldMore)}</p>` : nothing
  }`;
}

function attachments({ attachments: files }: Comment): TemplateResult | typeof nothing {
  if (files.length === 0) return nothing;
  return html`<ul class="files">
    ${files.map(
      (file) =>
        html`<li><a href=${api.attachment(file.id)}>${icon('evidence', 'small')} ${file.name}</a> <span class="meta">${kilobytes(file.bytes)}</span></li>`,
    )}
  </ul>`;
}

function kilobytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1024))} kB`;
}

/** What one can do with a comment that is there; its author may also change it. */
export function commentActions(comment: Comment, { language, isMine }: CommentContext): TemplateResult {
  const act = (name: string, word: string, glyph: TemplateResult | ReturnType<typeof icon> | typeof nothing) =>
    html`<button type="button" class="button quiet needs-script" data-act=${name}>${glyph}${word}</button>`;
  if (isMine && comment.state !== 'withdrawn') {
    return html`${comment.state === 'hidden' ? nothing : act('edit', say(language, reading.edit), nothing)}
    ${act('withdraw', say(language, reading.withdraw), nothing)}`;
  }
  if (comment.state !== 'visible') return html``;
  return act('report', say(language, reading.report), icon('flag', 'small'));
}

/** A reply, flat under its thread. */
export function replyTemplate(comment: Comment, context: CommentContext): TemplateResult {
  return html`<li class="comment" id=${`c-${comment.id}`} data-comment=${comment.id}>
    <div class="comment-head">${commentMeta(comment, context)}${commentChip(comment, context)}</div>
    ${commentBody(comment, context)}
    <div class="comment-acts">${commentActions(comment, context)}</div>
  </li>`;
}
