// A small bar for a share of a whole. Drawn as SVG because its width is an attribute there: no style stands in the
// page, which the content security policy forbids. Never alone: the number stands beside it.
import { html, type TemplateResult } from 'lit';

/** `share` from 0 to 1; anything above nothing shows at least a sliver. */
export function shareBar(share: number): TemplateResult {
  const width = share <= 0 ? 0 : Math.max(4, Math.round(100 * Math.min(1, share)));
  return html`<svg class="share-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
    <rect class="share-all" width="100" height="10" /><rect class="share-part" width=${width} height="10" />
  </svg>`;
}
