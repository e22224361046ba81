// Footnotes and endnotes of a Word file: their words, and their numbers, which stand nowhere in the file but are
// counted in the order in which the text calls them.
import { formatNumber } from './word-number-formats.js';
import { readXml } from '../xml-events.js';

export type NoteKind = 'footnote' | 'endnote';

/** A place in the text that calls a note. */
export interface NoteCall {
  kind: NoteKind;
  id: string;
  /** The author set a sign of his own beside the call; such a note is not counted. */
  isCustom: boolean;
}

interface Count {
  format: string;
  next: number;
}

export class WordNotes {
  private words = new Map<string, string>();
  private counts: Record<NoteKind, Count> = {
    footnote: { format: 'decimal', next: 1 },
    endnote: { format: 'lowerRoman', next: 1 },
  };

  /** Takes the number formats of the file's settings. */
  readSettings(xml: Buffer | null): void {
    let count: Count | null = null;
    if (!xml) return;
    readXml(xml, {
      open: (name, { val }) => {
        if (name === 'footnotePr') count = this.counts.footnote;
        else if (name === 'endnotePr') count = this.counts.endnote;
        else if (count && name === 'numFmt') count.format = val ?? count.format;
        else if (count && name === 'numStart') count.next = Number(val) || 1;
      },
      close(name) {
        if (name === 'footnotePr' || name === 'endnotePr') count = null;
      },
    });
  }

  add(kind: NoteKind, id: string, words: string): void {
    this.words.set(`${kind}/${id}`, words);
  }

  /** The words of the note that is called, and its number as printed. */
  answer({ kind, id, isCustom }: NoteCall): { text: string; number: string | undefined } | null {
    const text = this.words.get(`${kind}/${id}`);
    if (text === undefined) return null;
    if (isCustom) return { text, number: undefined };
    const count = this.counts[kind];
    const number = formatNumber(count.next, count.format);
    count.next += 1;
    return { text, number };
  }
}
