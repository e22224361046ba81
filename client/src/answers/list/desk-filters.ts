// The filters of the answer desk: the lists, then articles, kinds, who speaks, languages and themes, each with its
// number and each a link. On a phone they are folded away.
import type { DeskView, Facet } from '@sala/shared/answers/desk-contract.js';
import { inEither } from '@sala/shared/drafts/clause-labels.js';
import { answering } from '@sala/shared/texts/answering/answering.js';
import { planning } from '@sala/shared/texts/drafting/planning.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { icon } from '@sala/shared/ui/icon.template.js';
import { html, nothing, type TemplateResult } from 'lit';
import { type DeskPlace, facetNames, type FacetName, filterNames, type FilterName } from '../desk-place.js';
import type { DeskSession } from '../desk-session.js';

/** More choices than these are folded away. */
const CHOICES_MAX = 12;

const facetWords: Record<FacetName, Text> = {
  article: answering.article,
  kind: answering.kind,
  from: answering.from,
  language: answering.language,
  theme: answering.theme,
};

export const viewWords: Record<DeskView, Text> = {
  'to-answer': answering.viewToAnswer,
  mine: answering.viewMine,
  waiting: answering.viewWaiting,
  answered: answering.viewAnswered,
  all: answering.viewAll,
};

export function deskFilters(session: DeskSession, isWide: boolean): TemplateResult {
  const { language } = session.page;
  const inside = html`${views(session)} ${facetNames.map((name) => facet(session, name))}`;
  if (isWide) return html`<nav class="answer-filters" aria-label=${say(language, answering.filters)}>${inside}</nav>`;
  return html`<details class="answer-filters">
    <summary>${say(language, viewWords[session.place.view])} · ${say(language, answering.filters)}</summary>
    <nav aria-label=${say(language, answering.filters)}>${inside}</nav>
  </details>`;
}

function views(session: DeskSession): TemplateResult {
  const { page, desk, place } = session;
  const { language } = page;
  const counts = desk?.counts;
  const numbers: [DeskView, number | undefined][] = [
    ['to-answer', counts?.toAnswer],
    ['mine', counts?.mine],
    ['waiting', counts?.waiting],
    ['answered', counts?.answered],
    ['all', counts?.total],
  ];
  return html`<h2>${say(language, answering.views)}</h2>
    <ul>
      ${numbers.map(([view, n]) =>
        choice(session, say(language, viewWords[view]), n, { view, filters: {}, open: null }, place.view === view),
      )}
    </ul>`;
}

function facet(session: DeskSession, name: FacetName): TemplateResult | typeof nothing {
  const { page, place, desk } = session;
  const { language } = page;
  const choices = desk?.facets[name] ?? [];
  const chosen = place.filters[name];
  // One alone filters nothing.
  if (choices.length < (name === 'theme' ? 1 : 2) && chosen === undefined) return nothing;
  const row = (one: Facet) => {
    const { [name]: _, ...others } = place.filters;
    const isChosen = one.key === chosen;
    const filters: DeskPlace['filters'] = isChosen ? others : { ...others, [name]: one.key };
    return choice(session, facetLabel(one, language), one.n, { filters, open: null }, isChosen);
  };
  const rest = choices.slice(CHOICES_MAX);
  return html`<h3>${say(language, facetWords[name])}</h3>
    <ul>${choices.slice(0, CHOICES_MAX).map(row)}</ul>
    ${
      rest.length > 0
        ? html`<details ?open=${rest.some(({ key }) => key === chosen)}>
            <summary>${say(language, answering.moreChoices, { n: rest.length })}</summary>
            <ul>${rest.map(row)}</ul>
          </details>`
        : nothing
    }`;
}

function facetLabel({ label, key }: Facet, language: Language): TemplateResult | string {
  const said = inEither(label, language);
  if (!said) return key;
  return said.language === language ? said.text : html`<span lang=${said.language}>${said.text}</span>`;
}

function choice(
  session: DeskSession,
  label: TemplateResult | string,
  n: number | undefined,
  goal: Partial<DeskPlace>,
  isChosen: boolean,
): TemplateResult {
  const number = n === undefined ? nothing : say(session.page.language, answering.figure, { n });
  return html`<li>
    <a href=${session.address(goal)} data-go aria-current=${isChosen ? 'true' : nothing}>
      <span>${label}</span><span class="number">${number}</span>
    </a>
  </li>`;
}

function chosenWord({ page, desk }: DeskSession, name: FilterName, key: string): string {
  const { language, round } = page;
  if (name === 'round') return round?.id === key ? say(language, planning.round, { n: round.number }) : key;
  const one = desk?.facets[name].find((facet) => facet.key === key);
  return one ? (inEither(one.label, language)?.text ?? key) : key;
}

/** The filters that hold, above the list, each to be taken away. */
export function chosenFilters(session: DeskSession): TemplateResult | typeof nothing {
  const { page, place } = session;
  const { language } = page;
  const held = filterNames.flatMap((name) => {
    const key = place.filters[name];
    return key === undefined ? [] : [{ name, key }];
  });
  if (held.length === 0) return nothing;
  const chip = ({ name, key }: { name: FilterName; key: string }) => {
    const what = chosenWord(session, name, key);
    const { [name]: _, ...filters } = place.filters;
    return html`<li>
      <a
        class="button"
        href=${session.address({ filters, open: null })}
        data-go
        aria-label=${say(language, answering.without, { what })}
        >${what}${icon('close', 'small')}</a
      >
    </li>`;
  };
  return html`<div class="answer-chosen">
    <span class="small">${say(language, answering.chosen)}</span>
    <ul>${held.map(chip)}</ul>
    <a href=${session.address({ filters: {}, open: null })} data-go>${say(language, answering.clear)}</a>
  </div>`;
}
