import type { Area } from "../../sheet/address";
import { areaFrom, range } from "./range";
import { drawingFor } from "../drawing";
import { flag, invalidArgument, isHostObject, itemNotFound, nothing, text, type HostObject } from "../hostObject";
import type { Host } from "../host";
import type { PlayedTable, Tab } from "../playedWorkbook";
import { Refusal } from "../protocol";
import { resizeTable } from "../writeRange";

/** The tables of the workbook, or of one sheet. */
export function tables(host: Host, tab?: Tab): HostObject {
  const all = () => host.workbook.tables.filter((one) => tab === undefined || one.sheet === tab.name);
  const find = (key: unknown) => all().find((one) => one.name.toLowerCase() === String(key).toLowerCase());
  const object: HostObject = {
    type: "TableCollection",
    values: { Count: () => all().length },
    items: () => all().map((one) => table(host, one)),
    item: (key) => table(host, find(key) ?? itemNotFound(`no table ${String(key)}`)),
    methods: {
      GetCount: () => all().length,
      GetItemOrNullObject: (key) => {
        const found = find(key);
        return found ? table(host, found) : nothing;
      },
      Add: async (address, hasHeaders) => {
        const sheet = tab ?? invalidArgument("a table is added on its sheet");
        if (hasHeaders !== true) invalidArgument("a table without headers is not played");
        const area = isHostObject(address) ? await areaOfRange(address) : areaFrom(address);
        return addTable(host, sheet, area, object);
      },
    },
  };
  return object;
}

function addTable(host: Host, tab: Tab, area: Area, object: HostObject): HostObject {
  const { workbook } = host;
  workbook.refuseOverlap(undefined, tab.name, area);
  const drawing = drawingFor(tab, object, "add");
  const name = freeName(host);
  const added: PlayedTable = { name, sheet: tab.name, area, hasHeader: true, hasTotals: false };
  workbook.tables.push(added);
  drawing.tables.push({ name, area, filter: true, stripes: true, style: "TableStyleMedium2", columnFormulas: {} });
  return table(host, added);
}

function freeName(host: Host): string {
  let number = 1;
  while (host.workbook.findTable(`表${number}`)) number++;
  return `表${number}`;
}

async function areaOfRange(object: HostObject): Promise<Area> {
  return areaFrom(await object.values?.Address?.());
}

function table(host: Host, one: PlayedTable): HostObject {
  const { workbook } = host;
  const tab = workbook.tab(one.sheet);
  const { area } = one;
  const drawn = () => drawingFor(tab, object, "style").tables.find((candidate) => candidate.name === one.name) ?? itemNotFound(one.name);
  const object: HostObject = {
    type: "Table",
    id: one.name,
    values: { Name: () => one.name, Id: () => one.name, ShowHeaders: () => one.hasHeader, ShowTotals: () => one.hasTotals },
    setters: {
      Name: (value) => rename(host, one, text(value), drawn()),
      Style: (value) => void (drawn().style = text(value)),
      ShowBandedRows: (value) => void (drawn().stripes = flag(value)),
      ShowFilterButton: (value) => void (drawn().filter = flag(value)),
    },
    objects: { Worksheet: () => host.worksheet(tab), Columns: () => columns(host, one) },
    methods: {
      GetRange: () => range(host, tab, area),
      GetHeaderRowRange: () => range(host, tab, { ...area, bottom: area.top }),
      GetDataBodyRange: () => range(host, tab, bodyOf(one)),
      Resize: async (address) => resizeTable(workbook, tab, one, isHostObject(address) ? await areaOfRange(address) : areaFrom(address)),
    },
  };
  return object;
}

function rename(host: Host, one: PlayedTable, name: string, drawn: { name: string }): void {
  const other = host.workbook.findTable(name);
  if (other && other !== one) throw new Refusal("ItemAlreadyExists", `there is a table ${name}`);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) invalidArgument(`no name for a table: ${name}`);
  drawn.name = name;
  one.name = name;
}

function bodyOf(one: PlayedTable): Area {
  return { ...one.area, top: one.area.top + (one.hasHeader ? 1 : 0), bottom: one.area.bottom - (one.hasTotals ? 1 : 0) };
}

function columns(host: Host, one: PlayedTable): HostObject {
  const tab = host.workbook.tab(one.sheet);
  const column = (name: string, index: number): HostObject => {
    const strip = (area: Area): Area => ({ ...area, left: one.area.left + index, right: one.area.left + index });
    return {
      type: "TableColumn",
      id: String(index + 1),
      values: { Name: () => name, Index: () => index, Id: () => index + 1 },
      methods: {
        GetRange: () => range(host, tab, strip(one.area)),
        GetDataBodyRange: () => range(host, tab, strip(bodyOf(one))),
        GetHeaderRowRange: () => range(host, tab, strip({ ...one.area, bottom: one.area.top })),
      },
    };
  };
  const find = async (key: unknown): Promise<HostObject | undefined> => {
    const names = await host.workbook.headersOf(one);
    const index = typeof key === "number" ? key - 1 : names.findIndex((name) => name.toLowerCase() === String(key).toLowerCase());
    const name = names[index];
    return name === undefined ? undefined : column(name, index);
  };
  return {
    type: "TableColumnCollection",
    values: { Count: () => one.area.right - one.area.left + 1 },
    items: async () => (await host.workbook.headersOf(one)).map(column),
    item: async (key) => (await find(key)) ?? itemNotFound(`no column ${String(key)}`),
    methods: { GetItemOrNullObject: async (key) => (await find(key)) ?? nothing },
  };
}

