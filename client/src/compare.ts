// The page of a comparison, taken over: from change to change by keys and buttons.
import { ComparePage } from './drafts/compare-page.js';

const page = document.querySelector<HTMLElement>('[data-compare]');
if (page) new ComparePage(page).begin();
