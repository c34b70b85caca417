/** Where the two built sites are served while browser tests run. */
const port = Number(process.env['PORT'] ?? '4321');

/** Port of the real course. */
export const coursePort = port;
/** Port of the small fixture course. */
export const fixturePort = port + 1;

/** Address of a page of the real course: `course('/progress/')`. */
export function course(path: string): string {
  return `http://127.0.0.1:${coursePort}${path}`;
}

/** Address of a page of the fixture course. */
export function fixture(path: string): string {
  return `http://127.0.0.1:${fixturePort}${path}`;
}
