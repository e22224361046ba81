// The published versions of a draft, newest first, each with the way to read it and to what changed since the one
// before.
import { html, nothing, type TemplateResult } from 'lit';
import { formatDay } from '../../language/dates.js';
import { pages } from '../../ground/paths.js';
import { comparing } from '../../texts/reading/comparing.js';
import { reading } from '../../texts/reading/reading.js';
import { type Language, say } from '../../texts/say.js';
import { inEither } from '../clause-labels.js';
import type { Version } from '../contract.js';

export interface VersionListView {
  language: Language;
  slug: string;
  /** Newest first. */
  versions: readonly Version[];
}

/** Nothing while there is one version only. */
export function versionList({ language, slug, versions }: VersionListView): TemplateResult | typeof nothing {
  if (versions.length < 2) return nothing;
  return html`<details class="about" id="versions">
    <summary>${say(language, comparing.versions)}</summary>
    <ul class="versions">
      ${versions.map((version) => line(version, { language, slug, versions }))}
    </ul>
  </details>`;
}

function line({ number, publishedAt, note }: Version, { language, slug, versions }: VersionListView): TemplateResult {
  const said = inEither(note, language);
  const older = versions.find((one) => one.number < number);
  return html`<li>
    <b>${say(language, reading.version, { n: number })}</b> · ${say(language, comparing.published, {
      day: formatDay(language, publishedAt),
    })}
    ${said ? html`<p lang=${said.language}>${said.text}</p>` : nothing}
    <p>
      <a href=${pages.version(language, slug, number)}>${say(language, comparing.readVersion, { n: number })}</a>${
        older
          ? html` ·
              <a href=${pages.compare(language, slug, older.number, number)}
                >${say(language, comparing.changedSince, { n: older.number })}</a
              >`
          : nothing
      }
    </p>
  </li>`;
}
