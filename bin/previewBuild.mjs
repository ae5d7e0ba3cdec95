import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a build of the preview is made of. */
const sources = ["src", "assets", "package-lock.json", "tsconfig.json", "webpack.config.mjs", "webpack.preview.mjs"];

/** Builds the page unless what it was last built from is what stands here now. */
export async function buildIfChanged(root, configuration, build) {
  const stamp = join(root, "node_modules/.cache/preview.stamp");
  const now = fingerprint(root, configuration);
  const isBuilt = existsSync(join(configuration.output.path, "index.html")) && existsSync(stamp) && readFileSync(stamp, "utf8") === now;
  if (isBuilt) return;
  await build();
  writeFileSync(stamp, now);
}

/** Changes with every source's name, size and time, and with how the page is built. */
function fingerprint(root, { mode, optimization }) {
  const hash = createHash("sha256").update(JSON.stringify([mode, optimization]));
  for (const path of sources) for (const file of filesUnder(join(root, path))) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

function filesUnder(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).sort().flatMap((name) => filesUnder(join(path, name)));
}
