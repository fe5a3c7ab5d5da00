// See APPNOTE.TXT 6.3, 4.3.12 and 4.3.16: the directory at the end of a ZIP archive.
const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endSize = 22;
const entrySize = 46;
const maxComment = 65_535;

/** Returns how much the archive's entries take packed and unpacked, as its directory says; undefined where it is no archive. */
export function sizesInZip(bytes: Uint8Array): { packed: number; unpacked: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  let at = view.getUint32(end + 16, true);
  let [packed, unpacked] = [0, 0];
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + entrySize > view.byteLength || view.getUint32(at, true) !== entryMark) return undefined;
    packed += view.getUint32(at + 20, true);
    unpacked += view.getUint32(at + 24, true);
    at += entrySize + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { packed, unpacked };
}

function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endSize - maxComment);
  for (let at = view.byteLength - endSize; at >= first; at -= 1) if (view.getUint32(at, true) === endMark) return at;
  return undefined;
}
