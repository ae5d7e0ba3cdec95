import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";

/** Tests are run from the root of the project. */
const caches = resolve("node_modules/.cache");

/**
 * The package's own list of switches is not used: it puts everything into one process, which dies with the first closed
 * context, and it turns off the web's security, which is part of what is tested.
 */
const switches = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** A headless Chromium that comes with `npm ci`; on systems for which there is none, the Chrome that is installed. */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== "linux" || process.arch !== "x64") return chromium.launch({ channel: "chrome", headless: true });
  const { executablePath, environment } = unpacked();
  return chromium.launch({ executablePath, env: environment, args: switches, headless: true });
}

/**
 * The package takes any `chromium` in its temporary folder for its own, so it gets a folder of its own per version, and
 * one that was left half unpacked is begun again.
 */
function unpacked(): Readonly<{ executablePath: string; environment: Record<string, string> }> {
  const bare = !hasSystemLibraries();
  const folder = join(caches, bare ? "chromium-147-with-libraries" : "chromium-147");
  const done = join(folder, "unpacked");
  if (!existsSync(done)) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const printed = execFileSync(process.execPath, [resolve("test/e2e/unpackBrowser.mjs")], {
    // The libraries that a bare Debian lacks are in the package for one kind of host only; saying to be one brings them.
    env: { ...process.env, TMPDIR: folder, ...(bare && { AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" }) },
    encoding: "utf8",
  });
  const { executablePath, environment } = JSON.parse(printed) as { executablePath: string; environment: Record<string, string> };
  const fonts = join(folder, "fonts.conf");
  writeFileSync(fonts, fontConfiguration(join(folder, "fonts")));
  writeFileSync(done, "");
  return { executablePath, environment: { ...environment, FONTCONFIG_FILE: fonts } };
}

/** The system's fonts, and the one that comes with the browser: without any it dies at the first letter. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${folder}</dir><cachedir>${folder}-cache</cachedir></fontconfig>`;
}

/** NSS, NSPR and expat come and go together on Debian; NSS speaks for all of them. */
function hasSystemLibraries(): boolean {
  try {
    return /libnss3\.so/.test(execFileSync("/sbin/ldconfig", ["-p"], { encoding: "utf8" }));
  } catch {
    return false;
  }
}
