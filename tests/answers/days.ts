// People at work on one draft, in any order: they speak, withdraw, hide, propose, sign, correct. What the rules forbid
// is refused and changes nothing. What was done is kept here as well, so that it can be held against what the hall
// says.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { removeProposal } from '../../server/src/answers/answers.propose.service.js';
import { withdrawComment } from '../../server/src/discussions/discussions.service.js';
import { hideComment } from '../../server/src/moderation/moderation.service.js';
import { Refusal } from '../../shared/src/ground/errors.js';
import { passerBy } from '../drafts/desk.js';
import { newSecret } from '../support/secret.js';
import type { Office } from './office.js';

const verbs = ['speak', 'withdraw', 'hide', 'propose', 'sign', 'take-back', 'correct', 'accept'] as const;
const act = fc.record({ verb: fc.constantFrom(...verbs), on: fc.nat(20), also: fc.nat(20) });
export type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

export const anyActs = fc.array(act, { minLength: 10, maxLength: 30 });

const did = (verb: Act['verb'], on: number): Act => ({ verb, on, also: on });
/** One is accepted, one refused and set right, one hidden, one withdrawn: chance seldom brings all into one history. */
export const eventful: Act[] = [
  ...[0, 1, 2, 3].map((on) => did('speak', on)),
  ...[did('accept', 0), did('sign', 0), did('propose', 1), did('sign', 1), did('correct', 1), did('sign', 2)],
  ...[did('hide', 2), did('withdraw', 3)],
];

export class Days {
  readonly secrets = new Map<string, string>();
  readonly withdrawn = new Set<string>();
  /** In the order of their signatures. */
  readonly signed: string[] = [];
  private readonly open: string[] = [];
  /** Which comments each answer is for; once it is signed, without those that were withdrawn before. */
  private readonly served = new Map<string, string[]>();

  /** In an office that accepts by naming clauses of this version. */
  constructor(
    private readonly office: Office,
    private readonly versionId: string,
  ) {}

  async perform(acts: readonly Act[], after: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    for (const one of acts) {
      try {
        await this.try(one);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
      await after();
    }
  }

  /** The comments that a signature has answered. */
  answered(): string[] {
    return [...new Set(this.signed.flatMap((id) => this.served.get(id) ?? []))].sort();
  }

  private async try({ verb, on, also }: Act): Promise<void> {
    const { office } = this;
    const { desk } = office;
    const ids = [...this.secrets.keys()];
    const pick = (list: readonly string[], at: number) => list[at % Math.max(1, list.length)] ?? randomUUID();
    const [id, other] = [pick(ids, on), pick(ids, also)];
    const clauseId = String(office.clauseIds[on % 2]);
    if (verb === 'speak' || ids.length === 0) {
      const secret = newSecret();
      const target = { clauseId, language: 'km' as const, segments: [] };
      this.secrets.set(await office.speak({ secret, target, body: `Words ${on}` }), secret);
    } else if (verb === 'withdraw') {
      await withdrawComment(desk.work(passerBy), id, this.secrets.get(id) ?? '');
      this.withdrawn.add(id);
    } else if (verb === 'hide') {
      const note = 'It tells private details of a person, which the rules of this hall do not allow.';
      const judgement = { id: randomUUID(), expectedRevision: 1, reason: 'personal-details' as const, note };
      await hideComment(desk.work(desk.moderator), id, judgement);
    } else if (verb === 'propose') await this.propose([...new Set([id, other])], {});
    else if (verb === 'accept') {
      const changes = [{ versionId: this.versionId, clauseId }];
      await this.propose([id], { disposition: 'accepted', reason: null, changes });
    } else if (verb === 'take-back') await removeProposal(desk.work(desk.drafter), pick(this.open, on), 1);
    else if (verb === 'sign') await this.sign(pick(this.open, on));
    else {
      const corrects = pick(this.signed, on);
      await this.propose(this.served.get(corrects) ?? [], { corrects });
    }
  }

  private async propose(ids: string[], change: Parameters<Office['propose']>[1]): Promise<void> {
    const answer = await this.office.propose(ids, change);
    this.open.push(answer);
    this.served.set(answer, ids);
  }

  private async sign(id: string): Promise<void> {
    await this.office.sign(id);
    if (this.signed.includes(id)) return;
    this.signed.push(id);
    this.served.set(
      id,
      (this.served.get(id) ?? []).filter((one) => !this.withdrawn.has(one)),
    );
  }
}
