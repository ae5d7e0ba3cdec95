/**
 * Draws the icons as SVG and PNG: `node assets/drawIcons.mjs`. `icon` is the product's mark, `recalculate` the ribbon
 * button's: the same figure in the making, so that the two buttons side by side are told apart.
 *
 * The mark is 正, the character people tally with, five strokes to the count, and also the word for "fair": built of
 * upright bars on a base line. Each size is drawn on the grid that divides it, so that strokes end on whole pixels.
 */
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import sparticuz from "@sparticuz/chromium";
import { chromium } from "playwright-core";

const ground = "#007464";
const faint = "#8fd0c1";

/** Strokes as x, y, width, height on a square grid of so many units; the first two are the fainter ones. */
const grids = {
  16: { radius: 3.5, strokes: [[4, 7, 2, 4], [9, 7, 3, 2], [3, 3, 10, 2], [7, 5, 2, 6], [3, 11, 10, 2]] },
  20: { radius: 4.5, strokes: [[5, 9, 2, 5], [11, 9, 4, 2], [4, 4, 12, 2], [9, 6, 2, 8], [4, 14, 12, 2]] },
  24: { radius: 5.5, strokes: [[6, 11, 3, 5], [14, 10, 4, 3], [5, 5, 14, 3], [11, 8, 3, 8], [5, 16, 14, 3]] },
};

const sizes = { 16: 16, 20: 20, 24: 24, 32: 16, 40: 20, 48: 24, 64: 16, 80: 16, 128: 16 };

function mark(grid) {
  const { radius, strokes } = grids[grid];
  const bars = strokes.map(([x, y, width, height], index) => `  <rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${index < 2 ? faint : "#ffffff"}"/>`);
  return drawing(grid, [`  <rect width="${grid}" height="${grid}" rx="${radius}" fill="${ground}"/>`, ...bars]);
}

/** A circular arrow round two bars, the sign for doing it again. */
function recalculate(grid) {
  const middle = grid / 2;
  const radius = grid * 0.38;
  const width = grid >= 24 ? 2.25 : 2;
  const point = (degrees) => [middle + radius * Math.cos((degrees * Math.PI) / 180), middle + radius * Math.sin((degrees * Math.PI) / 180)].map((value) => value.toFixed(2));
  const [startX, startY] = point(-20);
  const [endX, endY] = point(-75);
  const tip = grid * 0.17;
  const bar = Math.round(grid / 8);
  const bars = [[-0.5, 0.2, faint], [0.5, 0.34, ground]].map(
    ([step, height, colour]) => `  <rect x="${middle - bar / 2 + step * (bar + 1)}" y="${(middle + grid * 0.17 - grid * height).toFixed(2)}" width="${bar}" height="${(grid * height).toFixed(2)}" fill="${colour}"/>`,
  );
  return drawing(grid, [
    `  <path d="M${startX} ${startY} A${radius} ${radius} 0 1 1 ${endX} ${endY}" fill="none" stroke="${ground}" stroke-width="${width}"/>`,
    `  <path d="M${endX} ${(endY - tip).toFixed(2)} l${(tip * 1.25).toFixed(2)} ${tip.toFixed(2)} l${(-tip * 1.25).toFixed(2)} ${tip.toFixed(2)} z" fill="${ground}"/>`,
    ...bars,
  ]);
}

function drawing(grid, parts) {
  return [`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${grid} ${grid}">`, ...parts, "</svg>", ""].join("\n");
}

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const figures = { icon: mark, recalculate };
for (const [name, figure] of Object.entries(figures)) {
  for (const grid of Object.keys(grids)) await writeFile(here(`${name}-${grid}.svg`), figure(Number(grid)));
}

const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: ["--no-sandbox", "--disable-gpu"] });
for (const [name, figure] of Object.entries(figures)) {
  for (const [size, grid] of Object.entries(sizes)) {
    const page = await browser.newPage({ viewport: { width: Number(size), height: Number(size) } });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${figure(grid)}`);
    await page.screenshot({ path: here(`${name}-${size}.png`), omitBackground: true });
    await page.close();
  }
}
await browser.close();
