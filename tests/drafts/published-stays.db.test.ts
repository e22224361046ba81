// What was published never changes: whatever is done to a draft afterwards, each version is read back as it came out,
// and a correction is a further record. The database itself refuses any other course, column by column.
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addErratum } from '../../server/src/drafts/drafts.publish.service.js';
import { readVersionText } from '../../server/src/drafts/drafts.texts.service.js';
import { Refusal } from '../../shared/src/ground/errors.js';
import { Days, eventful } from '../answers/days.js';
import { type Office, openOffice, TEXT } from '../answers/office.js';
import { explainChange } from '../../server/src/answers/answers.changes.service.js';
import { addArticle, edit, passerBy, publish } from './desk.js';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const act = fc.record({
  verb: fc.constantFrom('reword', 'add', 'remove', 'publish', 'correct'),
  on: fc.nat(50),
});
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

/** The draft as it comes out, version by version. */
class Press {
  /** What each version said when it came out. */
  readonly kept = new Map<string, string>();
  readonly errata = new Map<string, string[]>();
  private clauseIds = [...office.clauseIds];

  async perform({ verb, on }: Act): Promise<void> {
    try {
      await this.try(verb, on);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }

  private async try(verb: Act['verb'], on: number): Promise<void> {
    const { desk, draftId } = office;
    const clauseId = String(this.clauseIds[on % this.clauseIds.length]);
    const km = `ពាក្យ ${on} នៃច្បាប់នេះ។`;
    if (verb === 'reword') await edit(desk, draftId, { type: 'edit-text', clauseId, language: 'km', text: km });
    else if (verb === 'add') this.clauseIds.push(await addArticle(desk, draftId, '៩', { km }));
    else if (verb === 'remove') await edit(desk, draftId, { type: 'remove', clauseId });
    else if (verb === 'publish') {
      const { id } = await publish(desk, draftId);
      this.kept.set(id, await wordsOf(id));
    } else {
      const versions = [...this.kept.keys()];
      const versionId = versions[on % Math.max(1, versions.length)] ?? office.versionId;
      const { clauses } = await readVersionText(desk.work(passerBy), versionId);
      const { id = '', text = {} } = clauses[on % Math.max(1, clauses.length)] ?? {};
      const before = text.km ?? '';
      const slip = { clauseId: id, language: 'km' as const, before, after: `${before} *`, reason: TEXT };
      const { erratum } = await addErratum(desk.work(desk.official), versionId, { id: randomUUID(), ...slip });
      this.errata.set(versionId, [...(this.errata.get(versionId) ?? []), erratum.id]);
    }
  }
}

/** A version as everybody reads it, without what was set right since. */
async function wordsOf(versionId: string): Promise<string> {
  const { errata: _, ...text } = await readVersionText(office.desk.work(passerBy), versionId);
  return JSON.stringify(text);
}

describe('a published version', () => {
  it('never changes whatever is done to the draft, and a correction is a record that points to it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 25 }), async (acts) => {
        const press = new Press();
        const whole: Act[] = [{ verb: 'add', on: 1 }, { verb: 'publish', on: 0 }, ...acts, { verb: 'correct', on: 0 }];
        for (const one of whole) await press.perform(one);
        expect(press.kept.size).toBeGreaterThan(0);
        for (const [id, said] of press.kept) {
          expect(await wordsOf(id)).toBe(said);
          const { errata } = await readVersionText(office.desk.work(passerBy), id);
          expect(errata.map((erratum) => erratum.id).sort()).toEqual((press.errata.get(id) ?? []).sort());
        }
      }),
      { numRuns: 12 },
    );
  });
});

/** What was published or signed, by its tables. */
const KEPT = [
  ...['versions', 'clause_versions', 'version_lineage', 'errata', 'clause_changes'],
  ...['answers', 'answer_comments', 'answer_changes', 'author_replies', 'round_answers', 'round_extensions'],
  ...['moderation_decisions', 'instrument_steps', 'handovers', 'body_positions', 'plans', 'plan_revisions', 'calls'],
  ...['closing_drafts', 'closing_reports', 'drafting_notes'],
];

describe('what was published or signed', () => {
  it('is kept by the database: no column of it takes another value, and no row goes', async () => {
    const versionId = await office.revise();
    await new Days(office, versionId).perform(eventful);
    const { desk } = office;
    const change = { types: ['moved' as const], reason: TEXT };
    const clauseId = String(office.clauseIds[1]);
    await explainChange(desk.work(desk.drafter), versionId, clauseId, change);
    const slip = { clauseId, language: 'km' as const, before: 'អាជ្ញាប័ណ្ណ', after: 'អាជ្ញាបណ្ណ', reason: TEXT };
    await addErratum(desk.work(desk.official), versionId, { id: randomUUID(), ...slip });
    let asked = 0;
    const rowsOf = (text: string) => {
      asked += 1;
      return desk.database.query<{ name: string }>({ name: `kept_${asked}`, text }, []);
    };
    const tried: string[] = [];
    for (const table of KEPT) {
      const signed = table === 'answers' ? "state = 'signed'" : 'true';
      const one = `ctid = (select ctid from ${table} where ${signed} limit 1)`;
      if ((await rowsOf(`select 1 from ${table} where ${one}`)).length === 0) continue;
      tried.push(table);
      const columns = `select column_name as name from information_schema.columns where table_name = '${table}'
        and table_schema = 'public' and is_generated = 'NEVER'`;
      for (const { name } of await rowsOf(columns)) {
        const change = rowsOf(`update ${table} set "${name}" = "${name}" where ${one}`);
        await expect(change, `${table}.${name}`).rejects.toThrow(/is kept as it was (published|signed)/);
      }
      await expect(rowsOf(`delete from ${table} where ${one}`), table).rejects.toThrow(
        /is kept as it was (published|signed)/,
      );
    }
    const always = ['versions', 'clause_versions', 'errata', 'clause_changes', 'answers', 'answer_comments'];
    expect(tried).toEqual(expect.arrayContaining([...always, 'answer_changes', 'moderation_decisions']));
  });

  it('has a guard in the database for each of its tables', async () => {
    const { rows } = await office.desk.database.db.execute(
      sql`select distinct event_object_table as name from information_schema.triggers
        where action_timing = 'BEFORE' and event_manipulation = 'UPDATE' and action_statement like '%refuse_change%'`,
    );
    const guarded = rows.map(({ name }) => String(name));
    expect(KEPT.filter((table) => !guarded.includes(table))).toEqual([]);
  });
});
