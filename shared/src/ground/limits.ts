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
/** Web Annotations in one page, and those that may be brought at once. */
export const WEB_ANNOTATIONS_MAX = 100;
/** Days after which a forward plan that nobody touched is shown as old: a quarter. */
export const PLAN_FRESH_DAYS = 92;
/** Days before its date from which a commitment is shown as due soon. */
export const COMMITMENT_DUE_SOON_DAYS = 14;
/** Days without a word on its progress after which a commitment is shown as stalled. */
export const COMMITMENT_STALLED_DAYS = 90;
/** Shortest text of a signed answer in the authoritative language, in grapheme clusters. */
export const ANSWER_CLUSTERS_MIN = 20;
/** Comments one answer may serve. */
export const ANSWER_COMMENTS_MAX = 2_000;
/** Hours after which a colleague's claim on a comment lapses, when nothing was done about it. */
export const CLAIM_HOURS = 8;
/** Days after a signature in which the author may reply once. */
export const AUTHOR_REPLY_DAYS = 14;
/** Days after the close of a round within which every comment should be answered. */
export const ANSWER_DUE_DAYS = 84;
/** Longest note of the office about a comment, in UTF-16 units. */
export const NOTE_UNITS_MAX = 4_000;
/** Longest label of a theme, in UTF-16 units. */
export const THEME_UNITS_MAX = 80;
/** Articles on which a closing report may carry a note of the drafting team. */
export const CLOSING_NOTES_MAX = 500;
/** Longest statement of a group and longest dissent beside it, in UTF-16 units. */
export const GROUP_TEXT_UNITS_MAX = 20_000;
/** What a group tells of itself on its page. */
export const GROUP_ABOUT_UNITS_MAX = 1_000;
/** Longest message in a room, in UTF-16 units. */
export const ROOM_MESSAGE_UNITS_MAX = 4_000;
/** Days for which a code lets somebody into a room. */
export const JOIN_CODE_DAYS = 14;
/** Days for which a first mandate holds; the group may give it anew. */
export const MANDATE_DAYS = 365;
/** Days after which a room forgets who said what and who spoke for it, until the group says otherwise. */
export const ROOM_MEMORY_DAYS = 30;
/** What a group may agree on instead: at once (within the hour), a week, a month. */
export const ROOM_MEMORIES = [0, 7, 30] as const;
/** How long the number of a registration may be. */
export const REGISTRATION_NUMBER_UNITS_MAX = 40;
/** Days a group has to say that it still meets, once it was asked. */
export const DORMANCY_ANSWER_DAYS = 30;
/** Days for which members of a group that joined another can still read what was theirs, at least. */
export const MERGED_ROOM_DAYS = 30;
/** Fewest people of whom a number is told. */
export const SMALL_COUNT = 5;
/** How many have to be there for a group to decide, until it says otherwise. */
export const ROOM_QUORUM = 5;
/** Messages of a room that its page shows. */
export const ROOM_MESSAGES_SHOWN = 100;
/** Days for which a browser remembers the key to a room. */
export const ROOM_KEY_DAYS = 180;
/** Longest text of a commitment, its measure, and what is said of it later, in UTF-16 units. */
export const COMMITMENT_TEXT_UNITS_MAX = 4_000;
/** Groups that may have raised one matter. */
export const COMMITMENT_RAISERS_MAX = 20;
/** Businesses that have to say the same before it counts like the word of a group. */
export const AFFECTED_FIRMS_MIN = 3;
/** Minutes after which somebody else of the same network may speak as a business about the same commitment. */
export const FIRM_VOICE_MINUTES = 60;
/** Days after a claim at which those who raised the matter are reminded to look. */
export const RAISERS_REMINDED_DAYS = [30, 50] as const;
/** Days without a word from those who raised it, after which a claim may be closed without confirmation. */
export const RAISERS_SILENT_DAYS = 60;
/** Days in which a closed commitment may still be objected to. */
export const COMMITMENT_OBJECTION_DAYS = 730;
/** Parties of one agreement. */
export const AGREEMENT_PARTIES_MAX = 20;
/** Longest sentence in which a problem is told, in UTF-16 units. */
export const ISSUE_TITLE_UNITS_MAX = 600;
/** Longest text of an issue: what happens, a solution, a reason, in UTF-16 units. */
export const ISSUE_TEXT_UNITS_MAX = 8_000;
/** Longest name of a place, no finer than a district, in UTF-16 units. */
export const PLACE_UNITS_MAX = 120;
/** Longest reference to minutes, a letter or a circular, in UTF-16 units. */
export const REFERENCE_UNITS_MAX = 300;
/** Confirmations, and groups or provinces with districts they come from, that are evidence enough. */
export const CONFIRMATIONS_MIN = 5;
export const CONFIRMATION_PLACES_MIN = 2;
/** Days for which a group may object to being joined with another issue. */
export const MERGE_OBJECTION_DAYS = 14;
/** Days without a word of the group after which an issue may be closed without confirmation. */
export const SILENCE_DAYS = 60;
/** Days after the claim on which the group is reminded. */
export const SILENCE_REMINDER_DAYS = [20, 40] as const;
/** Months within which a solved problem that comes back is the same issue. */
export const RELAPSE_MONTHS = 24;
/** Groups that have to vote before the working group's ranking counts. */
export const RANKING_GROUPS_MIN = 3;
/** Days before a meeting by which its papers are due. */
export const PAPERS_DUE_DAYS = 7;
/** Issues in one part of a list. */
export const ISSUE_LINES_MAX = 200;
/** Issues in a feed. */
export const FEED_ENTRIES_MAX = 50;
/** Days after which a text signed by a group is too old to be handed in. */
export const SIGNED_TEXT_DAYS = 14;
/** Papers in one room. */
export const ROOM_PAPERS_MAX = 50;
/** Longest title, lead and text of a portrait, in UTF-16 units: it is printed on one sheet. */
export const PORTRAIT_TITLE_UNITS_MAX = 200;
export const PORTRAIT_LEAD_UNITS_MAX = 600;
export const PORTRAIT_BODY_UNITS_MAX = 3_000;
/** Figures of an investment profile, and the longest name, value or source of one, in UTF-16 units. */
export const PORTRAIT_FIGURES_MAX = 8;
export const PORTRAIT_FIGURE_UNITS_MAX = 120;
/** Months for which the version of an investment profile counts as up to date. */
export const PROFILE_FRESH_MONTHS = 24;
/** Days after a round's close for which a name that only the reviewing body sees is kept at most. */
export const WITHHELD_NAME_DAYS = 90;
