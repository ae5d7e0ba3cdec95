/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { FluentProvider } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Portions } from "../../src/taskpane/components/Portions";
import { LanguageContext } from "../../src/taskpane/language";

test("of a hundred entries forty are drawn, then forty more at a press, then the rest", async () => {
  const items = Array.from({ length: 100 }, (_, index) => index);
  render(
    <FluentProvider>
      <LanguageContext value="zh">
        <Portions items={items} label="人" className="">{(item) => <li key={item}>{item}</li>}</Portions>
      </LanguageContext>
    </FluentProvider>,
  );
  expect(screen.getAllByRole("listitem")).toHaveLength(40);
  await userEvent.click(screen.getByRole("button", { name: "再显示 40 条" }));
  await userEvent.click(screen.getByRole("button", { name: "再显示 20 条" }));
  expect(screen.getAllByRole("listitem")).toHaveLength(100);
  expect(screen.queryByRole("button")).toBeNull();
});
