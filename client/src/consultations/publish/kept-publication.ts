// What a drafter has decided and written before publishing, kept on this device until the version is out: neither a
// reload nor a text that changed meanwhile loses any.
import type { CarryDecision } from '@sala/shared/annotations/contract.js';
import type { VersionAudience } from '@sala/shared/drafts/contract.js';
import type { Bilingual } from '@sala/shared/texts/bilingual.js';
import { BrowserStore, type Shelf } from '../../infra/browser-store.js';

export interface Publication {
  /** Of the version to come: sent again, it is the same version. */
  id: string;
  audience: VersionAudience;
  note: Bilingual;
  decisions: CarryDecision[];
}

const NAME = 'sala-publishing';
const SHELF = 'publications';

export class KeptPublications {
  private constructor(
    private readonly store: BrowserStore,
    private readonly shelf: Shelf<Publication>,
  ) {}

  static async open(): Promise<KeptPublications> {
    const store = await BrowserStore.open(NAME, [SHELF]);
    return new KeptPublications(store, store.shelf<Publication>(SHELF));
  }

  /** Whether what is kept here is there after the browser was closed. */
  get lasts(): boolean {
    return this.store.lasts;
  }

  find(draftId: string): Promise<Publication | undefined> {
    return this.shelf.get(draftId);
  }

  keep(draftId: string, publication: Publication): Promise<void> {
    return this.shelf.put(draftId, publication);
  }

  drop(draftId: string): Promise<void> {
    return this.shelf.delete(draftId);
  }
}
