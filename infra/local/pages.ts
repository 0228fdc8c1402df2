import { type Html, html, type Part } from './html.ts';
import type { LocalHandler, LocalRequest, LocalResponse } from './local-http.ts';

/** What stands on every local page and screenshot. */
export const exampleBanner = 'Voorbeeld: gasten en handtekeningen zijn verzonnen';

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** One page of the local run, in English: the banner, one heading, the way to the other local pages. */
export const localPage = ({
  title,
  body,
  status = 200,
}: {
  title: string;
  body: Part;
  status?: number;
}): LocalResponse => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': policy,
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  },
  body: `<!doctype html>${
    html`<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} - Aanschuif on this laptop</title><link rel="stylesheet" href="/_local/style.css"></head>
<body><aside class="banner" aria-label="Example"><span lang="nl">${exampleBanner}</span> <span class="quiet">Example: guests and signatures are invented</span></aside>
<header><a class="mark" href="/_local">Aanschuif <span>on this laptop</span></a><nav aria-label="Local pages"><a href="/_local">Start</a> <a href="/_local/inbox">Inbox</a> <a href="/bijeenkomsten" lang="nl">Bijeenkomsten</a></nav></header>
<main><h1>${title}</h1>
${body}</main></body></html>`.markup
  }`,
});

/** Sends the browser on to another page with a GET. */
export const seeOther = (location: string, cookies: readonly string[] = []): LocalResponse => ({
  status: 303,
  headers: { location, 'cache-control': 'no-store', ...(cookies.length > 0 ? { 'set-cookie': [...cookies] } : {}) },
  body: '',
});

/** The fields of a posted form, or of a flat JSON object. What is neither has no fields. */
export const fieldsOf = ({ headers, body }: LocalRequest): URLSearchParams => {
  if (!headers['content-type']?.includes('json')) return new URLSearchParams(body);
  try {
    return new URLSearchParams(Object.entries(Object(JSON.parse(body))).map(([name, value]) => [name, String(value)]));
  } catch {
    return new URLSearchParams();
  }
};

/** Whether a person with a browser asks, who wants a page back and not data. */
export const isBrowser = ({ headers }: LocalRequest): boolean => headers.accept?.includes('text/html') === true;

/** A form that is one button. */
export const button = (
  action: string,
  words: string,
  fields: Record<string, string> = {},
  off = false,
): Html => html`<form
 method="post" action="${action}">${Object.entries(fields).map(
   ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
 )}<button type="submit"${off && html` disabled`}>${words}</button></form>`;

const style = `:root{color-scheme:light dark;--ink:#1c1418;--quiet:#5f5259;--paper:#fff;--tint:#fdeef4;--line:#e3d5dc;--accent:#9b1157;--on-accent:#fff;--link:#154273;--done:#1b6b3a}
@media (prefers-color-scheme:dark){:root{--ink:#f3e9ee;--quiet:#bfaeb7;--paper:#0d1520;--tint:#24141d;--line:#47343f;--accent:#f7b5d3;--on-accent:#2b0317;--link:#9cc6f2;--done:#7fd3a0}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,sans-serif;overflow-wrap:anywhere}
.banner{max-width:none;margin:0;padding:.5rem 1rem;background:var(--accent);color:var(--on-accent);text-align:center;font-weight:600}
.banner .quiet{display:block;color:inherit;font-weight:400;font-size:.875rem}
header,main{margin-inline:max(1rem,50% - 29rem)}
header{display:flex;flex-wrap:wrap;gap:0 1.5rem;align-items:center;justify-content:space-between;padding-block:.5rem;border-bottom:1px solid var(--line)}
header a{display:inline-block;padding-block:.625rem;margin-inline-end:.75rem}
.mark{font-weight:700;color:var(--accent);text-decoration:none;font-size:1.125rem}
.mark span{font-weight:400;color:var(--quiet)}
main{padding-block:1rem 4rem}
h1{font-size:clamp(1.75rem,1.2rem + 2.4vw,2.5rem);line-height:1.15;letter-spacing:-.01em;margin:1rem 0}
h2{font-size:1.25rem;line-height:1.3;margin:2.5rem 0 .5rem}
p,ol,ul,dl{max-width:44rem;margin:.5rem 0}
.lead{font-size:1.125rem}
.quiet{color:var(--quiet)}
.clock{font-size:1.5rem;line-height:1.3;font-variant-numeric:tabular-nums}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--ink);outline-offset:3px;box-shadow:0 0 0 3px #ffdd00}
form{display:inline-block;margin:0}
.row{display:flex;flex-wrap:wrap;gap:.75rem;margin:.75rem 0 0;padding:0;max-width:none;list-style:none;align-items:end}
button,select,input[type=search]{min-height:48px;padding:.5rem 1.125rem;border:1px solid var(--accent);border-radius:.375rem;background:var(--paper);color:var(--accent);font:inherit;font-weight:600}
select,input[type=search]{color:var(--ink);font-weight:400;border-color:var(--quiet);max-width:100%}
button.main{background:var(--accent);color:var(--on-accent)}
button:hover:not([disabled]){background:var(--tint);color:var(--accent)}
button[disabled]{border-color:var(--line);color:var(--quiet);font-weight:400;cursor:default}
label{display:block;font-weight:600}
.cards{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,16rem),1fr));margin:1rem 0;padding:0;max-width:none;list-style:none}
.cards>li{padding:1rem 1.25rem 1.25rem;border:1px solid var(--line);border-radius:.625rem;background:var(--tint)}
.cards p:first-child{margin-top:0}
.steps{padding:0;list-style:none;max-width:none}
.steps p{margin:0}
.steps li{display:grid;grid-template-columns:2.5rem minmax(0,1fr);padding:.875rem 0;border-top:1px solid var(--line)}
@media (min-width:60rem){.steps li>div{display:grid;grid-template-columns:minmax(0,44rem) auto;gap:0 2rem;justify-content:space-between;align-items:center}.steps .row{margin:0}}
.steps .tick{font-size:1.25rem;font-weight:700;color:var(--quiet)}
.done .tick::before{content:"";display:block;width:.5rem;height:.9rem;margin:.25rem;border:solid var(--done);border-width:0 3px 3px 0;transform:rotate(45deg)}
.mails{padding:0;list-style:none;max-width:none;border-bottom:1px solid var(--line)}
.mails a{display:grid;gap:0 1rem;padding:.75rem 0;border-top:1px solid var(--line);color:inherit;text-decoration:none}
.mails b{color:var(--link);text-decoration:underline;font-weight:600}
@media (min-width:48rem){.mails a{grid-template-columns:20rem minmax(0,1fr) auto}}
dl{display:grid;grid-template-columns:minmax(5rem,max-content) minmax(0,1fr);gap:.25rem 1rem}
dt{color:var(--quiet)}dd{margin:0}
iframe{display:block;width:100%;height:44rem;border:1px solid var(--line);border-radius:.375rem;background:#fff}
pre{max-width:100%;padding:1rem;border:1px solid var(--line);border-radius:.375rem;white-space:pre-wrap;font:.875rem/1.5 ui-monospace,monospace}
summary{min-height:44px;padding:.625rem 0;font-weight:600;cursor:pointer}
`;

/** The stylesheet of the local pages, apart from the product's so that they still read when that one is broken. */
export const localStyle: LocalHandler = async ({ path }) =>
  path === '/_local/style.css'
    ? { status: 200, headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }, body: style }
    : undefined;

const wordsOf = (length: 'long' | 'short') =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Amsterdam',
    weekday: length,
    day: 'numeric',
    month: length,
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
const words = { long: wordsOf('long'), short: wordsOf('short') };

/** An instant as a person in Amsterdam reads it: "Monday 20 May 2019 at 09:00", or short "Mon 20 May 2019, 09:00". */
export const inWords = (instant: string, length: 'long' | 'short' = 'long'): string =>
  words[length].format(new Date(instant)).replace(',', '');
