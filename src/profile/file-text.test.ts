import { describe, expect, it } from 'vitest';
import { type Decode, fileFault, fileText } from './index.ts';

const decode: Decode = (encoding, bytes) =>
  new TextDecoder(encoding, { fatal: true }).decode(bytes);
const read = (...bytes: readonly number[]) => fileText(Uint8Array.from(bytes), decode);

describe('a list of people whose encoding nobody wrote down', () => {
  it('is UTF-8 where every byte fits', () => {
    expect(fileText(new TextEncoder().encode('Jörg Müller'), decode)).toEqual({
      text: 'Jörg Müller',
      encoding: 'utf-8',
    });
  });
  it('is Windows-1252 where one does not: Jörg keeps his ö', () => {
    expect(read(0x4a, 0xf6, 0x72, 0x67)).toEqual({ text: 'Jörg', encoding: 'windows-1252' });
  });
  it('keeps the typographic signs of Windows-1252 that Latin-1 does not have', () => {
    expect(read(0x4f, 0x92, 0x4e, 0x65, 0x69, 0x6c, 0x6c, 0x80).text).toBe('O’Neill€');
  });
  it('is UTF-16 where its mark says so', () => {
    expect(read(0xff, 0xfe, 0x4a, 0x00, 0xf6, 0x00)).toEqual({ text: 'Jö', encoding: 'utf-16le' });
  });
});

describe('a file that is no list of people', () => {
  it('is told apart before anything is sent: nothing in it, or a picture', () => {
    expect(fileFault('')).toBe('empty');
    expect(fileFault(' \n')).toBe('empty');
    expect(
      fileFault(read(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d).text),
    ).toBe('no-table');
  });

  it('is not what a list with any words is taken for', () => {
    expect(fileFault('given_name,family_name')).toBeNull();
  });
});
