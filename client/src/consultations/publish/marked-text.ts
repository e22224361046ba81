// The words of a clause with some of them marked, each mark said in words for those who do not see it; long texts are
// cut to what stands around the marks.
import type { Segment } from '@sala/shared/annotations/contract.js';
import { snapToClusters } from '@sala/shared/language/clusters.js';
import type { Language } from '@sala/shared/texts/say.js';
import { html, type TemplateResult } from 'lit';

/** UTF-16 units kept on each side of the marks where room is short. */
const AROUND_UNITS = 60;

export interface MarkView {
  /** The language of the page. */
  page: Language;
  /** What a mark means. */
  spoken: string;
  as: 'del' | 'mark';
  isShort?: boolean;
}

export function excerpt(
  text: string,
  segments: readonly Pick<Segment, 'start' | 'end'>[],
  view: MarkView,
): TemplateResult | string {
  const marks = [...segments].sort((one, other) => one.start - other.start).filter(({ end }) => end <= text.length);
  const [first] = marks;
  const last = marks.at(-1);
  if (!first || !last) return text;
  const wanted = view.isShort ? { start: first.start - AROUND_UNITS, end: last.end + AROUND_UNITS } : null;
  const { start, end } = wanted ? snapToClusters(text, wanted.start, wanted.end) : { start: 0, end: text.length };
  let at = start;
  const pieces = marks.map((mark) => {
    const between = text.slice(at, mark.start);
    at = Math.max(at, mark.end);
    return html`${between}${marked(text.slice(mark.start, mark.end), view)}`;
  });
  return html`${start > 0 ? '… ' : ''}${pieces}${text.slice(at, end)}${end < text.length ? ' …' : ''}`;
}

function marked(words: string, { page, spoken, as }: MarkView): TemplateResult {
  const said = html`<span class="visually-hidden" lang=${page}>${spoken} </span>`;
  return as === 'del' ? html`<del>${said}${words}</del>` : html`<mark>${said}${words}</mark>`;
}
