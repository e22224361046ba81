// What became of a comment that was made on an earlier version: one line on its card, and the words themselves, struck
// through, where they are gone. Nothing here where it stands on its own version.
import { html, nothing, type TemplateResult } from 'lit';
import { onPage } from '../ground/paths.js';
import { carriedWords, carrying } from '../texts/carrying.js';
import { type Language, say } from '../texts/say.js';
import { icon } from '../ui/icon.template.js';
import type { ShownAnnotation } from './on-version.js';

/** The target as it was made, on whatever version the annotation is shown. */
export function madeTarget({ carried, target }: ShownAnnotation): ShownAnnotation['target'] {
  return carried?.made ?? target;
}

/** `draftPage` is the address of the draft; the version it was made on is one page of it. */
export function carriedLine(
  annotation: ShownAnnotation,
  { language, draftPage }: { language: Language; draftPage?: string },
): TemplateResult | typeof nothing {
  const { carried, madeOn } = annotation;
  if (!carried || madeOn === undefined) return nothing;
  const { outcome, isDecided, made } = carried;
  const old = made.segments.map(({ exact }) => exact).join(' … ');
  const there = `${draftPage ?? ''}?version=${madeOn}${onPage(annotation.id)}`;
  return html`<p class="carried meta" data-carried=${outcome}>
      ${outcome === 'removed' ? icon('removed', 'small') : nothing}${outcome === 'needs-review' ? icon('person', 'small') : nothing}
      ${say(language, carrying.madeOn, { n: madeOn })} · ${say(language, carriedWords[outcome] ?? carrying.review)}${
        isDecided ? html` · ${say(language, carrying.decided)}` : nothing
      }${draftPage ? html` · <a href=${there}>${say(language, carrying.readThere, { n: madeOn })}</a>` : nothing}
    </p>
    ${
      outcome === 'removed' && old
        ? html`<p class="redline" lang=${made.language}>
            <span class="visually-hidden" lang=${language}>${say(language, carrying.removedWords)} </span><del>${old}</del>
          </p>`
        : nothing
    }`;
}
