/** Items in groups are rows with choices: share of items in their right group. */
export { gradeRows as gradeClassify } from '../match/grade.ts';
