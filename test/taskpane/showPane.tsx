import "@testing-library/jest-dom";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Language } from "../../src/scheme/issue";
import { App } from "../../src/taskpane/App";
import { stringsOf } from "../../src/taskpane/language";
import { doorOf, type PlaceName } from "../../src/taskpane/places";
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
/** Goes to a place as a person does: by its door, and from there by the name it is offered under. */
export async function enter(user: ReturnType<typeof userEvent.setup>, name: PlaceName, language: Language = "zh"): Promise<void> {
  const words = stringsOf[language];
  await user.click(place(words.places[doorOf(name)]));
  if (name === doorOf(name)) return;
  const link = name === "issues" ? await screen.findByTitle(words.banner.open) : await within(await screen.findByRole("list", { name: words.further })).findByRole("button", { name: words.places[name] });
  await user.click(link);
}
export const said = () => screen.getAllByRole("status").map((region) => region.textContent?.trim()).filter(Boolean);
