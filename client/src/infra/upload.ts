// Sends a form with a file and tells how far it is. XMLHttpRequest, because fetch cannot tell the progress of sending.
import { Refused } from './http.js';

/** Long enough for twenty megabytes on a slow line and ten seconds of reading. */
const PATIENCE_MS = 300_000;

/** `progress` gets the share that was sent, 0 to 1. Rejects as `sendJson` does. */
export function sendFile<Answer>(address: string, form: FormData, progress: (share: number) => void): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.responseType = 'json';
    request.timeout = PATIENCE_MS;
    request.setRequestHeader('accept-language', document.documentElement.lang);
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onerror = request.ontimeout = () => reject(new Error('not reached'));
    request.onload = () => {
      const { status } = request;
      const response = request.response as unknown;
      if (status >= 200 && status < 300) return resolve(response as Answer);
      const { code = 'fault', message = '' } =
        (response as { error?: { code?: string; message?: string } } | null)?.error ?? {};
      const after = Number(request.getResponseHeader('retry-after'));
      return reject(new Refused(status, code, message, after > 0 ? after : null));
    };
    request.send(form);
  });
}
