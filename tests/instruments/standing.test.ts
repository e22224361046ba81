// Where an instrument stands by its steps and the clock: the stage, since when, whether it rests, whose turn it is.
import { describe, expect, it } from 'vitest';
import { ballOf, standingOf } from '../../shared/src/instruments/standing.js';
import { pathStages, type Stage, sideStages, START, type StageTemplate } from '../../shared/src/instruments/stages.js';

const template: StageTemplate = { path: pathStages.map((stage) => ({ stage, isOptional: false })), moves: [] };
const step = (to: Stage, at: string) => ({ to, at: `${at}T02:00:00.000Z` });
const on = (day: string) => new Date(`${day}T02:00:00.000Z`);

describe('where it stands', () => {
  it('is nowhere before the first step', () => {
    expect(standingOf([], template, on('2026-01-01'))).toEqual({
      ...{ stage: START, since: null, isPaused: false, reached: null },
    });
  });

  it('is the last step, since the stage was entered and not since its last meeting', () => {
    const steps = [
      step('ministry-final', '2026-01-01'),
      step('inter-ministry', '2026-02-01'),
      step('inter-ministry', '2026-03-01'),
    ];
    expect(standingOf(steps, template, on('2026-03-02'))).toMatchObject({
      stage: 'inter-ministry',
      since: '2026-02-01T02:00:00.000Z',
      reached: 'inter-ministry',
    });
  });

  it('remembers how far it had come when it is sent back', () => {
    const steps = [step('council-of-ministers', '2026-01-01'), step('returned', '2026-02-01')];
    expect(standingOf(steps, template, on('2026-02-02'))).toMatchObject({
      stage: 'returned',
      reached: 'council-of-ministers',
    });
  });

  it('rests after twelve months without a step, to the day, but not once it is settled', () => {
    const steps = [step('drafting', '2025-03-01')];
    expect(standingOf(steps, template, on('2026-02-28')).isPaused).toBe(false);
    expect(standingOf(steps, template, on('2026-03-01')).isPaused).toBe(true);
    for (const to of ['withdrawn', 'lapsed', 'in-force', 'follow-up'] as const)
      expect(standingOf([step(to, '2020-01-01')], template, on('2026-01-01')).isPaused, to).toBe(false);
  });
});

describe('whose turn it is', () => {
  it('is everybody’s while one may speak, and otherwise somebody’s who is named, at every stage', () => {
    for (const stage of [START, ...pathStages, ...sideStages] as const) {
      expect(ballOf(stage, true)).toBe('everybody');
      expect(ballOf(stage, false)).toMatch(/^(office|bodies|council|parliament|constitutional-council|nobody)$/);
    }
    expect(ballOf('senate', false)).toBe('parliament');
    expect(ballOf('withdrawn', false)).toBe('nobody');
  });
});
