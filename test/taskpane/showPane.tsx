import "@testing-library/jest-dom";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../src/taskpane/App";
import { fakeHost, type FakeOptions } from "./fakes";

export type Surroundings = Readonly<{ language?: "zh-CN" | "en-US"; background?: string }>;

/** Says what Office would say of itself; by default a Chinese Excel in light colours. */
export function surround({ language = "zh-CN", background = "#ffffff" }: Surroundings = {}): void {
  localStorage.clear();
  Object.assign(globalThis, { Office: { context: { displayLanguage: language, officeTheme: { bodyBackgroundColor: background } } } });
}

/** The whole pane over made-up data, a person at its keyboard, and the Excel that is not there. */
export function showPane(options: FakeOptions = {}, surroundings: Surroundings = {}) {
  surround(surroundings);
  const { host, excel } = fakeHost(options);
  const user = userEvent.setup();
  const view = render(<App host={host} />);
  return { host, excel, user, ...view };
}

export const place = (name: string) => within(screen.getByRole("navigation")).getByRole("button", { name: new RegExp(`^${name}`) });
export const said = () => screen.getAllByRole("status").map((region) => region.textContent?.trim()).filter(Boolean);
