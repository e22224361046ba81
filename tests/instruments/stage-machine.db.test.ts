// The stage machine over the templates as the database has them: whoever walks however, only moves of the template are
// taken, no guard is passed that says no, and nothing that was entered is lost.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listInstrumentKinds } from '../../server/src/drafts/drafts.service.js';
import { readTemplate } from '../../server/src/instruments/instruments.store.js';
import { DAY_MS } from '../../shared/src/ground/days.js';
import { type Asked, canEnterStage, guards, type StageFacts } from '../../shared/src/instruments/guards.js';
import { standingOf } from '../../shared/src/instruments/standing.js';
import {
  asks,
  guardCodes,
  type Stage,
  stages,
  type StageTemplate,
  START,
} from '../../shared/src/instruments/stages.js';
import type { Viewer } from '../../shared/src/ground/viewer.js';
import type { Desk } from '../drafts/desk.js';
import { openDesk } from '../drafts/desk.js';
import { REASON } from './way.js';

let desk: Desk;
const templates = new Map<string, StageTemplate>();

beforeAll(async () => {
  desk = await openDesk();
  for (const { kind } of await listInstrumentKinds({ tx: desk.database.db }))
    templates.set(kind, await readTemplate(desk.database.db, kind));
});
afterAll(() => desk.database.close());

const place = { id: '', organisationId: 'office' };
const as = (role: Viewer['grants'][number]['role']): Viewer => ({
  userId: role,
  grants: [{ role, draftId: null, organisationId: role === 'secretariat' ? null : 'office' }],
});
const allHands: Viewer = {
  userId: 'all',
  grants: (['drafting-lead', 'signing-official', 'secretariat'] as const).flatMap((role) => as(role).grants),
};

/** Everything that any move may ask for. */
const everything: Omit<Asked, 'from' | 'to'> = {
  ...{ reason: REASON, note: { km: 'ពាក្យ' }, on: '2026-03-02', number: '7', meeting: 'plenary' },
  ...{ versionId: 'v', effectiveOn: '2026-10-01', reviewOn: '2028-10-01', successorId: 's' },
  bodies: [{ organisationId: null, name: { km: 'ក្រសួង' } }],
};

const open: Omit<StageFacts, 'template' | 'stage' | 'isPaused' | 'reached'> = {
  ...{ today: '2026-03-02', authoritative: 'km', hasOfficeName: true, hasPlan: true, hasQuestions: true, versions: 0 },
  ...{ hasPublicVersion: true, latestVersionId: 'v', isLatestPublic: true, consultedVersionId: 'u', round: 'answered' },
  ...{ unsourced: 0, notConsulted: 0 },
};

describe('every template', () => {
  it('is there for every kind of instrument, begins somewhere and comes into force', () => {
    expect([...templates.keys()]).toHaveLength(9);
    for (const [kind, { path, moves }] of templates) {
      expect(moves.filter(({ from }) => from === START).length, kind).toBeGreaterThan(0);
      expect(path.at(-2)?.stage, kind).toBe('in-force');
      // A way without an end is none: every stage is reached, and every one but the last leads on.
      const reached = new Set<string>([START]);
      for (let size = 0; size !== reached.size; ) {
        size = reached.size;
        for (const { from, to } of moves) if (reached.has(from)) reached.add(to);
      }
      expect(path.filter(({ stage }) => !reached.has(stage)).map(({ stage }) => `${kind} ${stage}`)).toEqual([]);
    }
  });

  it('knows only guards, questions and roles that there are, and asks no one twice', () => {
    for (const { moves } of templates.values())
      for (const move of moves) {
        expect(move.guards.filter((code) => !guardCodes.includes(code))).toEqual([]);
        expect([...move.asks, ...move.offers].filter((ask) => !asks.includes(ask))).toEqual([]);
        expect(new Set([...move.asks, ...move.offers]).size).toBe(move.asks.length + move.offers.length);
        expect(move.roles.length).toBeGreaterThan(0);
      }
  });

  it('uses every guard somewhere', () => {
    const used = new Set([...templates.values()].flatMap(({ moves }) => moves.flatMap((move) => move.guards)));
    expect(guardCodes.filter((code) => !used.has(code))).toEqual([]);
    expect(Object.keys(guards).sort()).toEqual([...guardCodes].sort());
  });
});

describe('whoever walks however', () => {
  const kinds = () => fc.constantFrom(...templates.keys());
  const factsAt = (template: StageTemplate, steps: { to: Stage; at: string }[], now: Date): StageFacts => {
    const { stage, isPaused, reached } = standingOf(steps, template, now);
    return { ...open, template, stage, isPaused, reached };
  };

  it('only moves of the template are taken, and what was entered stays', () => {
    fc.assert(
      fc.property(
        kinds(),
        fc.array(fc.tuple(fc.constantFrom(...stages), fc.nat(500)), { maxLength: 30 }),
        (kind, walk) => {
          const template = templates.get(kind);
          if (!template) throw new Error(kind);
          let now = new Date('2026-03-02T02:00:00Z');
          const steps: { to: Stage; at: string }[] = [];
          for (const [to, days] of walk) {
            now = new Date(now.getTime() + days * DAY_MS);
            const facts = factsAt(template, steps, now);
            const before = [...steps];
            const verdict = canEnterStage(allHands, place, facts, to, { from: facts.stage, to, ...everything });
            const isMove = template.moves.some(
              (move) => move.to === to && (move.from === facts.stage || (facts.isPaused && move.from === 'paused')),
            );
            if (!isMove) expect(verdict).toBe('stage-not-next');
            if (verdict === true) steps.push({ to, at: now.toISOString() });
            expect(steps.slice(0, before.length)).toEqual(before);
            // Nothing is entered again after it was withdrawn or has lapsed.
            const end = steps.findIndex((one) => one.to === 'withdrawn' || one.to === 'lapsed');
            if (end >= 0) expect(end).toBe(steps.length - 1);
          }
        },
      ),
    );
  });

  it('a stale view of where it stands is always told', () => {
    fc.assert(
      fc.property(kinds(), fc.constantFrom(...stages), fc.constantFrom(...stages), (kind, seen, to) => {
        const template = templates.get(kind);
        if (!template) throw new Error(kind);
        const facts = factsAt(template, [{ to: 'drafting', at: '2026-03-01T02:00:00Z' }], new Date('2026-03-02'));
        fc.pre(seen !== 'drafting');
        expect(canEnterStage(allHands, place, facts, to, { from: seen, to, ...everything })).toBe('stage-moved-on');
      }),
    );
  });

  it('a guard that says no is never passed, whoever asks and whatever is said', () => {
    const wrong: [Partial<StageFacts>, Partial<Asked>, string][] = [
      [{ hasPlan: false }, {}, 'plan-told'],
      [{ hasQuestions: false }, {}, 'questions-asked'],
      [{ versions: 1 }, {}, 'no-text-yet'],
      [{ hasOfficeName: false }, {}, 'office-named'],
      [{ hasPublicVersion: false }, {}, 'version-published'],
      [{ consultedVersionId: 'v' }, {}, 'new-version'],
      [{ round: 'closed' }, {}, 'round-answered'],
      [{ round: 'running' }, {}, 'round-answered'],
      [{ unsourced: 1 }, {}, 'sources-complete'],
      [{ notConsulted: 1 }, { reason: {} }, 'consulted-or-signed'],
      [{ latestVersionId: 'w' }, {}, 'final-version-stored'],
      [{ isLatestPublic: false }, {}, 'final-version-public'],
      [{ consultedVersionId: null }, { reason: {} }, 'comparison-ready'],
      [{}, { reviewOn: undefined, reason: {} }, 'review-planned'],
    ];
    for (const [facts, said, code] of wrong)
      for (const template of templates.values())
        for (const move of template.moves.filter(({ guards: own }) => own.some((one) => one === code))) {
          if (move.from === 'paused') continue;
          const full = { ...open, template, stage: move.from, isPaused: false, reached: null, ...facts };
          const asked = { from: move.from, to: move.to, ...everything, ...said };
          expect(canEnterStage(allHands, place, full, move.to, asked), `${move.from} ${move.to} ${code}`).not.toBe(
            true,
          );
        }
  });

  it('only those the move names may enter it', () => {
    for (const template of templates.values())
      for (const move of template.moves) {
        if (move.from === 'paused') continue;
        const reached = template.path.at(-1)?.stage ?? null;
        const facts = { ...open, template, stage: move.from, isPaused: false, reached };
        const asked = { from: move.from, to: move.to, ...everything };
        const enters = (role: Viewer['grants'][number]['role']) =>
          canEnterStage(as(role), place, facts, move.to, asked) === true;
        for (const role of ['drafter', 'moderator', 'administrator', 'observer', 'contributor'] as const)
          expect(enters(role), `${role} ${move.from} ${move.to}`).toBe(false);
        for (const role of ['drafting-lead', 'signing-official', 'secretariat'] as const)
          expect(enters(role), `${role} ${move.from} ${move.to}`).toBe(move.roles.includes(role));
      }
  });
});
