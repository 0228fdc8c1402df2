/** Does it once that much time has passed; what it gives back calls it off. */
export const after = (milliseconds: number, act: () => void): (() => void) => {
  const timer = window.setTimeout(act, milliseconds);
  return () => window.clearTimeout(timer);
};
