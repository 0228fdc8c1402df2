import { loadOnce } from './load-once.ts';

type Action = (...asked: never[]) => Promise<unknown>;

/** What of a part answers in its own time, so that its code may come first. */
type ActionsOf<A> = { [N in keyof A]: A[N] extends Action ? N : never }[keyof A] & string;

/** These actions of a part of a room, whose code is loaded with the first call of one: a start for anything else does without. */
export const whenCalled = <A, const N extends ActionsOf<A>>(
  names: readonly N[],
  load: () => Promise<A>,
): Pick<A, N> => {
  const part = loadOnce(load);
  const called =
    (name: N): Action =>
    async (...asked) =>
      ((await part())[name] as Action)(...asked);
  return Object.fromEntries(names.map((name) => [name, called(name)])) as unknown as Pick<A, N>;
};
