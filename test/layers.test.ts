import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

/**
 * The rooms in the order of the sentence in the README: a room imports only from itself and from rooms before it.
 * Where that is too much, the room's own list stands beside it. Type-only imports count. `read` are the packages that
 * only this room may name.
 */
const rooms = ["sheet", "scheme", "formula", "scoring", "appraisal", "templates", "workbook", "xlsx", "taskpane", "commands", "cli", "standin", "preview"];
const narrower: Readonly<Record<string, readonly string[]>> = {
  workbook: ["sheet"],
  xlsx: ["sheet"],
  standin: ["sheet", "xlsx"],
};
const onlyIn: Readonly<Record<string, readonly string[]>> = {
  react: ["taskpane", "preview"],
  "react-dom": ["taskpane", "preview"],
  "@fluentui": ["taskpane"],
  zod: ["scheme", "appraisal", "cli"],
  fflate: ["xlsx", "cli", "taskpane", "preview"],
  "@borgar/fx": ["formula"],
  "@univerjs": ["preview"],
  node: ["cli", "standin"],
};
const pure = ["sheet", "scheme", "formula", "scoring", "appraisal", "templates"];
/** The one pure room that asks through a port (the workbook, WebCrypto) and so has to wait. */
const asks = "appraisal";

const source = resolve(__dirname, "../src");

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : /\.tsx?$/.test(entry.name) ? [join(folder, entry.name)] : [],
  );
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)|(?:^|\n)\s*import\s*["']([^"']+)["']/g)].map(
    (match) => (match[1] ?? match[2] ?? match[3])!,
  );
}

function faultOf(file: string, specifier: string): string | undefined {
  const room = relative(source, file).split("/")[0]!;
  if (specifier.startsWith(".")) {
    const target = relative(source, resolve(dirname(file), specifier)).split("/")[0]!;
    const allowed = narrower[room] ?? rooms.slice(0, rooms.indexOf(room));
    const barred = room === "cli" ? ["standin"] : [];
    return target === room || (allowed.includes(target) && !barred.includes(target)) ? undefined : `${room} may not import from ${target}`;
  }
  const named = specifier.startsWith("node:") ? "node" : Object.keys(onlyIn).find((name) => specifier === name || specifier.startsWith(`${name}/`));
  return named && !onlyIn[named]!.includes(room) ? `${room} may not import ${specifier}` : undefined;
}

const files = filesBelow(source);

test("every folder of src is a room of the sentence", () => {
  expect(readdirSync(source).filter((name) => !rooms.includes(name))).toEqual([]);
});

test("a room imports only from itself and from the rooms before it", () => {
  const faults = files.flatMap((file) =>
    importsOf(file).flatMap((specifier) => {
      const fault = faultOf(file, specifier);
      return fault ? [`${relative(source, file)}: ${fault}`] : [];
    }),
  );
  expect(faults).toEqual([]);
  expect(files.length).toBeGreaterThan(20);
});

test("only the workbook room says Excel", () => {
  const sayers = files.filter((file) => /\bExcel\.(run|createWorkbook|[A-Z]\w+)/.test(readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")));
  expect([...new Set(sayers.map((file) => relative(source, file).split("/")[0]))].filter((room) => room !== "workbook" && room !== "standin")).toEqual([]);
});

test("the pure rooms have no clock, no chance and no waiting", () => {
  const impure = files.filter((file) => {
    const room = relative(source, file).split("/")[0]!;
    if (!pure.includes(room)) return false;
    const code = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
    return /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\beval\(|new Function\b/.test(code) || (room !== asks && /\bawait\b/.test(code));
  });
  expect(impure.map((file) => relative(source, file))).toEqual([]);
});

test("a wrong import would be found", () => {
  const at = (room: string) => join(source, room, "x.ts");
  expect(faultOf(at("sheet"), "../scheme/issue")).toBe("sheet may not import from scheme");
  expect(faultOf(at("xlsx"), "../appraisal/run")).toBe("xlsx may not import from appraisal");
  expect(faultOf(at("cli"), "../standin/excel")).toBe("cli may not import from standin");
  expect(faultOf(at("scoring"), "react")).toBe("scoring may not import react");
  expect(faultOf(at("scoring"), "../formula/evaluate")).toBeUndefined();
});
