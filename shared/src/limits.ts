// Every limit by name, with its unit. Limits on text count grapheme clusters, so that Khmer is not cut short.

/** Longest comment or reply, in grapheme clusters. */
export const COMMENT_CLUSTERS_MAX = 5_000;
/** Longest comment in UTF-16 units: what the request schema refuses before clusters are counted. */
export const COMMENT_UNITS_MAX = 20_000;
/** Longest public name or pseudonym, in UTF-16 units. */
export const NAME_UNITS_MAX = 80;
/** Longest clause text, in UTF-16 units. */
export const CLAUSE_UNITS_MAX = 200_000;
/** Longest heading of a clause or title of a draft, in UTF-16 units. */
export const HEADING_UNITS_MAX = 2_000;
/** Longest number of a clause as printed, in UTF-16 units. */
export const NUMBER_UNITS_MAX = 60;
/** Longest notice, summary, note or reason of an office, in UTF-16 units. */
export const STATEMENT_UNITS_MAX = 20_000;
/** Longest time from announcing a round, or extending it, to its close, in days: nothing is open for ever by a slip. */
export const ROUND_DAYS_MAX = 731;
/** Longest guiding question, in UTF-16 units. */
export const QUESTION_UNITS_MAX = 2_000;
/** Longest name of an organisation, in UTF-16 units. */
export const ORGANISATION_NAME_UNITS_MAX = 200;
/** Clauses in one draft. */
export const CLAUSES_MAX = 20_000;
/** Body of an ordinary request, in bytes. */
export const BODY_BYTES_MAX = 1_048_576;
/** An uploaded draft file, in bytes. */
export const DRAFT_FILE_BYTES_MAX = 20_971_520;
/** A file given as evidence, in bytes. */
export const EVIDENCE_BYTES_MAX = 5_242_880;
/** Minutes during which a comment may be changed without keeping its former words. */
export const EDIT_GRACE_MINUTES = 10;
/** Days that events are kept for readers who come back; older readers load the page anew. */
export const EVENT_WINDOW_DAYS = 30;
/** Frame a reader may send over a socket, in bytes. */
export const SOCKET_FRAME_BYTES_MAX = 65_536;
/** Bytes waiting for a slow reader before it is cut off. */
export const SOCKET_BACKLOG_BYTES_MAX = 1_048_576;
/** Topics one socket may follow. */
export const SOCKET_TOPICS_MAX = 20;
/** Seconds between heartbeats. */
export const HEARTBEAT_SECONDS = 20;
/** Comments in one page of a list. */
export const PAGE_SIZE = 200;
/** Shortest reason for what delays, shortens or refuses, in grapheme clusters: Khmer says more with fewer. */
export const REASON_CLUSTERS_MIN = { km: 40, en: 60 } as const;
/** Longest explanation of a moderator's decision, in UTF-16 units. */
export const DECISION_NOTE_UNITS_MAX = 2_000;
/** What a reader writes to the moderators beside a report, in UTF-16 units. */
export const REPORT_NOTE_UNITS_MAX = 500;
/** Shortest and longest password, in UTF-16 units. */
export const PASSWORD_UNITS_MIN = 12;
export const PASSWORD_UNITS_MAX = 256;
