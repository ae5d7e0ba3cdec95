#!/usr/bin/env node
/**
 * The preview: builds the page (not at all when nothing has changed), serves it on this machine only and says
 * where. Nothing is fetched from anywhere else, and the browser is told to refuse it if something tried.
 */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import configuration from "../webpack.preview.mjs";
import { buildIfChanged } from "./previewBuild.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Excel's own client library is served from its package, as its licence asks: it is never copied or bundled. */
const folders = {
  "office-js": resolve(root, "node_modules/@microsoft/office-js/dist"),
  assets: resolve(root, "assets"),
};
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};
const policy = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:";
const firstPort = 3100;

function build() {
  return new Promise((done, failed) => {
    const compiler = webpack(configuration);
    compiler.run((error, stats) => {
      const trouble = error ?? (stats.hasErrors() ? new Error(stats.toString({ all: false, errors: true })) : undefined);
      compiler.close((closing) => (trouble ?? closing ? failed(trouble ?? closing) : done()));
    });
  });
}

function fileFor(address) {
  const path = normalize(decodeURIComponent(new URL(address, "http://localhost").pathname)).replace(/^[/\\]+/, "") || "index.html";
  const [first, ...rest] = path.split(sep);
  const folder = folders[first];
  const file = folder ? join(folder, ...rest) : join(configuration.output.path, path);
  const inside = file.startsWith((folder ?? configuration.output.path) + sep);
  return inside && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function answer(request, response) {
  const file = fileFor(request.url);
  if (!file) return response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("404");
  response.writeHead(200, {
    "Content-Type": types[extname(file)] ?? "application/octet-stream",
    "Content-Security-Policy": policy,
    "Cache-Control": "no-cache",
  });
  createReadStream(file).pipe(response);
}

/** The port that was asked for, or the first free one from 3100 on. */
function listen(wanted) {
  return new Promise((done, failed) => {
    const server = createServer(answer);
    let port = wanted ?? firstPort;
    server.on("error", (error) => {
      if (error.code !== "EADDRINUSE" || wanted !== undefined || port > firstPort + 100) return failed(error);
      port += 1;
      server.listen(port, "127.0.0.1");
    });
    server.on("listening", () => done(server.address().port));
    server.listen(port, "127.0.0.1");
  });
}

const portFlag = process.argv.indexOf("--port");
try {
  console.log("绩算预览正在生成…… / Building the preview…");
  await buildIfChanged(root, configuration, build);
  const port = await listen(portFlag > 0 ? Number(process.argv[portFlag + 1]) : undefined);
  console.log(`\n  绩算 预览 / Jisuan preview   http://localhost:${port}/\n`);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
