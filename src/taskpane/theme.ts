import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** The one accent colour: the green of celadon, in Fluent's sixteen steps of lightness. */
const celadon: BrandVariants = {
  10: "#071915",
  20: "#072721",
  30: "#07342c",
  40: "#084238",
  50: "#045145",
  60: "#035f51",
  70: "#036c5d",
  80: "#037c6b",
  90: "#059983",
  100: "#2eb19a",
  110: "#57baa6",
  120: "#72c4b2",
  130: "#92d0c1",
  140: "#b2ddd2",
  150: "#cfe8e1",
  160: "#ebf5f2",
};

/** Excel's own faces first, and for each platform the Chinese face that goes with them. */
const fontFamilyBase = '"Segoe UI", "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';

export type Brightness = "light" | "dark";

export const themes: Readonly<Record<Brightness, Theme>> = {
  light: { ...createLightTheme(celadon), fontFamilyBase },
  dark: { ...createDarkTheme(celadon), fontFamilyBase, colorBrandForeground1: celadon[110], colorBrandForeground2: celadon[120], colorBrandForegroundLink: celadon[120] },
};

/** Office's theme where it tells (the desktop), the system's otherwise (Excel on the web does not tell). */
export function readBrightness(): Brightness {
  const background = typeof Office === "undefined" ? undefined : Office.context?.officeTheme?.bodyBackgroundColor;
  if (background) return isDark(background) ? "dark" : "light";
  return window.matchMedia?.("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** By the luma of a `#RRGGBB` colour. */
export function isDark(colour: string): boolean {
  const [red = 255, green = 255, blue = 255] = (colour.match(/[0-9a-f]{2}/gi) ?? []).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** Excel tells no add-in that its theme has changed, so it is read again when the pane is returned to. */
export function watchBrightness(changed: () => void): () => void {
  const query = window.matchMedia?.("(prefers-color-scheme: dark)");
  window.addEventListener("focus", changed);
  query?.addEventListener("change", changed);
  return () => {
    window.removeEventListener("focus", changed);
    query?.removeEventListener("change", changed);
  };
}
