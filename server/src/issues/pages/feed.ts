// New issues as an Atom feed: what is urgent carries a category of its own, and nothing stands in it that does not
// stand on the public page.
import { FEED_ENTRIES_MAX } from '@sala/shared/ground/limits.js';
import { api, pages } from '@sala/shared/ground/paths.js';
import type { IssueLine } from '@sala/shared/issues/contract.js';
import { provinces } from '@sala/shared/texts/provinces.js';
import { valueChains } from '@sala/shared/texts/groups/lists.js';
import { board } from '@sala/shared/texts/issues/board.js';
import { stateNames } from '@sala/shared/texts/issues/lists.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { html, type Html, raw } from '../../pages/html.js';
import { plain } from '../../pages/marked-texts.js';
import { nameIn } from './names.js';

interface FeedView {
  language: Language;
  origin: string;
  lines: readonly IssueLine[];
  now: Date;
  valueChain: string | undefined;
}

export function feedOf({ language, origin, lines, now, valueChain }: FeedView): string {
  const read = lines.filter(({ title }) => title !== null).slice(0, FEED_ENTRIES_MAX);
  const chain = valueChain === undefined ? '' : nameIn(valueChains, language, valueChain);
  const title = chain ? say(language, board.feedTitleOf, { chain }) : say(language, board.feedTitle);
  const updated = read[0] ? `${read[0].sinceOn}T00:00:00+07:00` : now.toISOString();
  return html`${raw('<?xml version="1.0" encoding="utf-8"?>')}
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><title>${title}</title><id>${origin}${api.issueFeed(language, valueChain)}</id>
<updated>${updated}</updated><link rel="self" href="${origin}${api.issueFeed(language, valueChain)}"/><link href="${origin}${pages.issues(language)}"/>
${read.map((line) => entry(language, origin, line))}</feed>`.toString();
}

function entry(language: Language, origin: string, line: IssueLine): Html {
  const place = nameIn(provinces, language, line.province);
  const name = `${say(language, board.number, { n: line.number })}: ${plain(line.title ?? {}, language)}`;
  return html`<entry><title>${name}</title><id>urn:uuid:${line.id}</id><updated>${line.sinceOn}T00:00:00+07:00</updated>
<link href="${origin}${pages.issue(language, line.number)}"/><author><name>${place}</name></author>${
    line.isUrgent ? html`<category term="urgent" label="${say(language, board.urgentWord)}"/>` : ''
  }<summary>${say(language, stateNames[line.state])} · ${place}</summary></entry>
`;
}
