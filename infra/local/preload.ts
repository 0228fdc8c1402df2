import { registerHooks } from 'node:module';

/*
 * Runs in a function's process before anything else. AWS's runtime client gets a client for the Runtime API in place of
 * its C++ addon, and `Date` is set to the laptop's clock. `node:http` comes by `getBuiltinModule`, because an import
 * statement would load undici and cost 20 ms of every start.
 */
const { Agent, request } = process.getBuiltinModule('node:http');

let offset = Number(process.env.LAPTOP_CLOCK_OFFSET_MS ?? 0);
delete process.env.LAPTOP_CLOCK_OFFSET_MS;
const RealDate = Date;
const now = () => RealDate.now() + offset;
const LaptopDate = function (this: unknown, ...values: unknown[]): unknown {
  if (new.target === undefined) return new RealDate(now()).toString();
  const target: unknown = new.target === LaptopDate ? RealDate : new.target;
  return Reflect.construct(RealDate, values.length === 0 ? [now()] : values, target as typeof RealDate);
};
Object.defineProperties(LaptopDate, {
  ...Object.getOwnPropertyDescriptors(RealDate),
  now: { value: now, configurable: true, writable: true },
});
Object.defineProperty(RealDate.prototype, 'constructor', { value: LaptopDate, configurable: true, writable: true });
Object.defineProperty(globalThis, 'Date', { value: LaptopDate, configurable: true, writable: true });

const [host, port] = (process.env.AWS_LAMBDA_RUNTIME_API ?? '').split(':');
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const api = '/2018-06-01/runtime/invocation';

const call = (method: string, path: string, body?: string, headers: Record<string, string | number> = {}) =>
  new Promise<{ bodyJson: string; headers: Record<string, string | string[] | undefined> }>((resolve) => {
    const sent = request({ host, port, agent, method, path: `${api}/${path}`, headers }, (response) => {
      const parts: Buffer[] = [];
      response
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () => resolve({ bodyJson: Buffer.concat(parts).toString(), headers: response.headers }));
    });
    // Nobody is left to work for once the laptop has gone.
    sent.on('error', () => process.exit(0)).end(body);
  });

// AWS's addon posts synchronously; here the next call waits behind the answer on the one connection there is.
const post = (path: string, body: string, headers: Record<string, string> = {}) => {
  void call('POST', path, body, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...headers,
  });
};

const client = {
  async next() {
    const invocation = await call('GET', 'next');
    offset = Number(invocation.headers['laptop-clock-offset-ms'] ?? offset);
    return invocation;
  },
  done: (id: string, body: string) => post(`${id}/response`, body),
  error: (id: string, body: string) => post(`${id}/error`, body),
};

const place = process.getBuiltinModule('node:url').pathToFileURL(`${process.argv[1]}.rapid-client.cjs`).href;
Object.defineProperty(globalThis, Symbol.for('laptop.rapid-client'), { value: client });
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === './rapid-client.node'
      ? { url: place, format: 'commonjs', shortCircuit: true }
      : next(specifier, context),
  load: (url, context, next) =>
    url === place
      ? {
          format: 'commonjs',
          source: "module.exports = globalThis[Symbol.for('laptop.rapid-client')];",
          shortCircuit: true,
        }
      : next(url, context),
});
