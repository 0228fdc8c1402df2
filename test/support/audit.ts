import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';

type Pair = readonly [name: string, value: string];

/** A page or mail, and what of it is to be looked at beside its markup. */
export type Audited = {
  readonly html: string;
  readonly mail?: true;
  /** What was typed into fields that have to show it again, where they are on the page. */
  readonly kept?: readonly Pair[];
  /** Fields that have to be on the page. */
  readonly must?: readonly string[];
  /** What has to be in the form that sends everything once more. */
  readonly again?: readonly Pair[];
};

/** As many as one trip to the browser carries. */
export const aTrip = 50;

/**
 * Parses each page with a browser's own parser and tells what nobody may have put there: a script that is not ours, an `on` attribute, an
 * address that runs something or leads a form away, a frame; and what was typed and is gone. An empty list is the only good answer.
 */
export const audit = async (browser: Page, all: readonly Audited[]): Promise<readonly (readonly string[])[]> => {
  const found: (readonly string[])[] = [];
  for (let from = 0; from < all.length; from += aTrip) {
    found.push(
      ...(await fetched(all.slice(from, from + aTrip), (address) => browser.evaluate(auditInBrowser, address))),
    );
  }
  return found;
};

/** Lets a browser fetch something from an address of this machine: what it is handed by its own protocol takes three times as long. */
const fetched = async <T>(something: unknown, fetching: (address: string) => Promise<T>): Promise<T> => {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'access-control-allow-origin': '*', connection: 'close' }).end(JSON.stringify(something));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  try {
    return await fetching(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
};

/** Is sent to the browser as it stands, so that everything it needs is inside. */
async function auditInBrowser(address: string): Promise<readonly (readonly string[])[]> {
  const all: readonly Audited[] = await (await fetch(address)).json();
  const never = new Set(
    'iframe frame object embed applet base foreignobject animate set math template plaintext xmp marquee video audio'.split(
      ' ',
    ),
  );
  const addresses = new Set(
    'href src action formaction xlink:href poster data srcset background cite ping manifest'.split(' '),
  );
  const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

  const isOurScript = (element: Element): boolean =>
    element.textContent === '' && /^\/static\/[\w.-]+\.js$/.test(element.getAttribute('src') ?? '');
  /** What a partner gave, under our own address. */
  const isPictureOfKit = (element: Element): boolean =>
    /^\/pakketten\/[\w-]+\/plaatje\/[\w-]+$/.test(element.getAttribute('src') ?? '');
  const wrongTag = (element: Element, mail: boolean): boolean => {
    switch (element.localName) {
      case 'script':
        return mail || !isOurScript(element);
      case 'style':
        return !mail;
      case 'img':
        return !mail && !isPictureOfKit(element);
      // A way on for whoever has no script: one link and its words.
      case 'noscript': {
        const [link, ...more] = element.children;
        return mail || link?.localName !== 'a' || link.children.length > 0 || more.length > 0;
      }
      case 'meta':
        return /refresh/i.test(element.getAttribute('http-equiv') ?? '');
      default:
        return never.has(element.localName);
    }
  };
  const wrongAddress = (element: Element, name: string, value: string): boolean => {
    const icon = element.matches('link[rel=icon]') && value.startsWith('data:image/svg+xml');
    const url = URL.parse(value, 'http://ours.example');
    if (icon || url === null) return false;
    // What an organiser wrote may lead elsewhere; nothing that we make does so without saying the scheme.
    const leads = url.host !== 'ours.example' && !/^https?:\/\//i.test(value) && element.closest('.prose') === null;
    return (
      !schemes.has(url.protocol) ||
      (url.protocol.startsWith('http') && leads) ||
      (/action$/.test(name) && url.host !== 'ours.example')
    );
  };
  const wrongAttribute = (element: Element, { name, value }: Attr, mail: boolean): boolean =>
    name.startsWith('on') ||
    name === 'srcdoc' ||
    (name === 'style' && !mail) ||
    (addresses.has(name) && wrongAddress(element, name, value));
  const markupOf = (document: Document, mail: boolean): string[] =>
    [...document.querySelectorAll('*')].flatMap((element) => [
      ...(wrongTag(element, mail) ? [`<${element.localName}>`] : []),
      ...[...element.attributes]
        .filter((attribute) => wrongAttribute(element, attribute, mail))
        .map(({ name, value }) => `${element.localName} ${name}=${value.slice(0, 80)}`),
    ]);

  /** As a parser leaves it: line ends are one character, and a null is none. */
  const plain = (text = ''): string => text.replace(/\r\n?/g, '\n').replaceAll('\u0000', '\uFFFD').trim();
  const isText = (element: Element): boolean => !/^(radio|checkbox|submit)$/.test(element.getAttribute('type') ?? '');
  const shownIn = (document: Document, name: string): string | undefined => {
    const control = [...document.querySelectorAll('main input, main textarea')].find(
      (one) => one.getAttribute('name') === name && isText(one),
    );
    if (control === undefined) return undefined;
    return (control.localName === 'textarea' ? control.textContent : control.getAttribute('value')) ?? '';
  };
  const goneFrom = (document: Document, { kept = [], must = [] }: Audited): string[] =>
    kept.flatMap(([name, typed]) => {
      const shown = shownIn(document, name);
      if (shown === undefined) return must.includes(name) ? [`${name} is gone from the form`] : [];
      if (plain(typed) === '' || plain(shown) === plain(typed)) return [];
      return [
        `${name} ${JSON.stringify(plain(typed).slice(0, 60))} came back as ${JSON.stringify(plain(shown).slice(0, 60))}`,
      ];
    });
  const goneFromAgain = (document: Document, again: readonly Pair[]): string[] => {
    const hidden = [...document.querySelectorAll('main form input[type=hidden]')]
      .map((one) => [one.getAttribute('name') ?? '', one.getAttribute('value') ?? ''] as const)
      .filter(([name]) => name !== 'form');
    const same =
      hidden.length === again.length &&
      hidden.every(
        ([name, value], at) => plain(name) === plain(again[at]?.[0]) && plain(value) === plain(again[at]?.[1]),
      );
    return same ? [] : ['what was typed is not in the form that sends it once more'];
  };

  return all.map((one) => {
    const document = new DOMParser().parseFromString(one.html, 'text/html');
    return [
      ...markupOf(document, one.mail === true),
      ...goneFrom(document, one),
      ...(one.again === undefined ? [] : goneFromAgain(document, one.again)),
    ];
  });
}
