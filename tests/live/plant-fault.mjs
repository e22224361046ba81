// Changes the text of compiled modules of one server process while it loads them: `node --import` this file, with the
// changes as JSON in PLANTED. A change whose words do not stand exactly once in its module ends the process, and each
// one made is told on standard error, so that a planted fault that was never planted cannot pass for one.
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const changes = JSON.parse(process.env.PLANTED ?? '[]');
if (isMainThread) register(import.meta.url);

/** A hook of Node's loader; it runs on a thread of its own. */
export async function load(url, context, next) {
  const wanted = changes.filter(({ module }) => url.endsWith(`/${module}`));
  const loaded = await next(url, context);
  if (wanted.length === 0) return loaded;
  let source = String(loaded.source);
  for (const { module, find, replace } of wanted) {
    if (source.split(find).length !== 2) throw new Error(`${module} does not say exactly once: ${find}`);
    source = source.replace(find, () => replace);
    process.stderr.write(`planted in ${module}: ${find}\n`);
  }
  return { ...loaded, source };
}
