// A Word file (.docx): finds its parts by their relations, reads styles and numbering first, then notes, then the body.
import type { ParseWarning } from '@sala/shared/drafts/structure/clause-tree.js';
import { refuse } from '@sala/shared/ground/errors.js';
import type { Archive } from './archive.js';
import type { ReadFile } from './read-file.js';
import { WordBody, type WordCounts } from './word/word-body.js';
import { WordNumbering } from './word/word-numbering.js';
import { type NoteKind, WordNotes } from './word/word-notes.js';
import { WordStyles } from './word/word-styles.js';
import { readXml } from './xml-events.js';

const WORD_NAMESPACE = /wordprocessingml/u;

/** Internal targets of a relations part, by the last word of their type; what points outside is left alone. */
async function readRelations(archive: Archive, part: string, folder: string): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  const xml = await archive.read(part);
  if (!xml) return targets;
  readXml(xml, {
    open(name, { Type, Target, TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External' || !Type || !Target) return;
      const path = Target.startsWith('/') ? Target.slice(1) : `${folder}${Target}`;
      targets.set(Type.slice(Type.lastIndexOf('/') + 1), path);
    },
    close() {},
  });
  return targets;
}

/** The prefix that stands for the word-processing namespace in a part, usually "w". */
function findPrefix(xml: Buffer): string | null {
  const head = xml.subarray(0, 20_000).toString('utf8');
  for (const [, prefix = '', uri = ''] of head.matchAll(/xmlns(?::([\w.-]+))?\s*=\s*["']([^"']+)["']/gu)) {
    if (WORD_NAMESPACE.test(uri) && /main$/u.test(uri)) return prefix;
  }
  return null;
}

/** The words of each footnote or endnote, by "footnote/3". */
function readNotes(xml: Buffer | null, element: NoteKind, styles: WordStyles, notes: WordNotes): void {
  if (!xml) return;
  const prefix = findPrefix(xml) ?? 'w';
  let body: WordBody | null = null;
  let id = '';
  readXml(xml, {
    open(name, attributes, own) {
      if (name === element && own === prefix) {
        id = attributes.type === undefined || attributes.type === 'normal' ? (attributes.id ?? '') : '';
        body = new WordBody(styles, new WordNumbering(null), new WordNotes(), prefix);
      } else body?.open(name, attributes, own);
    },
    words: (text) => body?.words(text),
    close(name, own) {
      if (name === element && own === prefix) {
        if (id !== '') notes.add(element, id, (body?.blocks ?? []).map(({ text }) => text).join(' '));
        body = null;
      } else body?.close(name, own);
    },
  });
}

function warningsOf(counts: WordCounts, archive: Archive): ParseWarning[] {
  const heads = archive.names.filter((name) => /^word\/(?:header|footer)\d*\.xml$/u.test(name)).length;
  const found: [ParseWarning['code'], number][] = [
    ['changes-accepted', counts.changes],
    ['comments-left-out', counts.comments],
    ['page-marks-left-out', heads],
    ['contents-left-out', counts.contentsLines],
    ['pictures-left-out', counts.pictures],
    ['hidden-text-left-out', counts.hiddenRuns],
    ['table-read-as-text', counts.flowedTables],
    ['embedded-left-out', counts.embedded],
  ];
  return found.filter(([, n]) => n > 0).map(([code, n]) => ({ code, n, clause: null }));
}

export async function readWord(archive: Archive): Promise<ReadFile> {
  const top = await readRelations(archive, '_rels/.rels', '');
  const main = top.get('officeDocument') ?? 'word/document.xml';
  const xml = await archive.read(main);
  const prefix = xml && findPrefix(xml);
  if (!xml || prefix === null) return refuse('file-not-what-it-claims', { claimed: '.docx' });
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = await readRelations(archive, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const part = (type: string): Promise<Buffer | null> => archive.read(relations.get(type) ?? `${folder}${type}.xml`);
  const styles = new WordStyles(await part('styles'));
  const numbering = new WordNumbering(await part('numbering'));
  const notes = new WordNotes();
  notes.readSettings(await part('settings'));
  readNotes(await part('footnotes'), 'footnote', styles, notes);
  readNotes(await part('endnotes'), 'endnote', styles, notes);
  const body = new WordBody(styles, numbering, notes, prefix);
  readXml(xml, body);
  return { blocks: body.blocks, warnings: warningsOf(body.counts, archive) };
}
