// The page on which the team says why a version changed what it changed: those without a source first, each with a
// plain form. Whole without a script.
import { hasSource, noCauses } from '@sala/shared/answers/change-causes.js';
import { changeTypes } from '@sala/shared/answers/change-types.js';
import { clausePlace, inEither } from '@sala/shared/drafts/clause-labels.js';
import type { Change } from '@sala/shared/drafts/compare/comparison-tree.js';
import type { Draft, Version } from '@sala/shared/drafts/contract.js';
import { ANSWER_CLUSTERS_MIN } from '@sala/shared/ground/limits.js';
import { pages } from '@sala/shared/ground/paths.js';
import { changesDesk } from '@sala/shared/texts/answering/changes.js';
import { changeTypeWords } from '@sala/shared/texts/answers.js';
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { comparing } from '@sala/shared/texts/reading/comparing.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { say } from '@sala/shared/texts/say.js';
import { choice, type FormPlace, hidden, statement, type Values } from '../forms/desk-fields.js';
import { form, type FormContext, refusedNotice } from '../forms/fields.js';
import { type Html, html, raw } from '../html.js';
import { said } from '../marked-texts.js';
import type { ReadComparison } from './compare-reader.js';

export interface ChangesDeskView extends FormContext {
  draft: Draft;
  /** Public ones, newest first. */
  versions: readonly Version[];
  /** Null where there is one public version only. */
  read: ReadComparison | null;
  promises: readonly { id: string; text: Bilingual }[];
  /** What was typed at one change before it was refused. */
  typed: Values | null;
  isSaved: boolean;
}

/** Letters of an answer that tell which one it is. */
const ANSWER_SHOWN = 80;

export function changesDeskPage(view: ChangesDeskView): Html {
  const { language, draft, versions, read, isSaved } = view;
  const others = versions.slice(0, -1).filter(({ id }) => id !== read?.to.id);
  const links = others.map(
    ({ number }) =>
      html`<a href="${pages.changesDesk(language, draft.slug, number)}">${say(language, changesDesk.version, { n: number })}</a> `,
  );
  return html`<div class="page desk-page"><p class="acts"><a href="${pages.desk(language)}">${say(language, desk.backToDesk)}</a> ${links}</p>
<h1>${say(language, changesDesk.title)}</h1><p><b>${said(draft.title, language)}</b></p>${refusedNotice(view)}
${isSaved ? html`<p class="notice" role="status">${say(language, changesDesk.saved)}</p>` : ''}
${read ? changesOf(view, read) : html`<p class="empty">${say(language, changesDesk.onlyOne)}</p>`}</div>`;
}

function changesOf(view: ChangesDeskView, read: ReadComparison): Html {
  const { language } = view;
  const { changes } = read.compared.tree;
  const isSourced = ({ id }: Change) => hasSource(read.causes.get(id) ?? noCauses);
  const [open, told] = [changes.filter((change) => !isSourced(change)), changes.filter(isSourced)];
  const part = (id: string, title: string, list: readonly Change[]) =>
    list.length > 0 &&
    html`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2><ul class="desk-list">${list.map((change) => row(view, read, change))}</ul></section>`;
  const lead = say(language, changesDesk.lead, { from: read.from.number, to: read.to.number });
  if (changes.length === 0) return html`<p>${lead}</p><p class="empty">${say(language, changesDesk.none)}</p>`;
  return html`<p>${lead}</p>
${open.length === 0 ? html`<p class="notice">${say(language, changesDesk.allSourced)}</p>` : ''}
${part('open', say(language, changesDesk.without, { n: open.length }), open)}
${part('told', say(language, changesDesk.others, { n: told.length }), told)}`;
}

function row(view: ChangesDeskView, read: ReadComparison, change: Change): Html {
  const { language, typed } = view;
  const { draft, from, to, compared, causes } = read;
  const { types, reasons, annotationIds } = causes.get(change.id) ?? noCauses;
  const place = clausePlace(change.clause, (change.isGone ? compared.before : compared.after).byId, language);
  const heading = inEither(change.clause.heading, language)?.text;
  const about = [
    ...types.map((type) => say(language, changeTypeWords[type])),
    ...(annotationIds.length > 0 ? [say(language, comparing.behind, { n: annotationIds.length })] : []),
  ];
  const isOpen = typed?.clause === change.id;
  const see = pages.compare(language, draft.slug, from.number, to.number, change.id);
  return html`<li class="panel" id="c-${change.id}"><h3>${place}${heading ? ` · ${heading}` : ''}</h3>
<p class="small">${about.length > 0 ? `${about.join(' · ')} · ` : ''}<a href="${see}">${say(language, changesDesk.see)}</a></p>
${reasons.map((reason) => html`<blockquote class="as-written">${said(reason, language)}</blockquote>`)}
<details ${isOpen ? raw('open') : ''}><summary>${say(language, changesDesk.reason)}</summary>${reasonForm(view, read, change, isOpen ? typed : {})}</details></li>`;
}

function reasonForm(view: ChangesDeskView, { draft, to, causes }: ReadComparison, change: Change, values: Values) {
  const { language, promises } = view;
  const known = causes.get(change.id) ?? noCauses;
  const isFresh = Object.keys(values).length === 0;
  const latest = known.reasons.at(-1) ?? {};
  const former: Values = { 'reason-km': latest.km ?? '', 'reason-en': latest.en ?? '' };
  const place: FormPlace = { language, at: change.id, values: isFresh ? former : values };
  const isMarked = (type: string) =>
    isFresh ? known.types.some((one) => one === type) : values[`type-${type}`] === 'on';
  const boxes = changeTypes.map(
    (type) =>
      html`<label><input type="checkbox" name="type-${type}" ${isMarked(type) ? raw('checked') : ''}> ${say(language, changeTypeWords[type])}</label>`,
  );
  const named = promises.map(({ id, text }) => ({
    value: id,
    name: (inEither(text, language)?.text ?? '').slice(0, ANSWER_SHOWN),
  }));
  const hint = say(language, changesDesk.reasonHint, { n: ANSWER_CLUSTERS_MIN });
  const send = (content: Html) =>
    form(view, pages.changesDesk(language, draft.slug, to.number), html`${hidden('clause', change.id)}${content}`);
  const promised = html`${choice(place, 'promise', changesDesk.promise, named)}
<p class="acts"><button class="button">${say(language, changesDesk.keepPromise)}</button></p>`;
  return html`${send(html`<fieldset class="ticks"><legend>${say(language, changesDesk.types)}</legend>${boxes}</fieldset>
${statement(place, 'reason', changesDesk.reason, { isOptional: true, hint })}
${known.reasons.length > 0 ? html`<p class="meta">${say(language, changesDesk.before)}</p>` : ''}
<p class="acts"><button class="button primary">${say(language, changesDesk.save)}</button></p>`)}${named.length > 0 ? send(promised) : ''}`;
}
