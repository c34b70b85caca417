import { isStale } from './stale.ts';

// Runs as a classic script in the head, before the first paint: what it decides moves nothing afterward.
const root = document.documentElement;
root.toggleAttribute('data-stale', isStale(root.dataset['verified'] ?? '', Date.now()));
