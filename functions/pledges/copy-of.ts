import { momentInWords } from '#kernel/instants.ts';
import { checksumOf } from '#platform/links.ts';
import type { Campaign, PledgeText } from './core/campaign.ts';
import { zone } from './core/days.ts';
import { referenceOf, type Signature } from './core/signature.ts';

/**
 * What somebody signed, line by line as it stands on the copy, and the SHA-256 of the lines joined by line feeds. It changes with no language and no
 * look: whoever has the copy can make the checksum again.
 */
export const copyOf = (
  signature: Signature,
  text: PledgeText,
  campaign: Campaign,
  municipality: string,
): { readonly lines: readonly string[]; readonly checksum: string } => {
  const { college } = signature;
  const lines = [
    campaign.title,
    `Versie ${text.version}, geldig sinds ${text.since}`,
    text.intro,
    ...text.pillars.flatMap((pillar, at) => [`${at + 1}. ${pillar.title}`, pillar.text]),
    `Gemeente: ${municipality} (${signature.code})`,
    `Ondertekenaar: ${signature.name}, ${signature.role}`,
    college.is === 'decided'
      ? `Het college heeft besloten op ${college.on}`
      : `Het college moet nog besluiten; de gemeente mag ${college.mayName ? 'al' : 'nog niet'} worden genoemd`,
    `Ondertekend: ${momentInWords(signature.signedAt, zone, 'nl')} (${signature.signedAt})`,
    `Kenmerk: ${referenceOf(signature)}`,
  ];
  return { lines, checksum: checksumOf(lines.join('\n')) };
};
