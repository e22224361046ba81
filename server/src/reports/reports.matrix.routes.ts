// HTTP for the response matrix: as a file for people's own programs, and as a page to read and to print. All of it is
// written while it is read; when whoever asked is gone, the reading stops.
import { Readable } from 'node:stream';
import { refuse } from '@sala/shared/ground/errors.js';
import { api, pages } from '@sala/shared/ground/paths.js';
import { LanguageCode, oneOf } from '@sala/shared/texts/bilingual.js';
import { answerWords } from '@sala/shared/texts/answers.js';
import { reading } from '@sala/shared/texts/reading/reading.js';
import { reports } from '@sala/shared/texts/reports/reports.js';
import { type Language, languages, say } from '@sala/shared/texts/say.js';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Static, Type } from 'typebox';
import type { Consultations } from '../consultations/consultations.service.js';
import { answers, file, Id, tags } from '../infra/api.js';
import type { Parts } from '../infra/parts.js';
import { type Html, html } from '../pages/html.js';
import { renderPage } from '../pages/layout.js';
import { writeMatrixCsv } from './matrix-csv.js';
import { writeMatrixJson } from './matrix-json.js';
import { writeMatrixPrint } from './matrix-print.js';
import { writeMatrixSpreadsheet } from './matrix-spreadsheet.js';
import { writeMatrixWord } from './matrix-word.js';
import { type Matrix, readMatrixById, readMatrixByNumber } from './reports.matrix.service.js';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
/** As what each form is sent. */
const types = {
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
};
const forms = ['docx', 'xlsx', 'csv', 'json'] as const;
type Form = (typeof forms)[number];
/** Matrices that one network may take in a minute: each is a reading of all that was said. */
const PER_MINUTE = 30;

/** The address without what is asked. */
const [matrixPattern = ''] = api.matrix(':id', 'csv', 'km').split('?');
const ById = Type.Object({ id: Id });
const Asked = Type.Object({ form: oneOf(forms), language: LanguageCode }, { additionalProperties: false });

export interface MatrixParts extends Parts {
  consultations: Consultations;
}

export function matrixRoutes(app: FastifyInstance, parts: MatrixParts): void {
  const { flood, consultations, settings } = parts;
  const { origin } = settings;

  app.get<{ Params: Static<typeof ById>; Querystring: Static<typeof Asked> }>(
    matrixPattern,
    {
      // Asking for the head alone would read it all.
      exposeHeadRoute: false,
      schema: {
        tags: tags.reading,
        summary: 'The response matrix of a round: every comment with what was answered and changed',
        description:
          'In the order of the text. Hidden and withdrawn comments are rows without words; only signed answers are in ' +
          'it.',
        params: ById,
        querystring: Asked,
        response: { ...answers({}), 200: file(...Object.values(types).map((type) => type.split(';')[0] ?? type)) },
      },
    },
    async (request, reply) => {
      flood.pass('matrix', request.ip, PER_MINUTE);
      const { form, language } = request.query;
      const work = await parts.workOf(request);
      const matrix = await readMatrixById(work, consultations, request.params.id, { language, origin });
      const pieces = write[form](language, matrix);
      reply.header('content-disposition', `attachment; filename="${matrix.name}.${form}"`);
      return reply.header('cache-control', 'no-cache').type(types[form]).send(streamOf(pieces));
    },
  );

  for (const language of languages) {
    app.get<{ Params: { slug: string; round: string } }>(
      decodeURIComponent(pages.matrix(language, ':slug', ':round')),
      { schema: { hide: true }, exposeHeadRoute: false },
      async (request, reply) => {
        flood.pass('matrix', request.ip, PER_MINUTE);
        const { slug, round } = request.params;
        const number = /^[1-9]\d{0,4}$/.test(round) ? Number(round) : refuse('not-found');
        const work = await parts.workOf(request);
        const { head, rows } = await readMatrixByNumber(work, consultations, { slug, number }, { language, origin });
        const frame = await frameOf(parts, request, language, head.draft);
        const pieces = writeMatrixPrint(language, head, rows, frame, waysBack(language, slug));
        reply.header('cache-control', 'no-store').type('text/html; charset=utf-8');
        return reply.send(streamOf(pieces));
      },
    );
  }
}

const write: Record<Form, (language: Language, matrix: Matrix) => AsyncIterable<string | Buffer>> = {
  docx: (language, { head, rows }) => writeMatrixWord(language, head, rows),
  xlsx: (language, { head, rows }) => writeMatrixSpreadsheet(language, head, rows),
  csv: (language, { rows }) => writeMatrixCsv(language, rows),
  json: (language, { head, rows }) => writeMatrixJson(language, head, rows),
};

/** Reads on only as fast as it is taken. */
function streamOf(pieces: AsyncIterable<string | Buffer>): Readable {
  return Readable.from(pieces, { objectMode: false });
}

async function frameOf({ askingOf }: Parts, request: FastifyRequest, language: Language, title: string) {
  const { viewer, name } = await askingOf(request);
  const page = { language, title: `${say(language, reports.matrix)} · ${title}`, path: request.url, viewer };
  return (main: Html) => renderPage({ ...page, userName: name ?? undefined, main, kind: 'reading-page' });
}

function waysBack(language: Language, slug: string): Html {
  return html`<p class="acts"><a href="${pages.draft(language, slug)}">${say(language, reading.backToText)}</a>
<a href="${pages.answers(language, slug)}">${say(language, answerWords.list)}</a></p>`;
}
