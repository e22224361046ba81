// A text as words that can be compared: each with its place and a number that is the same for the same word, whatever
// its encoding.
import { encodingKey } from '../../language/normal-key.js';
import type { SplitWords } from '../lineage/infer-lineage.js';

export interface ComparedWord {
  start: number;
  end: number;
  /** The same for words that differ in encoding alone. */
  id: number;
  isBlank: boolean;
  /** A sentence or a part of one ends with it. */
  isStop: boolean;
}

/** Blanks and the signs that end a Khmer sentence are words of their own: beside a change one stays, the other goes. */
function apart(part: string): readonly string[] {
  return /^[\s\u200B\u17D4-\u17D6]+$/.test(part) ? (part.match(/[\s\u200B]+|[\u17D4-\u17D6]+/g) ?? []) : [part];
}

interface KnownWord extends Pick<ComparedWord, 'id' | 'isBlank' | 'isStop'> {
  isInvisible: boolean;
}

const STOP = /[.!?;:\u17D4-\u17D6]$/;

/** Numbers words, and cuts texts into numbered words. One for each comparison. */
export class WordBook {
  /** By what is the same in every encoding. */
  private readonly ids = new Map<string, number>();
  /** By the word as it is written. */
  private readonly known = new Map<string, KnownWord>();

  constructor(private readonly splitWords: SplitWords) {}

  read(text: string): ComparedWord[] {
    const words: ComparedWord[] = [];
    let start = 0;
    for (const part of this.splitWords(text).flatMap(apart)) {
      const end = start + part.length;
      const { isInvisible, ...word } = this.known.get(part) ?? this.learn(part);
      const last = words.at(-1);
      // What cannot be seen belongs to the word before it.
      if (isInvisible && last) last.end = end;
      else words.push({ start, end, ...word });
      start = end;
    }
    return words;
  }

  private learn(part: string): KnownWord {
    const key = /^[\x20-\x7e]*$/.test(part) ? part : encodingKey(part);
    const id = this.ids.get(key) ?? this.ids.size;
    this.ids.set(key, id);
    const word = { id, isBlank: key.trim() === '', isStop: STOP.test(key), isInvisible: key === '' };
    this.known.set(part, word);
    return word;
  }
}
