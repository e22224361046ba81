// Ed25519 (RFC 8032) as groups use it: raw public keys and signatures in base64url, private keys as PEM in a file of
// the group's own. Used by the command line to make keys and sign, by the server to check.
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';

const RAW = /^[A-Za-z0-9_-]{43}$/;

/** The key behind its public line; null where that is none. */
function publicKeyOf(line: string): KeyObject | null {
  if (!RAW.test(line)) return null;
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: line }, format: 'jwk' });
  } catch {
    return null;
  }
}

export function isPublicKey(line: string): boolean {
  return publicKeyOf(line) !== null;
}

export function makeKeys(): { privatePem: string; publicLine: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  return { privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), publicLine: x };
}

/** Throws where the PEM is no private key of this kind. */
export function signText(privatePem: string, text: string): string {
  const key = createPrivateKey(privatePem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('not an Ed25519 key');
  return sign(null, Buffer.from(text), key).toString('base64url');
}

export function isSigned(publicLine: string, text: string, signature: string): boolean {
  const key = publicKeyOf(publicLine);
  return key !== null && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
}
