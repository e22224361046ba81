// One comment as people see it: who, when, the words; or, where the words may not be shown, a stub that says why. Used
// for the opening of a thread and for its replies, which stand flat below it.
//
// Hooks: `[data-comment=ID]` one comment; `[data-act]`: link (its time, its own address), report, edit, withdraw,
// history.
import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { formatDayTime, formatRelative, formatShortDay, type Instant } from '../language/dates.js';
import { api, pages } from '../ground/paths.js';
import { reading } from '../texts/reading/reading.js';
import { type Language, say } from '../texts/say.js';
import { stateChip } from '../ui/chip.template.js';
import { icon } from '../ui/icon.template.js';
import type { Comment, Speaker } from './contract.js';
import { agreementLabel, speakerLabel } from './labels.js';

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
  /** Folded to two lines: who and when, nothing to do but unfold it. */
  isFolded?: boolean;
  /** Says why a comment was hidden, from its code. */
  hiddenBecause?: (reason: string) => string;
}

/** Who speaks; for a public name whether an account of that name spoke or somebody typed it. */
export function speakerLine(language: Language, speaker: Speaker): TemplateResult {
  const label = speakerLabel(language, speaker);
  if (speaker.group) {
    const how = [say(language, reading.asGroup), agreementLabel(language, speaker)].filter((words) => words !== '');
    return html`<a class="speaker" href=${pages.group(language, speaker.group.slug)}>${label}</a> (${how.join(' · ')})`;
  }
  if (speaker.level !== 'A5' || !speaker.name) return html`<span class="speaker">${label}</span>`;
  const proof = speaker.confirmed ? reading.nameConfirmed : reading.nameUnconfirmed;
  return html`<span class="speaker">${label}</span> (${say(language, proof)})`;
}

/** On one line: who, when, and that the words were changed since. */
export function commentMeta(comment: Comment, context: CommentContext): TemplateResult {
  const { language, now } = context;
  const when = formatRelative(language, comment.receivedAt, now);
  const address = comment.id === comment.threadId ? `#a-${comment.id}` : `#c-${comment.id}`;
  return html`<p class="meta byline">
    ${speakerLine(language, comment.speaker)} ·
    <a href=${address} data-act="link"
      ><time datetime=${comment.receivedAt} title=${formatDayTime(language, comment.receivedAt)}>${when}</time></a
    >${
      comment.editedAt
        ? html` · ${act('history', say(language, reading.edited, { when: formatRelative(language, comment.editedAt, now) }))}`
        : nothing
    }
  </p>`;
}

/** At the end of the first line: what one may do with a comment, the chip of its state, and that of its answer. */
export function commentEnd(comment: Comment, context: CommentContext, answered?: TemplateResult): TemplateResult {
  const chip = commentChip(comment, context);
  return html`<div class="comment-end">${commentActs(comment, context)}${chip}${answered ?? nothing}</div>`;
}

/** Everybody may report a comment; its author may change it instead, and take back even one that was hidden. */
function commentActs({ state }: Comment, { language, isMine, unsent, isFolded }: CommentContext) {
  if (isFolded || unsent || state === 'withdrawn') return nothing;
  if (!isMine) return state === 'visible' ? act('report', say(language, reading.report)) : nothing;
  const edit = state === 'hidden' ? nothing : act('edit', say(language, reading.edit));
  return html`${edit}${act('withdraw', say(language, reading.withdraw))}`;
}

function act(name: string, word: string): TemplateResult {
  return html`<button type="button" class="inline meta needs-script" data-act=${name}>${word}</button>`;
}

/** The chips at the end of a comment's first line; the most pressing state only. */
function commentChip(comment: Comment, context: CommentContext): TemplateResult | typeof nothing {
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
export function commentBody(comment: Comment, { language, hiddenBecause }: CommentContext): TemplateResult {
  if (comment.state === 'withdrawn') return html`<p class="stub">${say(language, reading.withdrawnMore)}</p>`;
  if (comment.state === 'hidden') {
    const { reason: code = '', note = '', at } = comment.hidden ?? {};
    const reason = hiddenBecause?.(code) ?? code;
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
        html`<li>
          <a href=${api.attachment(file.id)}>${icon('evidence', 'small')} ${file.name}</a>
          <span class="meta">${kilobytes(file.bytes)}</span>
        </li>`,
    )}
  </ul>`;
}

function kilobytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1024))} kB`;
}

/** A reply, flat under its thread. */
export function replyTemplate(comment: Comment, context: CommentContext): TemplateResult {
  return html`<li class="comment" id=${`c-${comment.id}`} data-comment=${comment.id}>
    <div class="comment-head">${commentMeta(comment, context)}${commentEnd(comment, context)}</div>
    ${commentBody(comment, context)}
  </li>`;
}
