/** The encodings lists of people come in, as the Encoding Standard names them. */
export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252';
export type FileText = { readonly text: string; readonly encoding: Encoding };

/** What a file is that cannot be a list of people; null: it may be one. A table in words has no zero byte. */
export function fileFault(text: string): 'empty' | 'no-table' | null {
  if (text.trim() === '') return 'empty';
  return text.includes('\u0000') ? 'no-table' : null;
}

/** Reads bytes, or throws where they are not in this encoding. */
export type Decode = (encoding: Encoding, bytes: Uint8Array) => string;

/**
 * The text of a file whose encoding nobody wrote down: UTF-16 where its mark says so, UTF-8 where every
 * byte fits, else Windows-1252, what spreadsheets of western Europe save. Never a name with holes.
 */
export function fileText(bytes: Uint8Array, decode: Decode): FileText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: decode('utf-16le', bytes), encoding: 'utf-16le' };
  }
  try {
    return { text: decode('utf-8', bytes), encoding: 'utf-8' };
  } catch {
    return { text: decode('windows-1252', bytes), encoding: 'windows-1252' };
  }
}
