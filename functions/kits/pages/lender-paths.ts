import type { KitKind } from '../core/kit-plan.ts';

/** Where the pages of whoever lends and gives are. */
export const lenderDeskPath = '/bureau/pakketten';
export const kitNewPath = `${lenderDeskPath}/nieuw`;
export const kitEditPath = (slug: string): string => `${lenderDeskPath}/${slug}`;
export const previewPath = (slug: string): string => `${kitEditPath(slug)}?voorbeeld=ja`;
export const unitsPath = (slug: string): string => `${kitEditPath(slug)}/exemplaren`;
export const reportPath = (slug: string, unit: string): string =>
  `${unitsPath(slug)}?melden=${encodeURIComponent(unit)}`;
export const completePath = (slug: string, unit: string): string =>
  `${unitsPath(slug)}?compleet=${encodeURIComponent(unit)}`;
export const handingPath = (order: string): string => `${lenderDeskPath}/uitlenen/${order}`;
export const deliveriesPath = (slug: string): string => `${kitEditPath(slug)}/bezorglijst`;

/** How the address of an empty form says which kind it is for. */
export const kindInPath: Readonly<Record<KitKind, string>> = { lending: 'lenen', package: 'houden' };
export const newKindPath = (kind: KitKind): string => `${kitNewPath}?soort=${kindInPath[kind]}`;
