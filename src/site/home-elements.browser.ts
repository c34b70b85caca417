/** The elements of the home page, in one file: each alone would be a request of its own. */
import '../progress/marks-element.ts';
import '../progress/next-step-element.ts';
import './ladder-element.ts';
