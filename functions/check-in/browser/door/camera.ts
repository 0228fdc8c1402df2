import { decodeQR } from 'qr/decode.js';

export type Camera = {
  /** Shows the camera in `video` and tells what it reads, each text once as long as it stays before the lens. */
  readonly start: (
    video: HTMLVideoElement,
    read: (text: string) => void,
  ) => Promise<'running' | 'denied' | 'none' | 'stopped'>;
  /** Stops reading and keeps the picture for a while, so that the next guest need not wait for it. */
  readonly pause: () => void;
  /** Lets go of the camera; its light goes out. */
  readonly stop: () => void;
  /** The lamp beside the lens, where there is one. */
  readonly light: () => ((on: boolean) => Promise<void>) | undefined;
};

/** Finds the text of a code in the picture as it is now; undefined when there is none. */
export type Reader = (video: HTMLVideoElement) => Promise<string | undefined>;

/** Milliseconds between two looks: eight a second leave a slow tablet time for its screen. */
const between = 120;
/** A text that was not seen for so many looks may be read again: a ticket that is still held there is not a second guest. */
const gone = 12;
/** Milliseconds that the picture is kept while a verdict is on the screen. */
const warm = 45_000;
/** Pixels on the longer side: a code that fills a quarter of it still has three for each of its squares. */
const widest = 720;
/** Milliseconds for a blurred or tilted one. */
const patience = 60;

type Detector = {
  readonly detect: (picture: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>;
};
type Detectors = {
  new (options: { formats: readonly string[] }): Detector;
  readonly getSupportedFormats?: () => Promise<readonly string[]>;
};

/** The browser's own reader where it has one for this kind of code, else ours. */
export const readerHere = async (): Promise<Reader> => {
  // Not every browser has one, and no library of types knows it.
  const { BarcodeDetector } = globalThis as { readonly BarcodeDetector?: Detectors };
  try {
    if (BarcodeDetector !== undefined && (await BarcodeDetector.getSupportedFormats?.())?.includes('qr_code')) {
      const detector = new BarcodeDetector({ formats: ['qr_code'] });
      return async (video) => (await detector.detect(video))[0]?.rawValue;
    }
  } catch {
    // Some name it and have none.
  }
  return drawnReader();
};

/** Draws the picture small and looks for a code in it. */
const drawnReader = (): Reader => {
  const canvas = document.createElement('canvas');
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    const { videoWidth, videoHeight } = video;
    if (drawing === null || videoWidth === 0) return undefined;
    const scale = Math.min(1, widest / Math.max(videoWidth, videoHeight));
    canvas.width = Math.round(videoWidth * scale);
    canvas.height = Math.round(videoHeight * scale);
    drawing.drawImage(video, 0, 0, canvas.width, canvas.height);
    const { data } = drawing.getImageData(0, 0, canvas.width, canvas.height);
    try {
      return decodeQR({ width: canvas.width, height: canvas.height, data }, { timeLimit: patience });
    } catch {
      return undefined;
    }
  };
};

type Lamp = MediaTrackCapabilities & { readonly torch?: boolean };

/** The tablet's camera at the back. `after` waits; `reader` is `readerHere` unless a test brings another. */
export const cameraOf = ({
  devices,
  after,
  reader,
}: {
  readonly devices: MediaDevices | undefined;
  readonly after: (milliseconds: number, act: () => void) => () => void;
  readonly reader: () => Promise<Reader>;
}): Camera => {
  let stream: MediaStream | undefined;
  let looks: Promise<Reader> | undefined;
  // Of the latest start; an older one that wakes up late finds that it is another's turn.
  let turn = 0;
  let callOff = (): void => undefined;
  let letGo = (): void => undefined;
  let seen: { readonly text: string; missed: number } | undefined;

  const stop = (): void => {
    turn += 1;
    callOff();
    letGo();
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = undefined;
    seen = undefined;
  };

  const open = async (): Promise<MediaStream | 'denied' | 'none'> => {
    if (stream?.getVideoTracks().some(({ readyState }) => readyState === 'live')) return stream;
    if (devices === undefined) return 'none';
    try {
      return await devices.getUserMedia({
        audio: false,
        video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
      });
    } catch (error) {
      return error instanceof DOMException && /NotAllowed|Security/.test(error.name) ? 'denied' : 'none';
    }
  };

  const look = async (mine: number, video: HTMLVideoElement, read: (text: string) => void): Promise<void> => {
    looks ??= reader();
    const text = await (await looks)(video).catch(() => undefined);
    if (mine !== turn) return;
    // Planned first: whoever is told may pause.
    callOff = after(between, () => void look(mine, video, read));
    if (text === undefined || text === '') {
      if (seen !== undefined && ++seen.missed > gone) seen = undefined;
    } else if (text === seen?.text) {
      seen.missed = 0;
    } else {
      seen = { text, missed: 0 };
      read(text);
    }
  };

  return {
    start: async (video, read) => {
      turn += 1;
      const mine = turn;
      callOff();
      letGo();
      const opened = await open();
      if (mine !== turn) {
        if (typeof opened !== 'string' && opened !== stream) for (const track of opened.getTracks()) track.stop();
        return 'stopped';
      }
      if (typeof opened === 'string') return opened;
      stream = opened;
      video.srcObject = opened;
      try {
        await video.play();
      } catch {
        // Taken from the page before it ran; the turn below tells.
      }
      if (mine !== turn) return 'stopped';
      void look(mine, video, read);
      return 'running';
    },
    pause: () => {
      turn += 1;
      callOff();
      letGo();
      letGo = after(warm, stop);
    },
    stop,
    light: () => {
      const [track] = stream?.getVideoTracks() ?? [];
      const can = (track?.getCapabilities?.() ?? {}) as Lamp;
      if (track === undefined || can.torch !== true) return undefined;
      return (on) => track.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
    },
  };
};
