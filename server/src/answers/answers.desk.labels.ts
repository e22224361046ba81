// How the choices of the desk are called and where its comments stand: articles by label and heading, organisations by
// name, the rest by its word. Pure but for the texts it is handed.
import { kindWords } from '@sala/shared/annotations/kinds.js';
import type { AnnotationKind } from '@sala/shared/annotations/contract.js';
import type { Facet } from '@sala/shared/answers/desk-contract.js';
import { clauseLabel, isInner } from '@sala/shared/drafts/clause-labels.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import { sourceWords, wholeDraft } from '@sala/shared/texts/answers.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { languageNames } from '@sala/shared/texts/frame.js';
import type { Language, Text } from '@sala/shared/texts/say.js';
import { labelBoth, type PlacedVersion } from './answers.places.js';

export const WHOLE = 'whole';

/** The clause that lists are grouped by: the article around a paragraph or point, else the clause itself. */
export function articleOf(clauseId: string | null, version: PlacedVersion | undefined): Clause | null {
  let clause = clauseId === null ? undefined : version?.byId.get(clauseId);
  while (clause && isInner(clause) && clause.parentId !== null) {
    const parent = version?.byId.get(clause.parentId);
    if (!parent) break;
    clause = parent;
  }
  return clause ?? null;
}

/** Every clause of an article, in whatever version it stands there. */
export function clausesOfArticle(articleId: string, versions: readonly PlacedVersion[]): string[] {
  const ids = new Set<string>();
  for (const version of versions)
    for (const id of version.byId.keys()) if (articleOf(id, version)?.id === articleId) ids.add(id);
  return [...ids];
}

export function placeLabel(clauseId: string | null, version: PlacedVersion | undefined): Bilingual {
  const clause = clauseId === null ? undefined : version?.byId.get(clauseId);
  return clause && version ? labelBoth(clause, version.byId) : wordsOf(wholeDraft);
}

function articleLabel(clause: Clause): Bilingual {
  const named = (language: Language) => {
    const heading = clause.heading[language];
    const label = clauseLabel(clause, language);
    return heading ? (language === 'km' ? `${label} ${heading}` : `${label}. ${heading}`) : label;
  };
  return { km: named('km'), en: named('en') };
}

function wordsOf({ km, en }: Text): Bilingual {
  return { km, en };
}

interface Counted {
  key: string;
  version: string | null;
  n: number;
}

/** Numbers by clause added up by article, in the order of the text. */
export function articleFacets(counted: readonly Counted[], versions: readonly PlacedVersion[]): Facet[] {
  const byId = new Map(versions.map((version) => [version.id, version]));
  const facets = new Map<string, Facet>();
  const places = new Map<string, number>();
  for (const { key, version: versionId, n } of counted) {
    const version = byId.get(versionId ?? '');
    const article = key === WHOLE ? null : articleOf(key, version);
    const id = article?.id ?? WHOLE;
    const facet = facets.get(id) ?? { key: id, label: article ? articleLabel(article) : wordsOf(wholeDraft), n: 0 };
    facet.n += n;
    facets.set(id, facet);
    places.set(id, article && version ? [...version.byId.keys()].indexOf(article.id) : -1);
  }
  return [...facets.values()].sort((a, b) => (places.get(a.key) ?? 0) - (places.get(b.key) ?? 0));
}

const byNumber = (a: Facet, b: Facet) => b.n - a.n || (a.key < b.key ? -1 : 1);

export function kindFacets(counted: readonly Counted[]): Facet[] {
  return counted.map(({ key, n }) => ({ key, n, label: wordsOf(kindWords[key as AnnotationKind]) })).sort(byNumber);
}

export function languageFacets(counted: readonly Counted[]): Facet[] {
  return counted
    .map(({ key, n }) => ({
      key,
      n,
      label: { km: languageNames[key as Language], en: languageNames[key as Language] },
    }))
    .sort(byNumber);
}

export function themeFacets(counted: readonly Counted[]): Facet[] {
  return counted.map(({ key, n }) => ({ key, n, label: { km: key, en: key } })).sort(byNumber);
}

/** Organisations by their present names; everybody else by how they appear. */
export function sourceFacets(counted: readonly Counted[], names: ReadonlyMap<string, Bilingual>): Facet[] {
  const others: Record<string, Text> = sourceWords;
  return counted
    .map(({ key, n }) => {
      const word = others[key];
      return { key, n, label: names.get(key.replace(/^org:/, '')) ?? (word ? wordsOf(word) : { en: key }) };
    })
    .sort(byNumber);
}
