// What this browser keeps for one draft: letters on their way, receipts, half-written words, and the keys by which it
// said "this concerns me too". One sender for all tabs.
import { writeReceiptSecret } from '@sala/shared/discussions/receipt-code.js';
import type { CommentReceipt } from '@sala/shared/annotations/contract.js';
import { OwnComments } from '../discussions/own-comments.js';
import { type KeptReceipt, postSpeech, type Speech } from '../discussions/speech.js';
import { BrowserStore, type Shelf } from '../infra/browser-store.js';
import { type Letter, Outbox } from '../infra/outbox.js';
import { randomBytes } from '../infra/random-id.js';
import { sayConcern } from './annotations.api.js';
import { KeptWords } from './kept-words.js';
import type { Writing } from './writing.js';

const NAME = 'sala';
const SHELVES = ['letters', 'receipts', 'words', 'concerns'] as const;

export class OwnStore {
  readonly outbox: Outbox<Speech, CommentReceipt>;
  readonly comments: OwnComments;
  readonly words: KeptWords;
  private readonly concernKeys: Shelf<string>;
  readonly concerns = new Set<string>();
  /** Other tabs: what they sent is ours too. */
  private readonly others = 'BroadcastChannel' in window ? new BroadcastChannel(NAME) : null;

  private constructor(
    private readonly store: BrowserStore,
    draftId: string,
    private readonly changed: () => void,
  ) {
    this.comments = new OwnComments(store.shelf<KeptReceipt>('receipts'), draftId, changed);
    this.words = new KeptWords(store.shelf<Writing>('words'));
    this.concernKeys = store.shelf<string>('concerns');
    this.outbox = new Outbox<Speech, CommentReceipt>({
      shelf: store.shelf<Letter<Speech>>('letters'),
      post: postSpeech,
      taken: (letter, receipt) => this.keepReceipt(letter, receipt),
      changed: (letters) => {
        this.comments.letters = letters;
        changed();
      },
      alone: async (work) => {
        // Without locks each tab sends; the server still knows a letter by its id.
        if ('locks' in navigator) await navigator.locks.request(NAME, work);
        else await work();
      },
      wakeIn: (ms, wake) => setTimeout(wake, ms),
      random: Math.random,
    });
    this.others?.addEventListener('message', () => void this.reload());
    addEventListener('online', () => void this.outbox.flush());
  }

  static async open(draftId: string, changed: () => void): Promise<OwnStore> {
    const own = new OwnStore(await BrowserStore.open(NAME, SHELVES), draftId, changed);
    await own.reload();
    void own.outbox.flush();
    return own;
  }

  get lasts(): boolean {
    return this.store.lasts;
  }

  async send(id: string, speech: Speech): Promise<void> {
    await this.outbox.add({ id, topic: speech.draftId, at: Date.now(), content: speech });
  }

  /** "This concerns me too", or not after all. The key is made once for each annotation and kept. */
  async concern(annotationId: string): Promise<void> {
    const isConcerned = !this.concerns.has(annotationId);
    const key = (await this.concernKeys.get(annotationId))?.slice(annotationId.length + 1);
    const secret = key ?? writeReceiptSecret(randomBytes(16));
    this.mark(annotationId, isConcerned);
    try {
      await sayConcern(annotationId, isConcerned, secret);
      if (isConcerned) await this.concernKeys.put(annotationId, `${annotationId}/${secret}`);
      else await this.concernKeys.delete(annotationId);
    } catch (error) {
      this.mark(annotationId, !isConcerned);
      throw error;
    }
  }

  private mark(annotationId: string, isConcerned: boolean): void {
    if (isConcerned) this.concerns.add(annotationId);
    else this.concerns.delete(annotationId);
    this.changed();
  }

  private async keepReceipt(letter: Letter<Speech>, receipt: CommentReceipt): Promise<void> {
    const { secret } = letter.content.said.request;
    // The files are with the server now.
    await this.comments.keep({ ...receipt, secret, speech: { ...letter.content, files: [] } });
    this.others?.postMessage('taken');
  }

  private async reload(): Promise<void> {
    this.concerns.clear();
    for (const entry of await this.concernKeys.all()) this.concerns.add(entry.slice(0, entry.indexOf('/')));
    this.comments.letters = await this.outbox.list();
    await this.comments.load();
  }
}
