import type { Clause, Condition, Test, Value, Write } from './port.ts';

/** An attribute as DynamoDB writes it on the wire; only the types our items have. */
export type Attribute =
  | { S: string }
  | { N: string }
  | { BOOL: boolean }
  | { NULL: true }
  | { L: Attribute[] }
  | { M: Record<string, Attribute> };

export const toAttribute = (value: Value): Attribute => {
  if (value === null) return { NULL: true };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (isList(value)) return { L: value.map(toAttribute) };
  return { M: toAttributes(value) };
};

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

/** Fields that are undefined are left out: an absent field is absent in the table too. */
export const toAttributes = (item: { readonly [name: string]: Value | undefined }): Record<string, Attribute> => {
  const attributes: Record<string, Attribute> = {};
  for (const [name, value] of Object.entries(item)) {
    if (value !== undefined) attributes[name] = toAttribute(value);
  }
  return attributes;
};

const fromAttribute = (attribute: Attribute): Value => {
  if ('S' in attribute) return attribute.S;
  if ('N' in attribute) return Number(attribute.N);
  if ('BOOL' in attribute) return attribute.BOOL;
  if ('L' in attribute) return attribute.L.map(fromAttribute);
  if ('M' in attribute) return fromAttributes(attribute.M);
  return null;
};

export const fromAttributes = (attributes: Readonly<Record<string, unknown>>): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [name, fromAttribute(attribute as Attribute)]),
  );

/** The parts of a request that say what is written and on which condition; every name and value is a placeholder. */
export type Expressions = {
  readonly update: string | undefined;
  readonly condition: string | undefined;
  readonly names: Record<string, string> | undefined;
  readonly values: Record<string, Attribute> | undefined;
};

export const expressionsOf = (write: Write): Expressions => {
  const names: Record<string, string> = {};
  const values: Record<string, Attribute> = {};
  const name = (attribute: string): string => {
    names[`#${attribute}`] = attribute;
    return `#${attribute}`;
  };
  const value = (held: Value): string => {
    const placeholder = `:v${Object.keys(values).length}`;
    values[placeholder] = toAttribute(held);
    return placeholder;
  };

  const test = (attribute: string, wanted: Test): string => {
    if (wanted === 'absent') return `attribute_not_exists(${name(attribute)})`;
    if (wanted === 'present') return `attribute_exists(${name(attribute)})`;
    if ('is' in wanted) return `${name(attribute)} = ${value(wanted.is)}`;
    if ('atLeast' in wanted) return `${name(attribute)} >= ${value(wanted.atLeast)}`;
    if ('above' in wanted) return `${name(attribute)} > ${value(wanted.above)}`;
    if ('below' in wanted) return `${name(attribute)} < ${value(wanted.below)}`;
    return `${name(attribute)} IN (${wanted.oneOf.map(value).join(', ')})`;
  };
  const clause = (wanted: Clause): string =>
    Object.entries(wanted)
      .map(([attribute, of]) => test(attribute, of))
      .join(' AND ');
  const clauses = (condition: Condition): readonly Clause[] => (isClauses(condition) ? condition : [condition]);

  const update = 'update' in write ? updateExpression(write, name, value) : undefined;
  const condition =
    write.if === undefined
      ? undefined
      : clauses(write.if)
          .map((one) => `(${clause(one)})`)
          .join(' OR ');
  return {
    update,
    condition,
    names: Object.keys(names).length > 0 ? names : undefined,
    values: Object.keys(values).length > 0 ? values : undefined,
  };
};

export const isClauses = (condition: Condition): condition is readonly Clause[] => Array.isArray(condition);

const updateExpression = (
  write: Extract<Write, { update: unknown }>,
  name: (attribute: string) => string,
  value: (held: Value) => string,
): string => {
  const set = Object.entries(write.set ?? {}).map(([attribute, to]) => `${name(attribute)} = ${value(to)}`);
  const add = Object.entries(write.add ?? {}).map(([attribute, by]) => `${name(attribute)} ${value(by)}`);
  const remove = (write.remove ?? []).map(name);
  return [
    set.length > 0 ? `SET ${set.join(', ')}` : '',
    add.length > 0 ? `ADD ${add.join(', ')}` : '',
    remove.length > 0 ? `REMOVE ${remove.join(', ')}` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
};
