// The form in which a comment is written, on the desk beside the text, on the phone in the sheet, and without scripts
// on the page of a clause: which words, what kind, the words, what would change, how one appears, a file, send. Which
// steps show follows from what is chosen (composer.css, `:has`), so the steps need no script either.
//
// Fields: words (phone: "" for the whole clause, or "start-end" UTF-16), kind, mode, proposed, body, files, those of
// the speaker, and the hidden ones that are given. Hooks: `form[data-composer]`; `[data-redline]` takes the live
// redline; `[data-kept]` says that the words are kept; `[data-act]`: close, read-others.
import { html, nothing, type TemplateResult } from 'lit';
import { speakerFields, type SpeakerView } from '../discussions/speaker-fields.template.js';
import { COMMENT_UNITS_MAX } from '../ground/limits.js';
import { composing } from '../texts/reading/composing.js';
import { type Language, say, type Text } from '../texts/say.js';
import { icon } from '../ui/icon.template.js';
import { textArea } from '../ui/text-area.template.js';
import { redlineTemplate } from './annotation-card.template.js';
import type { AnnotationKind, Wording } from './contract.js';
import { annotationKinds, kindWords, wordingModes } from './kinds.js';

/** A piece of a clause that can be chosen with one tap; offsets are UTF-16. */
export interface Phrase {
  start: number;
  end: number;
  text: string;
}

export interface ComposerView extends SpeakerView {
  /** Where the plain form goes. */
  action: string;
  /** Token, idempotency key and what else goes with it unseen. */
  hidden: Readonly<Record<string, string>>;
  /** "មាត្រា ១២ កថាខណ្ឌ ១"; '' for the whole draft. */
  clause: string;
  /** The marked words, or null for the whole clause. */
  marked: { text: string; language: Language } | null;
  /** Phone: the pieces to choose from; `marked` is the chosen one. */
  phrases?: readonly Phrase[];
  /** Whether the clause has words of its own that a change could be about. */
  hasText: boolean;
  kind?: AnnotationKind;
  body: string;
  wording?: Wording;
  /** The change as it stands in the fields by now, where a script follows it: only the redline shows it. */
  typed?: Wording;
  /** What happens with it after sending. */
  fate: 'at-once' | 'after-reading' | 'late';
  /** Why it was not taken, as a sentence. */
  refusal?: string;
  /** Comments that already stand on these words. */
  others?: number;
}

const fates: Record<ComposerView['fate'], Text> = {
  'at-once': composing.publicAtOnce,
  'after-reading': composing.publicAfterReading,
  late: composing.publicLate,
};
export const modeWords: Record<Wording['mode'], Text> = {
  replace: composing.replace,
  insert: composing.insert,
  delete: composing.delete,
};

export function composer(view: ComposerView): TemplateResult {
  const { language, action, hidden, phrases, refusal } = view;
  // Steps are numbered where there are two of them.
  const step = (n: number, text: Text) =>
    html`<legend>${phrases ? `${say(language, composing.step, { n })} ` : nothing}${say(language, text)}</legend>`;
  return html`<form class="composer" method="post" action=${action} enctype="multipart/form-data" data-composer>
    ${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name=${name} value=${value} />`)}
    ${refusal ? html`<p class="notice" data-tone="error" role="alert">${refusal}</p>` : nothing}
    ${
      phrases
        ? html`<fieldset class="phrases">${step(1, composing.whichWords)} ${words(view, phrases)}</fieldset>`
        : nothing
    }
    ${quoted(view)}
    <fieldset class="kinds">
      ${step(2, composing.whichKind)} ${kindsFor(view).map((kind) => kindChoice(kind, view))}
    </fieldset>
    ${
      view.others
        ? html`<button type="button" class="read-others needs-script" data-act="read-others">
          ${icon('comment')}${say(language, composing.readOthers, { n: view.others })}${icon('forward')}
        </button>`
        : nothing
    }
    <div class="writing">
      ${view.marked ? wordingFields(view) : nothing} ${bodyField(view)} ${filesField(view)} ${speakerFields(view)}
      ${sendRow(view, composing.send)}
    </div>
  </form>`;
}

/** The shorter form of a reply. */
export function replyComposer(
  view: Omit<ComposerView, 'hasText' | 'kind' | 'wording' | 'phrases' | 'marked' | 'others'>,
): TemplateResult {
  const { action, hidden, refusal } = view;
  return html`<form class="composer reply" method="post" action=${action} data-composer>
    ${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name=${name} value=${value} />`)}
    ${refusal ? html`<p class="notice" data-tone="error" role="alert">${refusal}</p>` : nothing}
    ${textField(view, 'body', say(view.language, composing.replyWords), view.body)} ${speakerFields(view)}
    ${sendRow(view, composing.sendReply)}
  </form>`;
}

function quoted({ language, clause, marked }: ComposerView): TemplateResult {
  const where = clause === '' ? say(language, composing.wholeDraft) : say(language, composing.about, { clause });
  return html`<div class="composer-quote">
    <p class="meta">${where}</p>
    ${marked ? html`<blockquote class="quote" lang=${marked.language}>${marked.text}</blockquote>` : nothing}
  </div>`;
}

function words({ language, clause, marked }: ComposerView, phrases: readonly Phrase[]) {
  const choice = (value: string, text: string, textLanguage: Language, isChosen: boolean) =>
    html`<label class="phrase"
      ><input type="radio" name="words" value=${value} ?checked=${isChosen} />
      <span lang=${textLanguage}>${text}</span></label
    >`;
  // Also where its words are marked from end to end, as a change of wording needs them.
  const isWhole = !phrases.some(({ text }) => text === marked?.text);
  const whole = choice('', say(language, composing.whole, { clause }), language, isWhole);
  return [
    whole,
    ...phrases.map((phrase) =>
      choice(`${phrase.start}-${phrase.end}`, phrase.text, marked?.language ?? language, marked?.text === phrase.text),
    ),
  ];
}

/** Of the draft as a whole, and of an article with words in its paragraphs only, there are none to change. */
function kindsFor({ hasText }: ComposerView) {
  return annotationKinds.filter((kind) => kind !== 'wording' || hasText);
}

function kindChoice(kind: AnnotationKind, view: ComposerView): TemplateResult {
  return html`<label class="kind-choice" data-kind=${kind}
    ><input type="radio" name="kind" value=${kind} required ?checked=${view.kind === kind} />${icon(kind)}${say(
      view.language,
      kindWords[kind],
    )}</label
  >`;
}

/** Replace, insert or delete the marked words; the redline follows what is typed. */
function wordingFields(view: ComposerView): TemplateResult {
  const { language, marked, wording, typed } = view;
  const chosen = wording?.mode ?? 'replace';
  const exact = marked?.text ?? '';
  const textLanguage = marked?.language ?? language;
  return html`<div class="wording-fields">
    <fieldset>
      <legend>${say(language, composing.change)}</legend>
      <div class="segments">
        ${wordingModes.map(
          (mode) =>
            html`<label
              ><input type="radio" name="mode" value=${mode} ?checked=${mode === chosen} />
              ${say(language, modeWords[mode])}</label
            >`,
        )}
      </div>
    </fieldset>
    <div class="proposed-field">
      ${textField(view, 'proposed', say(language, composing.proposed), wording?.proposed ?? '', textLanguage)}
    </div>
    <div class="redline-preview needs-script">
      <p class="meta">${say(language, composing.looksLike)}</p>
      <div data-redline aria-live="polite">
        ${redlineTemplate(language, textLanguage, exact, typed ?? wording ?? { mode: 'replace', proposed: exact })}
      </div>
    </div>
  </div>`;
}

function bodyField(view: ComposerView): TemplateResult {
  const { language } = view;
  // One field, two names for it: a change of wording needs its reason.
  const label = html`<span class="when-words">${say(language, composing.words)}</span
    ><span class="when-reason">${say(language, composing.reason)}</span>`;
  return textField(view, 'body', label, view.body);
}

function textField(
  { language, prefix }: Pick<ComposerView, 'language' | 'prefix'>,
  name: string,
  label: unknown,
  value: string,
  lang: Language = language,
): TemplateResult {
  const hint = name === 'body' ? { hint: say(language, composing.wordsHint) } : {};
  return textArea({ id: `${prefix}-${name}`, name, label, lang, value, maxLength: COMMENT_UNITS_MAX, ...hint });
}

function filesField({ language, prefix }: ComposerView): TemplateResult {
  const id = `${prefix}-files`;
  return html`<div class="field files-field">
    <label for=${id}>${say(language, composing.files)}</label>
    <input id=${id} name="files" type="file" multiple aria-describedby=${`${id}-more`} />
    <p class="meta" id=${`${id}-more`}>${say(language, composing.filesHint)}</p>
  </div>`;
}

function sendRow({ language, fate }: Pick<ComposerView, 'language' | 'fate'>, word: Text): TemplateResult {
  return html`<div class="send">
    <p class="meta">${say(language, fates[fate])} <span data-kept></span></p>
    <button class="button primary">${say(language, word)}</button>
  </div>`;
}
