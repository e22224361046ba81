// The page of one clause, or of the draft as a whole: its text, every comment on it with its thread, and a plain form
// to comment and to reply. The way for readers without JavaScript, and the address of a clause.
import { annotationCard } from '@sala/shared/annotations/annotation-card.template.js';
import { composer, type ComposerView, replyComposer } from '@sala/shared/annotations/composer.template.js';
import type { ShownAnnotation } from '@sala/shared/annotations/on-version.js';
import { silenceWords } from '@sala/shared/consultations/round.template.js';
import { stageOf } from '@sala/shared/ground/stages.js';
import { clauseHtml } from '@sala/shared/drafts/clause.template.js';
import { clauseLabel, clausePlace, inEither } from '@sala/shared/drafts/clause-labels.js';
import type { Clause, Erratum } from '@sala/shared/drafts/contract.js';
import type { ConsultationMark } from '@sala/shared/instruments/consultation-marks.js';
import type { DraftingNote } from '@sala/shared/instruments/contract.js';
import { phrases } from '@sala/shared/language/phrases.js';
import { pages } from '@sala/shared/ground/paths.js';
import { reading } from '@sala/shared/texts/reading/reading.js';
import { comparing } from '@sala/shared/texts/reading/comparing.js';
import { composing } from '@sala/shared/texts/reading/composing.js';
import { instruments, markNames } from '@sala/shared/texts/instruments/way.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { iconMarkup } from '@sala/shared/ui/icon.template.js';
import type { OnTable } from '../../consultations/consultations.read.service.js';
import type { ClausesOfVersion } from '../../drafts/drafts.texts.service.js';
import { type ClauseIssues, issueIn, issuesOfComment, issuesSection, raiseLink } from './clause-issues.js';
import { addUp, cardPlace, numberAsked, otherVersion, questionsOf, wholeQuestions } from '../draft-page.js';
import { type Html, html, raw } from '../html.js';
import { chosenWords, typedAnew } from '../plain-form.js';
import { renderTemplate } from '../ssr.js';
import { writeWords } from '../words.js';

/** What was typed into a form that came back with a refusal. */
export interface Typed {
  /** The annotation answered; null for a new one. */
  threadId: string | null;
  values: Record<string, string>;
  refusal: string;
}

export interface ClausePage {
  language: Language;
  table: OnTable;
  text: ClausesOfVersion;
  /** Null for the draft as a whole. */
  clause: Clause | null;
  annotations: readonly ShownAnnotation[];
  counts: ReadonlyMap<string, number>;
  errata: readonly Erratum[];
  now: Date;
  /** Makes the hidden fields of a form: id, secret, token. */
  issue: () => Record<string, string>;
  typed?: Typed;
  /** What stands beside the words of the clause: its drafting note, and whether it was consulted on. */
  beside: ClauseBeside;
  issues: ClauseIssues;
}

/** The drafting note of a clause and the mark of its article; both may be missing. */
export interface ClauseBeside {
  note: DraftingNote | null;
  mark: ConsultationMark | null;
}

type Form = Omit<ComposerView, 'hasText' | 'kind' | 'wording' | 'phrases' | 'marked' | 'others'>;

function formView(page: ClausePage, threadId: string | null): Form {
  const { language, table, clause, typed } = page;
  const round = table.round;
  const own = typed && typed.threadId === threadId ? typed : undefined;
  const late = round ? stageOf(round, page.now) === 'closed' : false;
  const values = own?.values ?? {};
  const { does, province, name } = values;
  return {
    language,
    // Should it be refused, the form stands in sight again.
    action: `${pages.clause(language, table.draft.slug, clause?.path ?? 'whole', table.version.number)}#${threadId ? `reply-${threadId}` : 'write'}`,
    hidden: { ...page.issue(), ...(threadId ? { threadId } : {}) },
    clause: clause ? clausePlace(clause, page.text.byId, language) : '',
    body: values.body ?? '',
    levels: round?.levels ?? [],
    speaker: {
      level: (round?.levels ?? []).find((level) => level === values.level) ?? 'A0',
      ...(does ? { does } : {}),
      ...(province ? { province } : {}),
      ...(name ? { name } : {}),
    },
    prefix: threadId ? `r-${threadId.slice(0, 8)}` : 'new',
    fate: late ? 'late' : round?.moderation === 'pre' ? 'after-reading' : 'at-once',
    ...(own ? { refusal: own.refusal } : {}),
  };
}

/** The form for a new comment: the whole clause or one of its phrases, as one wishes. */
function newForm(page: ClausePage): Promise<Html> {
  const { clause, table, language } = page;
  const textLanguage: Language = clause?.text[language] !== undefined ? language : table.draft.authoritative;
  const words = clause?.text[textLanguage] ?? '';
  const pieces = phrases(words, textLanguage).map(({ start, end }) => ({ start, end, text: words.slice(start, end) }));
  const form = formView(page, null);
  const typed = page.typed?.threadId === null ? page.typed.values : {};
  return renderTemplate(
    composer({
      ...form,
      hidden: { ...form.hidden, textLanguage, ...(issueIn(typed) ? { issue: String(issueIn(typed)) } : {}) },
      // Without a script the words are those of the clause; a piece of it is chosen below.
      marked: words === '' ? null : { text: chosenWords(typed, words), language: textLanguage },
      hasText: words !== '',
      ...(pieces.length > 1 ? { phrases: pieces } : {}),
      ...typedAnew(typed),
    }),
  );
}

/** Paragraphs and points with words of their own, each of which has its own page. */
function partsOf({ clause, language, table, text }: ClausePage): Html | '' {
  const parts = text.list.filter((one) => one.parentId === clause?.id && Object.keys(one.text).length > 0);
  if (parts.length === 0) return '';
  const link = (part: Clause) =>
    html`<li><a href="${pages.clause(language, table.draft.slug, part.path, numberAsked(table))}">${clauseLabel(part, language)}</a></li>`;
  return html`<h3 id="parts">${say(language, reading.oneOf)}</h3><ul class="acts" aria-labelledby="parts">${parts.map(link)}</ul>`;
}

/** Whether the clause or anything in it has words in a language; an article has often none but its paragraphs'. */
function hasWordsIn(clause: Clause, list: readonly Clause[], language: Language): boolean {
  if (clause.text[language] !== undefined) return true;
  return list.some((one) => one.parentId === clause.id && hasWordsIn(one, list, language));
}

async function thread(page: ClausePage, annotation: ShownAnnotation, canReply: boolean): Promise<Html> {
  const { language, table, text } = page;
  const place = cardPlace(annotation, { language, table, byId: text.byId });
  const context = { language, now: page.now.toISOString(), place: 'list' as const, canReply: false, ...place };
  const card = await renderTemplate(annotationCard(annotation, context));
  const isVisible = annotation.opening.state === 'visible';
  const raise = isVisible
    ? html`${issuesOfComment(language, page.issues, annotation.id)}${raiseLink(language, annotation.id)}`
    : '';
  if (!canReply || annotation.opening.state !== 'visible') return html`<li>${card}${raise}</li>`;
  const isOpen = page.typed?.threadId === annotation.id;
  return html`<li>${card}${raise}<details class="reply-form" id="reply-${annotation.id}" ${isOpen ? raw('open') : ''}><summary>${say(language, reading.reply)}</summary>${await renderTemplate(replyComposer(formView(page, annotation.id)))}</details></li>`;
}

/** A clause and what it stands in, innermost first. */
export function lineOf(clause: Clause | null, byId: ReadonlyMap<string, Clause>): string[] {
  const line: string[] = [];
  for (let at = clause ?? undefined; at; at = at.parentId === null ? undefined : byId.get(at.parentId))
    line.push(at.id);
  return line;
}

/** Whether people have seen the article as it stands; nothing where it is just before them for the first time. */
function markLine({ language, table, beside }: ClausePage): Html | '' {
  if (beside.mark === null) return '';
  const icon = iconMarkup(({ consulted: 'check', changed: 'wording', never: 'hidden' } as const)[beside.mark], 'small');
  return html`<p class="small"><a class="mark-line" href="${pages.stages(language, table.draft.slug)}#articles">${raw(icon)} ${say(language, markNames[beside.mark])}</a></p>`;
}

/** What the clause is for and how it was tried, as its drafters wrote it down. */
function noteDetails({ language, beside: { note } }: ClausePage): Html | '' {
  if (!note) return '';
  const parts = [
    [instruments.notePurpose, note.purpose],
    [instruments.noteReach, note.reach],
    [instruments.noteWhere, note.triedWhere],
    [instruments.noteWith, note.triedWith],
  ] as const;
  const told = parts.flatMap(([name, text]) => {
    const found = inEither(text, language);
    if (!found) return [];
    return [html`<dt>${say(language, name)}</dt><dd lang="${found.language}">${found.text}</dd>`];
  });
  return html`<details class="drafting-note"><summary>${say(language, instruments.noteTitle)}</summary><dl class="facts">${told}</dl></details>`;
}

/** What was typed as an answer to something that is not here any more stands in the form for a new comment. */
function withPlaceForTyped(page: ClausePage): ClausePage {
  const { typed, annotations } = page;
  const isHere = annotations.some(({ id, opening }) => id === typed?.threadId && opening.state === 'visible');
  return typed && typed.threadId !== null && !isHere ? { ...page, typed: { ...typed, threadId: null } } : page;
}

export async function renderClausePage(asked: ClausePage): Promise<Html> {
  const page = withPlaceForTyped(asked);
  const { language, table, text, clause, annotations, counts } = page;
  const { draft, round } = table;
  const name = clause ? clausePlace(clause, text.byId, language) : say(language, reading.wholeDraft);
  const number = numberAsked(table);
  const draftPage =
    number === undefined ? pages.draft(language, draft.slug) : pages.version(language, draft.slug, number);
  const back = `${draftPage}${clause ? `#${clause.path}` : ''}`;
  const silence = silenceWords(language, round, page.now);
  const canSpeak = silence === '';
  const title = clause ? say(language, reading.commentsOn, { clause: name }) : say(language, reading.allComments);
  const none = !canSpeak ? reading.noneBefore : clause ? reading.noneYet : reading.noneOnWhole;
  const questions = clause ? [] : wholeQuestions(table, language);
  const shown = clause
    ? clauseHtml(clause, text.list, {
        language,
        shown: [hasWordsIn(clause, text.list, language) ? language : draft.authoritative],
        counts: addUp(text.list, counts),
        questions: questionsOf(table),
        errata: page.errata,
        clausePage: (path) => pages.clause(language, draft.slug, path, numberAsked(table)),
        isOpen: false,
        writeWords,
      })
    : '';
  const threads = await Promise.all(annotations.map((annotation) => thread(page, annotation, canSpeak)));
  return html`<div class="page clause-page">
<p><a href="${back}">${say(language, reading.backToText)} · ${inEither(draft.title, language)?.text ?? ''}</a></p>
<h1>${name}</h1>
${otherVersion(language, table)}${clause && table.versions.length > 1 ? html`<p><a href="${pages.history(language, draft.slug, clause.path)}">${say(language, comparing.historyOf, { place: name })}</a></p>` : ''}
${markLine(page)}${clause || questions.length > 0 ? html`<div class="law-sheet">${clause ? raw(shown) : questions}</div>` : ''}${noteDetails(page)}${issuesSection(language, page.issues)}
<section id="comments"><h2>${title}</h2>
${threads.length > 0 ? html`<ol class="cards">${threads}</ol>` : html`<p class="empty">${say(language, none, { clause: name })}</p>`}
</section>
${canSpeak ? html`<section id="write"><h2>${say(language, composing.title)}</h2>${await newForm(page)}${partsOf(page)}</section>` : html`<p class="notice">${silence}</p>`}
</div>`;
}
