// The JSON that the server put into the page for its script.

/** Null where the page has none. The shape is the server's word: both sides are built from one source. */
export function readPageState<State>(): State | null {
  const text = document.getElementById('page-state')?.textContent;
  return text ? (JSON.parse(text) as State) : null;
}
