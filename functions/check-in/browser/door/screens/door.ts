import type { Language } from '#kernel/languages.ts';
import type { Verdict } from '../../../core/judge-arrival.ts';
import type { Capture } from '../../../core/operation.ts';
import type { DoorWords } from '../../../wording/door-words.ts';
import type { Camera } from '../camera.ts';
import type { DoorView, Engine } from '../engine.types.ts';
import type { Sounds } from '../sounds.ts';
import type { Settings } from './settings.ts';

export type Ready = Extract<DoorView, { is: 'ready' }>;

/**
 * One thing to see and do at a time. `heading` gets the focus unless `focus` is given, so that it is never lost. `live` runs after every change of the
 * engine, and must leave alone what somebody is typing. `foot` stays in reach of a thumb. `bare`: a guest holds the tablet, who sees no menu.
 */
export type Screen = {
  readonly name: string;
  readonly heading: HTMLElement;
  readonly body: readonly Node[];
  readonly foot?: readonly Node[];
  readonly focus?: HTMLElement;
  readonly bare?: boolean;
  readonly live?: (view: Ready) => void;
  /** Without a list: how much still waits to be sent. */
  readonly waits?: (toSend: number) => void;
  readonly leave?: () => void;
};

/** How somebody came to a verdict: after it one goes back there. */
export type From = 'scan' | 'search';

/** Who signs, as far as the tablet knows. */
export type Signatory = {
  readonly guest?: string;
  readonly role?: string | undefined;
  readonly municipality?: string | undefined;
  /** A second name under a municipality that takes part: said with one more press. */
  readonly also?: boolean;
};

/** What was said to be saved, for a minute. */
export type Last = { readonly id: string; readonly name: string };

/** Where a press leads. Each replaces what is on the screen. */
export type Go = {
  readonly home: (typed?: string) => void;
  readonly scan: () => void;
  readonly verdict: (verdict: Verdict, by: 'ticket' | 'code' | 'name', from: From) => void;
  readonly addPlace: (capture: WalkIn, from: From) => void;
  readonly letIn: (capture: WalkIn, from: From) => void;
  readonly undo: (last: Last, from: From) => void;
  readonly walkIn: (name?: string) => void;
  readonly signWho: () => void;
  readonly sign: (who: Signatory) => void;
  readonly wishes: (of: string, hasEmail: boolean) => void;
  readonly handBack: () => void;
  readonly substitute: (who: Signatory) => void;
  readonly told: () => void;
  readonly menu: () => void;
  readonly closing: () => void;
  /** Nothing was kept: said loudly, with what to write on paper and a button that tries once more. */
  readonly notSaved: (
    because: 'disk-full' | 'storage-broken' | 'no-list',
    about: { readonly capture: Capture; readonly name?: string | undefined },
    again: () => void,
  ) => void;
};

export type WalkIn = Extract<Capture, { kind: 'walk-in' }>;

/** What every screen is given. */
export type Door = {
  readonly engine: Engine;
  readonly words: DoorWords;
  readonly language: Language;
  readonly camera: Camera;
  readonly sounds: Sounds;
  readonly settings: Settings;
  readonly after: (milliseconds: number, act: () => void) => () => void;
  readonly go: Go;
  /** Says it aloud, once, to who listens. */
  readonly say: (text: string) => void;
  /** For the moment and for this tablet alone: who came in last. */
  readonly memory: Memory;
};

export type Memory = {
  last: Last | undefined;
  /** Stops the minute in which the last one can be undone. */
  forgetLast: () => void;
};
