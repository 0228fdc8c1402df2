import { describe, expect, test } from 'vitest';
import { type Plain, resolveTemplate } from '../../../infra/local/template.ts';

const resolved = (properties: Plain, more: Record<string, Plain> = {}) =>
  resolveTemplate(
    { Resources: { Thing: { Type: 'Any::Thing', Properties: { value: properties } }, ...more } },
    { stackName: 'Stack', secret: (name) => `secret of ${name}` },
  ).find(({ id }) => id === 'Thing')?.properties.value;

/** A placeholder of Fn::Sub. */
const the = (name: string): string => `\${${name}}`;

const table: Record<string, Plain> = {
  Notes: {
    Type: 'AWS::DynamoDB::GlobalTable',
    Properties: { TableName: { 'Fn::Sub': `${the('AWS::StackName')}-notes` } },
  },
  Link: { Type: 'AWS::SecretsManager::Secret', Properties: { Name: 'links' } },
};

describe('the template is worked out as CloudFormation would', () => {
  test('a reference to a table is its name, its attributes are ARNs', () => {
    expect(resolved({ Ref: 'Notes' }, table)).toBe('Stack-notes');
    expect(resolved({ 'Fn::GetAtt': ['Notes', 'Arn'] }, table)).toBe(
      'arn:aws:dynamodb:eu-west-1:000000000000:table/Stack-notes',
    );
    expect(resolved({ 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Notes', 'Arn'] }, '/index/due']] }, table)).toMatch(
      /table\/Stack-notes\/index\/due$/,
    );
    expect(resolved({ 'Fn::Sub': [`${the('here')}/${the('Notes.StreamArn')}`, { here: 'x' }] }, table)).toMatch(
      /^x\/arn:.*\/stream\//,
    );
    expect(resolved({ 'Fn::Select': [1, { 'Fn::Split': ['-', { Ref: 'Notes' }] }] }, table)).toBe('notes');
  });

  test('a reference to a secret becomes its text, wherever it stands in a value', () => {
    expect(resolved('{{resolve:secretsmanager:provider:SecretString:::}}')).toBe('secret of provider');
    expect(
      resolved({ 'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: 'Link' }, ':SecretString:key::}}!']] }, table),
    ).toBe('secret of links/key!');
  });

  test('a property without a value is left out', () => {
    expect(resolved({ kept: 1, dropped: { Ref: 'AWS::NoValue' }, all: [{ Ref: 'AWS::NoValue' }, 2] })).toEqual({
      kept: 1,
      all: [2],
    });
  });

  test('what cannot be worked out stops the start', () => {
    expect(() => resolved({ 'Fn::ImportValue': 'elsewhere' })).toThrow('Fn::ImportValue');
    expect(() => resolved({ Ref: 'Nobody' })).toThrow('Nobody');
  });
});
