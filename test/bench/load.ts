import { Agent, request } from 'node:http';

/** What so many clients send for so long, each its next request as soon as the answer to the last has come. */
export type Load = {
  readonly address: string;
  readonly clients: number;
  readonly seconds: number;
  /** The status that counts; any other ends the load. */
  readonly status: number;
  readonly path: string;
  /** Makes each request's address its own, so that nothing between knows the answer already. */
  readonly ownAddress: boolean;
  readonly headers: Readonly<Record<string, string>>;
  /** A form whose `NUMBER` is another in each request. */
  readonly body?: string;
  /** The first of those numbers. */
  readonly from: number;
};

/** How long each answer took, in milliseconds, and how long all of it. */
export type Came = { readonly latencies: readonly number[]; readonly ms: number };

const send = async ({
  address,
  clients,
  seconds,
  status,
  path,
  ownAddress,
  headers,
  body,
  from,
}: Load): Promise<Came> => {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const latencies: number[] = [];
  let number = from;
  const one = (): Promise<void> =>
    new Promise((resolve, reject) => {
      number += 1;
      const own = body?.replaceAll('NUMBER', String(number));
      const began = performance.now();
      const asked = request(
        `${address}${path}${ownAddress ? `?own=${number}` : ''}`,
        {
          agent,
          method: own === undefined ? 'GET' : 'POST',
          headers: own === undefined ? headers : { ...headers, 'content-length': Buffer.byteLength(own) },
        },
        (response) => {
          response
            .resume()
            .once('error', reject)
            .once('end', () => {
              latencies.push(performance.now() - began);
              if (response.statusCode === status) resolve();
              else reject(new Error(`${path} answered ${response.statusCode} instead of ${status}`));
            });
        },
      );
      asked.once('error', reject).end(own);
    });
  const began = performance.now();
  const until = began + seconds * 1000;
  const client = async () => {
    while (performance.now() < until) await one();
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return { latencies, ms: performance.now() - began };
};

// A process of its own: whoever measures must not wait for what is measured.
const [load] = process.argv.slice(2);
if (load !== undefined) {
  const came = await send(JSON.parse(load) as Load);
  process.stdout.write(JSON.stringify(came));
}
