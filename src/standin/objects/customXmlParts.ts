import type { Host } from "../host";
import { invalidArgument, itemNotFound, text, type HostObject } from "../hostObject";

/** Documents kept in the workbook; the namespace of the root element stands for the part's id. */
export function customXmlParts(host: Host, namespace?: string): HostObject {
  const all = async () => [...(await host.workbook.snapshot()).storedXml].filter(([one]) => namespace === undefined || one === namespace);
  return {
    type: namespace === undefined ? "CustomXmlPartCollection" : "CustomXmlPartScopedCollection",
    items: async () => (await all()).map(([one]) => customXmlPart(host, one)),
    item: (key) => customXmlPart(host, String(key)),
    methods: {
      GetByNamespace: (wanted) => customXmlParts(host, text(wanted)),
      Add: (xml) => {
        const added = namespaceOf(text(xml));
        host.workbook.edit({ kind: "storeXml", namespace: added, xml: text(xml) });
        return customXmlPart(host, added);
      },
    },
  };
}

function customXmlPart(host: Host, namespace: string): HostObject {
  return {
    type: "CustomXmlPart",
    id: namespace,
    values: { Id: () => namespace, NamespaceUri: () => namespace },
    methods: {
      GetXml: async () => (await host.workbook.snapshot()).storedXml.get(namespace) ?? itemNotFound(`no document of ${namespace}`),
      SetXml: (xml) => {
        if (namespaceOf(text(xml)) !== namespace) invalidArgument("a document of another namespace is another part");
        host.workbook.edit({ kind: "storeXml", namespace, xml: text(xml) });
      },
      Delete: () => host.workbook.edit({ kind: "storeXml", namespace, xml: null }),
    },
  };
}

/** The namespace of a document's root element. */
function namespaceOf(xml: string): string {
  const root = /<([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*((?:\s[^>]*)?)>/.exec(xml);
  const prefix = root?.[1]?.slice(0, -1);
  const declared = new RegExp(`xmlns${prefix ? `:${prefix}` : ""}\\s*=\\s*["']([^"']+)["']`).exec(root?.[2] ?? "");
  return declared?.[1] ?? invalidArgument("a document without a namespace is not played");
}
