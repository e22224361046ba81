// The figures of a closing report as tables with bars: who took part, as far as it may be told, and what was answered.
import { kindWords } from '@sala/shared/annotations/kinds.js';
import { speakerKinds } from '@sala/shared/discussions/labels.js';
import { provinces } from '@sala/shared/texts/provinces.js';
import { pages } from '@sala/shared/ground/paths.js';
import type { ClosingRecord, GroupCount } from '@sala/shared/reports/closing-contract.js';
import { GROUP_MIN, NOT_SAID } from '@sala/shared/reports/closing-figures.js';
import { dispositionWords, refusedBecause } from '@sala/shared/texts/answers.js';
import { closing } from '@sala/shared/texts/reports/closing.js';
import { type Language, say, type Text } from '@sala/shared/texts/say.js';
import { type Html, html } from '../../pages/html.js';
import { type Bar, bars, digits } from './closing-marks.js';

const languageWords: Record<string, Text> = { km: closing.khmer, en: closing.english };

export function partSection({ said }: ClosingRecord, language: Language): Html {
  const { total, hidden, withdrawn, late, concerned } = said;
  const more = [
    late > 0 && say(language, closing.late, { n: late }),
    concerned > 0 && say(language, closing.concernedToo, { n: concerned }),
  ].filter((part) => part !== false);
  const apart =
    hidden + withdrawn > 0
      ? html`<p class="small">${say(language, closing.apart, { hidden, withdrawn })}${hidden > 0 ? html` · <a href="${pages.moderationLog(language)}">${say(language, closing.whyHidden)}</a>` : ''}</p>`
      : '';
  if (total === 0) return html`<p class="empty">${say(language, closing.nobody)}</p>${apart}`;
  const kinds: Record<string, Text> = kindWords;
  const groups = [
    [closing.byLanguage, said.languages, languageWords],
    [closing.bySpeaker, said.speakers, speakerKinds],
    [closing.byProvince, said.provinces, provinces],
  ] as const;
  const isVeiled = groups.some(([, counts]) => counts === null || counts.some(({ figure }) => figure !== 'exact'));
  return html`<p>${[say(language, closing.total, { n: total }), ...more].join(' · ')}</p>${apart}
<div class="bar-tables">${bars(
    language,
    say(language, closing.byKind),
    said.kinds.map(({ code, n }) => row(language, kinds[code], code, n)),
  )}
${groups.map(([title, counts, words]) => groupTable(language, title, counts, words))}</div>
${isVeiled ? html`<p class="meta">${say(language, closing.fewWhy, { n: GROUP_MIN })}</p>` : ''}`;
}

function groupTable(
  language: Language,
  title: Text,
  counts: readonly GroupCount[] | null,
  words: Record<string, Text>,
): Html {
  if (counts === null)
    return html`<div class="bars"><p><b>${say(language, title)}</b></p><p class="small">${say(language, closing.tooFew)}</p></div>`;
  return bars(language, say(language, title), [
    ...counts.flatMap(({ code, n }) => (n === null ? [] : [row(language, wordOf(code, words), code, n)])),
    ...togetherRow(language, 'more', counts, words),
    ...togetherRow(language, 'few', counts, words),
  ]);
}

function wordOf(code: string, words: Record<string, Text>): Text | undefined {
  if (code === NOT_SAID) return closing.notSaid;
  return Object.hasOwn(words, code) ? words[code] : undefined;
}

/** Groups without a number stand in one row: there is nothing to tell between them. */
function togetherRow(
  language: Language,
  which: GroupCount['figure'],
  counts: readonly GroupCount[],
  words: Record<string, Text>,
): Bar[] {
  const names = counts
    .filter(({ figure }) => figure === which)
    .map(({ code }) => wordOf(code, words)?.[language] ?? code);
  if (names.length === 0) return [];
  const [one, each] = which === 'few' ? [closing.few, closing.fewEach] : [closing.more, closing.moreEach];
  const figure = say(language, names.length > 1 ? each : one, { n: GROUP_MIN });
  return [{ label: names.join(' · '), figure, n: null }];
}

function row(language: Language, word: Text | undefined, code: string, n: number): Bar {
  return { label: word ? say(language, word) : code, figure: digits(language, n), n };
}

export function answeredSection({ answers, slug }: ClosingRecord, language: Language): Html {
  const { answered, total, days, outcomes, reasons } = answers;
  const open = total - answered;
  const rows = outcomes.map(({ disposition, n }) => row(language, dispositionWords[disposition], disposition, n));
  if (open > 0) rows.push(row(language, closing.notAnswered, '', open));
  const because = reasons.map(({ reason, n }) => row(language, refusedBecause[reason], reason, n));
  return html`<p>${say(language, closing.answeredOf, { n: answered, total })}${days ? html` ${say(language, days.median === days.longest ? closing.daysSame : closing.days, { ...days, n: days.longest })}` : ''}</p>
<div class="bar-tables">${rows.length > 0 ? bars(language, say(language, closing.outcomes), rows) : ''}
${because.length > 0 ? bars(language, say(language, closing.whyNot), because) : ''}</div>
<p class="acts"><a href="${pages.answers(language, slug)}">${say(language, closing.allAnswers)}</a></p>`;
}
