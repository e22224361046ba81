// What the forms of the desk of commitments ask for: their fields read back as requests.
import { type AgreementRequest, FocalPointRequest } from '@sala/shared/commitments/agreement-contract.js';
import type { CommitmentLink, MakeRequest } from '@sala/shared/commitments/contract.js';
import { provinces } from '@sala/shared/texts/provinces.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { languageOf } from '@sala/shared/language/detect.js';
import { commitmentKinds, commitmentSources } from '@sala/shared/texts/commitments/lists.js';
import type { Language } from '@sala/shared/texts/say.js';
import { Value } from 'typebox/value';
import { UUID } from '../infra/api.js';
import { dayOf, statementOf, type Values, valueOf } from '../pages/forms/desk-fields.js';
import { idIn } from './pages/act-forms.js';
import { PARTIES } from './pages/desk-page.js';

const codes = <Codes extends object>(list: Codes) => Object.keys(list) as (keyof Codes & string)[];

export function makeRequestOf(values: Values): MakeRequest {
  const dueFrom = dayOf(values, 'due-from');
  const province = codes(provinces).find((one) => one === values.province);
  const link = linkIn(valueOf(values, 'link') ?? '');
  return {
    id: idIn(values, 'id'),
    kind: codes(commitmentKinds).find((one) => one === values.kind) ?? 'other',
    ownerId: idIn(values, 'owner'),
    office: statementOf(values, 'office'),
    text: statementOf(values, 'text'),
    measure: statementOf(values, 'measure'),
    firstDue: dayOf(values, 'due') ?? refuse('commitment-date-past', {}, 'due'),
    source: {
      kind: codes(commitmentSources).find((one) => one === values.source) ?? 'hall',
      on: dayOf(values, 'source-on') ?? refuse('commitment-source-in-future', {}, 'source-on'),
      note: statementOf(values, 'note'),
    },
    groupIds: valueOf(values, 'group') ? [idIn(values, 'group')] : [],
    ...(dueFrom ? { firstDueFrom: dueFrom } : {}),
    ...(province ? { province } : {}),
    ...(link ? { link } : {}),
  };
}

export function focalPointOf(values: Values): { bodyId: string; request: FocalPointRequest } {
  const request = { office: statementOf(values, 'office'), contact: valueOf(values, 'contact') ?? '' };
  if (!Value.Check(FocalPointRequest, request)) refuse('malformed-request', { field: 'office' }, 'office');
  return { bodyId: idIn(values, 'body'), request };
}

/** "draft/…" or "agreement/…", as the choices of the form have it. */
function linkIn(value: string): CommitmentLink | null {
  const [kind, id = ''] = value.split('/');
  const known = (['draft', 'agreement'] as const).find((one) => one === kind);
  return known && UUID.test(id) ? { kind: known, id } : null;
}

/** Offices are written in one language, in the letters of which one sees which. */
export function agreementRequestOf(values: Values, language: Language): AgreementRequest {
  const parties = PARTIES.flatMap((n) => {
    if (!valueOf(values, `party-${n}`)) return [];
    const office = valueOf(values, `office-${n}`) ?? '';
    return [{ organisationId: idIn(values, `party-${n}`), office: { [languageOf(office) ?? language]: office } }];
  });
  return {
    ...{ id: idIn(values, 'id'), parties, title: statementOf(values, 'title'), text: statementOf(values, 'text') },
    signedOn: dayOf(values, 'signed-on') ?? refuse('agreement-day-to-come', {}, 'signed-on'),
  };
}
