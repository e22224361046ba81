// Reading a further file into the draft: the other language of a text that is there, or the first text of an empty
// page.
import { desk } from '@sala/shared/texts/drafting/desk.js';
import { mending } from '@sala/shared/texts/drafting/mending.js';
import { say } from '@sala/shared/texts/say.js';
import { customElement } from 'lit/decorators.js';
import { addFile } from './drafts.api.js';
import { FileDialog, type FileRequest } from './file-dialog.js';

@customElement('language-dialog')
export class LanguageDialog extends FileDialog {
  protected override words() {
    const { language } = this.session;
    return {
      titleId: 'language-title',
      title: say(language, mending.languageTitle),
      more: say(language, mending.languageMore),
      take: say(language, desk.startFromFile),
    };
  }

  protected override async take(request: FileRequest, file: File, progress: (share: number) => void): Promise<void> {
    const { session } = this;
    const { language } = session;
    const wasEmpty = session.clauses.length === 0;
    const report = await addFile(session.draft.id, request, file, progress);
    await session.refresh();
    const name = say(language, report.language === 'km' ? desk.khmer : desk.english);
    session.say(
      wasEmpty
        ? say(language, mending.textDone, { n: report.clauses })
        : say(language, mending.languageDone, { language: name, n: report.unmatched }),
    );
    this.close();
  }
}
