// Reads XML as a stream of openings, words and closings, by local names. Refuses a DOCTYPE and absurd depth; entities
// beyond the five of XML are errors, so nothing can be expanded or fetched.
import { Refusal, refuse } from '@sala/shared/ground/errors.js';
import { SaxesParser } from 'saxes';
import { XML_DEPTH_MAX } from './import-limits.js';

export type Attributes = Record<string, string>;

export interface XmlListener {
  /** @param attributes by local name, prefixes left out */
  open(name: string, attributes: Attributes, prefix: string): void;
  words?(text: string): void;
  close(name: string, prefix: string): void;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const PIECE = 65_536;

/** Runs the listener over one XML part. */
export function readXml(bytes: Buffer, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on('doctype', () => refuse('file-has-doctype'));
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > XML_DEPTH_MAX) refuse('file-nested-too-deep');
    const plain: Attributes = {};
    for (const [key, value] of Object.entries(attributes)) plain[localName(key)] = value;
    listener.open(localName(name), plain, name.slice(0, Math.max(name.indexOf(':'), 0)));
  });
  parser.on('text', (text) => listener.words?.(text));
  parser.on('cdata', (text) => listener.words?.(text));
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    listener.close(localName(name), name.slice(0, Math.max(name.indexOf(':'), 0)));
  });
  try {
    const text = decodeXml(bytes);
    // In pieces: the parser copies what it is given, and a refusal should come before all of it is looked at.
    for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE));
    parser.close();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    refuse('file-damaged');
  }
}

function decodeXml(bytes: Buffer): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}
