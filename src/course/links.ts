import { CHANGES_PATH } from '../changes/changes.ts';
import { kitAnchor, KIT_PATH } from '../kit/kit.ts';
import type { Chapter, Course, Placed } from './course.ts';
import { error, type Problem } from './problems.ts';
import { pagePaths } from './published.ts';
import { quizPath } from './urls.ts';

/** Links of a chapter that lead nowhere inside the course. */
export function links(chapter: Chapter, course: Course): Problem[] {
  const paths = new Map(pagePaths(course).map((path) => [path, new Set<string>()]));
  for (const other of course.chapters) {
    const { body } = other;
    const anchors = [
      ...body.sections,
      ...body.figures,
      ...body.checks,
      ...other.labs,
      ...other.signals,
      ...other.practices,
    ];
    paths.set(other.path, new Set(anchors.map(({ id }) => id)));
    paths.set(quizPath(other), new Set(other.questions.map(({ id }) => id)));
  }
  paths.set('/glossary/', new Set(course.terms.map(({ id }) => `term-${id}`)));
  paths.set('/sources/', new Set(course.sources.map(({ id }) => `source-${id}`)));
  paths.set(CHANGES_PATH, new Set(course.changes.map(({ id }) => id)));
  const kitAnchors = course.kits.flatMap(({ entry, files }) => [
    kitAnchor(entry),
    ...files.map(({ id }) => id),
  ]);
  paths.set(KIT_PATH, new Set(kitAnchors));
  return chapter.body.links.flatMap((link) => deadLink(chapter, link, paths));
}

function deadLink(
  chapter: Chapter,
  link: Placed,
  paths: ReadonlyMap<string, ReadonlySet<string>>,
): Problem[] {
  if (/^(https?:|mailto:)/.test(link.id)) return [];
  const [path = '', anchor = ''] = link.id.split('#');
  const anchors = paths.get(path === '' ? chapter.path : path);
  const place = { file: chapter.file, line: link.line };
  if (!anchors) {
    return [
      error(
        'dead-link',
        place,
        `no page ${path} in the course`,
        'write a path from the root that ends with a slash, /levels/…/',
      ),
    ];
  }
  if (anchor === '' || anchors.has(anchor)) return [];
  return [
    error(
      'dead-anchor',
      place,
      `no anchor "${anchor}" on ${path || 'this page'}`,
      'use the id of a section, lab, figure, check or question',
    ),
  ];
}
