import type { Parts } from "./parts";
import { all, children, numeric } from "./parts";

/** Turns a colour element (`rgb`, `theme` with `tint`, `indexed`) into `#RRGGBB`; undefined for automatic. */
export type Palette = (color: Element | undefined) => string | undefined;

/** The order in which styles count theme colours differs from the theme's own: light and dark are swapped. */
const themeOrder = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"] as const;

const officeTheme: readonly string[] = [
  "FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72",
];

/** Excel 97's palette from index 8; 64 and 65 are the system's text and background. */
const indexed: readonly string[] = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

export function readPalette(parts: Parts, workbookPath: string): Palette {
  const themePath = parts.related(workbookPath, "theme")[0];
  const scheme = themePath ? all(parts.xml(themePath), "clrScheme")[0] : undefined;
  const theme = themeOrder.map((name, index) => {
    const color = children(children(scheme, name)[0])[0];
    return color?.getAttribute("lastClr") ?? color?.getAttribute("val") ?? officeTheme[index]!;
  });
  return (color) => {
    if (!color) return undefined;
    const rgb = color.getAttribute("rgb");
    if (rgb) return `#${rgb.slice(-6).toUpperCase()}`;
    const themed = numeric(color, "theme");
    if (themed !== undefined) return tinted(theme[themed] ?? "000000", numeric(color, "tint") ?? 0);
    const index = numeric(color, "indexed");
    if (index === undefined || index >= 64) return undefined;
    return `#${indexed[index < 8 ? index : index - 8] ?? "000000"}`;
  };
}

/** A tint moves the lightness towards white (positive) or black (negative), as Excel's theme colours do. */
export function tinted(rgb: string, tint: number): string {
  const channels = [0, 2, 4].map((start) => parseInt(rgb.slice(start, start + 2), 16));
  if (tint === 0) return `#${rgb.toUpperCase()}`;
  const [hue, saturation, lightness] = toHsl(channels);
  return toHex(hue, saturation, tint < 0 ? lightness * (1 + tint) : lightness + (1 - lightness) * tint);
}

function toHsl(channels: readonly number[]): [number, number, number] {
  const [r = 0, g = 0, b = 0] = channels.map((channel) => channel / 255);
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  const spread = high - low;
  const lightness = (high + low) / 2;
  if (spread === 0) return [0, 0, lightness];
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const hue = high === r ? ((g - b) / spread + 6) % 6 : high === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return [hue, saturation, lightness];
}

function toHex(hue: number, saturation: number, lightness: number): string {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const base = lightness - chroma / 2;
  const sectors = [[chroma, second, 0], [second, chroma, 0], [0, chroma, second], [0, second, chroma], [second, 0, chroma], [chroma, 0, second]];
  return `#${sectors[Math.floor(hue) % 6]!.map((channel) => Math.round((channel + base) * 255).toString(16).padStart(2, "0")).join("").toUpperCase()}`;
}
