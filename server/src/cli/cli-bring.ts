// `sala bring`: comments that were written elsewhere, from a file of Web Annotations, onto a published version. Each
// goes the way of any other comment, by whoever may speak; the operator has no right that a visitor has not.
import { createHmac } from 'node:crypto';
import { webAnnotationsIn } from '@sala/shared/annotations/foreign/foreign-annotation.js';
import { formatReceiptCode } from '@sala/shared/discussions/receipt-code.js';
import { WEB_ANNOTATIONS_MAX } from '@sala/shared/ground/limits.js';
import { visitor } from '@sala/shared/ground/viewer.js';
import { type BroughtAnnotation, Bringing } from '../annotations/annotations.bring.service.js';
import { buildApp } from '../app.js';
import type { PublishedDraft } from '../drafts/drafts.read.service.js';
import { CannotStart } from '../infra/faults/cannot-start.js';
import { signingSecret } from '../infra/settings.js';
import type { Work } from '../infra/work.js';
import { findPublished, readNamedFile, withDatabase } from './cli-drafts.js';
import { type CommandLine, readWords, type Told } from './cli-use.js';

export const bringUsage = 'bring DRAFT VERSION ANNOTATIONS.json [--json]';

/**
 * Brings every annotation of a file and tells what became of each. The same file again, with the same secret of the
 * hall, makes no comment twice.
 */
export async function bringVerb(line: CommandLine, args: readonly string[]): Promise<Told> {
  const [wanted = '', number = '', name = ''] = readWords(bringUsage, args, [], 3).operands;
  const settings = line.settings();
  const annotations = readAnnotations((await readNamedFile(settings.commandFolder, name)).toString('utf8'), name);
  return withDatabase(line, async (database) => {
    const work: Work = { database, tx: database.db, viewer: visitor, now: line.clock() };
    const version = findVersion(await findPublished(work, wanted), number);
    const sala = await buildApp({ settings, database, clock: line.clock });
    const bringing = new Bringing(sala.posting, (draftId) => sala.consultations.floorOf(draftId), settings.origin);
    // Nobody else can make it, so that nobody stands in the way of what is brought here or takes it back.
    const secret = createHmac('sha256', signingSecret(settings)).update('bring').digest('hex');
    const sender = { secret, language: line.language, pass: () => undefined };
    const brought: BroughtAnnotation[] = [];
    try {
      for (let at = 0; at < annotations.length; at += WEB_ANNOTATIONS_MAX) {
        const some = annotations.slice(at, at + WEB_ANNOTATIONS_MAX);
        brought.push(...(await bringing.bring(work, version.id, some, sender)));
      }
    } finally {
      await sala.close();
    }
    return report(line, brought);
  });
}

function findVersion({ draft, versions }: PublishedDraft, number: string) {
  const found = versions.find((one) => String(one.number) === number);
  if (found) return found;
  const known = versions.map((one) => one.number).join(', ');
  throw new CannotStart(`There is no public version "${number}" of ${draft.slug}. There are: ${known}.`);
}

function readAnnotations(text: string, name: string): readonly unknown[] {
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new CannotStart(`${name} is not JSON (${(error as Error).message}). Give a file of Web Annotations.`);
  }
  const annotations = webAnnotationsIn(read);
  if (annotations.length > 0) return annotations;
  throw new CannotStart(`There is no annotation in ${name}. Give one, a list of them, or an AnnotationPage.`);
}

/** In the order of the file; of a receipt its secret goes with the document alone. */
function report({ language }: CommandLine, brought: readonly BroughtAnnotation[]): Told {
  const lines = brought.map((one, at) => {
    if ('refusal' in one) return `${at + 1}: refused. ${one.refusal.message} (${one.refusal.code})`;
    const { code, state, address } = one.receipt;
    return `${at + 1}: taken as ${formatReceiptCode(language, code)}, ${state}: ${address}`;
  });
  const taken = brought.filter((one) => 'receipt' in one).length;
  const counts = `taken ${taken}, refused ${brought.length - taken}`;
  const more = taken > 0 ? ['With --json come the secrets by which each can be changed or withdrawn.'] : [];
  return {
    text: [...lines, counts, ...more].join('\n'),
    document: { taken, refused: brought.length - taken, items: brought },
    isPartial: taken < brought.length,
  };
}
