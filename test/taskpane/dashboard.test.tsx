/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { axe } from "jest-axe";
import { openFileWorkbook } from "../../src/xlsx/fileWorkbook";
import { sampleFile } from "../../src/preview/samples";
import { templatePlan } from "../../src/templates/templatePlan";
import { templateCoded } from "../../src/templates/templates";
import { newWorkbook } from "../../src/xlsx/newWorkbook";
import { showLivingPane } from "./livingPane";

const demo = (language: "zh" | "en") => openFileWorkbook(sampleFile("DEMO", language).bytes).read({ numberFormats: true });

jest.setTimeout(60_000);

test("the dashboard says what its charts prove, and has their figures as tables", async () => {
  const { user, container } = showLivingPane(await demo("zh"));
  await user.click(await screen.findByRole("button", { name: "看板" }));
  const distribution = await screen.findByRole("region", { name: "B 的人最多，占 45%" });
  await user.click(within(distribution).getByText("看数字"));
  const rows = within(within(distribution).getByRole("table")).getAllByRole("row").map((row) => row.textContent);
  expect(rows).toEqual(["等级人数占比", "A1231.6%", "B1744.7%", "C615.8%", "D37.9%"]);
  expect((await axe(container)).violations).toEqual([]);
});

test("a warning leads to the person, its evidence to the cells", async () => {
  const { user, excel } = showLivingPane(await demo("en"), { language: "en-US" });
  await user.click(await screen.findByRole("button", { name: "Dashboard" }));
  const [first] = within(await screen.findByRole("list", { name: /^Early warnings/ })).getAllByRole("listitem");
  expect(first).toHaveTextContent("One more D would meet the condition of “Three D within six months” (2 so far).");
  await user.click(within(first!).getByRole("button", { name: "2026-06 D" }));
  expect(excel.revealed.at(-1)).toMatch(/^History!A\d+:[A-Z]+\d+$/);
  await user.click(within(first!).getByRole("button", { name: "He Jianguo: why" }));
  expect(await screen.findByRole("heading", { name: "He Jianguo" })).toBeVisible();
  // Seven months: the six that were filed and this one.
  expect(await screen.findByRole("img", { name: /^Totals of the last 7 periods 2026-01: 89\.75 .*2026-07: 69\.14$/ })).toBeVisible();
});

test("the sheet is made at a press, and the next press is for refreshing it", async () => {
  const { user, workbook, excel } = showLivingPane(await demo("zh"));
  await user.click(await screen.findByRole("button", { name: "看板" }));
  await user.click(await screen.findByRole("button", { name: "生成看板" }));
  expect(await screen.findByRole("button", { name: "刷新看板" })).toBeVisible();
  expect(excel.revealed.at(-1)).toBe("看板!A1");
  expect(workbook.cell("看板!A1")).toBe("绩效看板 · 2026-07");
  await screen.findByRole("heading", { name: "B 的人最多，占 45%" });
  expect(screen.getByRole("button", { name: "打开工作表" })).toBeEnabled();
});

test("a threshold that the scheme lacks is added to its parameters, blank and to be confirmed", async () => {
  const book = await openFileWorkbook(newWorkbook(templatePlan(templateCoded("S4i")!, { language: "zh", sample: true }))).read({ numberFormats: true });
  const { user, workbook } = showLivingPane(book);
  await user.click(await screen.findByRole("button", { name: "看板" }));
  await user.click(await screen.findByText("预警线", undefined));
  await user.click(await screen.findByRole("button", { name: "把“预警边缘分”加到参数表" }));
  expect(await screen.findByRole("button", { name: "未填，不提示" })).toBeVisible();
  const parameters = workbook.now().sheets.find(({ name }) => name === "参数")!;
  const added = [...parameters.rows.values()].find(([name]) => name === "预警边缘分");
  expect(added).toEqual(expect.arrayContaining(["预警边缘分", "假设待确认", "AMB-91"]));
});
