declare namespace App {
  interface Locals {
    /** The chapter being rendered: components of its MDX body read it. */
    chapter: import('./course/course.ts').Chapter;
    course: import('./course/course.ts').Course;
    /** Ids of the sources that the page has shown beside its text already. */
    noted?: Set<string>;
  }
}
