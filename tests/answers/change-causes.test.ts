// For any two versions every change has a source or is listed as having none.
import { causesOfChanges, hasSource, noCauses, type PlacedSources } from '@sala/shared/answers/change-causes.js';
import { changeList, type ChangeListView, withoutSource } from '@sala/shared/drafts/compare/change-list.template.js';
import type { Clause } from '@sala/shared/drafts/contract.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderTemplate } from '../../server/src/pages/ssr.js';
import { compared, editedLaw } from '../drafts/compare/edited-law.js';

const byId = (clauses: readonly Clause[]) => new Map(clauses.map((clause) => [clause.id, clause]));
const entriesIn = (html: string) => [...html.matchAll(/data-entry="?([\w-]+)/g)].map(([, id]) => id);
const written = async (template: unknown) => (await renderTemplate(template)).source;

describe('every change of any two versions', () => {
  test('has a source, or stands in public among those that have none', async () => {
    await fc.assert(
      fc.asyncProperty(editedLaw, fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 8 }), async (both, picks) => {
        const { changes } = compared(both);
        const [before, after] = [byId(both.before), byId(both.after)];
        const ids = [...after.keys(), ...before.keys()];
        const said = picks.flatMap(([at, isComment]): PlacedSources[] => {
          const id = ids[at % Math.max(1, ids.length)];
          if (id === undefined) return [];
          const sources = {
            types: [],
            reason: isComment ? null : { en: 'So.' },
            formerReasons: [],
            annotationIds: isComment ? ['c'] : [],
          };
          return [{ sources, after: after.has(id) ? [id] : [], before: before.has(id) ? [id] : [] }];
        });
        const causes = causesOfChanges(changes, said, { before, after });
        const view: ChangeListView = {
          language: 'en',
          changes,
          before,
          after,
          causeOf: ({ id }) => {
            const cause = causes.get(id) ?? noCauses;
            return { types: [], comments: cause.annotationIds.length, hasSource: hasSource(cause) };
          },
        };
        const listed = entriesIn(await written(withoutSource(view)));
        const named = new Set(said.flatMap((one) => [...one.after, ...one.before]));
        for (const { id, before: from, after: to } of changes) {
          const isListed = listed.includes(id);
          expect(isListed).toBe(!view.causeOf({ id } as never).hasSource);
          // What names one of its own clauses is a source of it.
          if ([...from, ...to].some((one) => named.has(one))) expect(isListed).toBe(false);
        }
        expect(entriesIn(await written(changeList(view)))).toEqual(changes.map(({ id }) => id));
      }),
    );
  });
});

describe('what was said of a clause', () => {
  const clause = (id: string, parentId: string | null) => ({ id, parentId }) as Clause;
  const parents = byId([clause('a', null), clause('p', 'a'), clause('q', 'a'), clause('b', null)]);
  const change = (id: string) => ({ id, before: [id], after: [id] }) as never;
  const said = (id: string): PlacedSources => ({
    sources: { types: ['wording-only'], reason: null, formerReasons: [], annotationIds: [`c-${id}`] },
    after: [id],
    before: [],
  });
  const causes = causesOfChanges([change('p'), change('q'), change('b')], [said('a'), said('p')], {
    before: parents,
    after: parents,
  });

  test('holds for whatever changed in it, and not beside it', () => {
    expect(causes.get('q')?.annotationIds).toEqual(['c-a']);
    expect(causes.get('p')?.annotationIds.sort()).toEqual(['c-a', 'c-p']);
    expect(causes.get('b')).toEqual(noCauses);
  });

  test('is said once, however often', () => {
    expect(causes.get('p')?.types).toEqual(['wording-only']);
  });
});
