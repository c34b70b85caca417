declare module 'virtual:search-contents' {
  /** What search says before anything is typed; written by `contents.build.ts`. */
  const contents: import('./contents.ts').Contents;
  export default contents;
}
