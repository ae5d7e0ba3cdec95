#!/usr/bin/env node
import { createRequire } from "node:module";
import { bundled } from "./bundled.mjs";

const { main } = createRequire(import.meta.url)(await bundled());
process.exitCode = await main(process.argv.slice(2));
