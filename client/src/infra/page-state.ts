// The JSON that the server put into the page for its script.

/** Null where the page has none. Its shape is the server's word: both sides are built from one source. */
export function readPageState(): unknown {
  const text = document.getElementById('page-state')?.textContent;
  return text ? JSON.parse(text) : null;
}
