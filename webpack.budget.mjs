import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

/**
 * What the page may weigh before the pane can be used, in bytes as they are sent (gzip): the pane's own scripts with React
 * and Fluent, and the scripts that the ribbon's button needs, which are without both.
 */
export const pageBudget = JSON.parse(readFileSync(new URL("./pageBudget.json", import.meta.url), "utf8"));

/** The scripts of an entry with their size as they are sent. */
export function sentSizes(compilation, entry) {
  return compilation.entrypoints.get(entry).getFiles().filter((file) => file.endsWith(".js")).map((file) => ({ file, bytes: gzipSync(compilation.getAsset(file).source.buffer(), { level: 9 }).length }));
}

/** Fails the build when an entry weighs more than it may, and says what it weighs either way. */
export class PageBudget {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("PageBudget", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "PageBudget", stage: compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        for (const [entry, allowed] of Object.entries(pageBudget)) {
          const bytes = sentSizes(compilation, entry).reduce((sum, one) => sum + one.bytes, 0);
          const said = `${entry}: ${(bytes / 1000).toFixed(1)} of ${allowed / 1000} kB as sent (${((bytes / allowed) * 100).toFixed(0)} %)`;
          if (bytes > allowed) compilation.errors.push(new compiler.webpack.WebpackError(`The page has outgrown its budget. ${said}`));
          else compilation.getLogger("PageBudget").info(said);
        }
        const reactive = sentSizes(compilation, "commands").filter(({ file }) => /react-dom/.test(compilation.getAsset(file).source.buffer().toString()));
        if (reactive.length > 0) compilation.errors.push(new compiler.webpack.WebpackError(`The ribbon's button fetches React: ${reactive.map(({ file }) => file).join(", ")}`));
      });
    });
  }
}
