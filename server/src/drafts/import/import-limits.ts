// What a draft file may cost: figures for the archive, the XML, the text and the child process that reads them.

/** Files packed into one .docx. */
export const ENTRIES_MAX = 2_000;
/** Bytes of all packed files together, unpacked. */
export const UNPACKED_BYTES_MAX = 52_428_800;
/** Unpacked to packed; above it a file is a bomb, unless it is small. */
export const RATIO_MAX = 200;
/** Below this unpacked size in bytes the ratio says nothing. */
export const RATIO_FLOOR_BYTES = 1_048_576;
/** Elements inside each other in one XML part. */
export const XML_DEPTH_MAX = 200;
/** Quotes and lists inside each other in Markdown. */
export const MARKDOWN_DEPTH_MAX = 60;
/** Time a file may take to be read, in milliseconds: with starting the process, an answer comes within ten seconds. */
export const READING_MS_MAX = 7_000;
/** Time that process may take to start, in milliseconds; a fault of ours beyond. */
export const STARTING_MS_MAX = 30_000;
/** Memory of the reading process, in megabytes of its heap. */
export const READING_HEAP_MB = 384;
/** Files read at the same time. */
export const READERS_MAX = 2;
