// Carries annotations from the versions they were made on to a later one: finds the words again along the lineage of
// their clauses. Reads texts through what it is handed, writes nothing.
import {
  CARRY_ALGORITHM,
  type Carried,
  carryClause,
  type CarryOutcome,
  type CarryPlan,
  carryTarget,
  planCarry,
} from '@sala/shared/annotations/carry/carry.js';
import { chooseWay } from '@sala/shared/annotations/carry/choose-way.js';
import type { Target } from '@sala/shared/annotations/contract.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import { comparedIn, type LineageLink } from '@sala/shared/drafts/lineage/lineage.js';
import type { Language } from '@sala/shared/texts/say.js';
import { wordsOf } from '../infra/segment.js';

/** An annotation as it was made. */
export interface Carryable {
  id: string;
  versionId: string;
  target: Target;
  prefix: string;
  suffix: string;
}

/** Where it stands in one later version. */
export interface Projection {
  annotationId: string;
  versionId: string;
  clauseId: string | null;
  outcome: CarryOutcome;
  target: Target;
  kept: number;
  algorithm: number;
  decidedBy: string | null;
}

/** The texts and what links them, for published versions and for the one that is about to be. */
export interface Texts {
  clauses(versionId: string): Promise<readonly Clause[]>;
  lineage(fromId: string, toId: string): Promise<readonly LineageLink[]>;
}

export class Carrier {
  private readonly plans = new Map<string, Promise<CarryPlan>>();

  constructor(
    private readonly texts: Texts,
    private readonly toId: string,
  ) {}

  /**
   * Where the annotation stands in the later version: straight from the version it was made on, or through `former`,
   * where it stands in the version before. A place that follows from what a person decided keeps that person's name.
   */
  async carry(annotation: Carryable, former: Projection | null): Promise<Projection> {
    const { id, versionId, target } = annotation;
    if (target.clauseId === null)
      return this.projection(id, target, { outcome: 'same', places: [], home: null, kept: 1 });
    const direct = find(await this.plan(versionId, target.language), target, annotation);
    if (!former || former.target.clauseId === null) return this.projection(id, target, direct);
    const onwards = await this.plan(former.versionId, target.language);
    const { outcome, kept, decidedBy } = former;
    const chosen = chooseWay(direct, { outcome, kept, isDecided: decidedBy !== null }, () =>
      find(onwards, former.target, null),
    );
    return { ...this.projection(id, target, chosen), decidedBy: chosen.followsDecision ? decidedBy : null };
  }

  /** Prepared once for all comments from one version in one language. */
  plan(fromId: string, language: Language): Promise<CarryPlan> {
    const key = `${fromId}/${language}`;
    const known = this.plans.get(key) ?? this.prepare(fromId, language);
    this.plans.set(key, known);
    return known;
  }

  private async prepare(fromId: string, language: Language): Promise<CarryPlan> {
    const { texts, toId } = this;
    const [before, after, links] = [
      await texts.clauses(fromId),
      await texts.clauses(toId),
      await texts.lineage(fromId, toId),
    ];
    return planCarry(comparedIn(before, language), comparedIn(after, language), links, wordsOf);
  }

  private projection(annotationId: string, { language }: Target, carried: Carried): Projection {
    const { outcome, places, home, kept } = carried;
    const clauseId = places[0]?.clauseId ?? home;
    const segments =
      outcome === 'removed' ? [] : places.map(({ clauseId, start, end, exact }) => ({ clauseId, start, end, exact }));
    return {
      annotationId,
      versionId: this.toId,
      clauseId,
      outcome,
      target: { clauseId, language, segments: clauseId === null ? [] : segments },
      kept,
      algorithm: CARRY_ALGORITHM,
      decidedBy: null,
    };
  }
}

/** The words of a target, or its whole clause; context is known of the first words alone. */
function find(plan: CarryPlan, target: Target, context: Pick<Carryable, 'prefix' | 'suffix'> | null): Carried {
  if (target.segments.length === 0) return carryClause(plan, target.clauseId ?? '');
  const segments = target.segments.map((segment, at) =>
    at === 0 && context ? { ...segment, ...pick(context) } : segment,
  );
  return carryTarget(plan, segments);
}

function pick({ prefix, suffix }: Pick<Carryable, 'prefix' | 'suffix'>) {
  return { prefix, suffix };
}
