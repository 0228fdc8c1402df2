import { describe, expect, test } from 'vitest';
import { passes } from '../../../infra/local/streams.ts';

const written = {
  eventName: 'INSERT',
  dynamodb: { Keys: { item: { S: 'guest#a' } }, NewImage: { state: { S: 'seated' } } },
};

describe('a record passes a filter', () => {
  test.each([
    [{ eventName: ['INSERT', 'MODIFY'] }, true],
    [{ eventName: ['REMOVE'] }, false],
    [{ dynamodb: { Keys: { item: { S: ['facts', { prefix: 'guest#' }] } } } }, true],
    [{ dynamodb: { Keys: { item: { S: [{ prefix: 'mail#' }] } } } }, false],
    [{ eventName: ['INSERT'], dynamodb: { NewImage: { state: { S: ['waiting'] } } } }, false],
    [{ dynamodb: { NewImage: { state: { S: [{ 'anything-but': ['waiting'] }] } } } }, true],
    [{ dynamodb: { OldImage: { state: [{ exists: false }] } } }, true],
    [{ dynamodb: { NewImage: { state: [{ exists: false }] } } }, false],
    [{}, true],
  ])('%j: %s', (pattern, expected) => {
    expect(passes(pattern, written)).toBe(expected);
  });
});
