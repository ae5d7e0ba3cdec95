import type { Host } from "../host";
import { invalidArgument, itemNotFound, nothing, notPlayed, text, type HostObject } from "../hostObject";
import type { Tab } from "../playedWorkbook";
import { Refusal } from "../protocol";
import type { NameSnapshot } from "../../sheet/snapshot";

/** The names of the workbook, or those that belong to one sheet. */
export function namesOf(host: Host, tab?: Tab): HostObject {
  const all = async () => (await host.workbook.snapshot()).names.filter((name) => name.sheet === tab?.name);
  const find = async (key: unknown) => (await all()).find((name) => name.name.toLowerCase() === String(key).toLowerCase());
  const object: HostObject = {
    type: "NamedItemCollection",
    items: async () => (await all()).map((name) => namedItem(host, name)),
    item: (key) => lateItem(host, key, () => find(key)),
    methods: {
      GetItemOrNullObject: async (key) => {
        const found = await find(key);
        return found ? namedItem(host, found) : nothing;
      },
      Add: (name, reference, comment) => {
        if (tab) notPlayed(object, "add on a sheet");
        const wanted = text(name);
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(wanted)) invalidArgument(`no name: ${wanted}`);
        const known = host.workbook.knownNames();
        if (known.some((other) => other.toLowerCase() === wanted.toLowerCase())) throw new Refusal("ItemAlreadyExists", `there is a name ${wanted}`);
        return define(host, wanted, reference, comment);
      },
    },
  };
  return object;
}

/** Names are defined without reading the workbook, which would end the drawing of new sheets. */
function lateItem(host: Host, key: unknown, find: () => Promise<NameSnapshot | undefined>): HostObject | Promise<HostObject> {
  const name = host.workbook.knownNames().find((known) => known.toLowerCase() === String(key).toLowerCase());
  if (name !== undefined) return namedItem(host, { name, refersTo: "" });
  return find().then((found) => (found ? namedItem(host, found) : itemNotFound(`no name ${String(key)}`)));
}

function define(host: Host, name: string, reference: unknown, comment: unknown): HostObject {
  const refersTo = text(reference).replace(/^=/, "");
  host.workbook.edit({ kind: "defineName", name, refersTo, ...(typeof comment === "string" ? { comment } : {}) });
  return namedItem(host, { name, refersTo });
}

function namedItem(host: Host, { name, refersTo, sheet }: NameSnapshot): HostObject {
  let standing = refersTo;
  const object: HostObject = {
    type: "NamedItem",
    values: { Name: () => name, Formula: () => `=${standing}`, Scope: () => (sheet === undefined ? "Workbook" : "Worksheet") },
    setters: {
      Formula: (value) => {
        if (sheet !== undefined) notPlayed(object, "formula on a sheet");
        define(host, name, value, undefined);
        standing = text(value).replace(/^=/, "");
      },
      Comment: (value) => void host.workbook.edit({ kind: "defineName", name, refersTo: standing, comment: text(value) }),
    },
    methods: {
      Delete: () => {
        if (sheet !== undefined) notPlayed(object, "delete on a sheet");
        host.workbook.edit({ kind: "deleteName", name });
      },
    },
  };
  return object;
}
