// Businesses concerned that belong to no group: without an account, once after each claim. Three that agree, and are
// more than all who see it otherwise, count like the word of a group. Nobody learns which they were: they choose and
// write nothing, their time is a day, and their number a band.
import { dayAtPhnomPenh } from '@sala/shared/accounts/organisation-names.js';
import type { CommitmentRecord, FirmVoice, Told } from '@sala/shared/commitments/contract.js';
import { judgeMove } from '@sala/shared/commitments/guards.js';
import { provinces } from '@sala/shared/texts/provinces.js';
import { refuse } from '@sala/shared/ground/errors.js';
import { AFFECTED_FIRMS_MIN } from '@sala/shared/ground/limits.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { commitment as words } from '@sala/shared/texts/commitments/record.js';
import { say } from '@sala/shared/texts/say.js';
import { inTransaction, type Work } from '../infra/work.js';
import { readBodies, readCommitment } from './commitments.read.service.js';
import { dayOnly, factsOf } from './commitments.service.js';
import {
  type FirmVoiceRow,
  hasFirmVoice,
  insertEntry,
  insertFirmVoice,
  listEntries,
  listFirmVoices,
  lockCommitment,
} from './commitments.store.js';

/**
 * Takes the voice of a business; the same id again changes nothing. `keyOf` makes the key by which this browser is
 * known again for one claim alone. Open to all: whoever is concerned may say whether it was done, without an account.
 */
export async function speakAsFirm(
  work: Work,
  id: string,
  voice: FirmVoice,
  keyOf: (claim: number) => string,
): Promise<CommitmentRecord> {
  const bodies = await readBodies(work);
  await inTransaction(work, async (inside) => {
    const row = (await lockCommitment(inside.tx, id)) ?? refuse('unknown-commitment');
    if (await hasFirmVoice(inside.tx, voice.id, id)) return;
    const log = await listEntries(inside.tx, { id });
    const today = dayAtPhnomPenh(inside.now);
    const facts = factsOf(row, log, bodies, today);
    const { claim, state } = facts.standing;
    if (state !== 'delivered-claimed') refuse('commitment-not-now');
    if (voice.on > today) refuse('commitment-check-in-future', {}, 'on');
    const { id: voiceId, verdict, province, on: sawOn } = voice;
    const said = { id: voiceId, commitmentId: id, claim, key: keyOf(claim), verdict, province, sawOn, onDay: today };
    if (!(await insertFirmVoice(inside.tx, said))) refuse('firm-spoke-already');
    const all = await listFirmVoices(inside.tx, id, claim);
    const agreeing = all.filter((one) => one.verdict === verdict);
    if (agreeing.length < AFFECTED_FIRMS_MIN || agreeing.length * 2 <= all.length) return;
    const told = toldBy(agreeing, verdict);
    const judged = judgeMove(facts, verdict, ['affected-firms'], told);
    if (typeof judged === 'string') refuse(judged);
    await insertEntry(inside.tx, {
      ...{ id: voiceId, commitmentId: id, number: log.length + 1, event: verdict, told, by: judged.by },
      ...{ fromState: state, toState: judged.to, organisationId: null, groupId: null, enteredBy: null },
      // The hour would tell when the last of them was here; the log stays in its order.
      at: dayOnly(inside.now, log.at(-1)?.at),
    });
  });
  return readCommitment(work, { id });
}

/** Said in our words from what they chose: when the last of them looked, in which provinces, and what follows. */
function toldBy(voices: readonly FirmVoiceRow[], verdict: FirmVoice['verdict']): Told {
  const codes = [...new Set(voices.map(({ province }) => province))].sort();
  const named = (language: 'km' | 'en') => codes.map((code) => provinces[code][language]).join(', ');
  const place: Bilingual = { km: named('km'), en: named('en') };
  const on = voices
    .map(({ sawOn }) => sawOn)
    .sort()
    .at(-1);
  const check = on === undefined ? {} : { check: { on, place } };
  if (verdict === 'delivery-confirmed') return check;
  const sentence = verdict === 'delivery-denied' ? words.firmsDeny : words.firmsPartly;
  const remains = {
    km: say('km', sentence, { places: place.km ?? '' }),
    en: say('en', sentence, { places: place.en ?? '' }),
  };
  return { ...check, remains };
}
