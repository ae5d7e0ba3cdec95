/** @jest-environment jsdom */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { screen } from "@testing-library/react";
import { managerScheme, workbookOf } from "../support/workbookOf";
import { showLivingPane } from "./livingPane";
import { place } from "./showPane";

jest.setTimeout(60_000);

/** What runs in Excel: everything but the preview, its stand-in and the command line. */
const files = (readdirSync("src", { recursive: true, encoding: "utf8" }) as string[]).filter((file) => /\.(tsx?|html)$/.test(file) && !/^(preview|standin|cli)\b/.test(file));
const textOf = (file: string) => readFileSync(join("src", file), "utf8");
/** Code without its comments and texts. */
const codeOf = (file: string) => textOf(file).replace(/\/\*[\s\S]*?\*\/|(?<![:"'`])\/\/[^\n]*/g, "").replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');
const holding = (pattern: RegExp) => files.filter((file) => pattern.test(codeOf(file)));

test("nothing interrupts with a dialog of the browser", () => {
  expect(holding(/\b(?:window\.|globalThis\.)?(?<![.\w])(?:alert|confirm|prompt)\(/)).toEqual([]);
});

test("nothing is asked of another machine", () => {
  expect(holding(/(?<![.\w])(?:fetch|importScripts)\(|\bnew (?:XMLHttpRequest|WebSocket|EventSource|WebTransport)\b|\bsendBeacon\b/)).toEqual([]);
});

test("the page names one script that is not its own: Excel's library", () => {
  expect(textOf("taskpane/taskpane.html").match(/<script[^>]*src="[^"]*"|<link[^>]*href="https?:[^"]*"/g)).toEqual(['<script src="<%= officeJs %>"']);
});

test("only a person's likings are kept outside the workbook", () => {
  expect(holding(/\b(?:localStorage|sessionStorage|indexedDB|cookieStore)\b|document\.cookie|(?<![.\w])caches\./)).toEqual(["taskpane/preferences.ts"]);
});

test("after somebody has worked with the pane, the browser keeps the language and nothing else", async () => {
  const book = workbookOf({ ...managerScheme(), 考核数据: [{ table: "考核数据", rows: [["姓名", "工作业绩", "团队管理", "工作能力", "职业素养"], ["张三", 95, 90, 80, 85]] }] });
  const { user } = showLivingPane(book);
  await screen.findByRole("list", { name: "名单" });
  await user.click(screen.getByRole("button", { name: "一键重算" }));
  await user.click(place("为什么"));
  await user.click(screen.getByRole("button", { name: "Switch to English" }));
  expect({ ...localStorage }).toEqual({ "jisuan.preferences": JSON.stringify({ language: "en" }) });
  expect(sessionStorage).toHaveLength(0);
});
