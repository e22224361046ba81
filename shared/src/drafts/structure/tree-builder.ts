// Grows the tree block by block: keeps which levels, article and list are open, and closes them when a label says so.
import type { SourceBlock } from './clause-tree.js';
import type { ContainerOrder } from './survey/container-order.js';
import { type Enumerator, enumeratorOf, findBareEnumerator, findEnumerator } from './find-enumerator.js';
import { type FoundLabel, findLabelWord } from './find-label.js';
import { isGroupWord, opensPreamble } from './front-matter.js';
import { endsOpen, isAllCapitals, looksLikeSentence, startsSmall } from './judge-label.js';
import { ARTICLE_RANK } from './words/label-words.js';
import { type ComingNumbers, ListPlacer } from './list-placer.js';
import { signatureOpenings } from './words/sentence-words.js';
import { makeGroup, makeLabelled, makeNote } from './make-clauses.js';
import { addChild, makeNode, type TreeNode } from './tree-node.js';

/** What holds for the document as a whole. */
export interface DocumentTraits {
  /** The label that opens a clause at this block, or null. */
  judge: (block: SourceBlock) => FoundLabel | null;
  hasArticles: boolean;
  /** What follows an article's number on its line is a heading; else it is the beginning of the text. */
  hasArticleHeadings: boolean;
  /** Such headings end with a full stop. */
  hasStoppedHeadings: boolean;
  /** Paragraphs and points are numbered without any punctuation. */
  hasBareNumbers: boolean;
}

/** Where a block stands: in the heading block, or as the title itself. */
export interface BlockPlace {
  isFront: boolean;
  isTitle: boolean;
  following: ComingNumbers | null;
}

const OUTSIDE_BODY: ReadonlySet<TreeNode['kind']> = new Set(['preface', 'preamble', 'signature']);
const PLAIN_HEADING_MAX = 80;
const ARTICLE_HEADING_MAX = 100;
/** "Short Title. – This Act shall be known as…": a heading and the words after it on one line. */
const HEADING_DASH = /^(\p{Lu}[^.;:]{1,100})\.\s?[–—-]\s?(?=[\p{Lu}(“"])(.+)$/u;
const ENDS_SENTENCE = /[.;:!?។៕៖]$/u;

export class TreeBuilder {
  readonly root: TreeNode = makeNode('part');
  /** Open levels from the root down; the last may be an article. */
  private open: TreeNode[] = [this.root];
  private placers = new Map<TreeNode, ListPlacer>();
  private table: TreeNode | null = null;
  private following: ComingNumbers | null = null;
  private lastPlaced: TreeNode = this.root;
  private isFront = false;
  /** A labelled clause whose heading may stand on the next line. */
  private untitled: TreeNode | null = null;

  constructor(
    private readonly order: ContainerOrder,
    private readonly traits: DocumentTraits,
  ) {}

  place(block: SourceBlock, next: SourceBlock | null, place: BlockPlace): void {
    this.following = place.following;
    this.isFront = place.isFront;
    if (block.role === 'row') return this.placeRow(block);
    this.table = null;
    if (block.role === 'note') return this.placeNote(block);
    if (place.isTitle) return this.placeTitle(block);
    const label = this.traits.judge(block);
    if (label) return this.openLabelled(label, block, next);
    if (place.isFront) return this.placeFront(block);
    if (this.takesAsHeading(block, next)) return;
    if (block.level !== undefined || this.isGroupHeading(block, next)) return this.openGroup(block);
    this.placeBody(block.text, block);
  }

  private get top(): TreeNode {
    return this.open.at(-1) ?? this.root;
  }

  private push(node: TreeNode): TreeNode {
    addChild(this.top, node);
    this.open.push(node);
    this.lastPlaced = node;
    this.untitled = null;
    return node;
  }

  private closeWhile(test: (node: TreeNode) => boolean): void {
    while (this.open.length > 1 && test(this.top)) this.open.pop();
  }

  private isLeaf(node: TreeNode): boolean {
    return node.kind === 'article' || (node.kind === 'section' && !this.traits.hasArticles && !node.isUnlabelled);
  }

  private openLabelled(label: FoundLabel, block: SourceBlock, next: SourceBlock | null): void {
    this.closeFor(label, block.level);
    const node = makeLabelled(label, block);
    this.push(node);
    if (label.rest === '') this.untitled = node;
    else if (label.number === null) return;
    else this.placeRest(node, label.rest, next);
  }

  private closeFor(label: FoundLabel, level: number | undefined): void {
    if (label.rank === 0) return this.closeWhile(() => true);
    const isLeaf = label.rank === ARTICLE_RANK || (label.kind === 'section' && !this.traits.hasArticles);
    if (isLeaf) return this.closeWhile((node) => this.isLeaf(node) || OUTSIDE_BODY.has(node.kind));
    const place = this.order.placeOf(label.kind);
    this.closeWhile((node) => {
      if (this.isLeaf(node) || OUTSIDE_BODY.has(node.kind)) return true;
      if (node.isUnlabelled && node.rank !== undefined) return node.rank >= label.rank;
      if (node.isUnlabelled) return level === undefined || !this.isBelow(node, level);
      return node.kind !== 'annex' && this.order.placeOf(node.kind) >= place;
    });
  }

  /** What stands behind a label on its line is the heading, or for an article perhaps its first words. */
  private placeRest(node: TreeNode, rest: string, next: SourceBlock | null): void {
    if (!this.isLeaf(node)) {
      node.heading = rest;
      return;
    }
    const body = this.plainBody(next);
    const ends = ENDS_SENTENCE.test(rest);
    const isStopped = this.traits.hasStoppedHeadings && rest.length <= ARTICLE_HEADING_MAX * 1.5;
    const parted = HEADING_DASH.exec(rest);
    if (parted) {
      node.heading = parted[1] ?? '';
      this.placeBody(parted[2] ?? '', { text: parted[2] ?? '' });
    } else if (body && !ends && this.isCutShort(rest, body)) {
      // The line was cut in the middle of the sentence: its other half is the next block.
      body.text = `${rest} ${body.text}`;
    } else if (
      (body || next?.role === 'row') &&
      this.traits.hasArticleHeadings &&
      (isStopped || !looksLikeSentence(rest)) &&
      !findEnumerator(rest)
    ) {
      node.heading = rest;
    } else this.placeBody(rest, { text: rest });
  }

  /** The block that holds the words of the clause just opened, if it has any. */
  private plainBody(next: SourceBlock | null): SourceBlock | null {
    if (next === null || next.role !== undefined || next.level !== undefined) return null;
    return this.traits.judge(next) === null ? next : null;
  }

  private isCutShort(rest: string, body: SourceBlock): boolean {
    if (findEnumerator(body.text) !== null) return false;
    const isLong = rest.length > ARTICLE_HEADING_MAX && !isAllCapitals(rest);
    return startsSmall(body.text) || endsOpen(rest) || isLong || !this.traits.hasArticleHeadings;
  }

  /** The line after a bare label is its heading if it looks like one and words follow. */
  private takesAsHeading(block: SourceBlock, next: SourceBlock | null): boolean {
    const node = this.untitled;
    this.untitled = null;
    if (!node || looksLikeSentence(block.text) || enumeratorOf(block) || startsSmall(block.text)) return false;
    if (block.level !== undefined && node.level !== undefined && block.level <= node.level) return false;
    const isMarked = block.isStrong === true || block.level !== undefined || block.isCentred === true;
    if (this.isLeaf(node)) {
      const hasBody = next !== null && this.traits.judge(next) === null && !startsSmall(next.text);
      const isShort = block.text.length <= PLAIN_HEADING_MAX && /^\P{Ll}*\p{Lu}/u.test(block.text);
      if (!hasBody || !(isMarked || isShort)) return false;
    } else if (OUTSIDE_BODY.has(node.kind)) return false;
    if (node.heading !== null) return false;
    node.heading = block.text;
    this.lastPlaced = node;
    return true;
  }

  /** A line without a label that heads what follows: short, marked or in capitals, and next to a labelled clause. */
  private isGroupHeading(block: SourceBlock, next: SourceBlock | null): boolean {
    if (next === null || startsSmall(block.text)) return false;
    // "DECIDES", set as a heading between the recitals and the articles.
    if ((OUTSIDE_BODY.has(this.top.kind) || this.open.length === 1) && opensPreamble(block.text)) return false;
    const follows = this.traits.judge(next);
    if (follows?.rank === 0 || (!follows && !isGroupWord(next))) return false;
    if (isGroupWord(block)) return true;
    if (looksLikeSentence(block.text)) return false;
    if (block.isStrong || isAllCapitals(block.text)) return true;
    const found = findEnumerator(block.text);
    const isCapital = found !== null && /^[A-Z]+$/u.test(found.number ?? '') && !startsSmall(found.rest);
    return isCapital && block.text.length <= PLAIN_HEADING_MAX * 1.5 && !this.placerOf(this.top).isOngoing(found);
  }

  private openGroup(block: SourceBlock): void {
    const level = block.level ?? Number.POSITIVE_INFINITY;
    const word = findLabelWord(block.text);
    this.closeWhile((node) => {
      if (OUTSIDE_BODY.has(node.kind)) return !this.isBelow(node, level);
      if (this.isLeaf(node)) return true;
      if (word && block.level === undefined) return (node.rank ?? Number.POSITIVE_INFINITY) >= word.rank;
      if (node.isUnlabelled) return (node.level ?? Number.POSITIVE_INFINITY) >= level;
      if (this.order.isFlat) return word !== null && (node.rank ?? 0) >= word.rank;
      return node.level !== undefined && node.level >= level;
    });
    this.push(makeGroup(block, word, this.top.kind === 'section' ? 'subsection' : 'section'));
  }

  private isBelow(node: TreeNode, level: number): boolean {
    return node.level !== undefined && node.level < level;
  }

  private placeTitle(block: SourceBlock): void {
    const preface = this.ensureOpen('preface');
    if (preface.heading === null && preface.children.length === 0) preface.heading = block.text;
    else this.placeBody(block.text, block);
  }

  private placeFront(block: SourceBlock): void {
    if (block.level !== undefined && this.root.children.length > 0) return this.openGroup(block);
    if (this.top.isUnlabelled) return this.placeBody(block.text, block);
    this.ensureOpen('preface');
    this.placeBody(block.text, block);
  }

  private ensureOpen(kind: 'preface' | 'preamble' | 'signature'): TreeNode {
    if (this.top.kind === kind) return this.top;
    this.closeWhile((node) => kind !== 'signature' || node.kind !== 'annex');
    return this.push(makeNode(kind));
  }

  private placerOf(node: TreeNode): ListPlacer {
    let placer = this.placers.get(node);
    if (!placer) {
      placer = new ListPlacer(node);
      this.placers.set(node, placer);
    }
    return placer;
  }

  private placeBody(text: string, block: SourceBlock): void {
    this.chooseHolder(text);
    const placer = this.placerOf(this.top);
    const isBare = this.traits.hasBareNumbers || block.isNumberBare === true;
    const own = text === block.text ? enumeratorOf(block) : findEnumerator(text);
    const found = own ?? (isBare ? findBareEnumerator(text) : null);
    this.lastPlaced =
      found && !this.isBrokenOff(found, block)
        ? placer.placeNumbered(found, block)
        : placer.placePlain(text, block, this.following);
  }

  /** A lone number or dash at the head of a line that is nothing but that. */
  private isBrokenOff(found: Enumerator, block: SourceBlock): boolean {
    return found.rest === '' && found.number === null && block.number === undefined;
  }

  private chooseHolder(text: string): void {
    if (this.isFront) return;
    const lower = text.toLowerCase();
    const isSigning = text.length <= 160 && signatureOpenings.some((opening) => lower.startsWith(opening));
    if (isSigning && this.isLeaf(this.top)) this.ensureOpen('signature');
    if (this.open.length > 1 && this.top.kind !== 'preface') return;
    if (!this.root.children.every(({ kind }) => kind === 'preface')) return;
    this.ensureOpen(opensPreamble(text) ? 'preamble' : 'preface');
  }

  private placeRow(block: SourceBlock): void {
    if (this.table === null || block.opensTable) {
      this.chooseHolder('');
      this.table = addChild(this.top, makeNode('table'));
    }
    this.untitled = null;
    const row = addChild(this.table, makeNode('row', { text: block.text }));
    this.lastPlaced = row;
  }

  private placeNote(block: SourceBlock): void {
    this.untitled = null;
    const parent = this.lastPlaced === this.root ? this.ensureOpen('preface') : this.lastPlaced;
    addChild(parent.kind === 'note' && parent.parent ? parent.parent : parent, makeNote(block));
  }
}
