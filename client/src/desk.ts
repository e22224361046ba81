// The drafting desk: the elements of its screens. A page brings in all of them and uses those that stand on it.
import './consultations/publish/publish-desk.js';
import './consultations/round-desk.js';
import './drafts/draft-start.js';
import './drafts/lineage/lineage-review.js';
import './drafts/working-desk.js';
