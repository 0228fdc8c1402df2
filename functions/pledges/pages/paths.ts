import type { Mark } from '../core/campaign.ts';

/** Where this room's pages are, and those of other rooms that they lead to. Without `/en`. */
export const eventPath = (slug: string): string => `/bijeenkomsten/${slug}`;

export const campaignPath = (slug: string): string => `/campagnes/${slug}`;

/** `province` keeps one province, `on` (yyyy-mm-dd) shows the members at the end of that date. */
export const membersPath = (
  slug: string,
  { province, on }: { readonly province?: string | undefined; readonly on?: string | undefined } = {},
): string => {
  const query = [
    ...(province === undefined ? [] : [`provincie=${encodeURIComponent(province)}`]),
    ...(on === undefined ? [] : [`op=${on}`]),
  ];
  return `${campaignPath(slug)}/gemeenten${query.length === 0 ? '' : `?${query.join('&')}`}`;
};
export const memberPath = (slug: string, code: string): string => `${campaignPath(slug)}/gemeenten/${code}`;
export const screenPath = (slug: string): string => `${campaignPath(slug)}/scherm`;
export const signPath = (slug: string): string => `${campaignPath(slug)}/ondertekenen`;
/** In the address of the form, for who comes by the code on a table: the stamp of that event. */
export const eventInAddress = 'bijeenkomst';

/** What machines ask, and the script of screen and campaign page. */
export const apiCampaignPath = (slug: string): string => `/api/v1/campaigns/${slug}`;

export const deskHomePath = '/bureau';
export const deskCampaignsPath = '/bureau/campagnes';
export const createPath = `${deskCampaignsPath}/nieuw`;
export const deskCampaignPath = (slug: string): string => `${deskCampaignsPath}/${slug}`;
export const editPath = (slug: string): string => `${deskCampaignPath(slug)}/wijzigen`;
export const textPath = (slug: string): string => `${deskCampaignPath(slug)}/tekst`;
export const publishPath = (slug: string): string => `${deskCampaignPath(slug)}/publiceren`;
export const milestonePath = (slug: string, mark: Mark): string => `${deskCampaignPath(slug)}/mijlpaal/${mark}`;
export const registerPath = (slug: string): string => `${deskCampaignPath(slug)}/gemeenten`;
export const municipalityPath = (slug: string, code: string): string => `${registerPath(slug)}/${code}`;
export const awaitingPath = (slug: string): string => `${deskCampaignPath(slug)}/wachten`;
export const paperPath = (slug: string): string => `${deskCampaignPath(slug)}/papier`;
export const invitePath = (slug: string): string => `${deskCampaignPath(slug)}/uitnodigen`;
/** What was mailed about the campaign and what still has to go. */
export const mailsPath = (slug: string): string => `${deskCampaignPath(slug)}/post`;
export const importPath = (slug: string): string => `${deskCampaignPath(slug)}/invoeren`;
export const rehearsalPath = (slug: string): string => `${deskCampaignPath(slug)}/oefening`;
export const rehearsalScreenPath = (slug: string): string => `${rehearsalPath(slug)}/scherm`;
export const rehearsalStatePath = (slug: string): string => `${rehearsalPath(slug)}/stand`;
