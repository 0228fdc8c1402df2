import fc from 'fast-check';

/** Any code point but half a pair. */
const anyCharacter = fc.nat(0x10f7ff).map((at) => String.fromCodePoint(at < 0xd800 ? at : at + 0x800));

/**
 * Text of any characters at all, ten at most unless said otherwise. The same as fast-check's `unit: 'binary'`, which wants to know every
 * character backwards and takes most of a second for that in each file of tests.
 */
export const anyText = (
  length: { readonly minLength?: number; readonly maxLength?: number } = {},
): fc.Arbitrary<string> => fc.string({ ...length, unit: anyCharacter });
