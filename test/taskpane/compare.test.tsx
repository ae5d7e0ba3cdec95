/** @jest-environment jsdom */
import { configure, screen } from "@testing-library/react";
import { axe } from "jest-axe";
import { closePeriod } from "../../src/appraisal/closePeriod";
import { appliedTo, typed } from "../support/appliedTo";
import { sampleBook } from "../appraisal/cardBook";
import { showLivingPane } from "./livingPane";
import { enter } from "./showPane";

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });

test("people are held against the scheme as a period was filed with it, after the tables say otherwise", async () => {
  const book = await sampleBook("S4i");
  const filed = appliedTo(book, closePeriod(book, "2011-05").edits);
  const { user, container } = showLivingPane(typed(filed, "等级", 1, "最低总分", 91));
  await screen.findAllByRole("button", { name: "一键重算" });
  await enter(user, "compare");
  await user.selectOptions(await screen.findByRole("combobox", { name: "归档时的方案" }), "归档时的方案 · 2011-05（版本 2011-04）");
  expect(await screen.findByText("方案有 1 处不同")).toBeVisible();
  expect(screen.getByText("等级：“B”的最低总分由“91”改为“90”。")).toBeVisible();
  expect((await axe(container)).violations).toEqual([]);
});
