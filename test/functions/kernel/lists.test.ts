import { describe, expect, test } from 'vitest';
import { columnsAmong, parseRows, textOfFile } from '#kernel/lists.ts';

describe('a file', () => {
  const bytes = (...all: number[]) => Uint8Array.from(all);
  const encoded = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));

  test.each([
    ['UTF-8', encoded('Súdwest-Fryslân', 'utf8')],
    ['UTF-8 with its mark', encoded('\uFEFFSúdwest-Fryslân', 'utf8')],
    ['UTF-16, as Excel’s Unicode text', encoded('\uFEFFSúdwest-Fryslân', 'utf16le')],
    ['Windows-1252, as an older Excel saves it', encoded('Súdwest-Fryslân', 'latin1')],
  ])('is read as %s', (_, file) => {
    expect(textOfFile(file)).toEqual({ text: 'Súdwest-Fryslân' });
  });

  test('keeps the euro sign and the curled quote of Windows-1252', () => {
    expect(textOfFile(bytes(0x92, 0x73, 0x20, 0x80))).toEqual({ text: '’s €' });
  });

  test.each([
    ['an Excel workbook', bytes(0x50, 0x4b, 0x03, 0x04, 0x14), 'spreadsheet'],
    ['an old Excel workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'spreadsheet'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0, 0), 'not-text'],
    ['more than a megabyte', new Uint8Array(1_000_001).fill(0x61), 'too-large'],
  ])('that is %s is refused', (_, file, because) => {
    expect(textOfFile(file)).toEqual({ refused: { because } });
  });
});

describe('rows', () => {
  const cellsOf = (text: string) => {
    const read = parseRows(text);
    return 'rows' in read ? read.rows.map(({ line, cells }) => [line, ...cells]) : read;
  };

  test('are parted by what the first row has most of, and numbered as Excel does', () => {
    expect(cellsOf('gemeente;naam\r\n\r\nHelmond;"Vries, de"\r\n')).toEqual([
      [1, 'gemeente', 'naam'],
      [3, 'Helmond', 'Vries, de'],
    ]);
    expect(cellsOf('sep=,\ngemeente,naam\n')).toEqual([[1, 'gemeente', 'naam']]);
  });

  test('have a header whose names may hold the end of a line, as Excel breaks them', () => {
    expect(cellsOf('"naam\nvan de gemeente",email\nHelmond,a@b.example\n')).toEqual([
      [1, 'naam\nvan de gemeente', 'email'],
      [2, 'Helmond', 'a@b.example'],
    ]);
  });

  test('say where a quotation mark was opened that never closes', () => {
    expect(cellsOf('a;b\nc;"d\ne;f')).toEqual({ openSince: 2 });
  });
});

test('a column is found by any of its names, whatever its capitals, marks and blanks', () => {
  const called = { email: ['email', 'emailadres'], name: ['naam', 'achternaam'] } as const;
  expect([...columnsAmong(['Achternaam', 'E-mailadres'], called)]).toEqual([
    ['email', 1],
    ['name', 0],
  ]);
});
