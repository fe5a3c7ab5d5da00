import { readTable } from '../../src/input/table.ts';
import { OperatorProblem } from '../../src/ports/operator-problem.ts';
import { sizesInZip } from './zip-sizes.ts';

/** A file that cannot be read as a table; the message is one sentence. */
class UploadProblem extends OperatorProblem {}

const maxUpload = 2 * 1024 * 1024;
// A sheet of 10,000 rows unpacks to some megabytes, by a factor of about ten.
const maxUnpacked = 64 * 1024 * 1024;
const maxRatio = 200;

/** Returns the cells of a CSV or XLSX file, days as `2026-03-11`. Throws an UploadProblem. */
export async function readUpload(bytes: Uint8Array): Promise<string[][]> {
  if (bytes.length > maxUpload) throw new UploadProblem('The file is larger than 2 MB.');
  // An XLSX file is a ZIP archive.
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? readXlsx(bytes) : readTable(decoded(bytes));
}

/** Returns the text in the encoding of the file: with a byte order mark the one it says, else UTF-8, else windows-1252 as Excel writes it. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

async function readXlsx(bytes: Uint8Array): Promise<string[][]> {
  const sizes = sizesInZip(bytes);
  if (!sizes) throw new UploadProblem('The file is neither CSV nor XLSX.');
  if (sizes.unpacked > maxUnpacked || sizes.unpacked > sizes.packed * maxRatio)
    throw new UploadProblem('The file unpacks to far more than a list of members.');
  const { default: read } = await import('read-excel-file/node');
  try {
    const [sheet] = await read(Buffer.from(bytes));
    return (sheet?.data ?? []).map((row) => row.map(cellText)).filter((row) => row.some((cell) => cell !== ''));
  } catch (cause) {
    throw new UploadProblem('The file cannot be read as XLSX. Save it again in Excel, or as CSV.', { cause });
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
