import { nameLabs } from './labs.browser.ts';

// Before the elements are defined: they read their plan when they start.
nameLabs();
