import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip as gzipWithCallback } from 'node:zlib';

type Compress = (body: Buffer) => Promise<Buffer>;

const brotliAsync = promisify(brotliCompress);
const gzip: Compress = promisify(gzipWithCallback);
const VARY = 'Accept-Encoding';
const TEXT = /^(text\/|image\/svg|application\/(json|javascript|xml|manifest))/;

/**
 * Makes `response` compress a text body when the client accepts it: Brotli at `quality`, else gzip.
 * Anything that is not a whole 200 reply of a text type passes through untouched.
 */
export function compressReply(
  request: IncomingMessage,
  response: ServerResponse,
  quality: number,
): void {
  const encoding = acceptedEncoding(request);
  if (encoding === null || request.method === 'HEAD') return;
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((status: number, headers: OutgoingHttpHeaders = {}) => {
    if (status !== 200 || !TEXT.test(String(headers['Content-Type']))) {
      return writeHead(status, headers);
    }
    const compress = encoding === 'br' ? brotli(quality) : gzip;
    sendWhole(response, async (body) => {
      const packed = await compress(body);
      const length = { 'Content-Length': packed.length };
      writeHead(200, { ...headers, ...length, 'Content-Encoding': encoding, Vary: VARY });
      return packed;
    });
    return response;
  }) as typeof response.writeHead;
}

function acceptedEncoding(request: IncomingMessage): 'br' | 'gzip' | null {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : null;
}

function brotli(quality: number): Compress {
  return (body) => brotliAsync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}

/** Gathers what is written to `response`; at its end sends what `finish` makes of it. */
function sendWhole(response: ServerResponse, finish: Compress): void {
  const chunks: Buffer[] = [];
  const end = response.end.bind(response);
  response.write = ((chunk: Buffer) => chunks.push(chunk) > 0) as typeof response.write;
  response.end = ((chunk?: Buffer) => {
    if (chunk) chunks.push(chunk);
    finish(Buffer.concat(chunks)).then(
      (body) => end(body),
      (error: Error) => response.destroy(error),
    );
    return response;
  }) as typeof response.end;
}
