// The register of commitments for everybody: counts that each open their list, what narrows it, the list, and the
// figures of the whole with the moment they hold for. Only markup.
import { isPublicBody } from '@sala/shared/accounts/organisation-names.js';
import type { Organisation } from '@sala/shared/accounts/contract.js';
import { type Register, registerLists, type RegisterQuery } from '@sala/shared/commitments/figures.js';
import { api, pages } from '@sala/shared/ground/paths.js';
import { formatDayTime } from '@sala/shared/language/dates.js';
import { commitmentKinds } from '@sala/shared/texts/commitments/lists.js';
import { register as words, registerListNames } from '@sala/shared/texts/commitments/register.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { type Choice, select } from '../../pages/forms/fields.js';
import { type Html, html, raw } from '../../pages/html.js';
import { plain } from '../../pages/marked-texts.js';
import { provinceChoices } from '../../pages/forms/province-choices.js';
import { commitmentRow } from './signs.js';

export interface RegisterView {
  language: Language;
  today: string;
  register: Register;
  query: RegisterQuery;
  /** Those that promised something, or might. */
  bodies: readonly Organisation[];
  hasDesk: boolean;
}

const count: Text = { km: '{n}', en: '{n}' };

export function registerPage(view: RegisterView): Html {
  const { language, today, register, query, hasDesk } = view;
  const { commitments, figures } = register;
  const isNarrowed = Object.keys(query).length > 0;
  const none = say(language, isNarrowed ? words.noneLeft : words.none);
  const rows = commitments.map((one) => commitmentRow(language, one, today));
  return html`<div class="page register-page"><h1>${say(language, words.title)}</h1><p>${say(language, words.lead)}</p>
${hasDesk ? html`<p class="acts"><a class="button" href="${pages.commitmentsDesk(language)}">${say(language, words.toDesk)}</a></p>` : ''}
${counts(view)}${narrowing(view)}
<h2 class="list-head">${say(language, words.shown, { n: commitments.length })}</h2>${
    isNarrowed ? html`<p><a href="${pages.commitments(language)}">${say(language, words.clear)}</a></p>` : ''
  }
${rows.length > 0 ? html`<ul class="commitment-list">${rows}</ul>` : html`<p class="empty">${none}</p>`}
${figures.counts.all > 0 ? figuresSection(view) : ''}
<p class="acts"><a href="${pages.calendar(language)}">${say(language, words.calendar)}</a></p></div>`;
}

/** What narrows the register, as an address has it. */
type Narrowing = { [Name in keyof RegisterQuery]?: string | undefined };

function asked(query: Narrowing): string {
  const said = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []));
  return new URLSearchParams(said).toString();
}

/** The address of the register with this query. */
export function registerAddress(language: Language, { list, ...query }: Narrowing): string {
  const words = asked({ ...query, list: list === 'all' ? undefined : list });
  return words ? `${pages.commitments(language)}?${words}` : pages.commitments(language);
}

/** Every number opens its list. */
function counts({ language, register, query }: RegisterView): Html {
  const { body, kind, province, list: current = 'all' } = query;
  const one = (list: (typeof registerLists)[number]) => {
    const n = register.figures.counts[list];
    const address = registerAddress(language, { body, kind, province, list });
    const here = list === current ? raw('aria-current="true"') : '';
    const number = say(language, count, { n });
    return html`<li data-list="${list}"><a href="${address}" ${here}><b class="number">${number}</b><span>${say(language, registerListNames[list])}</span></a></li>`;
  };
  return html`<ul class="register-counts">${registerLists.map(one)}</ul>`;
}

function narrowing({ language, query, bodies }: RegisterView): Html {
  const any = { value: '', name: say(language, words.any) };
  const of = (list: Record<string, Text>, chosen: string | undefined): Choice[] => [
    any,
    ...Object.entries(list).map(([value, name]) => ({ value, name: say(language, name), isChosen: value === chosen })),
  ];
  const sorted = [...bodies].sort((one, other) => Number(isPublicBody(other.kind)) - Number(isPublicBody(one.kind)));
  const owners = sorted.map(({ id, name }) => ({
    value: id,
    name: plain(name, language),
    isChosen: id === query.body,
  }));
  const isOpen = query.body ?? query.kind ?? query.province;
  const list = query.list && query.list !== 'all' ? html`<input type="hidden" name="list" value="${query.list}">` : '';
  const kinds = select(language, 'kind', words.kind, of(commitmentKinds, query.kind), 'narrow');
  const near = [any, ...provinceChoices(language, { chosen: query.province })];
  const places = select(language, 'province', words.province, near, 'narrow');
  return html`<details class="panel" ${isOpen ? raw('open') : ''}><summary>${say(language, words.narrow)}</summary>
<form class="form narrow" method="get" action="${pages.commitments(language)}">${list}${select(language, 'body', words.body, [any, ...owners], 'narrow')}
${kinds}${places}
<p class="acts"><button class="button primary">${say(language, words.show)}</button></p></form></details>`;
}

function figuresSection({ language, register, query }: RegisterView): Html {
  const { asOf, figures } = register;
  const share = ({ n, of }: { n: number; of: number }) =>
    of === 0 ? say(language, words.notYet) : say(language, words.ofThose, { n, of });
  const slipped = figures.medianSlippedDays;
  const rows: [Text, string][] = [
    [words.onTime, share(figures.onTime)],
    [words.slippage, slipped === null ? say(language, words.notYet) : say(language, words.days, { n: slipped })],
    [words.stalled, share(figures.stalled)],
  ];
  const data = `${api.commitments()}?${asked({ ...query, asOf })}`;
  return html`<section aria-labelledby="figures"><h2 class="section-head" id="figures">${say(language, words.figures)}</h2>
<dl class="panel commitment-facts">${rows.map(([label, value]) => html`<dt>${say(language, label)}</dt><dd class="number">${value}</dd>`)}</dl>
<p class="small">${say(language, words.asOf, { when: formatDayTime(language, asOf) })} · <a href="${data}">${say(language, words.export)}</a></p></section>`;
}
