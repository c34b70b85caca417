/** The elements of a chapter's page, in one file: each alone would be a request of its own. */
import '../labs/lab-element.ts';
import '../progress/altimeter/altimeter-element.ts';
import '../progress/marks-element.ts';
import '../progress/practice-element.ts';
import '../progress/reading-element.ts';
import '../progress/save-notice-element.ts';
import './code-blocks.browser.ts';
import './terms.browser.ts';
import './verified-element.ts';

// Only where the contents stand beside the text: a phone is spared the request.
if (matchMedia('(min-width: 88rem)').matches) void import('./contents.browser.ts');
