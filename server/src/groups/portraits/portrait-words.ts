// The words of a portrait as they are kept: canonical, whole, short enough for one sheet, and in a group's own portrait
// without persons.
import { canonicalText } from '@sala/shared/drafts/structure/canonical-text.js';
import { canonicalBoth } from '@sala/shared/drafts/working-text/working-text-words.js';
import { refuse } from '@sala/shared/ground/errors.js';
import {
  PORTRAIT_BODY_UNITS_MAX,
  PORTRAIT_FIGURE_UNITS_MAX,
  PORTRAIT_FIGURES_MAX,
  PORTRAIT_LEAD_UNITS_MAX,
  PORTRAIT_TITLE_UNITS_MAX,
} from '@sala/shared/ground/limits.js';
import type { PortraitFigure, PublishPortrait } from '@sala/shared/groups/portrait-contract.js';
import { findPersonNamed } from '@sala/shared/language/naming.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { languages } from '@sala/shared/texts/say.js';

type PortraitWords = Pick<PublishPortrait, 'title' | 'lead' | 'body' | 'figures'>;

export function acceptPortraitWords(request: PublishPortrait, isOfGroup: boolean): PortraitWords {
  const words = {
    title: canonicalBoth(request.title),
    lead: canonicalBoth(request.lead),
    body: paragraphsOfBoth(request.body),
    figures: request.kind === 'investment-profile' ? acceptFigures(request.figures) : [],
  };
  if (isEmpty(words.title)) refuse('portrait-words-needed', {}, 'title');
  if (isEmpty(words.body)) refuse('portrait-words-needed', {}, 'body');
  demandShort(words.title, PORTRAIT_TITLE_UNITS_MAX, 'title');
  demandShort(words.lead, PORTRAIT_LEAD_UNITS_MAX, 'lead');
  demandShort(words.body, PORTRAIT_BODY_UNITS_MAX, 'body');
  if (isOfGroup) demandNobody(words);
  return words;
}

/** Why something is withdrawn, said to everybody. */
export function acceptWhy(why: Bilingual, isOfGroup: boolean): Bilingual {
  const words = canonicalBoth(why);
  demandShort(words, PORTRAIT_LEAD_UNITS_MAX, 'why');
  for (const one of isOfGroup ? Object.values(words) : []) demandNoPerson(one);
  return words;
}

export const isEmpty = (text: Bilingual): boolean => text.km === undefined && text.en === undefined;

function acceptFigures(figures: readonly PortraitFigure[]): PortraitFigure[] {
  if (figures.length > PORTRAIT_FIGURES_MAX) refuse('portrait-too-long', { limit: PORTRAIT_FIGURES_MAX }, 'figures');
  return figures.map((figure, index) => {
    const label = canonicalBoth(figure.label);
    const source = canonicalBoth(figure.source);
    const value = canonicalText(figure.value);
    if (isEmpty(label) || isEmpty(source) || value === '')
      refuse('portrait-figure-incomplete', { n: index + 1 }, 'figures');
    for (const text of [label, source, { en: value }]) demandShort(text, PORTRAIT_FIGURE_UNITS_MAX, 'figures');
    return { label, value, source };
  });
}

function demandShort(text: Bilingual, limit: number, field: string): void {
  if (Object.values(text).some((words) => words.length > limit)) refuse('portrait-too-long', { limit }, field);
}

function demandNobody({ title, lead, body, figures }: PortraitWords): void {
  const texts = [title, lead, body, ...figures.flatMap(({ label, source }) => [label, source])];
  for (const words of texts.flatMap((text) => Object.values(text))) demandNoPerson(words);
}

function demandNoPerson(text: string): void {
  const words = findPersonNamed(text);
  if (words !== null) refuse('portrait-names-person', { words });
}

/** Lines in canonical form; empty ones part paragraphs, and stay as one. */
function paragraphsOfBoth(text: Bilingual): Bilingual {
  const both = languages.map((language) => [language, paragraphs(text[language] ?? '')] as const);
  return Object.fromEntries(both.filter(([, words]) => words !== ''));
}

function paragraphs(text: string): string {
  const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u).map(canonicalText);
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
