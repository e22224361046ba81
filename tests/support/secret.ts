// A fresh receipt secret, as a browser makes one.
import { randomBytes } from 'node:crypto';
import { writeReceiptSecret } from '../../shared/src/discussions/receipt-code.js';

export function newSecret(): string {
  return writeReceiptSecret(randomBytes(16));
}
