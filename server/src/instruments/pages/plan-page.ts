// The forward plan, for everybody: by office, what is coming, when, how long ago it was told, and what was told first.
// Only markup.
import type { InstrumentKind } from '@sala/shared/drafts/instrument-kinds.js';
import { DAY_MS } from '@sala/shared/ground/days.js';
import type { Plan } from '@sala/shared/instruments/contract.js';
import { formatDay } from '@sala/shared/language/dates.js';
import { PLAN_FRESH_DAYS } from '@sala/shared/ground/limits.js';
import { pages } from '@sala/shared/ground/paths.js';
import { forwardPlan } from '@sala/shared/texts/instruments/ahead.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { iconMarkup } from '@sala/shared/ui/icon.template.js';
import { type Html, html, raw } from '../../pages/html.js';
import { hasWords, said } from '../../pages/marked-texts.js';

export interface PlanView {
  language: Language;
  now: Date;
  /** The last told first. */
  plans: readonly Plan[];
  kinds: readonly InstrumentKind[];
}

export function planPage(view: PlanView): Html {
  const { language, plans } = view;
  const offices = new Map<string, Plan[]>();
  for (const plan of plans) offices.set(plan.office.id, [...(offices.get(plan.office.id) ?? []), plan]);
  const list = [...offices.values()].map((own) => officeSection(view, own));
  const none = html`<p class="empty">${say(language, forwardPlan.none)} <a href="${pages.home(language)}">${say(language, forwardPlan.toHome)}</a></p>`;
  return html`<div class="page"><h1>${say(language, forwardPlan.title)}</h1>
<p>${say(language, forwardPlan.lead)}</p>${list.length > 0 ? list : none}</div>`;
}

function officeSection(view: PlanView, own: readonly Plan[]): Html {
  const { language, now } = view;
  const [first] = own;
  if (!first) return html``;
  const changed =
    own
      .map(({ changedAt }) => changedAt)
      .sort()
      .at(-1) ?? '';
  const isOld = now.getTime() - Date.parse(changed) > PLAN_FRESH_DAYS * DAY_MS;
  const told = say(language, isOld ? forwardPlan.officeStale : forwardPlan.officeChanged, {
    day: formatDay(language, changed),
  });
  // What comes first stands first; what was dropped, last.
  const order = [...own].sort((one, other) =>
    one.isDropped === other.isDropped
      ? one.from.localeCompare(other.from)
      : Number(one.isDropped) - Number(other.isDropped),
  );
  const at = `office-${first.office.id}`;
  return html`<section aria-labelledby="${at}"><h2 class="section-head" id="${at}">${said(first.office.name, language)}</h2>
<p class="small">${told}</p><ul class="plan-list">${order.map((plan) => planRow(view, plan))}</ul></section>`;
}

function planRow({ language, now, kinds }: PlanView, plan: Plan): Html {
  const kind = kinds.find((one) => one.kind === plan.instrumentKind);
  const window = ({ from, to }: { from: string; to: string }) => ({
    from: formatDay(language, from),
    to: formatDay(language, to),
  });
  const moved = slippage(plan);
  const parts = [
    [forwardPlan.purpose, plan.purpose],
    [forwardPlan.problem, plan.problem],
    [forwardPlan.affected, plan.affected],
  ] as const;
  return html`<li class="panel" id="plan-${plan.id}"><h3>${said(plan.title, language)}</h3>
<p class="small">${said(kind?.name ?? {}, language)} · ${toldAge(language, plan.toldAt, now)}</p>
${plan.isDropped ? html`<p><span class="chip" data-state="withdrawn">${raw(iconMarkup('hidden', 'small'))}${say(language, forwardPlan.dropped)}</span></p>` : ''}
<p><b>${say(language, forwardPlan.planned, window(plan))}</b></p>
${
  moved !== 0
    ? html`<p class="small">${say(language, forwardPlan.firstPlanned, window({ from: plan.firstFrom, to: plan.firstTo }))} · ${say(language, moved > 0 ? forwardPlan.later : forwardPlan.earlier, { n: Math.abs(moved) })}</p>`
    : ''
}
<dl>${parts.map(([name, text]) => html`<dt>${say(language, name)}</dt><dd>${said(text, language)}</dd>`)}</dl>
${plan.revisions.length > 0 ? html`<details><summary>${say(language, forwardPlan.history)}</summary><ol class="documents">${plan.revisions.map(revisionRow(language))}</ol></details>` : ''}
${plan.draft ? html`<p><a href="${pages.stages(language, plan.draft.slug)}">${say(language, forwardPlan.seeStages)}</a></p>` : ''}</li>`;
}

/** Days by which the end of the window has moved since it was told first. */
function slippage({ to, firstTo }: Plan): number {
  return Math.round((Date.parse(to) - Date.parse(firstTo)) / DAY_MS);
}

function revisionRow(language: Language) {
  return ({ at, from, to, isDropped, reason }: Plan['revisions'][number]): Html => {
    const when = say(language, forwardPlan.planned, { from: formatDay(language, from), to: formatDay(language, to) });
    return html`<li><p>${formatDay(language, at)} · ${isDropped ? say(language, forwardPlan.dropped) : when}</p>
${hasWords(reason) ? html`<p class="small">${said(reason, language)}</p>` : ''}</li>`;
  };
}

/** "Told 4 months ago." */
export function toldAge(language: Language, toldAt: string, now: Date): string {
  const days = Math.max(0, Math.floor((now.getTime() - Date.parse(toldAt)) / DAY_MS));
  if (days === 0) return say(language, forwardPlan.toldToday);
  if (days < 60) return say(language, forwardPlan.toldDays, { n: days });
  const months = Math.floor(days / 30.44);
  if (months < 24) return say(language, forwardPlan.toldMonths, { n: months });
  return say(language, forwardPlan.toldYears, { n: Math.floor(days / 365.25) });
}
