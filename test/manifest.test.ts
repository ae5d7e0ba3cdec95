import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { DOMParser, type Element } from "@xmldom/xmldom";

const root = resolve(__dirname, "..");
const text = readFileSync(join(root, "manifest.xml"), "utf8");
const complaints: string[] = [];
const document = new DOMParser({ onError: (level, message) => void complaints.push(`${level}: ${message}`) }).parseFromString(text, "text/xml");
const top = document.documentElement!;

const elements = (from: Element, name?: string): Element[] => [...from.childNodes].filter((node): node is Element => node.nodeType === 1 && (name === undefined || node.nodeName === name));
const all = (name: string): Element[] => [...document.getElementsByTagName(name)];
const only = (name: string): Element => {
  const found = all(name);
  expect(found).toHaveLength(1);
  return found[0]!;
};
const path = (element: Element): string => (element.parentNode?.nodeType === 1 ? `${path(element.parentNode as Element)}/` : "") + element.nodeName;
const strings = () => all("bt:String");

/** Children in the order the schema wants them: OfficeApp 1.1 and TaskPaneAppVersionOverridesV1_0. */
const sequences: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: ["Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl", "HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings", "Permissions", "VersionOverrides", "ExtendedOverrides"],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "ExtendedPermissions"],
  "VersionOverrides/Hosts/Host": ["Runtimes", "AllFormFactors", "DesktopFormFactor", "MobileFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "FunctionName"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

test("the manifest is well-formed", () => {
  expect(complaints).toEqual([]);
  expect(top.getAttribute("xsi:type")).toBe("TaskPaneApp");
});

test("it is this add-in, for workbooks, in Chinese first", () => {
  expect(only("Id").textContent).toBe("7f6c1f0a-3b5d-4c8e-9a41-2d1f6b7e8c90");
  expect(only("Version").textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  expect(only("DefaultLocale").textContent).toBe("zh-CN");
  expect(elements(elements(top, "Hosts")[0]!).map((host) => host.getAttribute("Name"))).toEqual(["Workbook"]);
  expect(only("Permissions").textContent).toBe("ReadWriteDocument");
});

test("it asks for Excel 2021 and the shared runtime, and for nothing newer", () => {
  expect(all("Set").map((set) => `${set.getAttribute("Name")} ${set.getAttribute("MinVersion")}`)).toEqual(["ExcelApi 1.14", "SharedRuntime 1.1"]);
});

test.each(Object.keys(sequences))("the children of %s stand in the documented order", (name) => {
  const parents = [top, ...[...top.getElementsByTagName("*")]].filter((element) => path(element).endsWith(name) && path(element).split("/").at(-1) === name.split("/").at(-1));
  expect(parents.length).toBeGreaterThan(0);
  for (const parent of parents) {
    const places = elements(parent).map((child) => sequences[name]!.indexOf(child.nodeName));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
});

test("ribbon and pane run in one long-lived runtime", () => {
  const runtime = only("Runtime");
  const host = runtime.parentNode!.parentNode as Element;
  expect(elements(host)[0]!.nodeName).toBe("Runtimes");
  expect(runtime.getAttribute("lifetime")).toBe("long");
  const page = runtime.getAttribute("resid");
  expect(only("FunctionFile").getAttribute("resid")).toBe(page);
  expect(all("SourceLocation").filter((location) => location.hasAttribute("resid")).map((location) => location.getAttribute("resid"))).toEqual([page]);
});

test("every resid resolves, every resource is used, and none is longer than 32 characters", () => {
  const defined = ["bt:Image", "bt:Url", "bt:String"].flatMap((name) => all(name).flatMap((element) => element.getAttribute("id") ?? []));
  const used = new Set([...top.getElementsByTagName("*")].flatMap((element) => element.getAttribute("resid") ?? []));
  expect(new Set(defined).size).toBe(defined.length);
  expect([...used].sort()).toEqual([...defined].sort());
  expect(defined.filter((id) => id.length > 32)).toEqual([]);
});

test("short strings keep to 125 characters, long ones to 250, in both languages", () => {
  const limit = { "bt:ShortStrings": 125, "bt:LongStrings": 250 } as const;
  for (const string of strings()) {
    const most = limit[string.parentNode!.nodeName as keyof typeof limit];
    for (const value of [string.getAttribute("DefaultValue")!, ...elements(string).map((override) => override.getAttribute("Value")!)]) {
      expect(value.length).toBeGreaterThan(0);
      expect(value.length).toBeLessThanOrEqual(most);
    }
  }
  expect(only("DisplayName").getAttribute("DefaultValue")!.length).toBeLessThanOrEqual(125);
  expect(elements(top, "Description")[0]!.getAttribute("DefaultValue")!.length).toBeLessThanOrEqual(250);
});

test("whatever is read is there in English too", () => {
  const read = [only("DisplayName"), elements(top, "Description")[0]!, ...strings()];
  for (const element of read) {
    const overrides = elements(element);
    expect(overrides.map((override) => override.getAttribute("Locale"))).toEqual(["en-US"]);
    expect(element.getAttribute("DefaultValue")).toMatch(/\p{Script=Han}/u);
    expect(overrides[0]!.getAttribute("Value")).not.toMatch(/\p{Script=Han}/u);
  }
});

/** Width and height as the PNG itself states them. */
function pixels(file: string): readonly [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const fileOf = (url: string) => join(root, url.replace("https://localhost:3000/", ""));

test("every icon exists in the size it is announced in", () => {
  const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
  for (const icon of all("Icon")) expect(elements(icon).map((image) => Number(image.getAttribute("size")))).toEqual(sizes);
  for (const image of all("bt:Image").filter((element) => element.hasAttribute("size"))) {
    const resource = all("bt:Image").find((element) => element.getAttribute("id") === image.getAttribute("resid"))!;
    const size = Number(image.getAttribute("size"));
    expect(pixels(fileOf(resource.getAttribute("DefaultValue")!))).toEqual([size, size]);
  }
  expect(pixels(fileOf(only("IconUrl").getAttribute("DefaultValue")!))).toEqual([32, 32]);
  expect(pixels(fileOf(only("HighResolutionIconUrl").getAttribute("DefaultValue")!))).toEqual([64, 64]);
  expect(pixels(join(root, "assets/icon-128.png"))).toEqual([128, 128]);
});

test("every address is of the development server, so that the build can put the real one in its place", () => {
  const addresses = [...text.matchAll(/(?:DefaultValue|Value)="(https?:[^"]+)"/g)].map((match) => match[1]!);
  expect(addresses.length).toBeGreaterThan(20);
  expect(addresses.filter((address) => !address.startsWith("https://localhost:3000/"))).toEqual([]);
});

test("every function the ribbon calls is associated in the code, before Office is ready", () => {
  const code = readFileSync(join(root, "src/commands/commands.ts"), "utf8");
  const functions = all("FunctionName").map((element) => element.textContent!);
  expect(functions).toEqual(["recalculate"]);
  for (const name of functions) expect(code).toContain(`Office.actions.associate("${name}"`);
  expect(code).not.toMatch(/^import.*(react|fluentui)/im);
});

test("the pane's own button may open it with the document, and only that one", () => {
  expect(all("TaskpaneId").map((element) => element.textContent)).toEqual(["Office.AutoShowTaskpaneWithDocument"]);
  expect(existsSync(join(root, "src/taskpane/support.html"))).toBe(true);
});
