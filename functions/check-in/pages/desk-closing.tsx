import { type Instant, momentInWords, timeInWords } from '#kernel/instants.ts';
import { Alert } from '#platform/pages/alert.tsx';
import { Heading } from '#platform/pages/heading.tsx';
import { Paragraph } from '#platform/pages/paragraph.tsx';
import { Table } from '#platform/pages/table.tsx';
import { TextLink } from '#platform/pages/text-link.tsx';
import type { DeskDoorWords } from '../wording/desk.ts';
import { roleInWords, StandingBadge } from './desk-door.tsx';
import { at, DeskShell, wordsOf } from './desk-shell.tsx';
import { type DeviceView, type DoorPage, devicePath } from './door-view.ts';

export type DeskClosingProps = DoorPage & {
  readonly devices: readonly DeviceView[];
  /** Whether the mails afterwards may start: all devices are closed and complete, or a day has passed. */
  readonly evening:
    | { readonly is: 'closed' | 'day-passed' }
    | { readonly is: 'open' | 'not-over'; readonly latest: Instant };
};

/** What a device still lacks, each in a few words; empty when nothing does. */
const lacksOf = (words: DeskDoorWords['closing'], { standing, waiting, gaps }: DeviceView): readonly string[] => {
  if (standing === 'awaits') return [words.notUsed];
  if (standing === 'revoked') return [words.notAwaited];
  return [
    ...(standing === 'open' ? [words.stillOpen] : []),
    ...(waiting > 0 ? [words.toSend(waiting)] : []),
    ...(gaps > 0 ? [words.gaps(gaps)] : []),
  ];
};

/** Whether the evening is closed: one sentence first, then which device is missing what, and what to do about it. */
export const DeskClosingPage = (props: DeskClosingProps) => {
  const { event, frame, devices, evening } = props;
  const all = wordsOf(props);
  const words = all.closing;
  return (
    <DeskShell data={{ 'data-evening': evening.is }} here={props} title={words.title}>
      {'latest' in evening ? (
        <Alert kind="warning" title={evening.is === 'open' ? words.mayNot : words.notOver}>
          <Paragraph>{words.latest(momentInWords(evening.latest, event.zone, frame.language))}</Paragraph>
        </Alert>
      ) : (
        <Alert kind="ok" title={words.mayStart}>
          {evening.is === 'day-passed' ? <Paragraph>{words.dayPassed}</Paragraph> : null}
        </Alert>
      )}
      {devices.length === 0 ? (
        <Paragraph>{words.noDevices}</Paragraph>
      ) : (
        <Table
          caption={words.caption}
          cards
          columns={[
            { key: 'name', label: all.devices.name },
            { key: 'role', label: all.devices.role },
            { key: 'standing', label: all.devices.standing },
            { key: 'lacks', label: words.lacks },
            { key: 'seen', label: all.devices.seen },
          ]}
          id="closing"
          rowHeader="name"
          rows={devices.map((device) => {
            const lacks = lacksOf(words, device);
            return {
              key: device.id,
              cells: {
                name: (
                  <TextLink alone href={at(props, devicePath(event.slug, device.id))}>
                    {device.name}
                  </TextLink>
                ),
                role: roleInWords(all, device),
                standing: <StandingBadge standing={device.standing} words={all} />,
                lacks: lacks.length === 0 ? words.complete : lacks.join(' '),
                seen:
                  device.lastSeenAt === undefined
                    ? all.never
                    : timeInWords(device.lastSeenAt, event.zone, frame.language),
              },
            };
          })}
        />
      )}
      {'latest' in evening && devices.length > 0 ? (
        <>
          <Heading level={2}>{words.how}</Heading>
          <ol className="door-steps">
            {words.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <Paragraph>{words.lost}</Paragraph>
        </>
      ) : null}
    </DeskShell>
  );
};
