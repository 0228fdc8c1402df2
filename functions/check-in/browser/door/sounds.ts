/** What a crew hears without looking: one short figure of its own for each. */
export type Sound = 'welcome' | 'already-in' | 'choose' | 'no' | 'elsewhere' | 'saved' | 'not-saved';

export type Sounds = {
  /** Browsers give sound only after a press: called at each, it costs nothing after the first. */
  readonly wake: () => void;
  readonly play: (sound: Sound) => void;
};

/** Hertz, from, and how long, in seconds. Good rises, a question stays, a refusal falls and is low. */
type Note = readonly [hertz: number, from: number, lasts: number];
const figures: Readonly<Record<Sound, readonly Note[]>> = {
  welcome: [
    [660, 0, 0.09],
    [990, 0.1, 0.16],
  ],
  'already-in': [
    [587, 0, 0.1],
    [587, 0.16, 0.1],
  ],
  choose: [
    [587, 0, 0.08],
    [698, 0.11, 0.08],
    [587, 0.22, 0.14],
  ],
  no: [
    [330, 0, 0.14],
    [196, 0.16, 0.3],
  ],
  elsewhere: [
    [494, 0, 0.12],
    [370, 0.14, 0.12],
    [494, 0.28, 0.12],
  ],
  saved: [[880, 0, 0.08]],
  'not-saved': [
    [196, 0, 0.16],
    [196, 0.22, 0.16],
    [196, 0.44, 0.3],
  ],
};
const loud = 0.22;

/** Sound from the browser's own synthesiser; nothing is fetched. Where there is none, or `on` says no, it is silent. */
export const soundsOf = (on: () => boolean): Sounds => {
  let context: AudioContext | undefined;
  const contextNow = (): AudioContext | undefined => {
    if (typeof AudioContext === 'undefined') return undefined;
    context ??= new AudioContext();
    if (context.state === 'suspended') context.resume().catch(() => undefined);
    return context;
  };
  return {
    wake: () => {
      if (on()) contextNow();
    },
    play: (sound) => {
      if (!on()) return;
      const playing = contextNow();
      if (playing === undefined) return;
      for (const [hertz, from, lasts] of figures[sound]) {
        const begin = playing.currentTime + from;
        const tone = playing.createOscillator();
        const volume = playing.createGain();
        tone.type = hertz < 400 ? 'square' : 'sine';
        tone.frequency.value = hertz;
        // Rises and falls within a hundredth of a second, or a speaker clicks.
        volume.gain.setValueAtTime(0, begin);
        volume.gain.linearRampToValueAtTime(hertz < 400 ? loud / 2 : loud, begin + 0.01);
        volume.gain.setValueAtTime(hertz < 400 ? loud / 2 : loud, begin + lasts - 0.01);
        volume.gain.linearRampToValueAtTime(0, begin + lasts);
        tone.connect(volume).connect(playing.destination);
        tone.start(begin);
        tone.stop(begin + lasts);
      }
    },
  };
};
