import type { DoorCounts } from '../../core/counts.ts';
import type { CameIn, DeviceRole, DeviceStanding, DoorGuest, DoorList } from '../../core/door-list.ts';
import type { Verdict } from '../../core/judge-arrival.ts';
import type { Capture, Rejection } from '../../core/operation.ts';

/** Said only when it was written and read back. */
export type Kept =
  | { readonly is: 'saved'; readonly id: string }
  | { readonly is: 'not-saved'; readonly because: 'disk-full' | 'storage-broken' | 'no-list' };

/** All that the screens may know and do. It works from the device first and sends by itself; no call here waits for the network save `pair`. */
export type Engine = {
  readonly now: () => DoorView;
  /** Told after every change; returns how to stop. */
  readonly watch: (tell: () => void) => () => void;
  /** An empty name leaves the tablet the one that the desk gave it. */
  readonly pair: (
    code: string,
    name: string,
  ) => Promise<'paired' | 'no-such-code' | 'too-many-tries' | 'no-network' | 'storage-broken'>;
  /** What a scanned picture or typed code means. */
  readonly judge: (read: string, by: 'ticket' | 'code') => Promise<Verdict>;
  /** Of somebody chosen from `find`. */
  readonly judgeGuest: (key: string) => Verdict;
  /** Guests whose name, municipality or organisation begins with each word typed; at most 20, those still expected first. */
  readonly find: (typed: string) => readonly DoorGuest[];
  readonly keep: (capture: Capture, ticket?: string) => Promise<Kept>;
  /** Sends what waits and closes when all of it is home; the list is gone then. */
  readonly close: () => Promise<'closed' | 'still-to-send' | 'no-network'>;
  readonly fetchAgain: () => Promise<void>;
  /** These of `told` were read, and go. */
  readonly seen: (ids: readonly string[]) => Promise<void>;
};

export type DoorView =
  | { readonly is: 'starting' }
  /** No list: never paired, closed, revoked or past its time. What waits is still sent. */
  | {
      readonly is: 'not-paired';
      readonly because?: 'closed' | 'revoked' | 'over' | 'storage-broken';
      readonly toSend: number;
    }
  | {
      readonly is: 'ready';
      readonly list: DoorList;
      readonly role: DeviceRole;
      readonly standing: DeviceStanding;
      /** By the server's clock as far as the device knows it. */
      readonly time: string;
      /** Kept here and not yet acknowledged one by one. */
      readonly toSend: number;
      readonly lastHeardAt: string | undefined;
      readonly counts: DoorCounts;
      readonly places: { readonly leased: number; readonly given: number };
      readonly cameIn: ReadonlyMap<string, CameIn>;
      /** Guests who signed on this device, until its list says so. */
      readonly signed: ReadonlySet<string>;
      /** What came back refused or merged, newest first, with the guest's name where there is one; until `seen`. */
      readonly told: readonly {
        readonly id: string;
        readonly is: 'merged' | 'rejected' | 'quarantined';
        readonly because?: Rejection;
        readonly name?: string;
        readonly first?: CameIn;
      }[];
    };
