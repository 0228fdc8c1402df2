import type { KeptUntil, KeptWhat } from '#kernel/kept.ts';

export type { KeptUntil, KeptWhat } from '#kernel/kept.ts';

/** A line of the one table of what is kept, as the wiring gathers it from the contracts. */
export type KeptThing = { readonly what: KeptWhat; readonly until: KeptUntil };
