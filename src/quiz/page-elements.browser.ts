/** The elements of a quiz's page, in one file: each alone would be a request of its own. */
import '../progress/altimeter-element.ts';
import '../progress/changed-element.ts';
import '../progress/save-notice-element.ts';
import './quiz-element.ts';
