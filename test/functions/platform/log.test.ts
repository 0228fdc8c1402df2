import { afterEach, describe, expect, test, vi } from 'vitest';
import { describeError, log } from '#platform/log.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a log line', () => {
  const lines = (write: () => void): readonly string[] => {
    const written: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
    write();
    vi.restoreAllMocks();
    return written;
  };

  test('is one line of JSON with what happened and its fields', () => {
    const written = lines(() => log('error', 'breakage', { requestId: 'req-1', route: '/x\n', count: 2 }));
    expect(written).toHaveLength(1);
    expect(written[0]?.match(/\n/g)).toHaveLength(1);
    expect(JSON.parse(written[0] ?? '')).toEqual({
      level: 'error',
      what: 'breakage',
      requestId: 'req-1',
      route: '/x\n',
      count: 2,
    });
  });

  test('needs no fields', () => {
    expect(lines(() => log('info', 'started'))).toEqual(['{"level":"info","what":"started"}\n']);
  });
});

describe('an error in a log line', () => {
  test('T12 is its name and where it was thrown, never its message', () => {
    const error = new RangeError('cannot seat Noor van den Berg <noor@helmond.example>\nat her own request');
    const described = describeError(Object.assign(error, { email: 'noor@helmond.example' }));
    expect(Object.keys(described)).toEqual(['error', 'at']);
    expect(described.error).toBe('RangeError');
    expect(described.at).toContain('log.test.ts');
    expect(JSON.stringify(described)).not.toMatch(/noor|berg|helmond/i);
  });

  test('T12 is not deceived by a message of several lines that looks like a stack', () => {
    const described = describeError(
      new SyntaxError('Unexpected token, "\n  at noor@helmond.example" is not valid JSON'),
    );
    expect(JSON.stringify(described)).not.toContain('noor');
  });

  test('T12 leaves out the message of what caused it', () => {
    const cause = new Error('noor@helmond.example');
    expect(JSON.stringify(describeError(new Error('outer', { cause })))).not.toContain('noor');
  });

  test('says where in at most four steps, on one line', () => {
    const { at } = describeError(new Error('x'));
    expect(String(at).split(' < ').length).toBeLessThanOrEqual(4);
    expect(String(at)).not.toContain('\n');
  });

  test.each([
    ['noor@helmond.example', 'string'],
    [{ email: 'noor@helmond.example' }, 'object'],
    [undefined, 'undefined'],
    [null, 'object'],
  ])('T12 something thrown that is no error is only its type: %j', (thrown, type) => {
    expect(describeError(thrown)).toEqual({ error: type });
  });

  test('without a stack is only its name', () => {
    const error = new Error('x');
    delete error.stack;
    expect(describeError(error)).toEqual({ error: 'Error', at: '' });
  });
});
