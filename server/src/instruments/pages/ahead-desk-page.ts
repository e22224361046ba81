// The desk of what lies ahead: the plan of a draft or of a whole office, and questions before drafting. Plain forms;
// only markup.
import type { InstrumentKind } from '@sala/shared/drafts/instrument-kinds.js';
import type { Plan } from '@sala/shared/instruments/contract.js';
import { formatDay } from '@sala/shared/language/dates.js';
import { pages } from '@sala/shared/ground/paths.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { forwardPlan } from '@sala/shared/texts/instruments/ahead.js';
import { planning } from '@sala/shared/texts/drafting/planning.js';
import { askNames } from '@sala/shared/texts/instruments/way.js';
import { say } from '@sala/shared/texts/say.js';
import { stagesDesk } from '@sala/shared/texts/instruments/desk.js';
import { form, type FormContext, refusedNotice } from '../../pages/forms/fields.js';
import { type Html, html } from '../../pages/html.js';
import { choice, day, hidden, statement, type Values } from '../../pages/forms/desk-fields.js';
import { plain, said } from '../../pages/marked-texts.js';
import { folded, placeOf, sendRow } from './stages-desk-page.js';

export interface AheadForms extends FormContext {
  today: string;
  newId(): string;
  typed: { form: string; values: Values } | null;
}

/** Questions one form offers; a call with more is made over the interface. */
export const QUESTIONS = [1, 2, 3, 4, 5] as const;

/** The form by which a coming draft is told. For a draft that is there, its office, kind and title are known. */
export function planForm(
  view: AheadForms,
  action: string,
  known: { title: Bilingual } | null,
  choices: { offices: readonly { id: string; name: Bilingual }[]; kinds: readonly InstrumentKind[] },
): Html {
  const { language } = view;
  const place = placeOf(view, 'plan');
  const named = (one: { id: string; name: Bilingual }) => ({ value: one.id, name: plain(one.name, language) });
  const kinds = choices.kinds.map(({ kind, name }) => ({ value: kind, name: plain(name, language) }));
  const titled = known
    ? { ...place, values: { 'title-km': known.title.km ?? '', 'title-en': known.title.en ?? '', ...place.values } }
    : place;
  return form(view, action, [
    hidden('id', view.newId()),
    ...(known
      ? []
      : [
          choice(place, 'office', stagesDesk.office, choices.offices.map(named)),
          choice(place, 'kind', stagesDesk.kind, kinds),
        ]),
    statement(titled, 'title', stagesDesk.planTitle),
    statement(place, 'purpose', forwardPlan.purpose),
    statement(place, 'problem', forwardPlan.problem),
    statement(place, 'affected', forwardPlan.affected),
    day(place, 'from', forwardPlan.fromDay),
    day(place, 'to', forwardPlan.toDay),
    sendRow(view, stagesDesk.planTell),
  ]);
}

/** What is said of a plan later. */
export function planRevisionForm(view: AheadForms, action: string, plan: Plan): Html {
  const { language } = view;
  const at = `revise-${plan.id}`;
  const place = placeOf(view, at);
  const fate = [
    { value: 'keep', name: say(language, stagesDesk.planKeep) },
    { value: 'drop', name: say(language, stagesDesk.planDrop) },
  ];
  const content = form(view, action, [
    hidden('id', view.newId()),
    hidden('plan', plan.id),
    day(place, 'from', forwardPlan.fromDay, { value: plan.from }),
    day(place, 'to', forwardPlan.toDay, { value: plan.to }),
    choice(place, 'fate', stagesDesk.planState, fate),
    statement(place, 'reason', askNames.reason),
    sendRow(view, stagesDesk.planRevise),
  ]);
  return folded(view, at, say(language, stagesDesk.planRevise), content);
}

export function planLine(view: AheadForms, plan: Plan): Html {
  const { language } = view;
  const [from, to] = [formatDay(language, plan.from), formatDay(language, plan.to)];
  return html`<p><b>${said(plan.title, language)}</b><br>${
    plan.isDropped ? say(language, forwardPlan.dropped) : say(language, forwardPlan.planned, { from, to })
  }</p>`;
}

/** Questions to the public before there is a text. */
export function callForm(view: AheadForms, action: string): Html {
  const { language } = view;
  const place = placeOf(view, 'call');
  const readings = [
    { value: 'pre', name: say(language, planning.pre) },
    { value: 'post', name: say(language, planning.post) },
  ];
  const question = (n: number) => {
    const label = { km: say('km', stagesDesk.callQuestion, { n }), en: say('en', stagesDesk.callQuestion, { n }) };
    return html`<div>${hidden(`question-${n}-id`, view.newId())}${statement(place, `question-${n}`, label, { isOptional: n > 1 })}</div>`;
  };
  const content = form(view, action, [
    hidden('id', view.newId()),
    statement(place, 'purpose', forwardPlan.purpose),
    statement(place, 'affected', forwardPlan.affected),
    statement(place, 'contact', forwardPlan.contact),
    ...QUESTIONS.map(question),
    day(place, 'opens', stagesDesk.callOpens, { value: view.today }),
    day(place, 'closes', stagesDesk.callCloses),
    choice(place, 'moderation', stagesDesk.callReading, readings),
    sendRow(view, stagesDesk.callOpen),
  ]);
  return html`<section aria-labelledby="call"><h2 id="call">${say(language, stagesDesk.call)}</h2>
<p class="small">${say(language, stagesDesk.callMore)}</p>${folded(view, 'call', say(language, stagesDesk.callOpen), content)}</section>`;
}

export interface PlanDeskView extends AheadForms {
  plans: readonly Plan[];
  offices: readonly { id: string; name: Bilingual }[];
  kinds: readonly InstrumentKind[];
  isKept: boolean;
}

/** The forward plan of one's own offices: entries without a draft too. */
export function planDeskPage(view: PlanDeskView): Html {
  const { language, plans, offices } = view;
  const action = pages.planDesk(language);
  const own = plans.map(
    (plan) =>
      html`<li class="panel">${planLine(view, plan)}${plan.isDropped ? '' : planRevisionForm(view, `${action}/revise`, plan)}</li>`,
  );
  const none = html`<p class="empty">${say(language, stagesDesk.noPlans)}</p>`;
  const telling =
    offices.length > 0
      ? folded(view, 'plan', say(language, stagesDesk.newPlan), planForm(view, `${action}/plan`, null, view))
      : html`<p class="empty">${say(language, stagesDesk.noOffice)}</p>`;
  return html`<div class="page desk-page"><p class="acts"><a href="${pages.desk(language)}">${say(language, desk.backToDesk)}</a>
<a href="${pages.plan(language)}">${say(language, forwardPlan.title)}</a></p>
<h1>${say(language, stagesDesk.plansTitle)}</h1>${refusedNotice(view)}
${view.isKept ? html`<p class="notice" role="status">${say(language, stagesDesk.kept)}</p>` : ''}
${own.length > 0 ? html`<ul class="desk-list">${own}</ul>` : none}${telling}</div>`;
}
