/** The elements of the team page. */
import './team-element.ts';
