import { type Html, html } from './html.ts';
import { json, type LocalHandler, type LocalResponse } from './local-http.ts';
import { inWords, localPage } from './pages.ts';
import { type Attachment, type Mail, type Mailbox, type ResendMode, resendModes } from './resend.ts';

/** A mail as `/_local/inbox.json` shows it; `content` of an attachment is base64, `text` stands beside what can be read. */
export type InboxEntry = {
  readonly id: string;
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Record<string, string>;
  /** What its sender wrote on it for the webhooks, by name: `mail` is its record's id. */
  readonly tags: Record<string, string>;
  readonly attachments: readonly (Attachment & { readonly text?: string })[];
};

const readable = ({ contentType, content }: Attachment): string | undefined =>
  contentType.startsWith('text/') ? Buffer.from(content, 'base64').toString('utf8') : undefined;

/** All headers a reader's mail program would see, the sender's own behind the usual ones. */
const headersOf = ({ from, to, cc, replyTo, subject, at, headers }: Mail): Record<string, string> => ({
  From: from,
  To: to.join(', '),
  ...(cc.length > 0 ? { Cc: cc.join(', ') } : {}),
  ...(replyTo.length > 0 ? { 'Reply-To': replyTo.join(', ') } : {}),
  Subject: subject,
  Date: new Date(at).toUTCString(),
  ...headers,
});

/** A mail as data, for checks and for whoever reads along. */
export const inboxEntry = (mail: Mail): InboxEntry => ({
  id: mail.id,
  at: mail.at,
  to: mail.to.join(', '),
  subject: mail.subject,
  html: mail.html,
  text: mail.text,
  headers: headersOf(mail),
  tags: mail.tags ?? {},
  attachments: mail.attachments.map((attachment) => {
    const text = readable(attachment);
    return { ...attachment, ...(text === undefined ? {} : { text }) };
  }),
});

const isTo = (mail: Mail, wanted: string): boolean =>
  [...mail.to, ...mail.cc].some((address) => address.toLowerCase().includes(wanted));

/** Newest first; `to` is a part of an address, any case. */
const listed = (mailbox: Mailbox, to: string): Mail[] => {
  const wanted = to.trim().toLowerCase();
  return mailbox
    .mails()
    .filter((mail) => isTo(mail, wanted))
    .toReversed();
};

const line = (
  mail: Mail,
): Html => html`<li><a href="/_local/inbox/${mail.id}"><span class="quiet">${mail.to.join(', ')}</span>
<b lang="nl">${mail.subject}</b> <time class="quiet" datetime="${mail.at}">${inWords(mail.at, 'short')}</time></a></li>`;

const modeWords: Record<ResendMode, string> = {
  ok: 'takes every mail',
  '429': 'says: too many requests (429)',
  '500': 'fails (500)',
  timeout: 'never answers',
  lost: 'takes the mail, and its answer is lost',
};

/** Beyond this a list is cut, and says so: an evening of a thousand guests has thousands of mails. */
const mostLines = 200;

const listPage = (mails: readonly Mail[], to: string, mode: ResendMode): LocalResponse =>
  localPage({
    title: 'Inbox',
    body: html`<p>Every mail that this laptop sent, to whomever, newest first. No mail leaves this machine.</p>
<form method="get" action="/_local/inbox" class="row"><div><label for="to">Address</label><input id="to" type="search" name="to" value="${to}"></div>
<button type="submit">Filter</button>${to !== '' && html` <a href="/_local/inbox">Show all</a>`}</form>
<h2>${mails.length === 1 ? '1 mail' : `${mails.length} mails`}${to !== '' && ` to ${to}`}</h2>
<ul class="mails">${mails.slice(0, mostLines).map(line)}</ul>
${mails.length > mostLines && html`<p class="quiet">The newest ${mostLines} are shown: filter on an address to see others.</p>`}
<h2>When sending fails</h2>
<p>Make the mail provider fail and see that every mail still arrives, once. Now it ${modeWords[mode]}.</p>
<form method="post" action="/_local/resend" class="row"><div><label for="mode">The provider</label><select id="mode" name="mode">${resendModes.map(
      (one) => html`<option value="${one}"${one === mode && html` selected`}>${modeWords[one]}</option>`,
    )}</select></div><button type="submit">Set</button></form>`,
  });

const pair = ([name, value]: [string, string]): Html => html`<dt>${name}</dt><dd>${value}</dd>`;

/** What a mail's frame may: open a link that a person presses, in the window or in a new one. No script, no form. */
const mayOpenLinks = 'allow-top-navigation-by-user-activation allow-popups allow-popups-to-escape-sandbox';

const mailPage = (mail: Mail): LocalResponse =>
  localPage({
    title: mail.subject,
    body: html`<dl>${pair(['To', mail.to.join(', ')])}${pair(['From', mail.from])}${
      mail.replyTo.length > 0 && pair(['Reply-To', mail.replyTo.join(', ')])
    }${pair(['Sent', inWords(mail.at)])}</dl>
${mail.attachments.map(
  (attachment, index) =>
    html`<p><a href="/_local/inbox/${mail.id}/attachments/${index}">Download ${attachment.filename}</a></p>`,
)}
${
  mail.html !== '' &&
  html`<h2>As a page</h2><iframe src="/_local/inbox/${mail.id}/html" title="The mail as a page" sandbox="${mayOpenLinks}"></iframe>`
}
<h2>As text</h2><pre>${mail.text}</pre>
${mail.attachments.map((attachment) => {
  const text = readable(attachment);
  return text !== undefined && html`<h2>${attachment.filename}</h2><pre>${text}</pre>`;
})}
<h2>Headers</h2><dl>${Object.entries(headersOf(mail)).map(pair)}</dl>
<p><a href="/_local/inbox?to=${encodeURIComponent(mail.to[0] ?? '')}">Every mail to this address</a></p>`,
  });

/** The mail's own page in its frame: nothing is fetched; a link that names no window opens in the whole one. */
const framed = (mail: Mail): LocalResponse => ({
  status: 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'; sandbox ${mayOpenLinks}`,
    'x-content-type-options': 'nosniff',
  },
  body: /<head[^>]*>/i.test(mail.html)
    ? mail.html.replace(/<head[^>]*>/i, (head) => `${head}<base target="_top">`)
    : `<base target="_top">${mail.html}`,
});

/** A download, never shown by the browser itself: what a mail carries may be anything. */
const download = ({ filename, contentType, content }: Attachment): LocalResponse => ({
  status: 200,
  headers: {
    'content-type': /^[\w.+-]+\/[\w.+-]+(;[\w =.+-]+)*$/.test(contentType) ? contentType : 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  },
  body: Buffer.from(content, 'base64'),
});

/** The inbox under `/_local/inbox`: list, one mail, its page, its attachments, and everything as `/_local/inbox.json`. */
export const inboxPages =
  ({ mailbox, mode }: { mailbox: Mailbox; mode: () => ResendMode }): LocalHandler =>
  async ({ path, query }) => {
    const to = query.get('to') ?? '';
    if (path === '/_local/inbox.json') return json(200, listed(mailbox, to).map(inboxEntry));
    if (path === '/_local/inbox') return listPage(listed(mailbox, to), to, mode());
    const [, id, part, index] = /^\/_local\/inbox\/([\w-]+)(?:\/(html|attachments\/(\d+)))?$/.exec(path) ?? [];
    if (id === undefined) return undefined;
    const mail = mailbox.mails().find((one) => one.id === id);
    const attachment = mail?.attachments[Number(index)];
    if (mail && part === undefined) {
      mailbox.open(mail.id);
      return mailPage(mail);
    }
    if (mail && part === 'html') return framed(mail);
    if (attachment) return download(attachment);
    return localPage({
      title: 'There is no such mail',
      status: 404,
      body: html`<p>It may be gone with a fresh start. <a href="/_local/inbox">All mails</a></p>`,
    });
  };
