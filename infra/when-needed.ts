/**
 * Stands in for `node:zlib` and `node:fs/promises` inside the bundles. The SDK imports them for a checksum that DynamoDB never
 * asks for and for configuration files that no function has; loading them costs 4 ms of every cold start. Whoever does need
 * one gets it at the first call, and a build that needs more of them than stands here fails.
 */
export const crc32: typeof import('node:zlib').crc32 = (data, value) =>
  process.getBuiltinModule('node:zlib').crc32(data, value);

/** For the picture of a QR code. */
export const deflateSync: typeof import('node:zlib').deflateSync = (data, options) =>
  process.getBuiltinModule('node:zlib').deflateSync(data, options);

export const readFile = (path: string, encoding: 'utf8'): Promise<string> =>
  process.getBuiltinModule('node:fs/promises').readFile(path, encoding);
