// What is said beside a compared clause: where it came from, what it was, how it was split or merged, how many comments
// a passage keeps that was taken out, and the corrections of either version.
import { comparing } from '../../texts/reading/comparing.js';
import { say } from '../../texts/say.js';
import { escapeText } from '../../ui/escape.js';
import { iconMarkup } from '../../ui/icon.template.js';
import { clausePlace, isInner } from '../clause-labels.js';
import { erratumHtml } from '../clause.template.js';
import { shortPlace } from './change-places.js';
import type { ComparedNode } from './comparison-tree.js';
import type { ComparedSide, ComparisonView } from './comparison.template.js';

export function clauseNotes(node: ComparedNode, view: ComparisonView): string {
  if (node.standing === 'removed') return node.change ? removedChip(node, view) : '';
  const notes = noteLines(node, view).map((line) => `<span>${escapeText(line)}</span>`);
  return notes.length > 0 ? `<p class="change-note">${notes.join(' · ')}</p>` : '';
}

function noteLines({ clause, pair, change }: ComparedNode, { language, before, after }: ComparisonView): string[] {
  const { outcome } = pair;
  const places = (ids: readonly string[], { byId }: ComparedSide) =>
    ids
      .flatMap((id) => byId.get(id) ?? [])
      .map((one) => clausePlace(one, byId, language))
      .join(say(language, comparing.and));
  const was = before.byId.get(pair.before.includes(clause.id) ? clause.id : (pair.before[0] ?? ''));
  if (!was) return change ? [say(language, comparing.newPassage)] : [];
  const place = clausePlace(was, before.byId, language);
  const isFirst = pair.after[0] === clause.id;
  const lines: string[] = [];
  if (outcome.includes('merged'))
    lines.push(say(language, comparing.mergedFrom, { places: places(pair.before, before) }));
  if (outcome.includes('split'))
    lines.push(
      isFirst
        ? say(language, comparing.splitInto, { places: places(pair.after, after) })
        : say(language, comparing.splitFrom, { place }),
    );
  if (outcome.includes('moved') && isFirst) lines.push(say(language, comparing.movedFrom, { place }));
  else if (outcome.join() === 'renumbered' || outcome.join() === 'renumbered,changed') {
    const former = isInner(was) ? shortPlace(was, before.byId, language) : place;
    lines.push(say(language, comparing.was, { place: former }));
  }
  return lines;
}

function removedChip({ change }: ComparedNode, { language, keptOn }: ComparisonView): string {
  if (!change) return '';
  const { n, href } = keptOn(change);
  const kept = `<a href="${escapeText(href)}">${say(language, comparing.commentsKept, { n })}</a>`;
  const word = say(language, comparing.removedPassage);
  const inside = `${iconMarkup('removed', 'small')}${word}${n > 0 ? `, ${kept}` : ''}`;
  return `<p class="change-note"><span class="chip" data-state="removed"><span>${inside}</span></span></p>`;
}

/** Corrections of the newer version, and of the older one where they stood there. */
export function clauseErrata(node: ComparedNode, view: ComparisonView): string {
  const { clause, pair, standing } = node;
  const own = standing === 'here' ? errataOf(view.after, [clause.id], view) : '';
  const isFirst = standing === 'removed' || pair.after[0] === clause.id;
  return own + (isFirst ? errataOf(view.before, pair.before, view) : '');
}

function errataOf({ number, errata }: ComparedSide, clauseIds: readonly string[], view: ComparisonView): string {
  const { language, shown } = view;
  return errata
    .filter((erratum) => clauseIds.includes(erratum.clauseId) && shown.includes(erratum.language))
    .map((erratum) => erratumHtml(erratum, language, say(language, comparing.correctionOf, { n: number })))
    .join('');
}
