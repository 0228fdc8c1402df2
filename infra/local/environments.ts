import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import type { FunctionPlan } from './blueprint.ts';

/** What an invocation gave: its answer in JSON, or the error in Lambda's shape (`failed`). */
export type Outcome = { readonly failed: boolean; readonly payload: string };

/** The environments of one function: as many processes as are needed at once, six at most. */
export type Pool = {
  readonly invoke: (event: string) => Promise<Outcome>;
  /** Lets every process go after its current call, so that the next call starts from what now lies in the folder. */
  readonly recycle: () => void;
  readonly pids: () => readonly number[];
  readonly stop: () => Promise<void>;
};

export type PoolSurroundings = {
  readonly logFolder: string;
  readonly environment: Record<string, string>;
  /** Milliseconds that the laptop's clock is ahead of the machine's; negative in the past. */
  readonly offsetMs: () => number;
  /** Is told once per process that could not start, in the words of its error. */
  readonly crashed: (words: string) => void;
};

const environmentsPerFunction = 6;
/** Lambda gives an environment ten seconds to start. */
const initLimitMs = 10_000;
/** An environment that had nothing to do for a minute is let go: 75 MB each. */
const idleLimitMs = 60_000;

type Invocation = { readonly event: string; readonly resolve: (outcome: Outcome) => void };
type Environment = {
  readonly server: Server;
  child: ChildProcess | undefined;
  state: 'starting' | 'idle' | 'busy' | 'gone';
  retired: boolean;
  next: ServerResponse | undefined;
  requestId: string;
  invocation: Invocation | undefined;
  timer: NodeJS.Timeout | undefined;
};

const runtimeClient = fileURLToPath(import.meta.resolve('aws-lambda-ric'));

/** Plain JavaScript in an address of its own: stripping the types in each process would cost 50 ms of every start. */
const preload = `data:text/javascript;base64,${Buffer.from(
  transformSync(readFileSync(new URL('./preload.ts', import.meta.url), 'utf8'), { loader: 'ts', minify: true }).code,
).toString('base64')}`;

/**
 * Starts one process of a function: Node under AWS's runtime client, which asks the Runtime API at `port` for its first
 * call as soon as the function's own code has been loaded. What it says goes to `log`.
 */
export const spawnRuntime = (
  plan: Pick<FunctionPlan, 'folder' | 'handler' | 'memory' | 'functionName' | 'logFormat' | 'environment'>,
  surroundings: { port: number; environment: Record<string, string>; offsetMs: number; log: number | 'ignore' },
): ChildProcess => {
  const { port, environment, offsetMs, log } = surroundings;
  const flags = [
    '--no-warnings',
    '--no-experimental-require-module',
    '--no-experimental-detect-module',
    `--max-old-space-size=${Math.floor(plan.memory * 0.9)}`,
  ];
  return spawn(process.execPath, [...flags, '--import', preload, runtimeClient], {
    cwd: plan.folder,
    stdio: ['ignore', log, log],
    env: {
      PATH: process.env.PATH ?? '',
      TZ: 'UTC',
      LANG: 'en_US.UTF-8',
      _HANDLER: plan.handler,
      LAMBDA_TASK_ROOT: plan.folder,
      AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}`,
      AWS_LAMBDA_FUNCTION_NAME: plan.functionName,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(plan.memory),
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
      AWS_LAMBDA_LOG_FORMAT: plan.logFormat,
      AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${plan.functionName}`,
      AWS_LAMBDA_LOG_STREAM_NAME: 'laptop',
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
      ...plan.environment,
      ...environment,
      LAPTOP_CLOCK_OFFSET_MS: String(offsetMs),
    },
  });
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
};

const failure = (errorType: string, errorMessage: string): Outcome => ({
  failed: true,
  payload: JSON.stringify({ errorType, errorMessage }),
});

/**
 * Runs one function as Lambda does: each environment is a process of Node under AWS's own runtime client, with the
 * function's variables, memory and time limit, and a Runtime API of its own. What a function throws, an exit, an endless
 * loop or too much memory ends that process at most. Calls beyond six at once wait for a free process.
 */
export const openPool = (plan: FunctionPlan, { logFolder, environment, offsetMs, crashed }: PoolSurroundings): Pool => {
  mkdirSync(logFolder, { recursive: true });
  const log = openSync(join(logFolder, `${plan.name}.log`), 'a');
  const all = new Set<Environment>();
  const queue: Invocation[] = [];
  let stopped = false;

  const finish = (own: Environment, outcome: Outcome) => {
    clearTimeout(own.timer);
    own.invocation?.resolve(outcome);
    own.invocation = undefined;
  };
  const end = (own: Environment, outcome?: Outcome) => {
    if (own.state === 'gone') return;
    const starting = own.state === 'starting';
    own.state = 'gone';
    all.delete(own);
    if (outcome !== undefined) {
      finish(own, outcome);
      // A process that cannot start fails the call that waits for it, or each call would start one more in vain.
      if (starting) queue.shift()?.resolve(outcome);
    }
    clearTimeout(own.timer);
    own.child?.kill('SIGKILL');
    own.server.close();
    own.server.closeAllConnections();
  };
  const give = (own: Environment, invocation: Invocation) => {
    const { next } = own;
    if (next === undefined) return;
    clearTimeout(own.timer);
    own.state = 'busy';
    own.next = undefined;
    own.invocation = invocation;
    own.requestId = randomUUID();
    const offset = offsetMs();
    const { requestId } = own;
    next
      .writeHead(200, {
        'content-type': 'application/json',
        'lambda-runtime-aws-request-id': requestId,
        'lambda-runtime-deadline-ms': String(Date.now() + offset + plan.timeoutMs),
        'lambda-runtime-invoked-function-arn': plan.arn,
        'lambda-runtime-trace-id': 'Root=1-5ce24d70-000000000000000000000000;Sampled=0',
        'laptop-clock-offset-ms': String(offset),
      })
      .end(invocation.event);
    own.timer = setTimeout(() => {
      const seconds = (plan.timeoutMs / 1000).toFixed(2);
      end(own, failure('Sandbox.Timedout', `RequestId: ${requestId} Error: Task timed out after ${seconds} seconds`));
      hurry();
    }, plan.timeoutMs);
  };
  const ready = (own: Environment) => {
    if (own.retired) {
      end(own);
      hurry();
      return;
    }
    own.state = 'idle';
    const waiting = queue.shift();
    if (waiting !== undefined) return give(own, waiting);
    clearTimeout(own.timer);
    own.timer = setTimeout(() => end(own), idleLimitMs);
    own.timer.unref();
  };
  const answer = async (own: Environment, request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '';
    if (path.endsWith('/next')) {
      own.next = response;
      ready(own);
      return;
    }
    const payload = await bodyOf(request);
    response.writeHead(202, { 'content-type': 'application/json' }).end('{"status":"OK"}');
    if (path.endsWith('/init/error')) {
      const { errorMessage = payload } = JSON.parse(payload) as { errorMessage?: string };
      crashed(`${plan.name} could not start: ${errorMessage} (its log is in ${logFolder})`);
      end(own, { failed: true, payload });
      hurry();
    } else if (path.includes(own.requestId)) {
      finish(own, { failed: path.endsWith('/error'), payload });
    }
  };
  const start = () => {
    const own: Environment = {
      // A function that is busy for five seconds sends nothing meanwhile: by Node's default its connection would be gone when it answers.
      server: createServer({ keepAliveTimeout: 0 }, (request, response) => {
        answer(own, request, response).catch(() => end(own, failure('Runtime.Unknown', 'The connection broke')));
      }),
      child: undefined,
      state: 'starting',
      retired: false,
      next: undefined,
      requestId: '',
      invocation: undefined,
      timer: undefined,
    };
    all.add(own);
    own.timer = setTimeout(() => {
      end(own, failure('Sandbox.Timedout', 'The function did not start within 10 seconds'));
      hurry();
    }, initLimitMs);
    own.server.listen(0, '127.0.0.1', () => {
      const address = own.server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      if (own.state === 'gone') return;
      const child = spawnRuntime(plan, { port, environment, offsetMs: offsetMs(), log });
      own.child = child;
      const gone = (why: string) => {
        end(own, failure('Runtime.ExitError', `RequestId: ${own.requestId} Error: Runtime exited with error: ${why}`));
        hurry();
      };
      child.once('error', (error) => gone(error.message));
      child.once('exit', (code, signal) => gone(signal === null ? `exit status ${code}` : `signal: ${signal}`));
    });
  };
  /** Starts what is still missing for the calls that wait. */
  const hurry = () => {
    if (stopped) return;
    const starting = [...all].filter(({ state }) => state === 'starting').length;
    const missing = Math.min(queue.length - starting, environmentsPerFunction - all.size);
    for (let count = 0; count < missing; count += 1) start();
  };

  return {
    invoke: (event) =>
      new Promise((resolve) => {
        if (stopped) return resolve(failure('Laptop.Stopped', 'The laptop is stopping'));
        const invocation = { event, resolve };
        const free = [...all].find(({ state, retired }) => state === 'idle' && !retired);
        if (free !== undefined) return give(free, invocation);
        queue.push(invocation);
        hurry();
      }),
    recycle() {
      for (const own of all) {
        own.retired = true;
        if (own.state === 'idle') end(own);
      }
      hurry();
    },
    pids: () => [...all].flatMap(({ child }) => child?.pid ?? []),
    async stop() {
      stopped = true;
      const stopping = failure('Laptop.Stopped', 'The laptop is stopping');
      for (const { resolve } of queue.splice(0)) resolve(stopping);
      const children = [...all].flatMap(({ child }) => (child === undefined ? [] : [once(child, 'exit')]));
      for (const own of all) end(own, stopping);
      await Promise.all(children);
      closeSync(log);
    },
  };
};
