import { RetentionDays } from 'aws-cdk-lib/aws-logs';

export type StageName = 'laptop' | 'test' | 'prod';

/** Who answers for the personal data, as the General Data Protection Regulation wants it said. */
export type Privacy = {
  /** The organisations that decide together why and how. */
  readonly controllers: readonly string[];
  /** Where people write to with a question or a request about their data: an e-mail address. */
  readonly dataProtectionOfficer: string;
  /** Whoever holds data for them, what for, and in which country. */
  readonly processors: readonly { readonly name: string; readonly does: string; readonly place: string }[];
};

/** All that differs between one deployment and the next. Nothing is looked up in an account. */
export type Stage = {
  readonly name: StageName;
  readonly region: 'eu-west-1' | 'eu-central-1';
  /** What the site is called on its pages and in its mails. */
  readonly siteName: string;
  /** Scheme and host, without a slash at the end. */
  readonly siteAddress: string;
  /** The certificate is in us-east-1, where CloudFront wants it. Without a domain the site has CloudFront's own address. */
  readonly domain?: { readonly name: string; readonly certificateArn: string };
  /** A sender at a domain that Resend has verified. */
  readonly mailFrom: string;
  /** The one who can sign in on an empty platform. */
  readonly firstOrganiser: { readonly email: string; readonly name: string; readonly organisation: string };
  /** Whom a mail names when it is about no event; the telephone number is in E.164. */
  readonly programmeContact: { readonly name: string; readonly phone: string; readonly email: string };
  /** Places that one network (a household, an office) may take in an hour. */
  readonly placesAnHourPerNetwork: number;
  readonly signInLimits: 'on' | 'off';
  /** Raised after a secret was changed: CloudFormation reads a secret only for what it changes, and then everything changes at once. */
  readonly secretsVersion: number;
  /** `yes` puts "Voorbeeld: gasten en handtekeningen zijn verzonnen" on every page. */
  readonly exampleData: 'yes' | 'no';
  readonly logRetention: RetentionDays;
  /** Refuses to delete the stack as a whole; tables and secrets stay in any case. */
  readonly terminationProtection: boolean;
  /** Who is mailed when an alarm goes off or the money runs out. */
  readonly alarmsTo: string;
  /** US dollars a month; a mail goes out at 80 % of it. */
  readonly budget: number;
  readonly privacy?: Privacy;
};

const programme = { name: 'Programmabureau', phone: '+31700000000', email: 'programma@aanschuif.example' };

/** Values under `.example` are examples: README, "Deploying", says which ones to replace and how to get them. */
export const stages: Readonly<Record<StageName, Stage>> = {
  laptop: {
    name: 'laptop',
    region: 'eu-west-1',
    siteName: 'Eén tegen eenzaamheid',
    siteAddress: 'http://localhost:3000',
    mailFrom: 'Eén tegen eenzaamheid <post@aanschuif.example>',
    firstOrganiser: {
      email: 'organisator@aanschuif.example',
      name: 'Samira El Amrani',
      organisation: 'een-tegen-eenzaamheid',
    },
    programmeContact: programme,
    // Everybody on a laptop comes from one address, so nothing real may ever reach this.
    placesAnHourPerNetwork: 0,
    signInLimits: 'off',
    secretsVersion: 1,
    exampleData: 'yes',
    logRetention: RetentionDays.ONE_WEEK,
    terminationProtection: false,
    alarmsTo: 'alarm@aanschuif.example',
    budget: 10,
  },
  test: {
    name: 'test',
    region: 'eu-west-1',
    siteName: 'Eén tegen eenzaamheid (proef)',
    siteAddress: 'https://proef.aanschuif.example',
    domain: {
      name: 'proef.aanschuif.example',
      certificateArn: 'arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000001',
    },
    mailFrom: 'Eén tegen eenzaamheid (proef) <post@proef.aanschuif.example>',
    firstOrganiser: {
      email: 'organisator@aanschuif.example',
      name: 'Eerste organisator',
      organisation: 'een-tegen-eenzaamheid',
    },
    programmeContact: programme,
    placesAnHourPerNetwork: 50,
    signInLimits: 'on',
    secretsVersion: 1,
    exampleData: 'yes',
    logRetention: RetentionDays.ONE_MONTH,
    terminationProtection: true,
    alarmsTo: 'alarm@aanschuif.example',
    budget: 20,
  },
  prod: {
    name: 'prod',
    region: 'eu-west-1',
    siteName: 'Eén tegen eenzaamheid',
    siteAddress: 'https://aanschuif.example',
    domain: {
      name: 'aanschuif.example',
      certificateArn: 'arn:aws:acm:us-east-1:222222222222:certificate/00000000-0000-0000-0000-000000000002',
    },
    mailFrom: 'Eén tegen eenzaamheid <post@aanschuif.example>',
    firstOrganiser: {
      email: 'organisator@aanschuif.example',
      name: 'Eerste organisator',
      organisation: 'een-tegen-eenzaamheid',
    },
    programmeContact: programme,
    placesAnHourPerNetwork: 50,
    signInLimits: 'on',
    secretsVersion: 1,
    exampleData: 'no',
    logRetention: RetentionDays.THREE_MONTHS,
    terminationProtection: true,
    alarmsTo: 'alarm@aanschuif.example',
    budget: 100,
  },
};

/** Throws a sentence that names the stages when there is none of that name. */
export const stageNamed = (name: string): Stage => {
  const found = Object.values(stages).find((stage) => stage.name === name);
  if (found === undefined)
    throw new Error(`There is no stage "${name}". There are: ${Object.keys(stages).join(', ')}.`);
  return found;
};

/**
 * Lets every stage pass but a `prod` that does not say who answers for people's data: it would collect names before anybody can ask
 * about them. The sentence thrown names what is missing and where it goes.
 */
export const readyToSynthesise = (stage: Stage): Stage => {
  const { controllers = [], dataProtectionOfficer = '', processors = [] } = stage.privacy ?? {};
  const lacks = [
    ...(controllers.some((name) => name.trim() !== '') ? [] : ['its controllers']),
    ...(/^\S+@\S+\.\S+$/.test(dataProtectionOfficer) ? [] : ["the data protection officer's address"]),
    ...(processors.length > 0 && processors.every(({ name, place }) => name.trim() !== '' && place.trim() !== '')
      ? []
      : ['its processors with their place']),
  ];
  if (stage.name !== 'prod' || lacks.length === 0) return stage;
  throw new Error(
    `The stage prod is not ready: it does not name ${lacks.join(', ')}. Fill in "privacy" of the stage prod in infra/stages.ts.`,
  );
};
