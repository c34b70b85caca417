/** The elements of the placement page. */
import './placement-element.ts';
