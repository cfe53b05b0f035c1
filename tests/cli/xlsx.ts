/** Makes XLSX files for tests, in the form in which Excel and LibreOffice write them. */
import { strToU8, zipSync } from 'fflate';

/** A cell: a text, a number, or an element of the sheet as it is, in which `@` is the place of the cell. */
export type Cell = string | number | { readonly xml: string };

export const cells = {
  empty: '',
  /** A day, as the number of days since 1900. The second style of the file is a date. */
  day: (serial: number): Cell => ({ xml: `<c r="@" s="1"><v>${serial}</v></c>` }),
  formula: (value: string): Cell => ({ xml: `<c r="@" t="str"><f>UPPER("x")</f><v>${value}</v></c>` }),
  notCalculated: { xml: '<c r="@"><f>A1+B1</f></c>' } as Cell,
  error: (code: string): Cell => ({ xml: `<c r="@" t="e"><f>1/0</f><v>${code}</v></c>` }),
  yes: { xml: '<c r="@" t="b"><v>1</v></c>' } as Cell,
};

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const placeOf = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`;

function xmlOf(cell: Cell, place: string): string {
  if (cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  return cell.xml.replace('@', place);
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

export function xlsx(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Uint8Array {
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}">${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  names.forEach((name, i) => {
    const rows = sheets[name]!.map(
      (row, r) => `<row r="${r + 1}">${row.map((cell, c) => xmlOf(cell, placeOf(r, c))).join('')}</row>`,
    );
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet ${main}><sheetData>${rows.join('')}</sheetData></worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}
