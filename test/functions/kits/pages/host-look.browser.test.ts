import { describe, test } from 'vitest';
import { renderPage } from '#platform/pages/render.ts';
import { looks, pagesInBrowser } from '../../../support/browser-pages.ts';
import { hostStatesIn, hostsStatesIn } from './examples-host.tsx';

const { expectGoodLook } = pagesInBrowser();

/** States that differ in a line of text from one that is looked at. */
const alike =
  /^(?:begin, (?:busy|closed)|step, \w+, empty|step, busy|check, refused, (?!busy)|own, (?:packed|sent|kept|delivered)|judge, refused because (?!over)|deliveries, (?:stale|busy))/;

describe.each(looks)('what hosts, organisers and partners see at $width px, $scheme', (look) => {
  const states = { ...hostStatesIn(look.language), ...hostsStatesIn(look.language) };
  const page = (name: string): string => {
    const element = states[name];
    if (element === undefined) throw new Error(`No state ${name}`);
    return renderPage(element);
  };
  test.each(Object.keys(states).filter((name) => !alike.test(name)))(
    '%s: nothing for axe, nothing too wide or too small to press',
    (name) => expectGoodLook(page(name), look),
  );
});
