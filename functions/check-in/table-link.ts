import { type Link, pathOf } from '#kernel/links.ts';
import { linkHolds, linkToken } from '#platform/links.ts';

/** One page for all tables of an event: whoever has its address can open it, until it ends by itself. */
const linkOf = (slug: string): Link => ({ purpose: 'table', subject: slug, reader: 'table', generation: 1 });

/** The path of the table host's page of an event. */
export const tablePath = (secret: string, slug: string): string => {
  const link = linkOf(slug);
  return pathOf(link, linkToken(secret, link));
};

/** Whether that is the last part of the event's own table address. */
export const isTableLink = (secret: string, slug: string, link: string): boolean => {
  const at = link.lastIndexOf('.');
  return link.slice(0, at) === 'table' && linkHolds(secret, linkOf(slug), link.slice(at + 1));
};
