import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { newVisitor, optionOf } from '../../../infra/local/visitor.ts';

const endings: (() => void)[] = [];
afterEach(() => {
  for (const end of endings.splice(0)) end();
});

const form = `<main data-outcome="asked"><form method="post" action="/uitloggen"><button>Uitloggen</button></form>
<form method="post" action="/hier/aanmelden" novalidate=""><input type="hidden" name="request" value="a&amp;b&#x27;c"/>
<input type="radio" name="for" value="self"/><input type="radio" name="for" value="other" checked=""/>
<input type="checkbox" name="asks" value="diet" checked=""/><input type="checkbox" name="asks" value="access"/>
<input type="email" name="email" value="x@y.example"/><input name="name"/>
<textarea name="text">
een &lt;twee&gt;</textarea>
<select name="municipality"><option value="">Kies</option><option value="GM0794">Helmond</option><option value="GM1900" selected="">S&uacute;dwest &amp; co</option></select>
</form></main>`;

/** A site of two pages that says back what it was sent. */
const site = async () => {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const { origin = '', cookie = '' } = request.headers;
    if (request.method === 'GET' && request.url === '/vorm')
      return response.writeHead(200, { 'set-cookie': ['form=1; Path=/', 'language=nl; Path=/'] }).end(form);
    if (request.url === '/rond') return response.writeHead(302, { location: '/rond' }).end();
    if (request.method === 'POST') {
      const seen = encodeURIComponent(JSON.stringify({ body, origin, cookie }));
      return response.writeHead(303, { location: `/klaar?${seen}`, 'set-cookie': 'form=2; Path=/' }).end();
    }
    return response.writeHead(200).end(cookie);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endings.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

test('a form keeps what it filled in and sends what was answered, with its cookies and its origin', async () => {
  const address = await site();
  const visitor = newVisitor(address);
  const page = await visitor.visit('/vorm');
  expect(page.outcome).toBe('asked');
  const sent = await visitor.send(page, { name: 'Linh Nguyễn', asks: ['diet', 'access'] }, '/aanmelden');
  expect(sent.body).toBe('form=2; language=nl');
  const seen = JSON.parse(decodeURIComponent(sent.path.split('?')[1] ?? ''));
  expect(seen).toMatchObject({ origin: address, cookie: 'form=1; language=nl' });
  expect(Object.fromEntries(new URLSearchParams(seen.body))).toEqual({
    request: "a&b'c",
    for: 'other',
    email: 'x@y.example',
    name: 'Linh Nguyễn',
    text: 'een <twee>',
    municipality: 'GM1900',
    asks: 'access',
  });
  expect(new URLSearchParams(seen.body).getAll('asks')).toEqual(['diet', 'access']);
  expect(visitor.setCookies()).toEqual(['form=2; Path=/', 'language=nl; Path=/']);
});

test('a form that is only handed in says where it would lead', async () => {
  const visitor = newVisitor(await site());
  const handed = await visitor.hand(await visitor.visit('/vorm'), { name: 'Noor' });
  expect(handed).toMatchObject({ status: 303, body: '', path: expect.stringMatching(/^\/klaar\?/) });
});

test('an option is found by its words', async () => {
  const page = await newVisitor(await site()).visit('/vorm');
  expect(optionOf(page, 'municipality', 'Helmond')).toBe('GM0794');
  expect(() => optionOf(page, 'municipality', 'Atlantis')).toThrow('no Atlantis to choose for municipality');
});

test('a form or a field that is not there is said so, and a circle of redirects ends', async () => {
  const visitor = newVisitor(await site());
  const page = await visitor.visit('/vorm');
  await expect(visitor.send(page, { code: '123456' })).rejects.toThrow('has no form  with code');
  await expect(visitor.visit('/rond')).rejects.toThrow('redirects in a circle');
});
