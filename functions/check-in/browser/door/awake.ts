/** Keeps a tablet from going dark in somebody's hand. */
export type Awake = {
  /** Wanted from now on, or not any more. Said as often as one likes: what is held already is not asked for again. */
  readonly keep: (wanted: boolean) => void;
};

type Sentinel = Pick<WakeLockSentinel, 'released' | 'release'>;

/**
 * The browser's screen lock, where it has one. A browser lets go of it when its tab is out of sight, so it is asked for again when that comes back. What a browser
 * refuses (an empty battery) is no fault: the tablet goes dark as any other, and the next who says `keep` asks again.
 */
export const awakeOf = ({
  lock,
  page,
}: {
  readonly lock: { readonly request: (what: 'screen') => Promise<Sentinel> } | undefined;
  readonly page: Pick<Document, 'visibilityState'> & {
    readonly addEventListener: (name: 'visibilitychange', heard: () => void) => void;
  };
}): Awake => {
  let wanted = false;
  let held: Sentinel | undefined;
  let asking = false;

  const letGo = async (): Promise<void> => {
    const was = held;
    held = undefined;
    if (was?.released === false) await was.release().catch(() => undefined);
  };
  const ask = async (): Promise<void> => {
    const has = held !== undefined && !held.released;
    if (lock === undefined || !wanted || has || asking || page.visibilityState !== 'visible') return;
    asking = true;
    held = await lock.request('screen').catch(() => undefined);
    asking = false;
    // While it was asked for the tablet was closed.
    if (!wanted) await letGo();
  };

  page.addEventListener('visibilitychange', () => void ask());
  return {
    keep: (on) => {
      wanted = on;
      void (on ? ask() : letGo());
    },
  };
};
