/** The elements of the progress page, in one file: each alone would be a request of its own. */
import './calibration/calibration-element.ts';
import './changed-element.ts';
import './due/due-element.ts';
import './history/history-element.ts';
import './kept-element.ts';
import './move/move-element.ts';
import './keeping/level-reset-element.ts';
import './next-step-element.ts';
import './receipt/receipt-element.ts';
import './print/print-element.ts';
import './record-element.ts';
import './restore/restore-element.ts';
import './standing-element.ts';
