import "@fontsource/noto-sans-sc/chinese-simplified-400.css";
import "@fontsource/noto-sans-sc/chinese-simplified-700.css";

/**
 * A canvas draws with the fonts that are there at that moment, so the Chinese face is fetched before the grid is drawn.
 * It comes after the workbook's and the system's own faces and is seen only where those have no Chinese.
 */
export async function loadFonts(): Promise<void> {
  await Promise.all(["400", "700"].map((weight) => document.fonts.load(`${weight} 16px "Noto Sans SC"`, "绩算")));
}
