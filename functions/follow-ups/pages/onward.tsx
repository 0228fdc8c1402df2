import { Paragraph } from '#platform/pages/paragraph.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';

/** Where to go from here, one under the other. */
export const Onward = ({ links }: { readonly links: readonly { readonly href: string; readonly label: string }[] }) =>
  links.map(({ href, label }) => (
    <Paragraph key={href}>
      <TextLink alone href={href}>
        {label}
      </TextLink>
    </Paragraph>
  ));
