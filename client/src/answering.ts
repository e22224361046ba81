// The answer desk: a page of its own, so that those who mend a text do not load it.
import './answers/answer-desk.js';
