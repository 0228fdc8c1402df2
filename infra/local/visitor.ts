/** A page as a visitor got it, after the redirects that led to it; a redirect that was not followed has no body. */
export type Page = {
  readonly status: number;
  /** Path and query of the page that answered. */
  readonly path: string;
  readonly body: string;
  /** The `data-outcome` of the page, such as `seated`. */
  readonly outcome: string | undefined;
};

/** The fields to fill in: a list fills a field that may hold several values. */
export type Answers = Record<string, string | readonly string[]>;

/** Somebody with a browser without JavaScript: cookies, pages, forms. */
export type Visitor = {
  readonly visit: (path: string) => Promise<Page>;
  /**
   * Fills in and sends the form of a page that has all these fields and whose action ends in `action`. What the page
   * filled in beforehand stays, hidden fields included. Throws when there is no such form.
   */
  readonly send: (page: Page, answers: Answers, action?: string) => Promise<Page>;
  /** Sends a form and stays where it is: the `path` of the answer is where the visitor would be led. */
  readonly hand: (page: Page, answers: Answers) => Promise<Page>;
  /** The cookies as they were last set, for another browser to take over. */
  readonly setCookies: () => readonly string[];
};

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal) return String.fromCodePoint(Number(decimal));
    return entities[name ?? ''] ?? whole;
  });

/** The attributes of a tag; one without a value is the empty string. */
const attributesOf = (tag: string): Record<string, string> =>
  Object.fromEntries(
    [...tag.matchAll(/\s([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      unescaped(value),
    ]),
  );

type Form = {
  readonly action: string;
  /** What it would send if its button were pressed now. */
  readonly fields: URLSearchParams;
  /** Every field, also one that would send nothing as yet. */
  readonly names: readonly string[];
};

const fieldsIn = (form: string): URLSearchParams => {
  const fields = new URLSearchParams();
  for (const [, tag = ''] of form.matchAll(/<input(\s[^>]*?)\/?>/g)) {
    const { name, value, type, checked } = attributesOf(tag);
    const choice = type === 'radio' || type === 'checkbox';
    if (name && (!choice || checked !== undefined)) fields.append(name, value ?? (choice ? 'on' : ''));
  }
  for (const [, tag = '', text = ''] of form.matchAll(/<textarea(\s[^>]*)>([\s\S]*?)<\/textarea>/g)) {
    fields.append(attributesOf(tag).name ?? '', unescaped(text.replace(/^\n/, '')));
  }
  for (const [, tag = '', content = ''] of form.matchAll(/<select(\s[^>]*)>([\s\S]*?)<\/select>/g)) {
    const options = [...content.matchAll(/<option(\s[^>]*)?>/g)].map(([, option = '']) => attributesOf(option));
    const chosen = options.find((option) => option.selected !== undefined) ?? options[0];
    fields.append(attributesOf(tag).name ?? '', chosen?.value ?? '');
  }
  return fields;
};

const namesIn = (form: string): string[] =>
  [...form.matchAll(/<(?:input|textarea|select|button)(\s[^>]*?)\/?>/g)].map(
    ([, tag = '']) => attributesOf(tag).name ?? '',
  );

/** The value of the option that shows these words; throws when the select has none. */
export const optionOf = ({ body, path }: Page, name: string, words: string): string => {
  const [, content = ''] = new RegExp(`<select[^>]*\\sname="${name}"[^>]*>([\\s\\S]*?)</select>`).exec(body) ?? [];
  for (const [, tag = '', shown = ''] of content.matchAll(/<option(\s[^>]*)?>([^<]*)/g)) {
    if (unescaped(shown).trim() === words) return attributesOf(tag).value ?? words;
  }
  throw new Error(`${path} has no ${words} to choose for ${name}`);
};

/** The forms of a page that are sent by POST. Reads the markup that React writes, not any markup. */
const formsOf = ({ body, path }: Page): Form[] =>
  [...body.matchAll(/<form(\s[^>]*)?>([\s\S]*?)<\/form>/g)].flatMap(([, tag = '', inside = '']) => {
    const { method, action } = attributesOf(tag);
    return method?.toLowerCase() === 'post'
      ? [{ action: action ?? path, fields: fieldsIn(inside), names: namesIn(inside) }]
      : [];
  });

/** A page redirects to a page; more than this many times is a circle. */
const mostRedirects = 5;

/** A visitor of the platform at `address` (such as http://localhost:3000), with an empty cookie jar; `headers` go with every request. */
export const newVisitor = (address: string, headers: Readonly<Record<string, string>> = {}): Visitor => {
  const jar = new Map<string, string>();

  /** One request; a redirect comes back as it is. */
  const ask = async (path: string, posted?: URLSearchParams): Promise<Page> => {
    const response = await fetch(new URL(path, address), {
      method: posted ? 'POST' : 'GET',
      redirect: 'manual',
      headers: {
        ...headers,
        accept: 'text/html',
        cookie: [...jar.values()].map((line) => line.split(';')[0]).join('; '),
        ...(posted ? { origin: address, 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(posted ? { body: posted.toString() } : {}),
    });
    for (const line of response.headers.getSetCookie()) jar.set(line.split('=')[0] ?? '', line);
    const { status } = response;
    const body = await response.text();
    const { pathname, search } = new URL(response.headers.get('location') ?? path, new URL(path, address));
    const outcome = /<main[^>]*\sdata-outcome="([^"]*)"/.exec(body)?.[1];
    return { status, path: pathname + search, body, outcome };
  };

  const follow = async (page: Page, redirects = 0): Promise<Page> => {
    if (page.status < 300 || page.status > 399) return page;
    if (redirects === mostRedirects) throw new Error(`${page.path} redirects in a circle`);
    return follow(await ask(page.path), redirects + 1);
  };

  const submit = (page: Page, answers: Answers, action: string): Promise<Page> => {
    const wanted = Object.keys(answers);
    const form = formsOf(page).find(
      (one) => one.action.endsWith(action) && wanted.every((name) => one.names.includes(name)),
    );
    if (!form) throw new Error(`${page.path} (${page.status}) has no form ${action} with ${wanted.join(', ')}`);
    for (const [name, value] of Object.entries(answers)) {
      form.fields.delete(name);
      for (const one of [value].flat()) form.fields.append(name, one);
    }
    return ask(form.action, form.fields);
  };

  return {
    visit: async (path) => follow(await ask(path)),
    send: async (page, answers, action = '') => follow(await submit(page, answers, action)),
    hand: (page, answers) => submit(page, answers, ''),
    setCookies: () => [...jar.values()],
  };
};
