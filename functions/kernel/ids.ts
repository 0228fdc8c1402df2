import type { Instant } from './instants.ts';

/** Where randomness comes from: that many unpredictable bytes, as `crypto.randomBytes` gives. */
export type Random = (bytes: number) => Uint8Array;

/** Crockford's base 32 in lower case: no i, l, o or u, and in the order of their characters, so that ids sort by time. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

const timeCharacters = 10;
const randomCharacters = 16;

/**
 * A new id such as `evt_01dba0mdc0` + 16 random characters: the prefix, ten characters of the time in milliseconds, then 80 random bits.
 * Ids with one prefix sort by the time they were made; within one millisecond their order is chance.
 */
export function newId(prefix: string, now: Instant, random: Random): string {
  return `${prefix}_${timePart(Date.parse(now))}${randomPart(random)}`;
}

function timePart(milliseconds: number): string {
  let rest = milliseconds;
  let characters = '';
  for (let place = 0; place < timeCharacters; place += 1) {
    characters = alphabet.charAt(rest % 32) + characters;
    rest = Math.floor(rest / 32);
  }
  return characters;
}

function randomPart(random: Random): string {
  let characters = '';
  let bits = 0;
  let held = 0;
  for (const byte of random((randomCharacters * 5) / 8)) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      characters += alphabet.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return characters;
}

/** A code of decimal digits to type over, each digit equally likely. A byte of 250 or more is thrown away: 256 is no multiple of ten. */
export function randomCode(random: Random, digits = 6): string {
  let code = '';
  while (code.length < digits) {
    for (const byte of random(digits - code.length)) {
      if (byte < 250) code += String(byte % 10);
    }
  }
  return code;
}

/** Without the ones that look alike (0 and o, 1 and l, i); the 2 stands twice, so that every byte gives one. */
const letters = '23456789abcdefghjkmnpqrstuvwxyz2';

/** Letters to tell two addresses apart, or to keep one from being guessed (5 bits each). */
export function randomLetters(random: Random, length: number): string {
  return [...random(length)].map((byte) => letters.charAt(byte % 32)).join('');
}

/** 128 random bits as 22 characters of base64url: nobody guesses it, and it may stand in an address. */
export function randomToken(random: Random): string {
  return btoa(String.fromCharCode(...random(16)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
