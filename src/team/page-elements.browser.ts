/** The elements of the team page. The queue's comes first: the board sets its numbers. */
import './queue-element.ts';
import './team-element.ts';
