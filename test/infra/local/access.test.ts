import { describe, expect, test } from 'vitest';
import { actsOf, isAllowed } from '../../../infra/local/access.ts';
import type { Statement } from '../../../infra/local/blueprint.ts';
import type { Plain } from '../../../infra/local/template.ts';

const arn = 'arn:aws:dynamodb:eu-west-1:000000000000:table/notes';
const grant = (actions: string[], resources = [arn], more: Partial<Statement> = {}): Statement => ({
  allow: true,
  actions,
  resources,
  conditions: {},
  ...more,
});
const may = (statements: Statement[], operation: string, input: Record<string, Plain>) =>
  actsOf(
    operation,
    input,
    (name) => arn.replace('notes', name),
    () => 'of',
  ).every((act) => isAllowed(statements, act));

const key = { of: { S: 'event#a' }, item: { S: 'facts' } };
const transaction = {
  TransactItems: [
    { Put: { TableName: 'notes', Item: key } },
    { Update: { TableName: 'notes', Key: key } },
    { ConditionCheck: { TableName: 'notes', Key: key } },
  ],
};

describe('a function does what its policy grants and nothing else', () => {
  test('an action that was taken away is refused', () => {
    expect(may([grant(['dynamodb:GetItem', 'dynamodb:PutItem'])], 'PutItem', { TableName: 'notes', Item: key })).toBe(
      true,
    );
    expect(may([grant(['dynamodb:GetItem'])], 'PutItem', { TableName: 'notes', Item: key })).toBe(false);
    expect(may([], 'GetItem', { TableName: 'notes', Key: key })).toBe(false);
  });

  test('another table is another resource, and an index is one of its own', () => {
    const query = { TableName: 'notes', IndexName: 'due' };
    expect(may([grant(['dynamodb:Query'])], 'Query', { TableName: 'others' })).toBe(false);
    expect(may([grant(['dynamodb:Query'])], 'Query', query)).toBe(false);
    expect(may([grant(['dynamodb:Query'], [`${arn}/index/due`])], 'Query', query)).toBe(true);
    expect(may([grant(['dynamodb:Query'], [`${arn}/index/*`])], 'Query', query)).toBe(true);
    expect(may([grant(['dynamodb:Query'], [`${arn}/index/*`])], 'Query', { TableName: 'notes' })).toBe(false);
  });

  test('a transaction needs the action of each of its items', () => {
    const three = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'];
    expect(may([grant(three)], 'TransactWriteItems', transaction)).toBe(true);
    for (const missing of three) {
      expect(may([grant(three.filter((one) => one !== missing))], 'TransactWriteItems', transaction)).toBe(false);
    }
    expect(may([grant(['dynamodb:TransactWriteItems'])], 'TransactWriteItems', transaction)).toBe(false);
  });

  test('a denial goes before a grant', () => {
    const deny = grant(['dynamodb:Put*'], ['*'], { allow: false });
    expect(may([grant(['dynamodb:*']), deny], 'PutItem', { TableName: 'notes', Item: key })).toBe(false);
    expect(may([grant(['dynamodb:*']), deny], 'GetItem', { TableName: 'notes', Key: key })).toBe(true);
  });

  test('conditions on leading keys and on the transaction count, and an unknown condition never holds', () => {
    const under = (conditions: Statement['conditions']) => [grant(['dynamodb:*'], [arn], { conditions })];
    const leading = under({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['event#*'] } });
    expect(may(leading, 'PutItem', { TableName: 'notes', Item: key })).toBe(true);
    expect(may(leading, 'PutItem', { TableName: 'notes', Item: { ...key, of: { S: 'mail#a' } } })).toBe(false);
    const inside = under({ StringEquals: { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] } });
    expect(may(inside, 'TransactWriteItems', transaction)).toBe(true);
    expect(may(inside, 'PutItem', { TableName: 'notes', Item: key })).toBe(false);
    expect(may(under({ Bool: { 'aws:SecureTransport': ['true'] } }), 'GetItem', { TableName: 'notes' })).toBe(false);
  });
});
