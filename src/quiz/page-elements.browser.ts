/** The elements of a quiz's page, in one file: each alone would be a request of its own. */
import '../progress/altimeter/altimeter-element.ts';
import '../progress/save-notice-element.ts';
import './quiz-element.ts';

// Few quizzes hold anything that was revised, and fewer readers have passed before: the others load nothing for it.
if (document.querySelector('course-changed')) void import('../progress/changed-element.ts');
