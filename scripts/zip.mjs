// @ts-check
/** What is in a zip file, from its central directory. Of .ZIP File Format Specification 6.3.10, parts 4.3.12 and 4.3.16. */

/**
 * @param {Buffer} zip
 * @returns {Record<string, number>} bytes that each entry takes, compressed, by its name
 */
export function zipSizes(zip) {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('Not a zip file: it has no end of central directory.');
  const count = zip.readUInt16LE(end + 10);
  let at = zip.readUInt32LE(end + 16);
  const entries = Array.from({ length: count }, () => {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const size = zip.readUInt32LE(at + 20);
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    return [name, size];
  });
  return Object.fromEntries(entries);
}

/** The names in it. @param {Buffer} zip */
export const zipEntries = (zip) => Object.keys(zipSizes(zip));
