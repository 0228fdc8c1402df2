import { type FunctionContract, type Setting, tableVariable } from '#kernel/contract.ts';

/** The table names and settings a function's contract promises it, and no others. */
export type Environment<F extends FunctionContract> = {
  readonly tables: { readonly [T in keyof F['tables']]: string };
  readonly settings: { readonly [S in F['settings'][number]]: string };
};

/**
 * Reads what the contract names from the process's variables. Throws at start-up, before the first request, when one is missing:
 * `infra/` sets them from the same contract, so that can only be a deployment somebody changed by hand.
 */
export const readEnvironment = <const F extends FunctionContract>(
  contract: F,
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Environment<F> => {
  const read = (name: string): string => {
    const value = variables[name];
    if (value === undefined) throw new Error(`The environment variable ${name} is missing.`);
    return value;
  };
  return {
    tables: Object.fromEntries(Object.keys(contract.tables).map((table) => [table, read(tableVariable(table))])),
    settings: Object.fromEntries(contract.settings.map((setting: Setting) => [setting, read(setting)])),
  } as Environment<F>;
};
