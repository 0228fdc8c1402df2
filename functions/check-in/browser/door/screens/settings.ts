/** Choices of a tablet that say nothing about anybody; they outlive the evening. */
export type Settings = {
  readonly sound: () => boolean;
  readonly setSound: (on: boolean) => void;
  readonly dark: () => boolean;
  readonly setDark: (on: boolean) => void;
};

const soundKey = 'aanschuif-door-sound';
const schemeKey = 'aanschuif-door-scheme';

/** Remembered where the browser allows it; else for as long as the page is open. The system decides about light and dark until somebody does. */
export const settingsOf = (page: Document, kept: () => Storage, systemIsDark: () => boolean): Settings => {
  const now = new Map<string, string>();
  const read = (key: string): string | undefined => {
    try {
      return now.get(key) ?? kept().getItem(key) ?? undefined;
    } catch {
      return now.get(key);
    }
  };
  const write = (key: string, value: string): void => {
    now.set(key, value);
    try {
      kept().setItem(key, value);
    } catch {
      // A private window: it holds until the page is closed.
    }
  };
  const dark = (): boolean => {
    const chosen = read(schemeKey);
    return chosen === undefined ? systemIsDark() : chosen === 'dark';
  };
  const wear = (): void => {
    const chosen = read(schemeKey);
    if (chosen !== undefined) page.documentElement.dataset.scheme = chosen;
  };
  wear();
  return {
    sound: () => read(soundKey) !== 'off',
    setSound: (on) => write(soundKey, on ? 'on' : 'off'),
    dark,
    setDark: (on) => {
      write(schemeKey, on ? 'dark' : 'light');
      wear();
    },
  };
};
