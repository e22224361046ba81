// Cards beside the text never touch, keep its order, and the open one stands level with its words.
import { type CardBox, layOutCards } from '../../client/src/annotations/card-layout.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const boxes = fc
  .array(fc.record({ want: fc.integer({ min: 0, max: 3000 }), height: fc.integer({ min: 40, max: 600 }) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((list) => list.sort((a, b) => a.want - b.want).map((box, index): CardBox => ({ id: String(index), ...box })));

describe('cards beside the text', () => {
  it('never touch, keep the order of the text and stay in the column', () => {
    fc.assert(
      fc.property(boxes, fc.nat(40), (list, open) => {
        const tops = layOutCards(list, String(open), 50);
        let free = 50;
        for (const { id, height } of list) {
          expect(tops.get(id)).toBeGreaterThanOrEqual(free);
          free = tops.get(id)! + height + 10;
        }
      }),
    );
  });

  it('the open one is level with its words wherever those above it have room', () => {
    fc.assert(
      fc.property(boxes, fc.nat(29), (list, pick) => {
        const open = list[pick % list.length]!;
        const above = list.slice(0, list.indexOf(open)).reduce((sum, { height }) => sum + height + 10, 0);
        fc.pre(open.want >= above);
        expect(layOutCards(list, open.id).get(open.id)).toBe(open.want);
      }),
    );
  });

  it('stand exactly at their words when nothing is in the way', () => {
    const list = [0, 200, 400].map((want, index) => ({ id: String(index), want, height: 80 }));
    expect([...layOutCards(list, null).values()]).toEqual([0, 200, 400]);
  });
});
