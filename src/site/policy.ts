/**
 * The policy of every page for readers, in a meta tag because a plain static host sends no headers.
 * Everything is same-origin. `frame-src` keeps a lab's frame from navigating away with what it knows;
 * `worker-src` is for the search worker. Labs run under the frame's own, stricter policy.
 */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
