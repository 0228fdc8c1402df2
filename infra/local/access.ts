import type { Statement } from './blueprint.ts';
import { list, type Plain, record, text } from './template.ts';

/** One thing a call does: an IAM action on a resource, with what conditions may ask about it. */
export type Act = {
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, readonly string[]>>;
};

const matches = (pattern: string, value: string): boolean =>
  pattern === '*' ||
  pattern === value ||
  (/[*?]/.test(pattern) &&
    new RegExp(
      `^${pattern
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')}$`,
      's',
    ).test(value));

/** A condition that the laptop does not know never holds: a grant under it fails here, where somebody sees it. */
const holds = (operator: string, wanted: readonly string[], given: readonly string[] | undefined): boolean => {
  const [, quantifier, name, ifExists] =
    /^(?:(ForAllValues|ForAnyValue):)?(StringEquals|StringLike|StringNotEquals|StringNotLike)(IfExists)?$/.exec(
      operator,
    ) ?? [];
  if (name === undefined) return false;
  if (given === undefined) return ifExists !== undefined || quantifier === 'ForAllValues' || name.includes('Not');
  const one = (value: string) =>
    wanted.some((pattern) => (name.endsWith('Like') ? matches(pattern, value) : pattern === value)) !==
    name.includes('Not');
  return quantifier === 'ForAllValues' ? given.every(one) : given.some(one);
};

/** Whether these statements let an act pass: something allows it and nothing denies it. */
export const isAllowed = (statements: readonly Statement[], { action, resource, context }: Act): boolean => {
  const applying = statements.filter(
    (statement) =>
      statement.actions.some((pattern) => matches(pattern.toLowerCase(), action.toLowerCase())) &&
      statement.resources.some((pattern) => matches(pattern, resource)) &&
      Object.entries(statement.conditions).every(([operator, keys]) =>
        Object.entries(keys).every(([key, wanted]) => holds(operator, wanted, context[key])),
      ),
  );
  return applying.some(({ allow }) => allow) && applying.every(({ allow }) => allow);
};

const transactional: Record<string, string> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

/** The name of a table that a request names by its name or its ARN. */
export const tableNameOf = (value: Plain | undefined): string => text(value).split('/').at(-1) ?? '';

/** What one action in a transaction is and the table, key or item it names. */
export const transactionParts = (input: Record<string, Plain>) =>
  list(input.TransactItems).flatMap((item) =>
    Object.entries(record(item)).map(([kind, part]) => ({ kind, part: record(part) })),
  );

/**
 * What a call to DynamoDB does, as IAM sees it. A transaction is authorised by the actions of its items (PutItem,
 * UpdateItem, DeleteItem, ConditionCheckItem, GetItem), a query of an index by the index's ARN. `partitionKeyOf` names a
 * table's partition key, for policies that look at leading keys.
 */
export const actsOf = (
  operation: string,
  input: Record<string, Plain>,
  arnOf: (table: string) => string,
  partitionKeyOf: (table: string) => string,
): readonly Act[] => {
  const act = (name: string, table: Plain | undefined, item?: Plain, enclosing?: string, index?: Plain): Act => {
    const tableName = tableNameOf(table);
    const leading = record(record(item)[partitionKeyOf(tableName)]);
    const key = text(leading.S ?? leading.N ?? leading.B);
    return {
      action: `dynamodb:${name}`,
      resource: `${arnOf(tableName)}${index === undefined ? '' : `/index/${text(index)}`}`,
      context: {
        ...(leading.S === undefined && leading.N === undefined ? {} : { 'dynamodb:LeadingKeys': [key] }),
        ...(enclosing === undefined ? {} : { 'dynamodb:EnclosingOperation': [enclosing] }),
      },
    };
  };
  if (operation === 'TransactWriteItems' || operation === 'TransactGetItems') {
    return transactionParts(input).map(({ kind, part }) =>
      act(transactional[kind] ?? kind, part.TableName, part.Item ?? part.Key ?? null, operation),
    );
  }
  if (operation === 'BatchGetItem' || operation === 'BatchWriteItem') {
    return Object.keys(record(input.RequestItems)).map((table) => act(operation, table));
  }
  return [act(operation, input.TableName, input.Item ?? input.Key ?? null, undefined, input.IndexName)];
};
