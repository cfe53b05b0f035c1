/** Compresses the text files of a site, so that a server need not compress them at each request. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const isText = (path: string): boolean => /\.(js|css|json|html|atom|txt|svg)$/.test(path);
/** A file with fewer bytes fits into one packet without compression. */
const LEAST = 1000;
/** For a file with more bytes, the best compression takes seconds and saves only a few percent. */
const LARGE = 500_000;

const toBrotli = promisify<Uint8Array, object, Buffer>(brotliCompress);
const toGzip = promisify<Uint8Array, object, Buffer>(gzip);

/** The same files, with `.br` and `.gz` beside each text file that is large enough. */
export async function withCompressed(
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<Map<string, string | Uint8Array>> {
  const all = new Map(files);
  await Promise.all(
    [...files].map(async ([path, content]) => {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      if (!isText(path) || bytes.length < LEAST) return;
      const params = {
        [constants.BROTLI_PARAM_QUALITY]: bytes.length > LARGE ? 6 : constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      };
      const [br, gz] = await Promise.all([toBrotli(bytes, { params }), toGzip(bytes, { level: 9 })]);
      all.set(`${path}.br`, br).set(`${path}.gz`, gz);
    }),
  );
  return all;
}
