import { SheetFault, sheetLimits, tooLarge } from './sheet.js';
import { type Attributes, walkXml } from './xml-walk.js';
import { type ZipParts } from './zip-parts.js';

/** Where in an XLSX file the sheet asked for stands. */
export interface Workbook {
  readonly sheet: string;
  readonly sheetPart: string;
  readonly textsPart: string | undefined;
  readonly from1904: boolean;
}

interface Relation {
  readonly type: string;
  readonly part: string;
}

/** Finds the sheet of a name or, where the file has one sheet only, that one. */
export async function openWorkbook(zip: ZipParts, wanted: string): Promise<Workbook> {
  await objectToMacros(zip);
  const ofPackage = await relations(zip, '');
  const book = [...ofPackage.values()].find(({ type }) => type === 'officeDocument')?.part;
  if (book === undefined || !zip.has(book)) throw new SheetFault('SHEET_KIND_UNKNOWN', {});
  const ofBook = await relations(zip, book);
  const { sheets, from1904 } = await contents(zip, book);
  const known = sheets.flatMap(({ name, relation }) => {
    const { type, part } = ofBook.get(relation) ?? {};
    return type === 'worksheet' && part !== undefined ? [{ name, part }] : [];
  });
  const asked =
    known.find(({ name }) => sameName(name, wanted)) ?? (known.length === 1 ? known[0] : undefined);
  if (asked === undefined)
    throw new SheetFault('SHEET_NOT_FOUND', {
      wanted,
      found: known.map(({ name }) => name.slice(0, 31)),
    });
  return {
    sheet: asked.name.slice(0, 31),
    sheetPart: asked.part,
    textsPart: [...ofBook.values()].find(({ type }) => type === 'sharedStrings')?.part,
    from1904,
  };
}

/** A file with programs in it is refused whole, whatever its name says. */
async function objectToMacros(zip: ZipParts): Promise<void> {
  const types = '[Content_Types].xml';
  if (!zip.has(types)) throw new SheetFault('SHEET_KIND_UNKNOWN', {});
  let macros = zip.names.some((name) => /vbaProject|(^|\/)macrosheets\//i.test(name));
  await walkXml(types, zip.read(types), {
    open: (_, { ContentType = '' }) => {
      macros ||= /macroEnabled|vbaProject|macrosheet/i.test(ContentType);
    },
  });
  if (macros) throw new SheetFault('SHEET_WITH_MACROS', {});
}

/** What a part refers to inside the file, by the id it gives it. What lies outside is not looked at. */
async function relations(zip: ZipParts, part: string): Promise<Map<string, Relation>> {
  const at = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, at);
  const name = `${folder}_rels/${part.slice(at)}.rels`;
  const found = new Map<string, Relation>();
  if (!zip.has(name)) return found;
  await walkXml(name, zip.read(name), {
    open: (element, { Id, Type = '', Target, TargetMode }) => {
      if (element !== 'Relationship' || Id === undefined || Target === undefined || TargetMode === 'External')
        return;
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), part: resolved(folder, Target) });
    },
  });
  return found;
}

async function contents(
  zip: ZipParts,
  book: string,
): Promise<{ sheets: { name: string; relation: string }[]; from1904: boolean }> {
  const sheets: { name: string; relation: string }[] = [];
  let from1904 = false;
  await walkXml(book, zip.read(book), {
    open: (element, attributes) => {
      if (element === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (element !== 'sheet') return;
      sheets.push({ name: attributes['name'] ?? '', relation: relationId(attributes) });
      if (sheets.length > sheetLimits.sheets) throw tooLarge('sheets', sheetLimits.sheets);
    },
  });
  return { sheets, from1904 };
}

/** `r:id`, whatever prefix the file has for that namespace. */
function relationId(attributes: Attributes): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';
}

function resolved(folder: string, target: string): string {
  return target.startsWith('/')
    ? target.slice(1)
    : new URL(`${folder}${target}`, 'zip:///').pathname.slice(1);
}

function sameName(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFC').trim().toLowerCase();
  return plain(one) === plain(other);
}
