// Measures what publishing costs everybody else: a version of which half of five hundred articles changed comes out
// while ten thousand comments on words are carried into it, and pages are asked for all the time. Run by `npm run
// measure -- publish`.
import { randomUUID } from 'node:crypto';
import os from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Annotations } from '../../server/src/annotations/annotations.service.js';
import { answersOnCards } from '../../server/src/answers/answers.read.service.js';
import { buildApp } from '../../server/src/app.js';
import { previewVersion, publishVersion } from '../../server/src/consultations/consultations.publish.service.js';
import { readWorkingText, applyWorkingEdit } from '../../server/src/drafts/drafts.working.service.js';
import { Comments } from '../../server/src/discussions/discussions.service.js';
import { readSettings } from '../../server/src/infra/settings.js';
import { decisionsOf } from '../../server/src/moderation/moderation.service.js';
import { api, pages } from '../../shared/src/ground/paths.js';
import { reviewLineage } from '../../server/src/drafts/drafts.revise.service.js';
import { getDraft, listVersions } from '../../server/src/drafts/drafts.service.js';
import type { FastifyInstance } from 'fastify';
import { type FullHall, openFullHall } from './full-hall.js';

const ARTICLES = 500;
const COMMENTS = 10_000;
/** Between two requests. */
const PAUSE_MS = 5;

export async function measurePublish(): Promise<void> {
  const hall = await openFullHall(ARTICLES, COMMENTS);
  try {
    await markWords(hall);
    const revision = await changeHalf(hall);
    const settings = readSettings({
      NODE_ENV: 'test',
      SALA_LOG: 'silent',
      SALA_SECRET: 's'.repeat(40),
      SALA_DATA: os.tmpdir(),
    });
    const sala = await buildApp({ settings, database: hall.database, clock: () => hall.workOf().now });
    const ask = async () => {
      const began = performance.now();
      const { statusCode } = await sala.app.inject(api.draft(hall.draftId));
      if (statusCode !== 200) throw new Error(`A page was answered with ${statusCode}`);
      return performance.now() - began;
    };
    // The first request reads what later ones find in memory.
    await ask();
    const alone = await askFor(ask, pause(2_000));
    const loop = monitorEventLoopDelay({ resolution: 1 });
    loop.enable();
    const began = performance.now();
    const during = await askFor(ask, publishDecided(hall, revision));
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    loop.disable();
    console.table([
      {
        engine: hall.engine,
        comments: COMMENTS,
        'seconds to publish': seconds,
        'longest request ms, alone': alone,
        meanwhile: during,
        'longest turn of the loop ms': Math.round(loop.max / 1e6),
      },
    ]);
    await measureReading(hall, sala.app, ask);
    await sala.close();
  } finally {
    await hall.close();
  }
}

/** What reading costs everybody else once the version is there: comparison, tracked Word, lineage review. */
async function measureReading(hall: FullHall, app: FastifyInstance, ask: () => Promise<number>): Promise<void> {
  const { slug } = await getDraft(hall.workOf(), { id: hall.draftId });
  const [second, first] = await listVersions(hall.workOf(), hall.draftId);
  if (!first || !second) throw new Error('There are not two versions');
  const page = async (url: string) => {
    const { statusCode } = await app.inject(url);
    if (statusCode !== 200) throw new Error(`${url} was answered with ${statusCode}`);
  };
  const works: [string, () => Promise<unknown>][] = [
    ['comparison', () => page(pages.compare('en', slug, 1, 2))],
    ['tracked Word', () => page(api.trackedWord(second.id, first.id, 'en'))],
    ['lineage review', () => reviewLineage(hall.workOf('drafter'), hall.draftId, 'en')],
  ];
  const rows = [];
  for (const [work, run] of works) {
    const began = performance.now();
    const loop = monitorEventLoopDelay({ resolution: 1 });
    loop.enable();
    const meanwhile = await askFor(ask, run());
    loop.disable();
    const seconds = Math.round((performance.now() - began) / 100) / 10;
    rows.push({
      engine: hall.engine,
      work,
      seconds,
      meanwhile,
      'longest turn of the loop ms': Math.round(loop.max / 1e6),
    });
  }
  console.table(rows);
}

/** What the page of publishing does: the preview, a decision on each doubtful comment, the publication. */
async function publishDecided({ database, draftId, workOf }: FullHall, revision: number): Promise<void> {
  const work = workOf('drafting-lead');
  const annotations = new Annotations(database, new Comments(decisionsOf), answersOnCards);
  const { doubtful } = await previewVersion(work, draftId, annotations, 'en');
  const decisions = doubtful.map(({ annotation }) => ({ annotationId: annotation.id, target: null }));
  await publishVersion(work, draftId, { id: randomUUID(), revision, note: {}, decisions });
}

/** Asks one request after the other until `end`; the longest. */
async function askFor(ask: () => Promise<number>, end: Promise<unknown>): Promise<number> {
  const state = { isOver: false };
  const over = end.finally(() => (state.isOver = true));
  const times: number[] = [];
  while (!state.isOver) {
    times.push(await ask());
    await pause(PAUSE_MS);
  }
  await over;
  return Math.round(Math.max(...times));
}

/** Comments on words instead of clauses: twenty signs, here and there in the text of each. */
async function markWords({ database }: FullHall): Promise<void> {
  await database.db.execute(`
    update annotations set target = jsonb_build_object('clauseId', annotations.clause_id, 'language', 'en', 'segments',
      jsonb_build_array(jsonb_build_object('clauseId', annotations.clause_id, 'start', place.at, 'end', place.at + 20,
        'exact', substr(place.words, place.at + 1, 20))))
      from (select made.id, clause.text->>'en' as words, ('x' || right(made.id::text, 4))::bit(16)::int
                   % greatest(1, length(clause.text->>'en') - 20) as at
              from annotations as made join clause_versions as clause
                on clause.version_id = made.version_id and clause.clause_id = made.clause_id
             where length(clause.text->>'en') > 20) as place
     where place.id = annotations.id`);
}

/** Every second article says something else in its middle. */
async function changeHalf({ draftId, workOf }: FullHall): Promise<number> {
  const { revision: first, clauses } = await readWorkingText(workOf('drafter'), draftId);
  let revision = first;
  for (const { id, text } of clauses.filter((_, at) => at % 2 === 0)) {
    const words = (text.en ?? '').split(' ');
    words.splice(Math.floor(words.length / 2), 3, 'as the Ministry may decide in each case');
    const edit = { type: 'edit-text', clauseId: id, language: 'en', text: words.join(' ') } as const;
    ({ revision } = await applyWorkingEdit(workOf('drafter'), draftId, { id: randomUUID(), revision, edit }));
  }
  return revision;
}
