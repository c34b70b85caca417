/** Brings the specimens of the gallery into their states. */
import './name-labs.browser.ts';
import '../site/chapter-elements.browser.ts';
import '../progress/page-elements.browser.ts';
import { showLabs } from './labs.browser.ts';
import { showQuestions } from './questions.browser.ts';
import { offerRecords } from './records.browser.ts';
import { showSearch } from './search.browser.ts';

showLabs();
showQuestions();
offerRecords();
await showSearch();
document.documentElement.dataset['gallery'] = 'ready';
