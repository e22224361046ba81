// The form of a portrait read as what it asks for, and a version as what stands in the form of the next.
import { refuse } from '@sala/shared/ground/errors.js';
import { PORTRAIT_FIGURES_MAX } from '@sala/shared/ground/limits.js';
import {
  type Portrait,
  PortraitGroupAct,
  portraitKinds,
  type PublishPortrait,
} from '@sala/shared/groups/portrait-contract.js';
import { toAsciiDigits } from '@sala/shared/language/digits.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { portraitForm } from '@sala/shared/texts/groups/portraits.js';
import { type Language, say } from '@sala/shared/texts/say.js';
import { Value } from 'typebox/value';
import { UUID } from '../../infra/api.js';
import { statementOf, valueOf, type Values } from '../../pages/forms/desk-fields.js';
import { plain } from '../../pages/marked-texts.js';

const numbers = Array.from({ length: PORTRAIT_FIGURES_MAX }, (_, index) => index + 1);

export function publishRequestOf(values: Values): PublishPortrait {
  const follows = toAsciiDigits(values.follows ?? '0');
  const figures = numbers.map((n) => ({
    label: statementOf(values, `figure-${n}-label`),
    value: valueOf(values, `figure-${n}-value`) ?? '',
    source: statementOf(values, `figure-${n}-source`),
  }));
  return {
    id: idIn(values, 'portraitId') ?? refuse('unknown-portrait'),
    follows: /^\d{1,6}$/.test(follows) ? Number(follows) : refuse('portrait-changed'),
    kind: portraitKinds.find((one) => one === values.kind) ?? refuse('unknown-choice', {}, 'kind'),
    province: values.province ?? '',
    issueId: idIn(values, 'issueId'),
    ...{ title: statementOf(values, 'title'), lead: statementOf(values, 'lead'), body: statementOf(values, 'body') },
    figures: figures.filter((one) => JSON.stringify(one) !== '{"label":{},"value":"","source":{}}'),
    isAgreed: values.isAgreed === 'yes',
  };
}

function idIn(values: Values, name: string): string | null {
  const value = values[name] ?? '';
  return UUID.test(value) ? value.toLowerCase() : null;
}

/** The act that a form asks for, as it waits in the room. */
export function portraitActOf(values: Values): PortraitGroupAct {
  if (values.act !== 'withdraw') return { act: 'publish', request: publishRequestOf(values) };
  const portraitId = idIn(values, 'portraitId') ?? refuse('unknown-portrait');
  const why = valueOf(values, 'why');
  return { act: 'withdraw', portraitId, why: why === undefined ? {} : whyOf(why) };
}

/** One field for a reason: the language is the one it is written in. */
export function whyOf(why: string) {
  return /[\u1780-\u17FF]/.test(why) ? { km: why } : { en: why };
}

/** What waits in the room, in a word: for the list of what will come out. */
export function portraitActWords(language: Language, act: unknown): string {
  if (!Value.Check(PortraitGroupAct, act)) return say(language, portraitForm.roomTitle);
  if (act.act === 'withdraw') return say(language, portraitForm.actWithdraw);
  return say(language, portraitForm.actPublish, { title: plain(act.request.title, language) });
}

/** The words of the version that the next one follows. */
export function valuesOf(portrait: Portrait): Values {
  const { title, lead, body, figures } = portrait;
  const both = (name: string, { km = '', en = '' }: Bilingual): [string, string][] => [
    [`${name}-km`, km],
    [`${name}-en`, en],
  ];
  const inFigures = figures.flatMap(({ label, value, source }, index) => {
    const at = `figure-${index + 1}`;
    const line: [string, string] = [`${at}-value`, value];
    return [...both(`${at}-label`, label), line, ...both(`${at}-source`, source)];
  });
  return Object.fromEntries([...both('title', title), ...both('lead', lead), ...both('body', body), ...inFigures]);
}
