// A receipt of this browser, and what its buttons do.
import { receiptTemplate } from '@sala/shared/discussions/receipt.template.js';
import type { Language } from '@sala/shared/texts/say.js';
import type { TemplateResult } from 'lit';
import type { KeptReceipt } from './speech.js';

export function receiptCard(language: Language, { secret, speech, ...receipt }: KeptReceipt): TemplateResult {
  return receiptTemplate({ language, receipt, secret, clause: speech.place, href: speech.href });
}
