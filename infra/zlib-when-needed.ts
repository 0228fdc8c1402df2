/**
 * Stands in for `node:zlib` inside the bundles. The SDK imports it for a checksum of streams that DynamoDB never sends, and
 * loading it costs 3 ms of every cold start; whoever does need it gets it at the first call.
 */
export const crc32: typeof import('node:zlib').crc32 = (data, value) =>
  process.getBuiltinModule('node:zlib').crc32(data, value);
