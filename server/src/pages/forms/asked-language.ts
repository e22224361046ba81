// The language in which a request is answered.
import { languages } from '@sala/shared/texts/say.js';
import type { FastifyRequest } from 'fastify';

/** From the page's address, else from what the browser asks for; Khmer where it asks for neither. */
export function languageOf(request: FastifyRequest) {
  const inPath = languages.find(
    (language) => request.url === `/${language}` || request.url.startsWith(`/${language}/`),
  );
  if (inPath) return inPath;
  const wanted = (request.headers['accept-language'] ?? '').toLowerCase().split(',');
  const first = wanted.map((one) => one.trim().slice(0, 2)).find((one) => one === 'km' || one === 'en');
  return first === 'en' ? 'en' : 'km';
}
