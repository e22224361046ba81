// Accepts or rejects every tracked change of a Word file as a word processor does, from its XML alone: independent of
// the writer under test and of the reader of the product.
import { SaxesParser } from 'saxes';
import { packFile, unpackPart } from '../drafts/import/packed-file.js';

export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: (XmlNode | string)[];
}

/** The tree of an XML part; fails where it is not well-formed. */
export function parseXml(xml: string): XmlNode {
  const top: XmlNode = { name: '', attributes: {}, children: [] };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const plain = Object.entries(attributes).map(([key, value]) => [key, value.value]);
    const node: XmlNode = { name, attributes: Object.fromEntries(plain) as Record<string, string>, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => open.at(-1)?.children.push(text));
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return top.children.find((child) => typeof child !== 'string') ?? top;
}

export function* descendants(node: XmlNode, name: string): Generator<XmlNode> {
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    if (child.name === name) yield child;
    yield* descendants(child, name);
  }
}

/** The words directly in an element. */
export function wordsIn({ children }: XmlNode): string {
  return children.filter((child) => typeof child === 'string').join('');
}

function childOf(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  let at = node;
  for (const name of path)
    at = at?.children.find((child): child is XmlNode => typeof child !== 'string' && child.name === name);
  return at;
}

/** A line of what is left: a paragraph with its style and indent, or a row with its cells. */
export interface LeftLine {
  style: string;
  indent: string;
  text: string;
  cells?: string[];
}

const GONE = { accept: 'w:del', reject: 'w:ins' };

/** What the body holds after all changes are accepted or rejected. */
export function settle(documentXml: string, how: 'accept' | 'reject'): LeftLine[] {
  const body = childOf(parseXml(documentXml), 'w:body');
  return body ? settleBlocks(body, how) : [];
}

function settleBlocks(parent: XmlNode, how: 'accept' | 'reject'): LeftLine[] {
  const gone = GONE[how];
  const lines: LeftLine[] = [];
  let carried = '';
  for (const node of parent.children) {
    if (typeof node === 'string' || (node.name !== 'w:p' && node.name !== 'w:tbl')) continue;
    if (node.name === 'w:tbl') {
      if (carried !== '') throw new Error('Words are left before a table without an end of their own.');
      for (const row of descendants(node, 'w:tr')) {
        if (childOf(row, 'w:trPr', gone)) continue;
        const cells = row.children.filter((child): child is XmlNode => (child as XmlNode).name === 'w:tc');
        const texts = cells.map((cell) => settleBlocks(cell, how).map(({ text }) => text));
        lines.push({ style: 'row', indent: '', text: '', cells: texts.map((each) => each.join('\n')) });
      }
      continue;
    }
    carried += wordsLeft(node, gone);
    // An end that goes joins what is left of the paragraph to the next one, whose look it takes.
    if (childOf(node, 'w:pPr', 'w:rPr', gone)) continue;
    lines.push({
      style: childOf(node, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? '',
      indent: childOf(node, 'w:pPr', 'w:ind')?.attributes['w:left'] ?? '',
      text: carried,
    });
    carried = '';
  }
  if (carried !== '') throw new Error('Words are left behind the last end.');
  return lines;
}

function wordsLeft(node: XmlNode, gone: string): string {
  let text = '';
  for (const child of node.children) {
    if (typeof child === 'string' || child.name === gone || child.name === 'w:pPr') continue;
    if (child.name === 'w:t' || child.name === 'w:delText') text += wordsIn(child);
    else if (child.name === 'w:tab') text += '\t';
    else if (child.name === 'w:br') text += '\n';
    else text += wordsLeft(child, gone);
  }
  return text;
}

const PARTS = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/_rels/document.xml.rels'];

/** The same file with additions and removals exchanged: who accepts all of it rejects all of the first. */
export function turnRound(file: Buffer): Buffer {
  const other: Record<string, string> = { ins: 'del', del: 'ins' };
  const document = unpackPart(file, 'word/document.xml')
    .replace(/<w:(ins|del)( [^>]*[^/])>([^]*?)<\/w:\1>/g, (_, name: string, said: string, inside: string) => {
      const [from, to] = name === 'ins' ? [/(<\/?w:)t\b/g, '$1delText'] : [/(<\/?w:)delText\b/g, '$1t'];
      const words = inside.replace(from, to);
      return `<w:turned-${name}${said}>${words}</w:turned-${name}>`;
    })
    .replace(/<w:(ins|del)( [^>]*)\/>/g, '<w:turned-$1$2/>')
    .replace(/(<\/?w:)turned-(ins|del)/g, (_, opening: string, name: string) => `${opening}${other[name] ?? ''}`);
  const parts = [...PARTS, 'word/styles.xml', 'word/comments.xml'].map((name) => ({
    name,
    bytes: name === 'word/document.xml' ? document : unpackPart(file, name),
  }));
  return packFile(parts.filter(({ bytes }) => bytes !== ''));
}
