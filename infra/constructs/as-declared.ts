type Loosened<T> = { readonly [K in keyof T]: object extends Pick<T, K> ? T[K] | undefined : T[K] };

/**
 * A construct as one of CDK's interfaces. CDK's classes hold `undefined` where its interfaces say that a property may be absent, and our
 * compiler options tell those two apart; everything else about the construct is still checked.
 */
export const asDeclared = <T extends object>(construct: Loosened<T>): T => construct as T;
