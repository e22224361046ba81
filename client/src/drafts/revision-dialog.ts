// Taking the next version from a revised file: it replaces the working text, and what each clause comes from is
// reviewed on the next screen.
import { pages } from '@sala/shared/ground/paths.js';
import { lineageTexts } from '@sala/shared/texts/drafting/lineage.js';
import { say } from '@sala/shared/texts/say.js';
import { customElement, property } from 'lit/decorators.js';
import { takeRevision } from './drafts.api.js';
import { FileDialog, type FileRequest } from './file-dialog.js';

@customElement('revision-dialog')
export class RevisionDialog extends FileDialog {
  /** Number of the version that the file is matched with. */
  @property({ type: Number }) base = 0;

  protected override words() {
    const { language } = this.session;
    return {
      titleId: 'revision-title',
      fieldId: 'revised',
      title: say(language, lineageTexts.takeFile),
      more: say(language, lineageTexts.takeMore, { n: this.base }),
      take: say(language, lineageTexts.take),
    };
  }

  protected override async take(request: FileRequest, file: File, progress: (share: number) => void): Promise<void> {
    const { language, draft } = this.session;
    await takeRevision(draft.id, request, file, progress);
    location.assign(pages.lineage(language, draft.slug));
  }
}
