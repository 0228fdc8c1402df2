import type { CSSProperties } from 'react';

/**
 * The look of every mail: Verdana, one column of 600 px, the accent of the site. Mail programs read `style` attributes; the classes exist
 * only for the dark colours below. No colour carries meaning alone, and each text colour has a contrast of at least 4.5 on what lies behind
 * it, in light, in dark and when a program inverts the light colours by itself.
 */
const font = 'Verdana, Arial, sans-serif';

const colours = {
  page: '#f3eeeb',
  card: '#ffffff',
  tint: '#fceef3',
  ink: '#261c21',
  quiet: '#5c5157',
  line: '#e4dddb',
  accent: '#8a164d',
  onAccent: '#ffffff',
} as const;

const wrapping: CSSProperties = { overflowWrap: 'anywhere', wordBreak: 'break-word' };
const text: CSSProperties = { fontFamily: font, fontSize: '15px', lineHeight: '24px', color: colours.ink, ...wrapping };
const small: CSSProperties = { ...text, fontSize: '13px', lineHeight: '20px', color: colours.quiet };

export const look = {
  page: { backgroundColor: colours.page, margin: 0, padding: '24px 12px', fontFamily: font },
  column: { maxWidth: '600px', tableLayout: 'fixed' },
  card: {
    backgroundColor: colours.card,
    borderTop: `6px solid ${colours.accent}`,
    borderRadius: '4px',
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    padding: '20px 24px 24px',
  },
  wordMark: { ...text, fontSize: '14px', color: colours.accent, fontWeight: 'bold', margin: '0 0 20px' },
  heading: { ...text, fontSize: '23px', lineHeight: '31px', fontWeight: 'bold', margin: '0 0 18px' },
  subheading: { ...text, fontSize: '16px', fontWeight: 'bold', margin: '26px 0 4px' },
  paragraph: { ...text, margin: '0 0 14px' },
  small: { ...small, margin: '0 0 8px' },
  facts: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: 0,
    backgroundColor: colours.tint,
    borderRadius: '4px',
    margin: '0 0 20px',
    padding: '8px 0',
  },
  factLabel: {
    ...text,
    fontSize: '13px',
    fontWeight: 'normal',
    color: colours.quiet,
    textAlign: 'left',
    verticalAlign: 'top',
    width: '30%',
    padding: '5px 6px 5px 16px',
  },
  fact: { ...text, verticalAlign: 'top', padding: '5px 16px 5px 6px' },
  mainFact: { fontWeight: 'bold' },
  quietWords: { color: colours.quiet },
  action: { margin: '22px 0 14px' },
  writtenOut: { margin: '0 0 22px' },
  button: {
    fontFamily: font,
    fontSize: '15px',
    fontWeight: 'bold',
    lineHeight: '22px',
    color: colours.onAccent,
    backgroundColor: colours.accent,
    border: `1px solid ${colours.accent}`,
    borderRadius: '4px',
    padding: '13px 22px',
    textAlign: 'center',
  },
  link: { color: colours.accent, textDecoration: 'underline' },
  note: {
    ...text,
    margin: '0 0 18px',
    padding: '2px 0 2px 14px',
    borderLeft: `4px solid ${colours.accent}`,
  },
  code: {
    ...text,
    fontSize: '34px',
    lineHeight: '44px',
    fontWeight: 'bold',
    letterSpacing: '6px',
    backgroundColor: colours.tint,
    borderRadius: '4px',
    padding: '14px 16px',
    margin: '0 0 20px',
    textAlign: 'center',
  },
  list: { ...text, margin: '0 0 14px', padding: '0 0 0 22px' },
  listItem: { margin: '0 0 4px' },
  rule: { border: 'none', borderTop: `1px solid ${colours.line}`, margin: '26px 0 18px', width: '100%' },
  footer: { padding: '16px 24px 0', tableLayout: 'fixed', borderCollapse: 'separate' },
} as const satisfies Record<string, CSSProperties>;

/** Dark colours for programs that ask for them; others invert the light ones. Hues and roles as in light. */
export const darkColours = `
@media (prefers-color-scheme: dark) {
  .page, .page > table > tbody > tr > td { background-color: #161013 !important; }
  .card { background-color: #1f171b !important; border-top-color: #f3b0ca !important; }
  .tint { background-color: #2a131e !important; }
  .ink { color: #f6f1f0 !important; }
  .quiet { color: #c9bec1 !important; }
  .accent { color: #f3b0ca !important; }
  .edge { border-color: #f3b0ca !important; }
  .line { border-top-color: #3b3036 !important; }
  .button { background-color: #f3b0ca !important; border-color: #f3b0ca !important; color: #33081c !important; }
}
`;
