/** What a log line may hold: words we wrote, counts, ids and route names. Never a name, an address or anything that was typed. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export type Log = (level: 'info' | 'error', what: string, fields?: LogFields) => void;

/** One JSON line, as CloudWatch reads it. */
export const log: Log = (level, what, fields = {}) => {
  process.stdout.write(`${JSON.stringify({ level, what, ...fields })}\n`);
};

/**
 * An error without its message: messages of libraries repeat what they were given, and that may be personal. The message stands at the
 * head of the stack, on as many lines as it has; only the steps behind it are kept.
 */
export const describeError = (error: unknown): LogFields => {
  if (!(error instanceof Error)) return { error: typeof error };
  const stack = error.stack ?? '';
  const message = stack.indexOf(error.message);
  const behind = message < 0 ? '' : stack.slice(message + error.message.length);
  const frames = behind.split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    error: error.name,
    at: frames
      .slice(0, 4)
      .map((line) => line.trim())
      .join(' < '),
  };
};
