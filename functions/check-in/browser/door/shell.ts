import { after } from './engine-world.ts';

/** As much of a service worker's global scope as the shell needs; the DOM's own types know a window alone. */
export type WorkerScope = {
  readonly location: { readonly origin: string };
  readonly navigator: { readonly onLine: boolean };
  readonly caches: CacheStorage;
  readonly clients: { claim: () => Promise<void> };
  readonly doorFiles?: readonly string[];
  readonly fetch: typeof fetch;
  skipWaiting: () => Promise<void>;
  addEventListener: (
    name: 'install' | 'activate' | 'fetch',
    act: (event: {
      readonly request: Request;
      waitUntil: (work: Promise<unknown>) => void;
      respondWith: (answer: Promise<Response>) => void;
    }) => void,
  ) => void;
};

const documents: readonly string[] = ['/deur/app', '/en/deur/app'];
const manifests: readonly string[] = ['/deur/app.webmanifest', '/en/deur/app.webmanifest'];
const prefix = 'aanschuif-door-';
/** How long the network may take, in milliseconds, before what is kept answers. */
const patience = 3_000;

/** What a document or manifest loads: addresses below /static/, each with the hash of its contents in its name. */
export const staticFilesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/["'(](\/static\/[\w.-]+)["')]/g)].map(([, path]) => path ?? '')),
];

/**
 * Keeps the app's shell when installed, in a cache of that build, and answers from it: files with a hash at once; documents and
 * the manifest from the network when that answers within three seconds with the page itself (no fault, no redirect to a hotel's own log-in), else from what
 * is kept, and at once from there when the browser knows that there is no network. Everything else goes its own way.
 */
export const shellWorker = (scope: WorkerScope): void => {
  const { caches, fetch } = scope;
  const listed = scope.doorFiles ?? [];
  // Of this build alone. Whatever a worker of another language or an older one looks for is found in any of them.
  const name = `${prefix}${listed.join(' ')}`;

  const keepShell = async (): Promise<void> => {
    const shell = await Promise.all(
      [...documents, ...manifests].map(async (path) => {
        const answer = await fetch(path, { cache: 'reload', credentials: 'omit' });
        if (isPage(answer)) return { path, answer, text: await answer.clone().text() };
        if (manifests.includes(path)) return undefined;
        throw new Error(`${path}: ${answer.status}`);
      }),
    );
    const there = shell.filter((one) => one !== undefined);
    const files = [...new Set([...listed, ...there.flatMap(({ text }) => staticFilesIn(text))])];
    const cache = await caches.open(name);
    await cache.addAll(files);
    await Promise.all(there.map(({ path, answer }) => cache.put(path, answer)));
    await scope.skipWaiting();
  };

  const tidy = async (): Promise<void> => {
    await scope.clients.claim();
    const old = (await caches.keys()).filter((one) => one.startsWith(prefix) && one !== name);
    await Promise.all(old.map((one) => caches.delete(one)));
  };

  scope.addEventListener('install', (event) => event.waitUntil(keepShell()));
  scope.addEventListener('activate', (event) => event.waitUntil(tidy()));
  scope.addEventListener('fetch', (event) => {
    const { method, url } = event.request;
    const { origin, pathname } = new URL(url);
    if (method !== 'GET' || origin !== scope.location.origin) return;
    if (pathname.startsWith('/static/')) {
      event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(event.request)));
    } else if (documents.includes(pathname) || manifests.includes(pathname)) {
      event.respondWith(networkFirst(scope, event.request, pathname));
    }
  });
};

const networkFirst = async (
  { caches, fetch, navigator }: WorkerScope,
  request: Request,
  path: string,
): Promise<Response> => {
  const kept = await caches.match(path);
  if (kept !== undefined && !navigator.onLine) return kept;
  const network = fetch(request);
  if (kept === undefined) return network;
  return new Promise((answer) => {
    const stop = after(patience, () => answer(kept));
    network
      .then((fresh) => answer(isPage(fresh) ? fresh : kept))
      .catch(() => answer(kept))
      .finally(stop);
  });
};

const isPage = ({ ok, redirected, type }: Response): boolean => ok && !redirected && type === 'basic';
