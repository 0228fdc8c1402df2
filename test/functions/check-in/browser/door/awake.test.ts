import { describe, expect, test } from 'vitest';
import { awakeOf } from '../../../../../functions/check-in/browser/door/awake.ts';

/** A browser that counts how often it was asked, and lets go as a real one does. */
const browser = ({ refuses = false, has = true } = {}) => {
  const locks: { released: boolean; release: () => Promise<void> }[] = [];
  const hears: (() => void)[] = [];
  const page = {
    visibilityState: 'visible' as DocumentVisibilityState,
    addEventListener: (_: 'visibilitychange', heard: () => void) => void hears.push(heard),
  };
  let asked = 0;
  const request = async () => {
    asked += 1;
    if (refuses || page.visibilityState !== 'visible') throw new DOMException('', 'NotAllowedError');
    const lock = {
      released: false,
      release: async () => {
        lock.released = true;
      },
    };
    locks.push(lock);
    return lock;
  };
  const becomes = async (visibilityState: DocumentVisibilityState): Promise<void> => {
    page.visibilityState = visibilityState;
    if (visibilityState === 'hidden') for (const lock of locks) lock.released = true;
    for (const heard of hears) heard();
    await settled();
  };
  return {
    awake: awakeOf({ lock: has ? { request } : undefined, page }),
    becomes,
    asked: () => asked,
    held: () => locks.filter(({ released }) => !released).length,
  };
};
/** What was begun is done: nothing here waits for a clock. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

describe('a tablet at the door', () => {
  test('stays awake while it is wanted, and is asked for once', async () => {
    const { awake, asked, held } = browser();
    expect(held()).toBe(0);
    for (let times = 0; times < 3; times += 1) {
      awake.keep(true);
      await settled();
    }
    expect([asked(), held()]).toEqual([1, 1]);
    awake.keep(false);
    await settled();
    expect(held()).toBe(0);
  });

  test('asks again when it comes back into sight, and not while it is out of it', async () => {
    const { awake, becomes, asked, held } = browser();
    awake.keep(true);
    await settled();
    await becomes('hidden');
    awake.keep(true);
    await settled();
    expect([asked(), held()]).toEqual([1, 0]);
    await becomes('visible');
    expect([asked(), held()]).toEqual([2, 1]);
    awake.keep(false);
    await becomes('hidden');
    await becomes('visible');
    expect([asked(), held()]).toEqual([2, 0]);
  });

  test('lets go of what came after it was closed', async () => {
    const { awake, held } = browser();
    awake.keep(true);
    awake.keep(false);
    await settled();
    expect(held()).toBe(0);
  });

  test('goes dark as any other where the browser refuses or has no lock, and asks again the next time', async () => {
    const refused = browser({ refuses: true });
    refused.awake.keep(true);
    await settled();
    refused.awake.keep(true);
    await settled();
    expect([refused.asked(), refused.held()]).toEqual([2, 0]);
    const none = browser({ has: false });
    none.awake.keep(true);
    await none.becomes('visible');
    expect(none.held()).toBe(0);
  });
});
