// Your choice. The job holds the repository, the import graph, the open file and the two names.
import { filesWith, type Choice } from './choices.ts';

export const yours: Choice = ({ repo, field }) => filesWith(repo, field);
