// The frame of every page: head, bar, footer. Pages are whole without JavaScript; scripts only take over what is there.
import { pages } from '@sala/shared/ground/paths.js';
import { frame, languageNames } from '@sala/shared/texts/frame.js';
import { type Language, languages, say, type Text } from '@sala/shared/texts/say.js';
import { holdsRole, type Viewer } from '@sala/shared/ground/viewer.js';
import { houseIcon } from '@sala/shared/ui/house.js';
import { iconMarkup } from '@sala/shared/ui/icon.template.js';
import { fontTags, scriptTags, styleTags } from '../infra/assets.js';
import { type Html, html, raw } from './html.js';

export interface Page {
  language: Language;
  /** Shown in the window's title, before the site's name. */
  title: string;
  /** The page's own address, to mark it in the bar and to switch the language in place. */
  path: string;
  viewer: Viewer;
  userName?: string;
  main: Html | string;
  /** Entries of the client to load, by their names in the build: `reading`, `desk` … */
  scripts?: readonly string[];
  /** Data for the scripts, as JSON in the page. */
  state?: unknown;
  /** What the switch in the bar offers instead of the two languages of the page: those of a text. */
  languages?: readonly LanguageLink[];
  /** Extra class names of the body. */
  kind?: string;
  description?: string;
}

export interface LanguageLink {
  href: string;
  label: string;
  isCurrent: boolean;
  /** Language of the label, where it is not the page's. */
  lang?: Language;
}

interface Link {
  text: Text;
  href: string;
}

function barLinks(language: Language, viewer: Viewer): Link[] {
  const links: Link[] = [
    { text: frame.home, href: pages.home(language) },
    { text: frame.issues, href: pages.issues(language) },
    { text: frame.groups, href: pages.groups(language) },
    { text: frame.receipt, href: pages.receipt(language) },
    { text: frame.about, href: pages.about(language) },
  ];
  if (holdsRole(viewer, ['drafter', 'drafting-lead', 'signing-official']) || viewer.grants.some((g) => g.draftId))
    links.push({ text: frame.desk, href: pages.desk(language) });
  if (viewer.grants.some(({ role, organisationId }) => role === 'contributor' && organisationId !== null))
    links.push({ text: frame.handedToUs, href: pages.handedToUs(language) });
  if (viewer.grants.some((grant) => grant.role === 'moderator'))
    links.push({ text: frame.moderation, href: pages.moderation(language) });
  if (holdsRole(viewer, ['secretariat'])) links.push({ text: frame.issueDesk, href: pages.issueDesk(language) });
  if (holdsRole(viewer, ['administrator'])) links.push({ text: frame.people, href: pages.people(language) });
  return links;
}

function languageSwitch(page: Page): Html {
  const other = (language: Language) => page.path.replace(/^\/(km|en)(?=\/|$|\?)/, `/${language}`);
  const offered =
    page.languages ??
    languages.map((lang) => ({
      href: other(lang),
      label: languageNames[lang],
      isCurrent: page.language === lang,
      lang,
    }));
  const link = ({ href, label, isCurrent, lang }: LanguageLink) =>
    html`<a href="${href}" ${lang ? html`lang="${lang}" hreflang="${lang}"` : ''} ${
      isCurrent ? raw('aria-current="true"') : ''
    }>${label}</a>`;
  return html`<nav class="segments language-switch" aria-label="${say(page.language, frame.language)}">${offered.map(link)}</nav>`;
}

function bar(page: Page): Html {
  const { language, viewer } = page;
  const current = page.path.split('?')[0];
  const link = ({ text, href }: Link) =>
    html`<a href="${href}" ${href === current ? raw('aria-current="page"') : ''}>${say(language, text)}</a>`;
  return html`<header class="bar">
<a class="brand" href="${pages.home(language)}">${raw(houseIcon)}<span>${say(language, frame.siteName)}</span></a>
<nav class="bar-links" aria-label="${say(language, frame.mainMenu)}">${barLinks(language, viewer).map(link)}</nav>
<form class="bar-search" role="search" action="${pages.search(language)}"><label class="visually-hidden" for="bar-q">${say(language, frame.searchLabel)}</label><input id="bar-q" name="q" type="search" placeholder=" " autocomplete="off"><button>${raw(iconMarkup('search', 'small'))}${say(language, frame.search)}</button></form>
${languageSwitch(page)}
${
  viewer.userId
    ? html`<a class="bar-person" href="${pages.account(language)}">${page.userName ?? say(language, frame.account)}</a>`
    : html`<a class="bar-person" href="${pages.signIn(language)}">${say(language, frame.signIn)}</a>`
}
</header>`;
}

/** State travels as JSON that cannot close its own element. */
function stateTag(state: unknown): Html {
  if (state === undefined) return raw('');
  const json = JSON.stringify(state)
    .replace(/</g, '\\u003c')
    .replace(/\u2028|\u2029/g, '');
  return raw(`<script type="application/json" id="page-state">${json}</script>`);
}

/** A whole page as text. */
export function renderPage(page: Page): string {
  const { language } = page;
  const main = typeof page.main === 'string' ? raw(page.main) : page.main;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} · ${say(language, frame.siteName)}</title>
${page.description ? html`<meta name="description" content="${page.description}">` : ''}
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${raw(fontTags(language))}
${raw(styleTags(page.kind))}
${raw(scriptTags(page.scripts ?? []))}
</head>
<body class="${[page.kind, page.scripts ? '' : 'plain'].filter(Boolean).join(' ')}">
<a class="skip-link" href="#main">${say(language, frame.skip)}</a>
${bar(page)}
<main id="main">${main}</main>
<footer class="footer"><p>${say(language, frame.footer)}</p><p><a class="leave" href="/leave" rel="nofollow">${say(language, frame.leave)}</a> <span class="meta">${say(language, frame.leaveMore)}</span></p><p class="footer-links"><a href="${pages.plan(language)}">${say(language, frame.plan)}</a><a href="${pages.commitments(language)}">${say(language, frame.commitments)}</a><a href="${pages.bodies(language)}">${say(language, frame.bodies)}</a><a href="${pages.agreements(language)}">${say(language, frame.agreements)}</a><a href="${pages.portraits(language)}">${say(language, frame.portraits)}</a><a href="${pages.moderationLog(language)}">${say(language, frame.moderationLog)}</a><a href="/api/openapi.json">${say(language, frame.openData)}</a></p></footer>
${stateTag(page.state)}
</body>
</html>`.toString();
}
