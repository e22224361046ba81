// The success stories of an issue on its page, and the offer to write one once it is verified. Only markup.
import type { Issue } from '@sala/shared/issues/contract.js';
import type { PortraitLine } from '@sala/shared/groups/portrait-contract.js';
import { canPublishPortrait } from '@sala/shared/groups/policy.js';
import { pages } from '@sala/shared/ground/paths.js';
import type { Viewer } from '@sala/shared/ground/viewer.js';
import { portraits as words } from '@sala/shared/texts/groups/portraits.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { type Html, html } from '../../pages/html.js';
import { said } from '../../pages/marked-texts.js';
import { groupsOf } from './group-act-forms.js';

export interface IssueStories {
  language: Language;
  viewer: Viewer;
  issue: Pick<Issue, 'number' | 'state'>;
  stories: readonly PortraitLine[];
  /** The groups that raised it or took it up. */
  behind: readonly string[];
}

export function issueStories({ language, viewer, issue, stories, behind }: IssueStories): Html | '' {
  const told = stories.filter(({ withdrawn }) => withdrawn === null);
  const to = whereToTell({ viewer, issue, behind });
  if (told.length === 0 && to === null) return '';
  const one = ({ number, title }: PortraitLine) =>
    html`<li><a href="${pages.portrait(language, number)}">${said(title, language)}</a></li>`;
  return html`<section aria-labelledby="story"><h2 id="story">${say(language, words.ofThisIssue)}</h2>
${told.length > 0 && html`<ul>${told.map(one)}</ul>`}
${to && html`<p>${say(language, words.tellItLead)}</p><p class="acts"><a class="button" href="${to(language)}?issue=${issue.number}#write">${say(language, words.tellIt)}</a></p>`}</section>`;
}

/** A group behind it tells it from its room, the secretariat at its desk; before it is verified nobody does. */
function whereToTell({ viewer, issue, behind }: Pick<IssueStories, 'viewer' | 'issue' | 'behind'>) {
  if (issue.state !== 'verified') return null;
  if (groupsOf(viewer).some((groupId) => behind.includes(groupId))) return pages.roomPortraits;
  return canPublishPortrait(viewer, { groupId: null, bodyId: null }) === true ? pages.portraitDesk : null;
}
