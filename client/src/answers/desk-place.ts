// Where one stands at the answer desk, as its address says it: which list, in which order, under which filters, and
// which comment is open. So every number is a link, and Back goes back.
import type { DeskOrder, DeskView } from '@sala/shared/answers/desk-contract.js';

/** Those among which one chooses at the desk. */
export const facetNames = ['article', 'kind', 'from', 'language', 'theme'] as const;
export type FacetName = (typeof facetNames)[number];
/** And the round, to which a link can lead. */
export const filterNames = [...facetNames, 'round'] as const;
export type FilterName = (typeof filterNames)[number];

export interface DeskPlace {
  view: DeskView;
  order: DeskOrder;
  filters: Partial<Record<FilterName, string>>;
  /** The comment that is open. */
  open: string | null;
}

const views: readonly DeskView[] = ['to-answer', 'mine', 'waiting', 'answered', 'all'];
const orders: readonly DeskOrder[] = ['article', 'oldest', 'size'];

/** What an address means; what it does not know is as if it were not there. */
export function readPlace(search: string): DeskPlace {
  const asked = new URLSearchParams(search);
  const filters: DeskPlace['filters'] = {};
  for (const name of filterNames) {
    const value = asked.get(name);
    if (value) filters[name] = value;
  }
  return {
    view: views.find((view) => view === asked.get('view')) ?? 'to-answer',
    order: orders.find((order) => order === asked.get('order')) ?? 'article',
    filters,
    open: asked.get('open') || null,
  };
}

/** The same as the search part of an address; the plain desk is ''. */
export function writePlace({ view, order, filters, open }: DeskPlace): string {
  const asked = queryOf({ view, order, filters });
  if (view === 'to-answer') asked.delete('view');
  if (order === 'article') asked.delete('order');
  if (open) asked.set('open', open);
  const search = asked.toString();
  return search && `?${search}`;
}

/** What the server is asked for a list. */
export function queryOf({ view, order, filters }: Omit<DeskPlace, 'open'>): URLSearchParams {
  const asked = new URLSearchParams({ view, order });
  for (const name of filterNames) {
    const value = filters[name];
    if (value) asked.set(name, value);
  }
  return asked;
}

/** Whether both show the same list, whatever is open. */
export function isSameList(one: DeskPlace, other: DeskPlace): boolean {
  return queryOf(one).toString() === queryOf(other).toString();
}
