// The fields by which evidence is given: the same for those who sort and for a group, whose form goes to its room and
// carries no file.
import type { Issue } from '@sala/shared/issues/contract.js';
import { board } from '@sala/shared/texts/issues/board.js';
import { issueDesk } from '@sala/shared/texts/issues/desk.js';
import { evidenceKinds } from '@sala/shared/texts/issues/lists.js';
import { issuePage } from '@sala/shared/texts/issues/page.js';
import { say, type Text } from '@sala/shared/texts/say.js';
import { type Html, html } from '../../pages/html.js';
import { provinceChoices } from '../../pages/forms/province-choices.js';
import { choice, choicesOf, day, type FormPlace, line, textArea } from './issue-fields.js';

/** Where: the province, and nothing smaller than the district. */
export function placeFields({ province }: Pick<Issue, 'province'>, place: FormPlace): Html {
  const where = choice(place, 'province', board.province, provinceChoices(place.language), { start: province });
  return html`${where}${line(place, 'district', issuePage.district, { isOptional: true })}`;
}

/** Whoever shows a receipt has not been on a visit. */
export function evidenceFields(issue: Issue, place: FormPlace, file: Html | '', byReceipt = false): Html {
  const { confirmation: _, ...papers } = evidenceKinds;
  const all = choicesOf(place.language, byReceipt ? papers : evidenceKinds);
  const kinds = byReceipt ? all.filter(({ value }) => value !== 'fieldwork') : all;
  const number = (name: string, label: Text) => line(place, name, label, { isOptional: true, max: 12 });
  const words = textArea(place, 'words', issueDesk.words, { isOptional: true });
  return html`${choice(place, 'evidenceKind', issueDesk.evidenceKind, kinds)}${words}
${placeFields(issue, place)}${day(place, 'on', issueDesk.on, true)}
${file}${number('hours', issueDesk.hours)}${number('riel', issueDesk.riel)}${number('timesAYear', issueDesk.timesAYear)}`;
}

export function fileField({ language }: FormPlace): Html {
  return html`<p class="field"><label for="file-evidence">${say(language, issueDesk.evidenceFile)}</label><input id="file-evidence" type="file" name="file" accept="image/jpeg,image/png,application/pdf" aria-describedby="file-evidence-more"><span class="meta" id="file-evidence-more">${say(language, issueDesk.evidenceFileMore)}</span></p>`;
}
