import chromium from "@sparticuz/chromium";

/** Unpacks the browser into the folder that TMPDIR names; prints where it is and the environment that it has to start in. */
const executablePath = await chromium.executablePath();
console.log(JSON.stringify({ executablePath, environment: process.env }));
